"""Lines of a paragraph in Word that go on behind a line break. All is made up (verzonnen)."""

from __future__ import annotations

import pytest

from tests.support.word_maker import read


@pytest.mark.parametrize("above", ["Kent u de verzonnen brief van", "Dat geldt vanaf", "De verzonnen brug lekte op"])
def test_a_day_behind_a_line_break_goes_on_with_the_sentence(above: str) -> None:
    [block] = read(lambda document: document.add_paragraph(f"{above}\n24 maart 2020 nog?"))
    assert block.text == f"{above} 24 maart 2020 nog?"


def test_an_item_behind_a_line_break_stands_apart() -> None:
    blocks = read(lambda document: document.add_paragraph("Verzonnen bruggen\n1. De eerste brug."))
    assert [block.text for block in blocks] == ["Verzonnen bruggen", "1. De eerste brug."]
