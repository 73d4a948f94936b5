"""Papers of one group alone; all are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceBlock, SourceDocument
from indexer.vocabulary import Vocabularies

GENERAL = "De verzonnen leesvaardigheid gaat achteruit. Welke maatregelen neemt de minister?"
BELOW = "Het verzonnen tekort raakt vooral kleine scholen. Is de minister bereid dat te verhelpen?"


def parties(title: str, *more: str) -> list[tuple[str, ...]]:
    """The parties of each paragraph below this title and a heading on a subject."""
    blocks = [
        SourceBlock(title, kind="heading", level=2),
        SourceBlock(GENERAL),
        SourceBlock("Lerarentekort", kind="heading", level=2),
        *(SourceBlock(text) for text in (BELOW, *more)),
    ]
    found = parse(SourceDocument("verzonnen.docx", "", "", "", Metadata(), blocks=tuple(blocks)), Vocabularies())
    return [paragraph.parties for paragraph in found.paragraphs]


@pytest.mark.parametrize(
    ("title", "own"),
    [
        ("Inbreng ChristenUnie-fractie over de Staat van het verzonnen Onderwijs", ("cu",)),
        ("Inbreng van de fractie van de SGP bij het schriftelijk overleg Onderwijs", ("sgp",)),
        ("Schriftelijke inbreng Partij voor de Dieren SO Onderwijs", ("pvdd",)),
        ("SP-inbreng voor het schriftelijk overleg over onderwijs", ("sp",)),
        ("Inbreng over de initiatiefnota van het lid Verzonnen (PvdD)", ()),
        ("Inbreng schriftelijk overleg Onderwijs", ()),
        ("Inbreng SP en CDA over onderwijs", ()),
        ("Inbreng GroenLinks - PvdA voor het schriftelijk overleg", ()),
        ("Inbreng over PVV en SP", ()),
    ],
)
def test_a_paper_of_one_group_is_its_own_to_the_end(title: str, own: tuple[str, ...]) -> None:
    assert parties(title)[-1] == own


def test_a_paper_in_which_another_group_speaks_is_not_filled_in() -> None:
    found = parties("Inbreng SP over onderwijs", "De leden van de CDA-fractie vragen naar de verzonnen school.")
    assert found[1:] == [(), ("cda",)]


def test_members_of_whom_it_is_not_known_who_they_are_stay_so() -> None:
    found = parties("Inbreng SP over onderwijs", "De leden van de groep Verzonnen vragen naar de verzonnen school.")
    assert "sp" not in found[2]


@pytest.mark.parametrize(
    ("title", "own"),
    [
        ("Algemene Beschouwingen VVD", ("vvd",)),
        ("Algemene beschouwingen 2024 van de fractie van de SP", ("sp",)),
        ("Bijdrage D66 bij de verzonnen begroting", ("d66",)),
        ("Spreektekst raad van Verzonnendorp", ()),
        ("Algemene beschouwingen PvdA en GroenLinks", ()),
    ],
)
def test_every_sentence_of_a_speech_is_of_the_group_in_its_title(title: str, own: tuple[str, ...]) -> None:
    said = "Voor ons draait alles om verzonnen mensen.\n\n- De mens staat centraal;\n"
    text = f"{title}\n\nVerzonnendorp, 2 november 2004.\n\n{said}"
    found = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies()).paragraphs
    parties = {paragraph.text[:8]: paragraph.parties for paragraph in found}
    assert parties["Voor ons"] == parties["- De men"] == own
    assert parties["Verzonne"] == ()
