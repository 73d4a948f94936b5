"""Spans: stretches of positions in documents, as arrays.

The spans of a word are its positions; those of a phrase or of words near each other run from the first to the last, as
in whoosh.query.spans.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columnar.search import arrays, costs

_Integers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Spans:
    """Spans in some documents, ordered by document and start."""

    places: _Integers
    """The place of the document of each span in the array of documents that was asked about."""
    starts: _Integers
    ends: _Integers


def owners(sizes: NDArray[np.integer[Any]]) -> _Integers:
    """The number i, `sizes[i]` times, for each i; no size is 0. Faster than `repeat` for small sizes.

    >>> owners(np.array([2, 3])).tolist()
    [0, 0, 1, 1, 1]
    """
    ends = sizes.cumsum(dtype=np.int64)
    steps = np.zeros(ends[-1] if len(ends) else 0, np.int8)
    steps[ends[:-1]] = 1
    return steps.cumsum(dtype=np.int64)


def stretches(begins: _Integers, sizes: NDArray[np.integer[Any]], owner: _Integers) -> _Integers:
    """The numbers `begins[i], begins[i] + 1, …`, `sizes[i]` of them, for each i; `owner` says of each number its i.

    >>> stretches(np.array([3, 10]), np.array([2, 3]), np.array([0, 0, 1, 1, 1])).tolist()
    [3, 4, 10, 11, 12]
    """
    before = sizes.cumsum(dtype=np.int64) - sizes
    numbers: _Integers = np.arange(len(owner)) + (begins - before).take(owner)
    return numbers


def follows(ends: _Integers, keys: _Integers, slop: int, size: int) -> NDArray[np.bool_]:
    """Of each of the keys, whether it comes within `slop` after one of the ends. All are below `size`, ascending."""
    if slop <= costs.NEAR and size <= costs.ROW:
        return arrays.marked_after(ends, keys, slop, size)
    # an end sorts after a key in the same place; at each key the last end before it is looked up
    order = np.argsort(np.concatenate((keys * 2, ends * 2 + 1)), kind="stable")
    is_end = order >= len(keys)
    placed = np.concatenate((keys, ends)).take(order)
    last = np.maximum.accumulate(np.where(is_end, placed, -slop - 1))
    found = np.empty(len(keys), np.bool_)
    found[np.compress(~is_end, order)] = np.compress(~is_end, placed - last <= slop)
    return found


def near(first: Spans, second: Spans, slop: int, least: int, low: _Integers) -> Spans:
    """The spans of pairs whose distance is from `least` to `slop`; the second starts at `low` at least."""
    stride = 2 + slop + int(max(first.ends.max(initial=0), second.ends.max(initial=0)))
    keys = second.places * stride + second.starts
    begin = keys.searchsorted(first.places * stride + low)
    end = np.maximum(keys.searchsorted(first.places * stride + first.ends + slop, "right"), begin)
    left = np.arange(len(begin)).repeat(end - begin)
    right = stretches(begin, end - begin, left)
    starts, ends = first.starts.take(left), first.ends.take(left)
    distance = np.maximum(np.maximum(second.starts.take(right) - ends, starts - second.ends.take(right)), 0)
    keep = np.flatnonzero((distance >= least) & (distance <= slop))
    left, right = left.take(keep), right.take(keep)
    starts = np.minimum(starts.take(keep), second.starts.take(right))
    ends = np.maximum(ends.take(keep), second.ends.take(right))
    return _ordered(first.places.take(left), starts, ends)


def together(parts: Sequence[Spans]) -> Spans:
    """The spans of all parts, each once."""
    places = np.concatenate([part.places for part in parts])
    starts = np.concatenate([part.starts for part in parts])
    return _ordered(places, starts, np.concatenate([part.ends for part in parts]))


def _ordered(places: _Integers, starts: _Integers, ends: _Integers) -> Spans:
    order = np.lexsort((ends, starts, places))
    places, starts, ends = places.take(order), starts.take(order), ends.take(order)
    new = np.ones(len(places), np.bool_)
    new[1:] = (np.diff(places) != 0) | (np.diff(starts) != 0) | (np.diff(ends) != 0)
    return Spans(np.compress(new, places), np.compress(new, starts), np.compress(new, ends))
