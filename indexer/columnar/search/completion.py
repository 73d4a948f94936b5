"""Completion: the terms or the phrases of a field that begin with some bytes, the most frequent first.

Nothing is prepared: the dictionary of each segment is asked for its own most frequent ones, and for more of them until
no other can be as frequent in all segments together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray

from indexer.columnar.segment.contents import Snapshot
from indexer.columnar.segment.field import Field
from indexer.columnar.segment.term_dictionary import TermDictionary

_FIRST = 64
"""The number of terms or phrases of each segment that are looked at first."""


@dataclass(frozen=True, slots=True, eq=False)
class _Counted:
    """The entries of a segment, and how often those from one ordinal up to another are counted."""

    entries: TermDictionary
    counts: Callable[[int, int], NDArray[Any]]

    def of(self, entry: bytes) -> int:
        """How often an entry is counted."""
        ordinal = self.entries.find(entry)
        return 0 if ordinal < 0 else int(self.counts(ordinal, ordinal + 1)[0])

    def most(self, first: int, last: int, number: int) -> tuple[list[bytes], int]:
        """The `number` entries of a range that are counted most, and how often any other of them is at most."""
        counts = self.counts(first, last)
        if len(counts) <= number:
            return self.entries.slice(first, last), 0
        chosen = np.argpartition(counts, len(counts) - number)[-number:]
        return [self.entries[first + place] for place in chosen.tolist()], int(counts[chosen].min())


class Completion:
    """Entries with their counts over all segments of a commit; what was deleted since it was written is counted too."""

    def __init__(self, segments: Sequence[_Counted]) -> None:
        self._segments = segments

    @classmethod
    def of_terms(cls, snapshot: Snapshot, field: str) -> Self:
        """The terms of a field, counted by documents."""
        return cls([_Counted(found.terms, found.frequencies) for found in _fields(snapshot, field)])

    @classmethod
    def of_occurrences(cls, snapshot: Snapshot, field: str) -> Self:
        """The terms of a field, counted by what all their occurrences weigh together."""
        return cls([_Counted(found.terms, _slices(found.statistics("totals"))) for found in _fields(snapshot, field)])

    @classmethod
    def of_phrases(cls, snapshot: Snapshot, field: str) -> Self:
        """The phrases of a field of type PHRASES, counted by documents."""
        kept = (found.phrases for found in _fields(snapshot, field))
        return cls([_Counted(found.terms, _slices(found.counts)) for found in kept if found])

    def count(self, entry: bytes) -> int:
        """How often an entry is counted."""
        return sum(segment.of(entry) for segment in self._segments)

    def beginning(self, begun: bytes, limit: int) -> list[tuple[bytes, int]]:
        """The entries that begin so and their counts, most frequent first, equal ones in the order of their bytes."""
        end = _after(begun)
        ranges = [(segment, *segment.entries.range(begun, end)) for segment in self._segments]
        number = max(limit, _FIRST)
        while True:
            found = [segment.most(first, last, number) for segment, first, last in ranges]
            counted = [(entry, self.count(entry)) for entry in set().union(*(entries for entries, _ in found))]
            counted.sort(key=lambda pair: (-pair[1], pair[0]))
            others = sum(most for _, most in found)
            if not others or (len(counted) >= limit and counted[limit - 1][1] > others):
                return counted[:limit]
            number *= 4


def _fields(snapshot: Snapshot, field: str) -> list[Field]:
    return [found for segment in snapshot.segments if (found := segment.field(field)) is not None]


def _slices(counts: NDArray[Any]) -> Callable[[int, int], NDArray[Any]]:
    return lambda first, last: counts[first:last]


def _after(begun: bytes) -> bytes | None:
    """The first bytes after all that begin so; None where there are none."""
    bare = begun.rstrip(b"\xff")
    return bare[:-1] + bytes([bare[-1] + 1]) if bare else None
