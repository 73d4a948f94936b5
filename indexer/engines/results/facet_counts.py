"""Facet counts as records of a result.

A facet's counts leave out its own selection and nothing else; what an engine counted comes in as `Counted`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial
from typing import Protocol

from indexer.engines.schema import NOTHING
from indexer.facets import FACETS, label
from indexer.searches import Facet, FacetValue, SearchRequest
from indexer.vocabulary import Vocabularies


class Counted(Protocol):
    """How many matches have each value of a facet."""

    @property
    def selected(self) -> Mapping[str, int]:
        """How many matches meet each selected value."""

    def most_common(self, limit: int | None = None) -> Sequence[tuple[str, int]]:
        """The values that occur with their counts, the most frequent first, equal ones in the order of the values."""


def facets(
    counts: Mapping[str, Counted], request: SearchRequest, most: int, vocabularies: Vocabularies
) -> tuple[Facet, ...]:
    """All facets with their `most` frequent values and those that are selected, the most frequent first."""

    def values(name: str) -> tuple[FacetValue, ...]:
        return tuple(_values(counts[name], request.selected(name), most, partial(label, vocabularies, name)))

    return tuple(Facet(name, values(name)) for name in FACETS)


def _values(count: Counted, chosen: Sequence[str], most: int, label: Callable[[str], str]) -> Iterable[FacetValue]:
    selected = {value: count.selected.get(value, 0) for value in chosen}
    listed = [(value, number) for value, number in count.most_common(most + 1) if value != NOTHING][:most]
    named = ((value, number, label(value)) for value, number in (dict(listed) | selected).items())
    labelled = [(-number, name.casefold(), value, name) for value, number, name in named]
    for number, _, value, name in sorted(labelled):
        yield FacetValue(value, name, -number, value in selected)
