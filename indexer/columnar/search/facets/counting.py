"""Facet counts over all segments of a commit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columnar.search import costs
from indexer.columnar.search.arrays import Documents
from indexer.columnar.search.facets.column_views import ColumnView, Numbers, Selection


@dataclass(frozen=True, slots=True, eq=False)
class FacetCount:
    """How many matches have each value of a facet."""

    values: Sequence[str]
    """All values of the column, sorted."""
    found: Numbers | Mapping[int, int]
    """One for each value; of a few matches only for those that occur, by their places among the values."""
    selected: Mapping[str, int]
    """How many matches meet each selected value, also where it is 0."""

    @property
    def counts(self) -> Numbers:
        """One for each value."""
        if not isinstance(self.found, Mapping):
            return self.found
        counts = np.zeros(len(self.values), np.int64)
        counts[list(self.found)] = list(self.found.values())
        return counts

    def most_common(self, limit: int | None = None) -> list[tuple[str, int]]:
        """The values that occur with their counts, the most frequent first, equal ones in the order of the values."""
        if isinstance(self.found, Mapping):
            listed = sorted([(-count, place) for place, count in self.found.items()])[:limit]
            return [(self.values[place], -count) for count, place in listed]
        occurring = self.found.nonzero()[0]
        counts = self.found.take(occurring)
        order = (-counts).argsort(kind="stable")[:limit]
        places, counts = occurring.take(order), counts.take(order)
        return [(self.values[place], count) for place, count in zip(places.tolist(), counts.tolist(), strict=True)]


class CountedFacet:
    """A column over all segments of a commit: the parts, and where their values are among all values."""

    def __init__(self, parts: Sequence[ColumnView | None]) -> None:
        self.parts = parts

    @cached_property
    def values(self) -> Sequence[str]:
        """All values, sorted."""
        found = [part.values for part in self.parts if part is not None]
        return found[0] if len(found) == 1 else sorted(set().union(*found))

    @cached_property
    def places(self) -> list[Numbers | slice]:
        """For each part, where its values are among all."""
        if sum(part is not None for part in self.parts) < 2:
            return [slice(None)] * len(self.parts)
        places = {value: place for place, value in enumerate(self.values)}
        return [np.array([places[value] for value in part.values] if part else [], np.int64) for part in self.parts]

    def are_few(self, documents: int) -> bool:
        """Whether the values of so many documents are sooner counted one by one."""
        return documents <= costs.SINGLE or (documents <= costs.MANY_SETS and self._has_many_sets)

    @cached_property
    def _has_many_sets(self) -> bool:
        return any(part is not None and len(part.members) > costs.MEMBERS for part in self.parts)

    def single(self, documents: Sequence[Documents]) -> dict[int, int]:
        """How many of a few documents (of each part) have each value that occurs, by its place among all."""
        counts: dict[int, int] = {}
        for part, places, found in zip(self.parts, self.places, documents, strict=True):
            if part is None or not len(found):
                continue
            own = part.counted(found)
            if isinstance(places, slice):
                return own
            for member, count in own.items():
                place = int(places[member])
                counts[place] = counts.get(place, 0) + count
        return counts

    def total(self, by_set: Sequence[Numbers | None]) -> Numbers:
        """How many documents have each value, of how many have each set of each part."""
        total = np.zeros(len(self.values), np.int64)
        for part, place, found in zip(self.parts, self.places, by_set, strict=True):
            if part is not None and found is not None:
                total[place] += part.by_value(found)
        return total

    def selected(self, selection: Selection, by_set: Sequence[Numbers | None]) -> dict[str, int]:
        """How many documents meet each selected value."""
        counts = dict.fromkeys(selection.selected, 0)
        for part, found in zip(self.parts, by_set, strict=True):
            if part is not None and found is not None:
                for value in counts:
                    counts[value] += int(found[part.accepted(value, selection.meets)].sum())
        return counts


def pairs(
    first: CountedFacet, second: CountedFacet, documents: Sequence[Documents]
) -> tuple[Numbers, Numbers, Numbers]:
    """The values of two columns that stand together in any of the documents (of each segment): the places of both, and
    in how many of a segment. A document of several values counts for each; several segments may give the same pair."""
    rows: list[tuple[Numbers, ...]] = [(np.zeros(0, np.int64),) * 3]
    for one, other, left_places, right_places, found in zip(
        first.parts, second.parts, first.places, second.places, documents, strict=True
    ):
        if one is None or other is None:
            continue
        together = one.sets.take(found).astype(np.int64) * other.different + other.sets.take(found)
        kinds, counts = np.unique(together, return_counts=True)
        left, right = np.divmod(kinds, other.different)
        wide, high = one.sizes.take(left), other.sizes.take(right)
        kind = np.repeat(np.arange(len(kinds)), wide * high)
        within = np.arange(len(kind)) - np.repeat(np.cumsum(wide * high) - wide * high, wide * high)
        across, down = np.divmod(within, high.take(kind))
        left_values = one.members.take(one.offsets.take(left).take(kind) + across)
        right_values = other.members.take(other.offsets.take(right).take(kind) + down)
        rows.append((_among(left_values, left_places), _among(right_values, right_places), counts.take(kind)))
    left_all, right_all, all_counts = (np.concatenate(column) for column in zip(*rows, strict=True))
    return left_all, right_all, all_counts


def cross(first: CountedFacet, second: CountedFacet, documents: Sequence[Documents]) -> Numbers:
    """How many of the documents (of each segment) have each pair of values: a table, one row for each value of the
    first. A document of several values counts in several cells."""
    table = np.zeros((len(first.values), len(second.values)), np.int64)
    rows, columns, counts = pairs(first, second, documents)
    np.add.at(table, (rows, columns), counts)
    return table


def highest(first: CountedFacet, second: CountedFacet, documents: Sequence[Documents]) -> Numbers:
    """For each value of the first, the place of the highest first value of the second among its documents, from 1;
    0 where none has one."""
    found = np.zeros(len(first.values), np.int64)
    for one, other, rows, columns, those in zip(
        first.parts, second.parts, first.places, second.places, documents, strict=True
    ):
        if one is None or other is None:
            continue
        left, right = np.divmod(
            np.unique(one.sets.take(those).astype(np.int64) * other.different + other.sets.take(those)),
            other.different,
        )
        places = np.arange(1, len(other.values) + 1) if isinstance(columns, slice) else columns + 1
        ranks = np.concatenate([np.zeros(1, np.int64), places]).take(other.ranks.take(right))
        sizes = one.sizes.take(left)
        within = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        values = one.members.take(np.repeat(one.offsets.take(left), sizes) + within)
        np.maximum.at(found, values if isinstance(rows, slice) else rows.take(values), np.repeat(ranks, sizes))
    return found


def _among(values: NDArray[Any], places: Numbers | slice) -> Numbers:
    """The places of values of a part among all values."""
    return values.astype(np.int64) if isinstance(places, slice) else places.take(values)
