"""Dates in Dutch texts, and dates that no document can have."""

from __future__ import annotations

import datetime

import pytest

from indexer.extraction.dates import FAR, find_date, labelled_date, why_absurd

TODAY = datetime.date(2026, 11, 1)


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Vastgesteld19 april 2010", "2010-04-19"),
        ("Den Haag, 3 mrt. 2024", "2024-03-03"),
        ("12 sept 2011 en 13 september 2011", "2011-09-12"),
        ("1OKTOBER2001", "2001-10-01"),
        ("31 februari 2020", None),
        ("vergaderjaar 2017-2018", None),
        ("3 maart", None),
        ("3 apr\N{LATIN SMALL LETTER DOTLESS I}l 2020", None),
        ("3 augu\N{LATIN SMALL LETTER LONG S}tus 2020", None),
    ],
)
def test_the_first_date_that_is_written_out(text: str, date: str | None) -> None:
    assert find_date(text) == date


@pytest.mark.parametrize("text", ["03-02-2025", "3.2.2025", "3/2/2025", "2025-02-03", "3 februari 2025", "20250203"])
def test_behind_a_label_a_date_may_have_any_form(text: str) -> None:
    assert labelled_date(text) == "2025-02-03"


def test_a_date_before_the_parliament_or_far_ahead_is_absurd() -> None:
    assert "before 1814" in (why_absurd("0017-05-01", today=TODAY) or "")
    assert "still to come" in (why_absurd("2099-01-01", today=TODAY) or "")
    assert why_absurd("2026-11-05", today=TODAY) is None
    assert "still to come" in (why_absurd("2099-01-01", FAR, TODAY) or "")
    assert why_absurd("2027-01-01", FAR, TODAY) is None
    assert why_absurd("1814-05-02", today=TODAY) is None
