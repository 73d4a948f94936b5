"""Counting facets: exact, over all matches.

Inside one facet the selected values are alternatives, between facets they narrow. So a paragraph that meets every
selection counts everywhere; one that fails a single facet's selection still counts in that facet, because a facet's
counts leave out its own selection and nothing else.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

from indexer.labels import label
from indexer.searches import FACETS, Facet, FacetValue, SearchRequest

FacetValues = Mapping[str, tuple[str, ...]]
"""The values of one paragraph in each facet."""


def in_period(date: str, request: SearchRequest) -> bool:
    """Whether a date, possibly shortened or empty, lies in the period of a request."""
    if not date:
        return not request.since and not request.until
    return date >= request.since and (not request.until or date[: len(request.until)] <= request.until)


class FacetCounter:
    """Takes matching paragraphs one by one, and says of each whether it meets the whole selection."""

    def __init__(self, request: SearchRequest) -> None:
        self._selected = {facet: request.selected(facet) for facet in FACETS}
        self._active = [facet for facet in FACETS if self._selected[facet]]
        self._counts: dict[str, Counter[str]] = {facet: Counter() for facet in FACETS}

    def take(self, values: FacetValues) -> bool:
        """Count one paragraph; True if it meets every selection."""
        failed = [facet for facet in self._active if not self._meets(facet, values[facet])]
        if not failed:
            for facet in FACETS:
                self._count(facet, values[facet])
        elif len(failed) == 1:
            self._count(failed[0], values[failed[0]])
        return not failed

    def facets(self) -> tuple[Facet, ...]:
        """All facets with their counts, the most frequent value first; selected values also at 0."""
        return tuple(Facet(facet, tuple(self._values(facet))) for facet in FACETS)

    def _count(self, facet: str, values: tuple[str, ...]) -> None:
        counts = self._counts[facet]
        counts.update(values)
        for selected in self._selected[facet]:
            if selected not in values and meets(facet, selected, values):
                counts[selected] += 1

    def _meets(self, facet: str, values: tuple[str, ...]) -> bool:
        return any(meets(facet, selected, values) for selected in self._selected[facet])

    def _values(self, facet: str) -> Iterable[FacetValue]:
        counts, selected = self._counts[facet], self._selected[facet]
        listed = [*counts, *(value for value in selected if value not in counts)]
        for value in sorted(listed, key=lambda value: (-counts[value], label(facet, value).casefold(), value)):
            yield FacetValue(value, label(facet, value), counts[value], value in selected)


def meets(facet: str, selected: str, values: Iterable[str]) -> bool:
    """Whether one of the values is the selected one; a main theme takes in its sub themes."""
    if facet == "topic":
        return any(value == selected or value.startswith(selected + "/") for value in values)
    return selected in values
