"""Counts of facets: exact, over all matches, each facet without its own selection.

Equal sets of values share a number, so each count is one `bincount` of those numbers, and then of what they stand for.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columnar.protocols import Column, Segment
from indexer.columnar.search.arrays import Documents

Numbers = NDArray[np.int64]


def equal(selected: str, value: str) -> bool:
    """Whether a value is the selected one."""
    return selected == value


@dataclass(frozen=True, slots=True)
class Selection:
    """The selected values of a facet: alternatives. `meets(selected, value)` says which values each takes in."""

    selected: tuple[str, ...]
    meets: Callable[[str, str], bool] = equal


@dataclass(frozen=True, slots=True, eq=False)
class FacetCount:
    """How many matches have each value of a facet."""

    values: Sequence[str]
    """All values of the column, sorted."""
    counts: Numbers
    """One for each value."""
    selected: Mapping[str, int]
    """How many matches meet each selected value, also where it is 0."""

    def most_common(self, limit: int | None = None) -> list[tuple[str, int]]:
        """The values that occur with their counts, the most frequent first, equal ones in the order of the values."""
        order = np.argsort(-self.counts, kind="stable")[: np.count_nonzero(self.counts)][:limit]
        return [(self.values[place], int(self.counts[place])) for place in order.tolist()]


class Part:
    """A column in one segment, with what is worked out of it once."""

    def __init__(self, column: Column) -> None:
        self.column = column
        self.different = len(column.offsets) - 1
        self._accepted: dict[tuple[str, Callable[[str, str], bool]], NDArray[np.bool_]] = {}

    @cached_property
    def total(self) -> Numbers:
        """How many documents have each set, deleted ones included."""
        return np.bincount(self.column.sets, minlength=self.different)

    @cached_property
    def owners(self) -> Numbers:
        """The set of each member."""
        return np.arange(self.different).repeat(_sizes(self.column))

    @cached_property
    def ranks(self) -> Numbers:
        """For each set, the place of its first value among the values, from 1; 0 where it has none."""
        offsets = self.column.offsets.astype(np.int64)
        ranks = np.zeros(self.different, np.int64)
        filled = np.flatnonzero(_sizes(self.column))
        ranks[filled] = self.column.members[offsets[filled]].astype(np.int64) + 1
        return ranks

    def by_set(self, sets: NDArray[np.unsignedinteger[Any]]) -> Numbers:
        """How many of the documents have each set."""
        return np.bincount(sets, minlength=self.different)

    def by_value(self, by_set: Numbers) -> Numbers:
        """How many documents have each value, of how many have each set."""
        found = np.bincount(self.column.members, weights=by_set.take(self.owners), minlength=len(self.column.values))
        return found.astype(np.int64)

    def accepted(self, selected: str, meets: Callable[[str, str], bool]) -> NDArray[np.bool_]:
        """Of each set, whether a selected value takes in one of its values."""
        accepted = self._accepted.get((selected, meets))
        if accepted is None:
            good = np.fromiter((meets(selected, value) for value in self.column.values), np.bool_)
            accepted = np.zeros(self.different, np.bool_)
            accepted[self.owners[good.take(self.column.members)]] = True
            if len(self._accepted) < _KEPT_SELECTIONS:
                self._accepted[selected, meets] = accepted
        return accepted

    def chosen(self, selection: Selection) -> NDArray[np.bool_]:
        """Of each set, whether a selection takes in one of its values."""
        chosen = np.zeros(self.different, np.bool_)
        for selected in selection.selected:
            chosen |= self.accepted(selected, selection.meets)
        return chosen


_KEPT_SELECTIONS = 1000


def _sizes(column: Column) -> Numbers:
    """How many values each set has."""
    offsets = column.offsets.astype(np.int64)
    return offsets[1:] - offsets[:-1]


class Facet:
    """A column over all segments of a commit: the parts, and where their values are among all values."""

    def __init__(self, segments: Sequence[Segment], name: str) -> None:
        columns = [segment.column(name) for segment in segments]
        self.parts = [None if column is None else Part(column) for column in columns]

    @cached_property
    def values(self) -> Sequence[str]:
        """All values, sorted."""
        found = [part.column.values for part in self.parts if part is not None]
        return found[0] if len(found) == 1 else sorted(set().union(*found))

    @cached_property
    def places(self) -> list[Numbers | slice]:
        """For each part, where its values are among all."""
        if sum(part is not None for part in self.parts) < 2:
            return [slice(None)] * len(self.parts)
        places = {value: place for place, value in enumerate(self.values)}
        return [
            np.array([places[value] for value in part.column.values] if part else [], np.int64) for part in self.parts
        ]

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


def cross(first: Facet, second: Facet, documents: Sequence[Documents]) -> Numbers:
    """How many of the documents (of each segment) have each pair of values: a table, one row for each value of the
    first. A document of several values counts in several cells."""
    table = np.zeros((len(first.values), len(second.values)), np.int64)
    for one, other, rows, columns, found in zip(
        first.parts, second.parts, first.places, second.places, documents, strict=True
    ):
        if one is not None and other is not None:
            pairs = one.column.sets.take(found).astype(np.int64) * other.different + other.column.sets.take(found)
            kinds, counts = np.unique(pairs, return_counts=True)
            left, right = np.divmod(kinds, other.different)
            _add(table, _members(one, left, rows), _members(other, right, columns), counts)
    return table


def _members(part: Part, sets: Numbers, places: Numbers | slice) -> list[Numbers]:
    """For each of the sets, the places of its values among all values."""
    offsets = part.column.offsets.astype(np.int64)
    everywhere = np.arange(len(part.column.values)) if isinstance(places, slice) else places
    return [everywhere[part.column.members[offsets[number] : offsets[number + 1]]] for number in sets.tolist()]


def _add(table: Numbers, rows: list[Numbers], columns: list[Numbers], counts: Numbers) -> None:
    for row, column, count in zip(rows, columns, counts.tolist(), strict=True):
        table[np.ix_(row, column)] += count
