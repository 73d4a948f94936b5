"""The facet columns of a segment: how many documents have each set of values.

Equal sets of values share a number, so a count is one `bincount` of those numbers. For many documents, columns of few
different sets are counted together: the numbers of several make one, and its counts are added up along the others.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from math import prod
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columnar import budget
from indexer.columnar.search import costs
from indexer.columnar.search.arrays import Documents
from indexer.columnar.segment.contents import Segment
from indexer.columnar.segment.facet_columns import Column
from indexer.columnar.segment.format import plain

Numbers = NDArray[np.int64]
_KEPT_SELECTIONS = 100


def equal(selected: str, value: str) -> bool:
    """Whether a value is the selected one."""
    return selected == value


@dataclass(frozen=True, slots=True)
class Selection:
    """The selected values of a facet: alternatives. `meets(selected, value)` says which values each takes in."""

    selected: tuple[str, ...]
    meets: Callable[[str, str], bool] = equal


class ColumnView:
    """A column of a segment, with what is worked out of it once."""

    def __init__(self, column: Column) -> None:
        self.values, self.sets, self.members = column.values, column.sets, column.members
        self.different = len(column.offsets) - 1
        self.offsets = column.offsets.astype(np.int64)
        self.sizes = self.offsets[1:] - self.offsets[:-1]
        self._accepted: dict[tuple[str, Callable[[str, str], bool]], NDArray[np.bool_]] = {}

    @cached_property
    def _plain(self) -> tuple[memoryview, memoryview]:
        """Where the members of each set begin, and the members, which one by one are sooner read so."""
        return plain(self.offsets), plain(self.members)

    @cached_property
    def total(self) -> Numbers:
        """How many documents have each set, deleted ones included."""
        return np.bincount(self.sets, minlength=self.different)

    @cached_property
    def owners(self) -> Numbers:
        """The set of each member."""
        return np.arange(self.different).repeat(self.sizes)

    @cached_property
    def ranks(self) -> Numbers:
        """For each set, the place of its first value among the values, from 1; 0 where it has none."""
        ranks = np.zeros(self.different, np.int64)
        filled = np.flatnonzero(self.sizes)
        ranks[filled] = self.members.take(self.offsets.take(filled)).astype(np.int64) + 1
        return ranks

    def by_set(self, documents: Documents) -> Numbers:
        """How many of the documents have each set."""
        return np.bincount(self.sets.take(documents), minlength=self.different)

    def by_value(self, by_set: Numbers) -> Numbers:
        """How many documents have each value, of how many have each set."""
        members: NDArray[Any] = self.members
        occurring = by_set.nonzero()[0] if len(members) > costs.MEMBERS else None
        if occurring is not None and len(occurring) * costs.SPARSE < len(members):
            sizes = self.sizes.take(occurring)
            ends = sizes.cumsum()
            begins = self.offsets.take(occurring) - (ends - sizes)
            members = members.take(np.arange(ends[-1] if len(ends) else 0) + begins.repeat(sizes))
            counts = by_set.take(occurring).repeat(sizes)
        else:
            counts = by_set.take(self.owners)
        return np.bincount(members, weights=counts, minlength=len(self.values)).astype(np.int64)

    def counted(self, documents: Documents) -> dict[int, int]:
        """How many of a few documents have each value that occurs, by its place among the values."""
        offsets, members = self._plain
        sets: dict[int, int] = {}
        for found in self.sets.take(documents).tolist():
            sets[found] = sets.get(found, 0) + 1
        counts: dict[int, int] = {}
        for found, count in sets.items():
            for member in members[offsets[found] : offsets[found + 1]]:
                counts[member] = counts.get(member, 0) + count
        return counts

    def ranked(self, documents: Documents) -> Numbers:
        """For each of the documents, the place of its first value among the values, from 1; 0 where it has none."""
        return self.ranks.take(self.sets.take(documents))

    def chosen(self, selection: Selection) -> NDArray[np.bool_]:
        """Of each set, whether a selection takes in one of its values."""
        chosen = np.zeros(self.different, np.bool_)
        for selected in selection.selected:
            chosen |= self.accepted(selected, selection.meets)
        return chosen

    def accepted(self, selected: str, meets: Callable[[str, str], bool]) -> NDArray[np.bool_]:
        """Of each set, whether a selected value takes in one of its values."""
        if meets is equal:
            place = bisect_left(self.values, selected)
            found = place < len(self.values) and self.values[place] == selected
            return self._having(self.members == place if found else np.zeros(len(self.members), np.bool_))
        accepted = self._accepted.get((selected, meets))
        if accepted is None:
            good = np.fromiter((meets(selected, value) for value in self.values), np.bool_, len(self.values))
            accepted = self._having(good.take(self.members))
            if len(self._accepted) < _KEPT_SELECTIONS:
                self._accepted[selected, meets] = accepted
        return accepted

    def _having(self, chosen: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Of each set, whether it has one of the chosen members."""
        having = np.zeros(self.different, np.bool_)
        having[self.owners.compress(chosen)] = True
        return having


