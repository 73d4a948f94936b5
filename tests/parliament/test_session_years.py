"""Session years begin on the third Tuesday of September (Grondwet, article 65)."""

from __future__ import annotations

import datetime

import pytest

from indexer.parliament.session_years import session_of

OPENINGS = ("2014-09-16", "2017-09-19", "2018-09-18", "2023-09-19", "2024-09-17", "2025-09-16")
"""Days on which sessions were opened."""


@pytest.mark.parametrize("opening", OPENINGS)
def test_a_session_opens_on_its_day_and_lasts_until_the_day_before_the_next(opening: str) -> None:
    day = datetime.date.fromisoformat(opening)
    year = day.year
    assert session_of(day) == f"{year}-{year + 1}"
    assert session_of(day - datetime.timedelta(days=1)) == f"{year - 1}-{year}"
    assert session_of(datetime.date(year + 1, 1, 1)) == f"{year}-{year + 1}"
