"""Inversion: documents with terms → terms with postings, by one sort of packed numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.formats import Positions
from whoosh.system import unpack_uint

from indexer.columnar.segment.posting_codes import FREQUENCY, POSITIONS


def ranked(terms: NDArray[np.uint32], names: Sequence[bytes]) -> tuple[NDArray[np.uint32], list[bytes]]:
    """The place of each term among those that occur, in order of their bytes; and their bytes in that order."""
    occurring: Iterable[int] = np.flatnonzero(np.bincount(terms, minlength=len(names))).tolist()
    ordered = sorted(occurring, key=names.__getitem__)
    rank = np.zeros(len(names), np.uint32)
    rank[ordered] = np.arange(len(ordered), dtype=np.uint32)
    return rank, [names[number] for number in ordered]


def sorted_rows(*columns: NDArray[np.uint32]) -> list[NDArray[np.uint32]]:
    """Rows of several columns, sorted by the first of them, then the second, and so on.

    A row is packed into one number where it fits: numbers are sorted many times faster than rows.
    """
    widths = [int(column.max(initial=0)).bit_length() for column in columns]
    if sum(widths) > 64:
        order = np.lexsort(columns[::-1])
        return [column[order] for column in columns]
    keys = columns[0].astype(np.uint64)
    for column, width in zip(columns[1:], widths[1:], strict=True):
        keys <<= np.uint64(width)
        keys |= column
    keys.sort()
    unpacked: list[NDArray[np.uint32]] = []
    for width in reversed(widths):
        unpacked.append((keys & np.uint64((1 << width) - 1)).astype(np.uint32))
        keys >>= np.uint64(width)
    return unpacked[::-1]


def changes(*columns: NDArray[Any]) -> NDArray[np.int64]:
    """Where any of several columns is not what it was in the row before; the first row is among them."""
    changes = np.ones(len(columns[0]), np.bool_)
    changes[1:] = np.logical_or.reduce([column[1:] != column[:-1] for column in columns])
    return np.flatnonzero(changes)


def runs(starts: NDArray[Any], lengths: NDArray[Any]) -> NDArray[np.int64]:
    """The numbers from each start on, as many as its length says: `runs([5, 1], [2, 3])` is 5 6 1 2 3."""
    ends = np.cumsum(lengths, dtype=np.int64)
    shifts = np.asarray(starts, np.int64) - (ends - lengths)
    numbers: NDArray[np.int64] = np.arange(ends[-1] if len(ends) else 0) + shifts.repeat(lengths)
    return numbers


def repeated(values: NDArray[Any], times: NDArray[Any] | None) -> NDArray[Any]:
    """Each value as many times as is said of it; None: once."""
    return values if times is None else values.repeat(times)


class Boosts:
    """What the documents of a field are boosted by: all of them, and some more."""

    def __init__(self, all_documents: float = 1.0) -> None:
        self._all = all_documents
        self._some: dict[int, float] = {}

    def add(self, numbers: Sequence[int], boosts: Sequence[float] | None) -> None:
        """The boosts of documents of these numbers; None where they have none of their own."""
        if boosts is not None:
            self._some.update(zip(numbers, boosts, strict=True))

    def weights(
        self, frequencies: NDArray[np.uint32], documents: NDArray[np.uint32], sums: NDArray[np.float64] | None = None
    ) -> NDArray[np.float32] | None:
        """What postings in these documents weigh; None where each weighs what its frequency is.

        `sums` is what the occurrences weigh together, where not each of them weighs 1.
        """
        if sums is None and self._all == 1 and not self._some:
            return None
        boosts = np.full(max(int(documents.max(initial=0)), *self._some, 0) + 1, self._all)
        boosts[list(self._some)] *= list(self._some.values())
        weights: NDArray[np.float64] = (frequencies if sums is None else sums) * boosts[documents]
        return weights.astype(np.float32)


def unpacked(
    kind: str, format_: Any, values: Sequence[bytes], count: int
) -> tuple[NDArray[np.uint32], NDArray[np.uint32] | None]:
    """The frequency of each of so many postings, and all their positions, out of the values that Whoosh encoded."""
    if kind == FREQUENCY:
        return np.fromiter((unpack_uint(value[:4])[0] if value else 1 for value in values), np.uint32, count), None
    if kind == POSITIONS:
        reader: Positions = format_
        places = list(map(reader.decode_positions, values))
        flat = np.fromiter((place for found in places for place in found), np.uint32)
        return np.fromiter(map(len, places), np.uint32, count), flat
    return np.ones(count, np.uint32), None
