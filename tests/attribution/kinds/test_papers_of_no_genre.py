"""Papers that do not say what they are: a group that is only told of has no floor in them. All are made up."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceDocument
from indexer.vocabulary import Vocabularies

_TOLD = (
    "In de Kamer vroegen de leden van de SP-fractie in 2019 om een verzonnen fonds. Dat kwam er niet.",
    "In dit stuk gaat de commissie in op vragen en opmerkingen van de leden van de CDA-fractie over bruggen.",
    "De fractie van de VVD stemde tegen de motie, die werd verworpen.",
)


def _read(*parts: str) -> ParsedDocument:
    return parse(SourceDocument("verzonnen.txt", "", "", "\n\n".join(parts), Metadata()), Vocabularies())


@pytest.mark.parametrize(
    "title", ["Rapport van de commissie Toekomst Bruggen", "RAPPORT BRUGGEN", "De toekomst van verzonnen bruggen"]
)
def test_in_a_report_or_an_article_no_group_speaks(title: str) -> None:
    paper = _read(title, *_TOLD, "2. Vragen", "Waarom kwam het er niet? Omdat er geen geld was.")
    assert paper.document.type == "other"
    assert {(said.role, said.parties) for said in paper.paragraphs} == {("procedural", ())}


@pytest.mark.parametrize(
    "said",
    [
        "De leden van de D66-fractie vragen waarom dat zo is.",
        "De leden van de D66-fractie hebben met belangstelling kennisgenomen van de verzonnen brief.",
        "Kan de minister dat toelichten, zo vragen de leden van de D66-fractie.",
        "D66: waarom is dat zo?",
    ],
)
def test_where_a_group_asks_it_speaks(said: str) -> None:
    assert [found.parties for found in _read("Verzonnen bruggen", said).paragraphs][-1] == ("d66",)
    assert [found.parties for found in _read(said).paragraphs] == [("d66",)]
