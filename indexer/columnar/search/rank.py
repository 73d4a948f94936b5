"""Top-k selection: the best few in order, without sorting the others."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columnar.search import costs

Level = Callable[[NDArray[np.intp] | None], NDArray[Any]]
"""A key to sort by, the highest first: for some places (None: all), the value of each."""


def best(count: int, levels: Sequence[Level], wanted: int) -> NDArray[np.intp]:
    """The first `wanted` of the places 0 to `count - 1`, in order of the levels; equal ones in order of their place.

    >>> scores, days = np.array([1.0, 3.0, 3.0, 2.0]), np.array([5, 6, 7, 8])
    >>> best(4, [of(scores), of(days)], 3).tolist()
    [2, 1, 3]
    """
    if count <= costs.FEW or not wanted:
        return _ordered(count, [-level(None) for level in levels])[:wanted]
    candidates: NDArray[np.intp] | None = None  # all
    chosen: list[NDArray[np.intp]] = []
    for level in levels:
        if (count if candidates is None else len(candidates)) <= wanted:
            break
        values = level(candidates)
        if len(values) > costs.RANKED and wanted < len(values) // costs.BLOCKS:
            hopeful = (values >= _bar(values, wanted)).nonzero()[0]
            candidates, values = _of(candidates, hopeful), values.take(hopeful)
        last = np.partition(values, len(values) - wanted)[len(values) - wanted]
        above = (values > last).nonzero()[0]
        chosen.append(_of(candidates, above))
        candidates = _of(candidates, (values == last).nonzero()[0])
        wanted -= len(above)
    chosen.append(np.arange(min(count, wanted)) if candidates is None else candidates[:wanted])
    places = np.concatenate(chosen)
    return places.take(_ordered(len(places), [-level(places) for level in levels]))  # equal ones are in order by now


def _ordered(count: int, levels: Sequence[NDArray[Any]]) -> NDArray[np.intp]:
    """The places 0 to `count - 1` in order of the levels, the lowest first."""
    if len(levels) == 1:
        return levels[0].argsort(kind="stable")
    return np.lexsort(levels[::-1]) if levels else np.arange(count)


def of(values: NDArray[Any]) -> Level:
    """The level of values that are there already."""
    return lambda places: values if places is None else values.take(places)


def _of(candidates: NDArray[np.intp] | None, places: NDArray[np.intp]) -> NDArray[np.intp]:
    return places if candidates is None else candidates.take(places)


def _bar(values: NDArray[Any], wanted: int) -> Any:
    """A value that at least `wanted` reach: the least of the best of as many blocks."""
    width = len(values) // costs.BLOCKS
    highest = values[: width * costs.BLOCKS].reshape(costs.BLOCKS, width).max(axis=0)
    return np.partition(highest, width - wanted)[width - wanted]


def first_of_each(groups: NDArray[np.integer[Any]]) -> NDArray[np.intp]:
    """The places of the first of each group, and of all that are in none (group 0), in order.

    >>> first_of_each(np.array([0, 2, 2, 0, 1, 2])).tolist()
    [0, 1, 3, 4]
    """
    _, first = np.unique(groups, return_index=True)
    return np.union1d(first, np.flatnonzero(groups == 0))
