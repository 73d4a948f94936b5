"""Facet selections of a request: inside one facet the selected values are alternatives, between facets they narrow."""

from __future__ import annotations

from indexer.columnar import Selection
from indexer.facets import FACETS
from indexer.searches import SearchRequest

_PERIOD = "date"
_TO = "/"  # between two dates, as ISO 8601 writes a period


def selections(request: SearchRequest) -> dict[str, Selection]:
    """What the filters of a request select in each column."""
    chosen = {facet: Selection(request.selected(facet)) for facet in FACETS if request.selected(facet)}
    if request.since or request.until:
        chosen[_PERIOD] = Selection((f"{request.since}{_TO}{request.until}",), _lies_in)
    return chosen


def _lies_in(period: str, date: str) -> bool:
    """Whether a date, possibly shortened or empty, lies in a period."""
    since, _, until = period.partition(_TO)
    return bool(date) and date >= since and (not until or date[: len(until)] <= until)
