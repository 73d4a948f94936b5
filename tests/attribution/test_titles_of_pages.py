"""What papers are called that are copied from web pages with a title of their own. All are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceDocument
from indexer.vocabulary import Vocabularies


def parsed(text: str) -> ParsedDocument:
    return parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())


def preview(title: str, kind: str) -> str:
    """The page of a letter that berthub.eu shows, with its title, and its kind."""
    return f"""{title}

Verzonnen bruggen

{kind}

Nummer: 2019D08797, datum: 2019-03-05, bijgewerkt: 2024-02-19 10:56, versie: 3

Directe link naar document (.pdf), link naar pagina op de Tweede Kamer site, officiële HTML versie (kst-29279-494).

Onderdeel van kamerstukdossier 29279 -494 Verzonnen bruggen.

Preview document

29 279 Verzonnen bruggen

Nr. 494 BRIEF VAN DE MINISTER VOOR RECHTSBESCHERMING

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 5 maart 2019

Hierbij stuur ik u een verzonnen verslag."""


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Stand van zaken van de verzonnen sluizen", "Stand van zaken van de verzonnen sluizen"),
        ("Brief regering", "Verzonnen bruggen; BRIEF VAN DE MINISTER VOOR RECHTSBESCHERMING"),
    ],
)
def test_the_title_of_a_page_says_more_than_the_dossier_unless_it_is_the_kind_of_paper(title: str, named: str) -> None:
    found = parsed(preview(title, "Brief regering")).document
    assert (found.id, found.title) == ("kst-29279-494", named)
