"""Matches over time: how many paragraphs of each month or year match, of all and of parties, and of how many."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from indexer.engines import Engine
from indexer.facets import NONE, is_known
from indexer.searches import SearchRequest
from webui.insight.totals import Counts, whole_period
from webui.links.urls import By
from webui.years import readable

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
    """Periods without gaps (`2018-09`, or `2018`), and what is in them: of everybody, and of parties with something
    there. `undated` is the number of matching paragraphs without a date, `outside` that of those in `far_years`, which
    lie so far from the others that no chart can hold both."""

    by: By
    periods: tuple[str, ...]
    everybody: Series
    parties: tuple[Series, ...]
    undated: int
    outside: int
    far_years: tuple[str, ...]


def timeline(engine: Engine, request: SearchRequest, by: By | None, most: int | None = MOST_PARTIES) -> Timeline:
    """The matches of a request over time; by month where `by` is not given and the months are few enough to see at a
    glance. Where no parties are chosen, the `most` with most matches are followed; None: all.

    Shares are of everything in the same period that the same parties said, whatever it is about.
    """
    every_year = whole_period(engine, request, ("year",), party=request.party)
    found_years = engine.tally(request, ("year",))
    shown = readable({int(year): count for (year,), count in every_year.items() if year.isdecimal()})
    months = engine.tally(request, ("month",)) if by != "year" else {}
    by = _fitting([month for (month,) in months if _lies_in(month, shown)], (NONE,) in months, by)
    found = months if by == "month" else found_years
    every = whole_period(engine, request, (by,), party=request.party)
    periods = _between([p for (p,) in (found if by == "month" else every) if _lies_in(p, shown)], by)
    said, all_said = engine.tally(request, (by, "party")), whole_period(engine, request, (by, "party"))
    followed = [
        Series(party, *(tuple(counts.get((p, party), 0) for p in periods) for counts in (said, all_said)))
        for party in request.party or _most(said, most)
    ]
    far = {year: count for (year,), count in found_years.items() if year != NONE and not _lies_in(year, shown)}
    return Timeline(
        by=by,
        periods=periods,
        everybody=Series("", *(tuple(counts.get((p,), 0) for p in periods) for counts in (found, every))),
        parties=tuple(one for one in followed if any(one.matching)),
        undated=found_years.get((NONE,), 0),
        outside=sum(far.values()),
        far_years=tuple(sorted(far)),
    )


def _lies_in(period: str, shown: range) -> bool:
    return period[:4].isdecimal() and int(period[:4]) in shown


def _fitting(months: Sequence[str], undated: bool, by: By | None) -> By:
    """What was asked for, but no more months than can be drawn."""
    if by == "year":
        return by
    span = len(_between(months, "month"))
    if by == "month" and span <= _MOST:
        return "month"
    return "month" if by is None and not undated and 1 < span <= _MONTHS_AT_A_GLANCE else "year"


def _between(periods: Sequence[str], by: By) -> tuple[str, ...]:
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


def _most(said: Counts, most: int | None) -> tuple[str, ...]:
    """The `most` parties with most matches, and what is said of which no group is known, if anything is."""
    totals: dict[str, int] = {}
    for (_, party), count in said.items():
        totals[party] = totals.get(party, 0) + count
    named = sorted(filter(is_known, totals), key=lambda party: (-totals[party], party))[:most]
    return (*named, NONE) if NONE in totals else tuple(named)