@dataclass(frozen=True, slots=True, eq=False)
class Joint:
    """Several columns as one."""

    names: tuple[str, ...]
    shape: tuple[int, ...]
    """How many different sets each has."""
    sets: NDArray[np.uint16]

    def by_set(self, documents: Documents, names: Collection[str]) -> dict[str, Numbers]:
        """How many of the documents have each set of each column of these names that is one of its own."""
        counts = np.bincount(self.sets.take(documents), minlength=prod(self.shape)).reshape(self.shape)
        axes = range(len(self.names))
        return {
            self.names[axis]: counts.sum(tuple(other for other in axes if other != axis))
            for axis in axes
            if self.names[axis] in names
        }


class Columns:
    """The columns of a segment. They never change, so those of one commit can be used for the next."""

    def __init__(self, segment: Segment) -> None:
        self._segment = segment
        self._views: dict[str, ColumnView | None] = {}
        self._joints: tuple[Joint, ...] = ()

    def view(self, name: str) -> ColumnView | None:
        """A column; None where no document of the segment has it."""
        if name not in self._views:
            column = self._segment.column(name)
            self._views[name] = None if column is None else ColumnView(column)
        return self._views[name]

    def by_set(self, names: Sequence[str], documents: Documents) -> Mapping[str, Numbers]:
        """How many of the documents have each set of each column that is there."""
        views = {name: view for name in names if (view := self.view(name)) is not None}
        if len(documents) < costs.COUNTED or len(views) == 1:
            return {name: view.by_set(documents) for name, view in views.items()}
        counts: dict[str, Numbers] = {}
        for joint in self._joined(views):
            budget.check()
            counts |= joint.by_set(documents, views)
        return counts

    def _joined(self, views: Mapping[str, ColumnView]) -> list[Joint]:
        """The joints that hold some columns. Only one division into joints is kept, of all columns that were asked for
        together so far: there are too many ways to choose among them for one of each."""
        joints = self._joints
        known = {name for joint in joints for name in joint.names}
        if not known.issuperset(views):
            with budget.free():
                every = {name: view for name in known if (view := self.view(name)) is not None}
                joints = self._joints = _divided(every | dict(views))
        return [joint for joint in joints if not views.keys().isdisjoint(joint.names)]


def _divided(views: Mapping[str, ColumnView]) -> tuple[Joint, ...]:
    """Columns in as few joints as will do: the largest first, each where there is room."""
    groups: list[list[str]] = []
    for name in sorted(views, key=lambda name: (-views[name].different, name)):
        for group in groups:
            if prod(views[other].different for other in [*group, name]) <= costs.JOINED:
                group.append(name)
                break
        else:
            groups.append([name])
    return tuple(_joint({name: views[name] for name in group}) for group in groups)


def _joint(views: Mapping[str, ColumnView]) -> Joint:
    first, *others = views.values()
    sets: NDArray[Any] = first.sets
    for view in others:
        sets = sets.astype(np.uint16) * np.uint16(view.different) + view.sets
    return Joint(tuple(views), tuple(view.different for view in views.values()), sets)
