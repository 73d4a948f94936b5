"""Papers of which a copy has lost the head, the labels or the lines, and papers of the chamber itself. All are made up
(verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceDocument
from indexer.vocabulary import Vocabularies


def parsed(text: str) -> ParsedDocument:
    return parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())


def roles(document: ParsedDocument) -> list[str]:
    return [one.role for one in document.paragraphs]


LIST = """De commissie voor Verkeer heeft over het jaarverslag van het verzonnen ministerie van Verkeer en Waterstaat,
dat de bruggen, de wegen, het spoor, de vaarwegen en de havens van het hele land beschrijft, met alle kosten en alle
opbrengsten daarvan, de navolgende vragen ter beantwoording aan de regering voorgelegd.

{says}

Welke verzonnen bruggen worden vervangen? (blz. 5)

Dat zijn er tien.

Ik kom daarop in het najaar terug.

Wat kost dat? Is daar geld voor?

Dat kost een verzonnen miljoen."""


@pytest.mark.parametrize(
    "says",
    [
        "Deze vragen, alsmede de daarop op 9 juni 2008 gegeven antwoorden, zijn hieronder afgedrukt.",
        "De vragen en antwoorden zijn hierna afgedrukt.",
    ],
)
def test_a_list_without_labels_prints_each_answer_below_its_question(says: str) -> None:
    document = parsed(LIST.format(says=says))
    assert document.document.type == "written-questions"
    assert roles(document)[2:] == ["contribution", "response", "response", "contribution", "response"]
    assert [one.answers for one in document.paragraphs][3:] == [
        (document.paragraphs[2].id,),
        (document.paragraphs[2].id,),
        (),
        (document.paragraphs[5].id,),
    ]


def test_a_list_that_does_not_say_so_prints_no_answers() -> None:
    document = parsed(LIST.format(says="De voorzitter van de commissie, Verzonnen"))
    assert "response" not in roles(document)


def test_a_mail_of_which_the_lines_were_joined_is_text() -> None:
    mail = (
        "Van: Bedenker M. Verzonden: vrijdag 28 januari 2011 Aan: Commissie Onderwerp: RE: verzonnen verzoek Aan de "
        "voorzitter, Het lid Verzonnen wil u vragen een vergadering uit te schrijven over bruggen in het hele land. "
        "De fracties hebben daar geen bezwaar tegen gemaakt, voor zover dat in dit voorbeeld bekend is."
    )
    [paragraph] = parsed(mail).paragraphs
    assert (paragraph.text, paragraph.role) == (mail, "procedural")


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Voorstel van de commissie voor de Verzinsels tot herziening van het Reglement", "procedural"),
        ("Voorstel van het Presidium tot herziening van het Reglement", "procedural"),
        ("Voorstel van wet tot herziening van de verzonnen Bruggenwet", "response"),
    ],
)
def test_what_the_chamber_proposes_is_no_ministers(title: str, role: str) -> None:
    body = "Dit verzonnen voorstel strekt ertoe de regeling te vervangen die nu nog geldt voor alle bruggen."
    document = parsed(f"35 999 {title}\n\nNr. 3 MEMORIE VAN TOELICHTING\n\nI. ALGEMEEN\n\n{body}\n")
    assert roles(document) == [role]


def test_a_title_ends_where_the_next_word_would_have_fitted() -> None:
    text = """35 999 Verzonnen bruggen
Nr. 7 BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT
Aan de Voorzitter van de Tweede Kamer der Staten-Generaal
Den Haag, 3 mei 2023
In het voorjaar ontving uw Kamer een verzonnen brief over de bruggen die in beheer zijn
van het Rijk, en over de wegen die daarop aansluiten. In deze brief ga ik daarop in, en
op wat de commissie daarover heeft gevraagd.
De bruggen over de grote verzonnen rivieren in het oosten
Over de grote rivieren liggen in dit voorbeeld zeven bruggen, waarvan er drie aan groot
onderhoud toe zijn, en vier niet.
"""
    document = parsed(text)
    assert [heading.text for heading in document.headings] == [
        "De bruggen over de grote verzonnen rivieren in het oosten"
    ]
    assert roles(document) == ["response", "response"]
