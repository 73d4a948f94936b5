"""Numbering of words and other values; the words of many texts are looked up in one pass.

A dictionary is asked for one word at a time. But most words are short and come again and again: their bytes, as two
numbers, are compared with a table of such words that numpy reads for all of them together. The table answers only
where a word is the same to the byte; the dictionary is asked for what is left.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columnar.cuts import BEYOND, Cuts

_SLOTS = 18
"""The table has room for 2 ** 18 words, in 5 MB."""
_SHORT = BEYOND
"""Bytes of a word that fits: eight in the first number, seven in the second, whose last byte is the length."""
_MIXING = np.uint64(0x9E3779B97F4A7C15)
"""2 ** 64 divided by the golden ratio, which spreads numbers well: Knuth, The Art of Computer Programming 3, 6.4."""
_FIRST_BYTES = np.array([(1 << 8 * count) - 1 for count in range(9)], np.uint64)
"""Masks: so many bytes of a number."""


class Numbering(dict[Any, int]):
    """Numbers values in the order in which they are first looked up."""

    def __missing__(self, thing: Any) -> int:
        number = self[thing] = len(self)
        return number


class Lookup:
    """Numbers of words, as a dictionary has them; it may learn a word when it is asked for it."""

    def __init__(self, numbers: Mapping[str, int]) -> None:
        self._known = numbers
        self._begins, self._rests = np.zeros((2, 1 << _SLOTS), np.uint64)
        self._numbers = np.zeros(1 << _SLOTS, np.uint32)

    def __call__(self, cuts: Cuts) -> NDArray[np.uint32]:
        """The numbers of all pieces."""
        data, starts, ends = cuts.data, cuts.starts, cuts.ends
        sizes = ends - starts
        everywhere = np.ndarray(len(data) - 7, "<u8", data, strides=1)  # the eight bytes from each place on
        begin = everywhere[starts] & _FIRST_BYTES[np.minimum(sizes, 8)]
        rest = everywhere[starts + 8] & _FIRST_BYTES[np.clip(sizes - 8, 0, _SHORT - 8)]
        rest |= sizes.astype(np.uint64) << np.uint64(56)
        slots = ((begin ^ rest * _MIXING) * _MIXING >> np.uint64(64 - _SLOTS)).astype(np.int64)
        fits = sizes <= _SHORT
        known = fits & (self._begins[slots] == begin) & (self._rests[slots] == rest)
        numbers: NDArray[np.uint32] = self._numbers[slots]
        unknown = np.flatnonzero(~known)
        places = zip(starts[unknown].tolist(), ends[unknown].tolist(), strict=True)
        numbers[unknown] = [self._known[cuts.piece(*place)] for place in places]
        entered = unknown[fits[unknown]]
        at = slots[entered]
        self._begins[at], self._rests[at], self._numbers[at] = begin[entered], rest[entered], numbers[entered]
        return numbers
