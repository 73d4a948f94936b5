"""Marks of notes: raised behind a word, or parted from it by the end of a line. All pages are made up."""

from __future__ import annotations

import pytest

from indexer.readers.pdf.reader import _pages
from tests.support.pdf_maker import PARAGRAPH, WHOLE, Text, column, made, read, texts

ABOVE = "Daar heeft een verzonnen raad in 2016 onderzoek naar gedaan."
BELOW = "Uit dat onderzoek blijkt dat de bruggen er niet zijn."
NOTE = "1 Verzonnen raad, Samenvattend rapport."


def page(*, gap: float = 12, note: str = NOTE) -> list[Text]:
    """A line, and one whose first word is a raised number, so much below it."""
    broken = [Text(60, 600, ABOVE), Text(60, 604 - gap, "1", 6), Text(66, 600 - gap, BELOW)]
    return [*column(PARAGRAPH), *broken, *column(PARAGRAPH, y=500), Text(60, 60, note, 7)]


def test_the_mark_of_a_note_at_the_head_of_a_line_is_that_of_the_word_before_it() -> None:
    assert [(block.text, block.note) for block in read(page())] == [
        (WHOLE, False),
        (f"{ABOVE} {BELOW}", False),
        (NOTE, True),
        (WHOLE, False),
    ]


@pytest.mark.parametrize(("gap", "note"), [(40, NOTE), (12, "2 Een noot bij iets anders.")])
def test_a_raised_number_at_the_head_of_another_paragraph_or_without_a_note_stays(gap: float, note: str) -> None:
    assert f"1 {BELOW}" in " ".join(block.text for block in read(page(gap=gap, note=note)) if not block.note)


@pytest.mark.parametrize(("size", "raised"), [(8.6, 4), (6, 4), (10, 0)])
def test_a_number_behind_a_word_is_a_mark_where_it_is_raised_and_smaller(size: float, raised: float) -> None:
    asked = "Hebt u kennisgenomen van dit verzonnen bericht?"
    (stretch,) = _pages("x", made([Text(60, 660, asked)]))[0].stretches
    page = [*column(PARAGRAPH), Text(60, 660, asked), Text(stretch.right, 660 + raised, "1", size)]
    assert texts([*page, Text(60, 90, "1 Verzonnen Dagblad.", 7)])[1] == (asked if raised else f"{asked}1")
