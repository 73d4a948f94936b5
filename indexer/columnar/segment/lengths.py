"""Field lengths: one byte for each document, the number of one of the 256 lengths that Whoosh rounds to."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.util.numeric import byte_to_length

LENGTHS = np.array([byte_to_length(code) for code in range(256)], np.int32)
"""The length of a field that each length code stands for."""


def length_codes(lengths: NDArray[Any]) -> NDArray[np.uint8]:
    """The code of each length (whoosh.util.numeric.length_to_byte)."""
    return np.minimum(LENGTHS.searchsorted(lengths), 255).astype(np.uint8)


@dataclass(frozen=True, slots=True, eq=False)
class FieldLengths:
    """How long a field is in each document of a segment, as Whoosh counts: rounded to one of 256 lengths."""

    codes: NDArray[np.uint8]
    """The length code of each document; 0 where it has not the field."""
    total: int
    """The sum of the lengths before they were rounded."""

    @classmethod
    def of(cls, lengths: Mapping[int, int], size: int) -> FieldLengths:
        """The lengths of some of so many documents; the others have not the field."""
        codes = np.zeros(size, np.uint8)
        codes[list(lengths)] = length_codes(np.array(list(lengths.values()), np.int64))
        return cls(codes, sum(lengths.values()))
