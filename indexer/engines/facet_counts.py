"""Facet counts as records of a result.

A facet's counts leave out its own selection and nothing else; what an engine counted comes in as `Counted`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Protocol

from indexer.facets import FACETS, label
from indexer.searches import Facet, FacetValue, SearchRequest

NOTHING = ""
"""The value of a column in a paragraph that has none."""


class Counted(Protocol):
    """How many matches have each value of a facet."""

    @property
    def selected(self) -> Mapping[str, int]:
        """How many matches meet each selected value."""

    def most_common(self, limit: int | None = None) -> Sequence[tuple[str, int]]:
        """The values that occur with their counts, the most frequent first, equal ones in the order of the values."""


def facets(counts: Mapping[str, Counted], request: SearchRequest, most: int) -> tuple[Facet, ...]:
    """All facets with their `most` frequent values and those that are selected, the most frequent first."""
    return tuple(Facet(name, tuple(_values(name, counts[name], request, most))) for name in FACETS)


def _values(name: str, count: Counted, request: SearchRequest, most: int) -> Iterable[FacetValue]:
    selected = {value: count.selected.get(value, 0) for value in request.selected(name)}
    listed = [(value, number) for value, number in count.most_common(most + 1) if value != NOTHING][:most]
    counts = dict(listed) | selected
    for value in sorted(counts, key=lambda value: (-counts[value], label(name, value).casefold(), value)):
        yield FacetValue(value, label(name, value), counts[value], value in selected)
