"""Facet selections of a request, and facet counts as records of its result.

Inside one facet the selected values are alternatives, between facets they narrow. A facet's counts leave out its own
selection and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from indexer.columnar import Selection
from indexer.columnar.search.facets.counting import FacetCount
from indexer.engines.schema import NOTHING
from indexer.facets import FACETS, label
from indexer.searches import Facet, FacetValue, SearchRequest

_PERIOD = "date"
_TO = "/"  # between two dates, as ISO 8601 writes a period


def selections(request: SearchRequest) -> dict[str, Selection]:
    """What the filters of a request select in each column."""
    chosen = {facet: Selection(request.selected(facet)) for facet in FACETS if request.selected(facet)}
    if request.topic:
        chosen["topic"] = Selection(request.topic, _takes_in)
    if request.since or request.until:
        chosen[_PERIOD] = Selection((f"{request.since}{_TO}{request.until}",), _lies_in)
    return chosen


def facets(counts: Mapping[str, FacetCount], request: SearchRequest, most: int) -> tuple[Facet, ...]:
    """All facets with their `most` frequent values and those that are selected, the most frequent first."""
    return tuple(Facet(name, tuple(_values(name, counts[name], request, most))) for name in FACETS)


def _values(name: str, count: FacetCount, request: SearchRequest, most: int) -> Iterable[FacetValue]:
    selected = {value: count.selected.get(value, 0) for value in request.selected(name)}
    listed = [(value, number) for value, number in count.most_common(most + 1) if value != NOTHING][:most]
    counts = dict(listed) | selected
    for value in sorted(counts, key=lambda value: (-counts[value], label(name, value).casefold(), value)):
        yield FacetValue(value, label(name, value), counts[value], value in selected)


def _takes_in(selected: str, value: str) -> bool:
    """Whether a theme is the selected one or a sub theme of it."""
    return value == selected or value.startswith(selected + "/")


def _lies_in(period: str, date: str) -> bool:
    """Whether a date, possibly shortened or empty, lies in a period."""
    since, _, until = period.partition(_TO)
    return bool(date) and date >= since and (not until or date[: len(until)] <= until)
