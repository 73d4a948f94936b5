"""Letters of ministers with headings that look as if somebody speaks. All texts are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies
from tests.support.word_maker import read

HEADINGS = [
    ("Van der Graaf (ChristenUnie): online misbruik", "Van Nispen (SP): sociale advocatuur"),
    ("De heer Van der Graaf (ChristenUnie): misbruik", "Mevrouw Van Nispen (SP): advocatuur"),
    ("Lid Van der Graaf (ChristenUnie) – online misbruik", "Lid Van Nispen (SP) – sociale advocatuur"),
]
ABOVE = ["Datum 26 november 2020", "Onderwerp Toezeggingen begroting", "Geachte voorzitter,"]
ANSWERS = ["Het aantal verzonnen meldingen is dit jaar gestegen.", "Voor de verzonnen toelage is dekking."]
SIGNED = ["Hoogachtend,", "De Minister van Justitie en Veiligheid,", "Ferd Grapperhaus"]


def _letter(headings: tuple[str, str]) -> list[str]:
    said = "Hieronder treft u mijn antwoorden aan op de vragen die in de eerste termijn zijn gesteld."
    return [*ABOVE, said, headings[0], ANSWERS[0], headings[1], ANSWERS[1], *SIGNED]


def _read(source: SourceDocument) -> None:
    found = parse(source, Vocabularies())
    assert (found.document.type, found.document.ministers) == ("letter", ("Minister van Justitie en Veiligheid",))
    told = [(p.role, p.parties, p.responds_to) for p in found.paragraphs if p.text in ANSWERS]
    assert told == [("response", (), ("cu",)), ("response", (), ("sp",))]
    assert [p for p in found.paragraphs if p.role == "contribution"] == []


@pytest.mark.parametrize("headings", HEADINGS)
def test_members_above_the_answers_of_a_minister_do_not_speak(headings: tuple[str, str]) -> None:
    _read(SourceDocument("verzonnen.txt", "", "", "\n\n".join(_letter(headings)), Metadata()))


@pytest.mark.parametrize("headings", HEADINGS)
def test_nor_do_they_in_bold_in_a_word_document(headings: tuple[str, str]) -> None:
    def build(document: object) -> None:
        for text in _letter(headings):
            document.add_paragraph().add_run(text).bold = text in headings  # type: ignore[attr-defined]

    _read(SourceDocument("verzonnen.docx", "", "", "", Metadata(), blocks=read(build)))


@pytest.mark.parametrize("cut", [ABOVE[-1], SIGNED[1]])
def test_without_salutation_or_signature_they_speak(cut: str) -> None:
    text = "\n\n".join(line for line in _letter(HEADINGS[1]) if line != cut)
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    assert found.document.type == "proceedings"


def test_a_minister_signs_no_debate_that_somebody_opened_above_the_salutation() -> None:
    said = ["De voorzitter: Welkom.", *_letter(HEADINGS[1])]
    found = parse(SourceDocument("verzonnen.txt", "", "", "\n\n".join(said), Metadata()), Vocabularies())
    assert found.document.type == "proceedings"
