"""Texts cut into pieces, and each different piece numbered, once for all fields whose analysers cut alike."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from itertools import chain
from operator import is_
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from indexer.columnar.analysis import PieceAnalyzer
from indexer.columnar.writing.invert import runs
from indexer.columnar.writing.lookup import Lookup, Numbering

_MANY = 16
"""From so many texts on, to look up all words together is faster than one by one."""
Cut: TypeAlias = "array[int] | NDArray[np.uint32]"


class Cutter:
    """Cuts texts as an analyser does. What it gave for some texts is kept until it is asked for others: most often
    several fields are made of the same."""

    def __init__(self, analyzer: PieceAnalyzer) -> None:
        self._analyzer = analyzer
        self._numbers = _PieceNumbers()
        self._lookup = Lookup(self._numbers)
        """Looks up the pieces of many texts together."""
        self._last: tuple[Sequence[Any], tuple[Cut, Cut]] | None = None

    @property
    def pieces(self) -> list[Any]:
        """All pieces, in the order of their numbers; a tuple holds a term that is not to be analysed."""
        return self._numbers.listed

    def cuts_like(self, analyzer: PieceAnalyzer) -> bool:
        """Whether an analyser cuts in the same way."""
        own, other = type(self._analyzer), type(analyzer)
        alike = other.pieces is own.pieces and other.cut_together is own.cut_together
        return alike and vars(analyzer) == vars(self._analyzer)

    def __call__(self, values: Sequence[Any]) -> tuple[Cut, Cut]:
        """The numbers of the pieces of all texts, or sequences of terms, and how many each has."""
        if self._last is None or not _same(self._last[0], values):
            self._last = values, self._cut(values)
        return self._last[1]

    def _cut(self, values: Sequence[Any]) -> tuple[Cut, Cut]:
        if len(values) >= _MANY and set(map(type, values)) == {str}:
            different = Numbering()
            places = np.fromiter(map(different.__getitem__, values), np.int64, len(values))
            if cuts := self._analyzer.cut_together(list(different)):
                return _repeated(self._lookup(cuts), cuts.counts, places)
        pieces = [self._pieces_of(value) for value in values]
        numbers = map(self._numbers.__getitem__, chain.from_iterable(pieces))
        return array("I", numbers), array("I", map(len, pieces))

    def _pieces_of(self, value: Any) -> Sequence[Any]:
        if isinstance(value, str):
            return self._analyzer.pieces(value)
        if isinstance(value, list | tuple):
            return [(term,) for term in value]
        raise ValueError(f"{value!r} is not unicode or sequence")


class _PieceNumbers(Numbering):
    """The number of each piece, and the pieces in that order."""

    def __init__(self) -> None:
        super().__init__()
        self.listed: list[Any] = []

    def __missing__(self, piece: Any) -> int:
        self.listed.append(piece)
        return super().__missing__(piece)


def _repeated(
    numbers: NDArray[np.uint32], counts: NDArray[np.uint32], places: NDArray[np.int64]
) -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """The pieces of texts of which each is at one of some places among the different ones."""
    if len(places) == len(counts):
        return numbers, counts
    starts = np.cumsum(counts, dtype=np.int64) - counts
    return numbers[runs(starts[places], counts[places])], counts[places]


def _same(one: Sequence[Any], other: Sequence[Any]) -> bool:
    """Whether they hold the very same texts."""
    return len(one) == len(other) and all(map(is_, one, other))
