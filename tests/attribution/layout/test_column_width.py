"""How wide the column is in which a text was printed. All lines are made up."""

from __future__ import annotations

from indexer.attribution.layout.column_width import column_of
from indexer.attribution.layout.lines import read_lines


def width(short: int, wide: int) -> float:
    """The width of so many lines of 60 characters and so many of 90, no word of which could have stood higher."""
    lines = ["Verzonnen " * 5 + "x" * 10] * short + ["Verzonnen " * 8 + "x" * 10] * wide
    return column_of(read_lines("\n".join(lines)))[0]


def test_of_many_lines_the_longest_fifth_tells_the_width_and_of_few_the_middle_one() -> None:
    assert width(23, 7) == 90
    assert width(22, 7) == 1.06 * 60
    assert width(25, 5) == 1.06 * 60
