"""Written questions of the members of councils, whose head is a form. All documents are made up (verzonnen)."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import parse

QUESTIONS = """
Vragen

1. Hoeveel verzonnen laadpalen staan er nu in de binnenstad?
2. Is het college bereid om meer laadpunten te plaatsen?

Antwoorden van het college

1. Er staan 46 verzonnen laadpalen.
2. Ja, dit jaar komen er twintig bij.
"""
HEADS = {
    "a form": "Schriftelijke vragen ex artikel 36 Reglement van Orde\n\nDatum: 17 mei 2022\nIndiener(s): mw. S. van"
    " Wijk (D66)\nAan: het college van burgemeester en wethouders\nOnderwerp: laadpalen",
    "a group": "Schriftelijke vragen aan het college\n\nFractie: D66\nDatum: 17 mei 2022\nOnderwerp: laadpalen",
    "a compound": "Raadsvragen over laadpalen\n\nDatum: 17 mei 2022\nGesteld door: S. van Wijk (D66)",
}


@pytest.mark.parametrize("head", HEADS.values(), ids=HEADS)
def test_the_form_says_who_asks(tmp_path: Path, head: str) -> None:
    path = tmp_path / "laadpalen.txt"
    path.write_text(head + "\n" + QUESTIONS, encoding="utf-8")
    document = parse(path)
    said = [(one.role, one.parties, one.responds_to) for one in document.paragraphs if one.role != "procedural"]
    assert said == [("contribution", ("d66",), ())] * 2 + [("response", (), ("d66",))] * 2
    assert (document.document.type, document.document.chamber) == ("written-questions", None)
