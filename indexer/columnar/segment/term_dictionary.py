"""The term dictionary of a field: its terms sorted as bytes, found by binary search in the memory map."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columnar.segment.format import FileWriter, SegmentFile, plain

_HEAD = 8
"""How many bytes of each term stand in `heads`, as one big-endian number: the search begins there."""


def write_terms(file: FileWriter, name: str, terms: Sequence[bytes]) -> None:
    """Write the sorted terms of a field."""
    ends = np.cumsum(np.fromiter(map(len, terms), np.int64, len(terms)), dtype=np.uint64)
    file.write_bytes(f"{name}/terms", b"".join(terms))
    starts = np.concatenate([np.zeros(1, np.uint64), ends])
    file.write(f"{name}/term_starts", starts.astype(np.uint32) if starts[-1] < 1 << 32 else starts)
    file.write(f"{name}/heads", np.array(terms, f"S{_HEAD}").view(">u8").astype(np.uint64))


class TermDictionary(Sequence[bytes]):
    """The terms of a field in a segment; a term's place in their order is its ordinal."""

    def __init__(self, file: SegmentFile, name: str) -> None:
        self._file, self._name = file, name

    def __len__(self) -> int:
        return len(self._heads)

    def __getitem__(self, ordinal: int) -> bytes:  # type: ignore[override]  # slices are `slice`
        """The term of an ordinal."""
        if not 0 <= ordinal < len(self):
            raise IndexError(ordinal)
        _, starts, blob = self._plain
        return blob[starts[ordinal] : starts[ordinal + 1]].tobytes()

    def __iter__(self) -> Iterator[bytes]:
        return iter(self.slice(0, len(self)))

    def slice(self, first: int, last: int) -> list[bytes]:
        """The terms of the ordinals from `first` up to `last`."""
        starts = self._starts[first : last + 1]
        if first >= last:
            return []
        blob = self._blob[starts[0] : starts[-1]].tobytes()
        cuts = (starts - starts[0]).tolist()
        return [blob[start:end] for start, end in itertools.pairwise(cuts)]

    def find(self, term: bytes) -> int:
        """The ordinal of a term, or -1."""
        ordinal = self.lower_bound(term)
        heads, starts, blob = self._plain
        found = ordinal < len(heads) and blob[starts[ordinal] : starts[ordinal + 1]] == term
        return ordinal if found else -1

    def lower_bound(self, term: bytes) -> int:
        """The ordinal of the first term that is not below the one given; the number of terms where all are."""
        heads = self._plain[0]
        head = int.from_bytes(term[:_HEAD].ljust(_HEAD, b"\0"), "big")
        low = bisect_left(heads, head)
        if low == len(heads) or heads[low] != head:
            return low
        return bisect_left(self, term, low, bisect_right(heads, head, low))

    def range(self, low: bytes, high: bytes | None) -> tuple[int, int]:
        """The ordinals of the terms from `low` up to, not including, `high` (None: to the end): first, last + 1."""
        return self.lower_bound(low), len(self) if high is None else self.lower_bound(high)

    @cached_property
    def _plain(self) -> tuple[memoryview, memoryview, memoryview]:
        """`heads`, `term_starts` and `terms`."""
        return plain(self._heads), plain(self._starts), plain(self._blob)

    @cached_property
    def _heads(self) -> NDArray[np.uint64]:
        return self._file.array(f"{self._name}/heads")

    @cached_property
    def _starts(self) -> NDArray[np.unsignedinteger[Any]]:
        return self._file.array(f"{self._name}/term_starts")

    @cached_property
    def _blob(self) -> NDArray[np.uint8]:
        return self._file.array(f"{self._name}/terms")
