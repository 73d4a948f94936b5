"""Letters of ministers in which names with a party and a colon stand before questions. All are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

HEAD = """29 999 Verzonnen bruggen

Nr. 7 BRIEF VAN DE MINISTER VAN INFRASTRUCTUUR EN WATERSTAAT

Aan de Voorzitter van de Tweede Kamer der Staten-Generaal

Den Haag, 3 mei 2023

Hierbij beantwoord ik de verzonnen vragen die in het debat zijn gesteld.

"""
SIGNED = "De Minister van Infrastructuur en Waterstaat,\nM.G.J. Harbers\n"
ONE = ("Wanneer is de verzonnen brug klaar?", "Zij is na de zomer klaar.")
OTHER = ("Wat kost de verzonnen brug?", "Zij kost een miljoen euro.")


def said(text: str) -> list[tuple[str, tuple[str, ...], tuple[str, ...]]]:
    """The role of each paragraph below the first that is not procedural, its parties and whom it answers."""
    document = parse(SourceDocument("verzonnen.txt", "", "", text, Metadata()), Vocabularies())
    spoken = [one for one in document.paragraphs if one.role != "procedural"]
    return [(one.role, one.parties, one.responds_to) for one in spoken[1:]]


ASKED = [
    ("contribution", ("vvd",), ()),
    ("response", (), ("vvd",)),
    ("contribution", ("sp",), ()),
    ("response", (), ("sp",)),
]


@pytest.mark.parametrize(
    "form",
    [
        "Lid Verzonnen ({}): {}",
        "De heer Verzonnen ({}): {}",
        "Vraag ({}): {}",
        "{}: {}",
        "Fractie van de {}: {}",
        "{1} ({0})",
    ],
)
@pytest.mark.parametrize("signed", ["below", "above", "nowhere"])
def test_a_minister_who_prints_who_asked_before_each_question_answers_them(form: str, signed: str) -> None:
    put = [f"{form.format(party, asked)}\n\n{told}" for party, (asked, told) in (("VVD", ONE), ("SP", OTHER))]
    above, below = (signed == "above") * f"{SIGNED}\n", (signed == "below") * f"\n\n{SIGNED}"
    assert said(f"{HEAD}{above}{put[0]}\n\n{put[1]}{below}") == ASKED


def test_a_party_may_stand_alone_behind_the_word_above_its_question() -> None:
    put = [f"Vraag {party}\n\n{asked}\n\n{told}" for party, (asked, told) in (("VVD", ONE), ("SP", OTHER))]
    assert said(f"{HEAD}{put[0]}\n\n{put[1]}\n\n{SIGNED}") == ASKED


def test_a_report_that_a_letter_encloses_is_spoken() -> None:
    report = """De voorzitter: Ik open dit verzonnen gesprek.

De heer Verzonnen (VVD): Voorzitter. De brug is oud.

Mevrouw Bedacht (SP): Voorzitter. De brug is duur."""
    spoken = said(f"{HEAD}{SIGNED}\nMevrouw Bedacht (SP): Dit is een verzonnen begin.\n\n{report}")
    assert ("contribution", ("vvd",), ()) in spoken
    assert ("contribution", ("sp",), ()) in spoken
