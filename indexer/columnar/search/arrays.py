"""Sets of document numbers as sorted arrays: intersection, union, difference, and sums of scores.

Each has two ways, and takes the cheaper: by search or sort where arrays are short, by marks in a row as long as the
segment where they are long. The rows are kept for each thread and are left clean.
"""

from __future__ import annotations

import threading
from collections.abc import Iterable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columnar import budget
from indexer.columnar.search import costs

Documents = NDArray[np.int64]
"""Document numbers of one segment, ascending, each once."""
Places = NDArray[np.intp]
"""Places in another array."""
Scores = NDArray[np.float64]
"""One score for each document of an array beside it."""

NONE: Documents = np.empty(0, np.int64)


class _Rows(threading.local):
    """Rows of this thread, as long as the longest segment so far: all False, all 0.

    A row is taken out and put back when it is as new again. One that an error leaves half written is never put back.
    Sets of sets need more of them at a time; what is put back last is let go of where there are some already.
    """

    def __init__(self, kind: type[np.generic]) -> None:
        self._kind = kind
        self._rows: list[NDArray[Any]] = []

    def take(self, size: int) -> NDArray[Any]:
        row = self._rows.pop() if self._rows else None
        if row is None or len(row) < size:
            row = np.zeros(size, self._kind)
        budget.hold(row.nbytes)
        return row

    def put_back(self, row: NDArray[Any]) -> None:
        budget.hold(-row.nbytes)
        if len(self._rows) < costs.ROWS:
            self._rows.append(row)


_marks, _sums = _Rows(np.bool_), _Rows(np.float64)


def places(own: NDArray[np.integer[Any]], among: Documents, size: int) -> Places:
    """Where in `own` the documents are that are also in `among`; `size` is that of the segment."""
    if len(among) * costs.SEARCH < len(own):
        wanted = among.astype(own.dtype, copy=False)  # else all of `own` would be converted
        found = own.searchsorted(wanted)
        return found.compress(own.take(found, mode="clip") == wanted)
    return contained(own, among, size).nonzero()[0]


def contained(own: NDArray[np.integer[Any]], among: Documents, size: int) -> NDArray[np.bool_]:
    """Of each document of `own`, whether it is in `among`."""
    if len(own) * costs.SEARCH < len(among):
        return np.asarray(among.take(among.searchsorted(own), mode="clip") == own)
    marks = _marks.take(size)
    marks[among] = True
    found = marks.take(own)
    _clean(marks, len(among), [among])
    _marks.put_back(marks)
    return found


def common(first: Documents, second: Documents, size: int) -> Documents:
    """The documents that are in both."""
    if not len(first) or not len(second):
        return NONE
    shorter, longer = (first, second) if len(first) < len(second) else (second, first)
    there = contained(shorter, longer, size)
    return shorter if there.all() else shorter.compress(there)


def without(first: Documents, second: Documents, size: int) -> Documents:
    """The documents of the first that are not in the second."""
    if not len(first) or not len(second):
        return first
    return first.compress(~contained(first, second, size))


def rest(documents: Documents, size: int) -> Documents:
    """All documents of the segment but these."""
    marks = _marks.take(size)
    marks[documents] = True
    found = (~marks[:size]).nonzero()[0]
    _clean(marks, len(documents), [documents])
    _marks.put_back(marks)
    return found


def union(sets: Iterable[NDArray[np.integer[Any]]], size: int, count: int) -> Documents:
    """The documents that are in any of the sets, which have at most `count` together. In a set they may stand in any
    order, and more than once."""
    if count * costs.SORT < size:
        ordered = np.sort(np.concatenate([NONE, *sets]), kind="stable")  # merges what is already in order
        return ordered.compress(begins(ordered))
    marks = _marks.take(size)
    for documents in sets:
        marks[documents] = True
    found = marks[:size].nonzero()[0]
    _clean(marks, len(found), [found])
    _marks.put_back(marks)
    return found


def sum_at(documents: Documents, parts: Iterable[tuple[NDArray[np.int64], Scores]], size: int) -> Scores:
    """The sum, for each of the documents, of its scores in the parts. A part may have other documents too, and a
    document more than once."""
    sums = _sums.take(size)
    added: list[NDArray[np.int64]] = []
    count = 0
    for found, scores in parts:
        np.add.at(sums, found, scores)
        count += len(found)
        if _few(count, sums):
            added.append(found)
        else:
            added.clear()
    total = sums.take(documents)
    _clean(sums, count, added)
    _sums.put_back(sums)
    return total


def marked_after(ends: NDArray[np.int64], keys: NDArray[np.int64], slop: int, size: int) -> NDArray[np.bool_]:
    """Of each of the keys, whether it comes within `slop` after one of the ends. All are below `size - slop`."""
    marks = _marks.take(size)
    for step in range(1, slop + 1):
        marks[ends + step] = True
    found = marks.take(keys)
    marks[:size] = False
    _marks.put_back(marks)
    return found


def _clean(row: NDArray[Any], count: int, places: Iterable[NDArray[np.integer[Any]]]) -> None:
    """Make a row as new that was changed at some places, `count` in all: where they are not few, any places do."""
    if _few(count, row):
        for changed in places:
            row[changed] = 0
    else:
        row.fill(0)


def _few(count: int, row: NDArray[Any]) -> bool:
    """Whether so many places are sooner unmarked one by one than with all others."""
    return count * costs.FILL <= row.nbytes


def begins(ordered: NDArray[np.integer[Any]]) -> NDArray[np.bool_]:
    """Of each of some numbers in order, whether it is another than the one before it."""
    other = np.empty(len(ordered), np.bool_)
    other[:1] = True
    np.not_equal(ordered[1:], ordered[:-1], out=other[1:])
    return other
