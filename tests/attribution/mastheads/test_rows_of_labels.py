"""Labels of a letter beside each other in a line."""

from __future__ import annotations

import pytest

from indexer.attribution.mastheads.words import words


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("Datum Kenmerk Onderwerp", ["datum", "kenmerk", "onderwerp"]),
        ("Uw brief van Ons kenmerk", ["uw brief van", "ons kenmerk"]),
        ("Datum", []),
        ("Datum 3 maart Onderwerp", []),
    ],
)
def test_a_row_of_labels_is_nothing_but_labels(line: str, labels: list[str]) -> None:
    assert words("letter").in_row(line) == labels


def test_many_labels_that_can_be_read_in_two_ways_are_read_in_one() -> None:
    assert words("letter").in_row("uw brief van " * 5_000 + "x") == []  # without end if every way is tried
