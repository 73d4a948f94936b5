"""Phrases and nearness: which documents have their words close to one another.

A span is a stretch of positions in a document. Those of a word are its positions; those of a phrase or of words near
each other run from the first to the last, as in whoosh.query.spans.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from indexer.columnar.search import arrays
from indexer.columnar.search.arrays import NONE, Documents
from indexer.columnar.search.nodes import All, Any, Node, Scored

_Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Spans:
    """Spans in some documents, ordered by document and start."""

    places: _Integers
    """The place of the document of each span in the array of documents that was asked about."""
    starts: _Integers
    ends: _Integers


class Spanning(Protocol):
    """A node that knows where in a document it matches."""

    def spans(self, among: Documents) -> Spans:
        """Its spans in the given documents."""


class AnyOf(Any):
    """Any of several spanning nodes."""

    def spans(self, among: Documents) -> Spans:
        """The spans of all parts together."""
        return _together([part.spans(among) for part in self.parts])  # type: ignore[attr-defined]  # all are Spanning


class Near(Node):
    """Documents where the spans of all parts follow each other at a distance of `least` to `slop` positions: in order,
    or in any. Scored as if it were All of them, times a boost."""

    def __init__(
        self,
        parts: Sequence[Node],
        slop: int,
        ordered: bool,
        least: int = 1,
        *,
        from_start: bool = False,
        boost: float = 1.0,
    ) -> None:
        super().__init__(parts[0].size)
        self._all = All(parts, boost)
        self._slop, self._ordered, self._least = slop, ordered, least
        self._from_start = from_start

    @property
    def most(self) -> int:
        """What the rarest part has."""
        return self._all.most

    def score(self, among: Documents | None = None) -> Scored:
        """The sum over the parts."""
        return self._all.score(self.matching(among))

    def spans(self, among: Documents) -> Spans:
        """From the first to the last of the parts."""
        found = self._chain(exact=True)
        inside = self._candidates.take(found.places)
        keep = np.flatnonzero(arrays.contained(inside, among, self.size))
        return Spans(among.searchsorted(inside.take(keep)), found.starts.take(keep), found.ends.take(keep))

    def _find(self) -> Documents:
        if not len(self._candidates):
            return NONE
        places = self._chain(exact=False).places
        return self._candidates.take(np.compress(np.diff(places, prepend=-1) != 0, places))

    @cached_property
    def _candidates(self) -> Documents:
        return self._all.documents

    def _chain(self, *, exact: bool) -> Spans:
        """The spans of the parts that are near each other; not exact: only those ends and documents are asked for."""
        spans: list[Spans] = [part.spans(self._candidates) for part in self._all.parts]  # type: ignore[attr-defined]
        first = spans[0]
        for second in spans[1:]:
            stride = 2 + self._slop + int(max(first.ends.max(initial=0), second.ends.max(initial=0)))
            if not exact and self._ordered and self._least == 1 and second.starts is second.ends:
                first = _followed(first, second, self._slop, stride)
            else:
                first = self._joined(first, second, stride)
        return first

    def _joined(self, first: Spans, second: Spans, stride: int) -> Spans:
        """The spans of pairs that are near enough."""
        low = first.starts
        if not self._ordered:
            low = np.zeros_like(low) if self._from_start else np.maximum(low - self._slop, 0)
        keys = second.places * stride + second.starts
        begin = keys.searchsorted(first.places * stride + low)
        end = np.maximum(keys.searchsorted(first.places * stride + first.ends + self._slop, "right"), begin)
        left = np.repeat(np.arange(len(begin)), end - begin)
        right = stretches(begin, end - begin)
        starts, ends = first.starts.take(left), first.ends.take(left)
        distance = np.maximum(np.maximum(second.starts.take(right) - ends, starts - second.ends.take(right)), 0)
        keep = np.flatnonzero((distance >= self._least) & (distance <= self._slop))
        left, right = left.take(keep), right.take(keep)
        starts = np.minimum(starts.take(keep), second.starts.take(right))
        ends = np.maximum(ends.take(keep), second.ends.take(right))
        return _ordered(Spans(first.places.take(left), starts, ends))


def points(places: _Integers, positions: _Integers) -> Spans:
    """Spans of one position each. That starts and ends are the same array says so."""
    return Spans(places, positions, positions)


def stretches(begins: _Integers, lengths: _Integers) -> _Integers:
    """The numbers `begins[i], begins[i] + 1, …`, `lengths[i]` of them, for each i.

    >>> stretches(np.array([3, 10]), np.array([2, 3])).tolist()
    [3, 4, 10, 11, 12]
    """
    before = lengths.cumsum() - lengths
    numbers: _Integers = np.arange(lengths.sum()) + (begins - before).repeat(lengths)
    return numbers


def _followed(first: Spans, second: Spans, slop: int, stride: int) -> Spans:
    """The points of the second that come within `slop` positions after the end of a span of the first.

    Only ends matter for what follows in order, so one is kept for each point: the span of which it is the end begins
    at the latest start possible. Both are merged by a sort, and at each point the last end before it is looked up.
    """
    ended = (first.places * stride + first.ends) * 2 + 1  # an end sorts after a point in the same place
    if first.starts is not first.ends:
        ended = np.sort(ended, kind="stable")
    merged = np.sort(np.concatenate((ended, (second.places * stride + second.starts) * 2)), kind="stable")
    is_end = (merged & 1).astype(np.bool_)
    keys = merged >> 1
    last_end = np.maximum.accumulate(np.where(is_end, keys, -slop - 1))
    found = np.compress(~is_end & (keys - last_end <= slop), keys)
    places, positions = np.divmod(found, stride)
    return points(places, positions)


def _together(parts: Sequence[Spans]) -> Spans:
    places = np.concatenate([part.places for part in parts])
    starts = np.concatenate([part.starts for part in parts])
    if all(part.starts is part.ends for part in parts):
        order = np.lexsort((starts, places))
        return points(places.take(order), starts.take(order))
    return _ordered(Spans(places, starts, np.concatenate([part.ends for part in parts])))


def _ordered(spans: Spans) -> Spans:
    """The same spans in order, each once."""
    order = np.lexsort((spans.ends, spans.starts, spans.places))
    places, starts, ends = spans.places.take(order), spans.starts.take(order), spans.ends.take(order)
    new = np.ones(len(places), np.bool_)
    new[1:] = (np.diff(places) != 0) | (np.diff(starts) != 0) | (np.diff(ends) != 0)
    return Spans(np.compress(new, places), np.compress(new, starts), np.compress(new, ends))
