"""Letters whose headings say who asked what is answered below them. All are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, ParsedDocument, SourceDocument
from indexer.vocabulary import Vocabularies

HEAD = "Datum 26 november 2020\nOnderwerp Antwoorden op openstaande vragen begroting\n\nGeachte voorzitter,"
COVER = "Hieronder treft u mijn antwoorden aan op de vragen die in de eerste termijn zijn gesteld."
SIGNED = "Hoogachtend,\n\nDe Minister van Justitie en Veiligheid,\nFerd Grapperhaus"
FIRST, SECOND = "Het aantal verzonnen meldingen is gestegen.", "Het handelingskader is verzonnen."
THIRD = "De heer Azarkan stelde daarenboven een vraag over de registratie. Die komt er niet."
ONE = f"Vraag van het lid Van der Graaf (ChristenUnie) over meldingen\n\n{FIRST}"
TWO = f"Vragen van de leden Van Raan (PvdD) en Azarkan (DENK) over registratie\n\n{SECOND}\n\n{THIRD}"


def _read(*parts: str) -> ParsedDocument:
    text = "\n\n".join([HEAD, COVER, *parts, SIGNED])
    return parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())


@pytest.mark.parametrize("parts", [(ONE,), (ONE, TWO)])
def test_it_is_a_letter_and_each_answer_is_to_who_asked(parts: tuple[str, ...]) -> None:
    found = _read(*parts)
    assert found.document.type == "letter"
    assert {p.role for p in found.paragraphs[:-2]} == {"response"}
    told = {p.text: p.responds_to for p in found.paragraphs}
    assert (told[COVER], told[FIRST]) == ((), ("cu",))
    assert (told.get(SECOND), told.get(THIRD)) in [(None, None), (("pvdd", "denk"), ("denk",))]
    assert len(found.headings) == len(parts)


def test_questions_that_are_printed_below_who_asked_them_are_written_questions() -> None:
    asked = "1. Hoeveel zijn verzonnen?\n\nAntwoord\n\nElf."
    found = _read("Vraag van het lid Van der Graaf (ChristenUnie) over meldingen", asked)
    assert found.document.type == "written-questions"


def test_members_above_their_questions_ask_each_their_own() -> None:
    asked = [("het lid Van Raan (PvdD)", "Waarom?"), ("de leden Van der Graaf (CU) en Azarkan (DENK)", "Hoezo?")]
    parts = [f"Vraag van {who}\n\n{text}\n\nAntwoord\n\nDat is verzonnen." for who, text in asked]
    text = "\n\n".join(["Antwoorden op vragen gesteld in de eerste termijn van een begroting", *parts])
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs
    assert [p.parties for p in found if p.role == "contribution"] == [("pvdd",), ("cu", "denk")]
    assert [p.responds_to for p in found if p.role == "response"] == [("pvdd",), ("cu", "denk")]


@pytest.mark.parametrize(
    ("who", "answered"),
    [
        ("D66 en GroenLinks", ("d66", "gl")),
        ("Volt", ("volt",)),
        ("DENK", ("denk",)),
        ("de VVD-fractie", ("vvd",)),
        ("Forum voor Democratie en JA21", ("fvd", "ja21")),
    ],
)
def test_a_heading_of_groups_leaves_a_letter_a_letter(who: str, answered: tuple[str, ...]) -> None:
    answer = "In antwoord op deze verzonnen vraag bericht ik dat dit kan."
    cover = "Bijgaand zend ik u de antwoorden op de vragen die aan mij zijn voorgelegd over (verzonnen) toezicht."
    head = "Datum 28 september 2023\n\nBetreft Beantwoording vragen commissie inzake toezicht\n\nGeachte voorzitter,"
    text = "\n\n".join([head, cover, f"Vragen van de leden van {who}", answer, SIGNED])
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    assert found.document.type == "letter"
    assert next(p.responds_to for p in found.paragraphs if "bericht ik" in p.text) == answered
