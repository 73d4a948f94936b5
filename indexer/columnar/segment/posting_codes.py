"""Codes of postings: term frequency and weight of a posting in one byte."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh import formats

from indexer.columnar.segment.format import Array

EXISTENCE, FREQUENCY, POSITIONS, VALUES = "existence", "frequency", "positions", "values"
"""What a field keeps of a term in a document: nothing more; how often; where; or bytes that only its format reads."""
MARKED = 16
"""The positions of every 16th posting of a field can be found directly (skip marks)."""
_FRACTION, _STEPS = 8, 1024
"""Weights are most often whole, halves or quarters, and not high."""


def kind_of(format_: formats.Format | None) -> str:
    """What is kept of the postings of a format."""
    kinds = {formats.Existence: EXISTENCE, formats.Frequency: FREQUENCY, formats.Positions: POSITIONS}
    return kinds.get(type(format_), VALUES)


@dataclass(frozen=True, slots=True, eq=False)
class Pairs:
    """The different pairs of frequency and weight in a field; a posting holds the number of its pair, its code."""

    frequencies: NDArray[np.uint32]
    weights: NDArray[np.float32]

    @property
    def dtype(self) -> np.dtype[Any]:
        """The type of the codes."""
        return np.dtype(np.min_scalar_type(max(len(self.weights) - 1, 0)))

    def keys(self) -> NDArray[np.uint64]:
        """Each pair as one number."""
        return _keys(self.frequencies, self.weights)

    @classmethod
    def of_keys(cls, keys: NDArray[np.uint64]) -> Pairs:
        """The pairs of such numbers."""
        return cls((keys >> np.uint64(32)).astype(np.uint32), keys.astype(np.uint32).view(np.float32))


def paired(frequencies: NDArray[np.uint32], weights: NDArray[np.float32] | None) -> tuple[Pairs, Array]:
    """The pairs of frequency and weight that occur, in order, and the code of each posting.

    `weights` None: each posting weighs what its frequency is.
    """
    if weights is None:
        found, codes = _numbered(frequencies)
        return Pairs(found.astype(np.uint32), found.astype(np.float32)), codes
    small = _small_keys(frequencies, weights)
    if small is None:
        keys, places = np.unique(_keys(frequencies, weights), return_inverse=True)
        pairs = Pairs.of_keys(keys)
        return pairs, places.astype(pairs.dtype)
    found, codes = _numbered(small)
    return Pairs((found // _STEPS).astype(np.uint32), (found % _STEPS / _FRACTION).astype(np.float32)), codes


def _numbered(small: NDArray[Any]) -> tuple[NDArray[np.int64], Array]:
    """The different ones among small numbers, in order; and the place there of each."""
    found = np.flatnonzero(np.bincount(small))
    places = np.zeros(int(found[-1]) + 1, np.min_scalar_type(len(found) - 1))
    places[found] = np.arange(len(found))
    return found, places[small]


def _small_keys(frequencies: NDArray[np.uint32], weights: NDArray[np.float32]) -> NDArray[np.int64] | None:
    """Each pair as a number so small that pairs can be counted without sorting; None where that cannot be done."""
    if not len(weights) or frequencies.max() >= _STEPS or weights.min() < 0 or weights.max() >= _STEPS // _FRACTION:
        return None
    scaled = weights * np.float32(_FRACTION)
    whole = scaled.astype(np.int64)
    return frequencies.astype(np.int64) * _STEPS + whole if (whole == scaled).all() else None


def _keys(frequencies: NDArray[np.uint32], weights: NDArray[np.float32]) -> NDArray[np.uint64]:
    return frequencies.astype(np.uint64) << np.uint64(32) | weights.astype(np.float32).view(np.uint32)
