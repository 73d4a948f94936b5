"""Matches over time: how many paragraphs of each month or year match, of all and of parties, and of how many."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from indexer.engines import Engine
from indexer.searches import SearchRequest
from webui.insight.totals import Counts, whole_period

By = Literal["month", "year"]
MOST_PARTIES = 6
"""The number of parties that are followed where none are chosen."""
_MONTHS_AT_A_GLANCE = 36
_MOST = 240
"""The number of periods that can be drawn: more years than that come from a date that is wrong."""


@dataclass(frozen=True, slots=True)
class Series:
    """The matching paragraphs of a party in each period, and all that it has there; of everybody where `party` is
    empty."""

    party: str
    matching: tuple[int, ...]
    all: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Periods without gaps (`2018-09`, or `2018`), and what is in them: of everybody, and of parties. `undated` is
    the number of matching paragraphs that lie in no period."""

    by: By
    periods: tuple[str, ...]
    everybody: Series
    parties: tuple[Series, ...]
    undated: int


def timeline(engine: Engine, request: SearchRequest, by: By | None) -> Timeline:
    """The matches of a request over time; by month where `by` is not given and so they can be seen at a glance.

    Shares are of everything in the same period that the same parties said, whatever it is about.
    """
    months = engine.tally(request, ("month",)) if by != "year" else {}
    by = _fitting(months, by)
    found = months if by == "month" else engine.tally(request, (by,))
    every = whole_period(engine, request, (by,), party=request.party)
    periods = _between([period for (period,) in (found if by == "month" else every) if period], by)
    said, all_said = engine.tally(request, (by, "party")), whole_period(engine, request, (by, "party"))
    return Timeline(
        by=by,
        periods=periods,
        everybody=Series("", *(tuple(counts.get((p,), 0) for p in periods) for counts in (found, every))),
        parties=tuple(
            Series(party, *(tuple(counts.get((p, party), 0) for p in periods) for counts in (said, all_said)))
            for party in request.party or _most(said)
        ),
        undated=found.get(("",), 0),
    )


def _fitting(months: Counts, by: By | None) -> By:
    """What was asked for, but no more months than can be drawn."""
    if by == "year":
        return by
    span = len(_between([month for (month,) in months if month], "month"))
    if by == "month" and span <= _MOST:
        return "month"
    return "month" if by is None and ("",) not in months and 1 < span <= _MONTHS_AT_A_GLANCE else "year"


def _between(periods: list[str], by: By) -> tuple[str, ...]:
    """All periods from the first to the last.

    >>> _between(["2018-02", "2017-11"], "month")
    ('2017-11', '2017-12', '2018-01', '2018-02')
    """
    if not periods:
        return ()
    if by == "year":
        end = int(max(periods)) + 1
        return tuple(f"{year:04}" for year in range(max(int(min(periods)), end - _MOST), end))
    first, last = (int(period[:4]) * 12 + int(period[5:]) - 1 for period in (min(periods), max(periods)))
    return tuple(f"{month // 12:04}-{month % 12 + 1:02}" for month in range(first, last + 1))


def _most(said: Counts) -> tuple[str, ...]:
    """The parties with most matches."""
    totals: dict[str, int] = {}
    for (_, party), count in said.items():
        totals[party] = totals.get(party, 0) + count
    return tuple(sorted(totals.keys() - {""}, key=lambda party: (-totals[party], party)))[:MOST_PARTIES]
