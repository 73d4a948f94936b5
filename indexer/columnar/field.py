"""An indexed field of a segment: its terms, and for each its postings."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.util.numeric import byte_to_length

from indexer.columnar.format import Array, Section, SegmentFile
from indexer.columnar.inverted import POSITIONS, Pairs
from indexer.columnar.terms import TermDictionary

LENGTHS = np.array([byte_to_length(code) for code in range(256)], np.int32)
"""The length of a field that each length code stands for."""


@dataclass(frozen=True, slots=True, eq=False)
class FieldLengths:
    """How long a field is in each document of a segment, as Whoosh counts: rounded to one of 256 lengths."""

    codes: NDArray[np.uint8]
    """The length code of each document; 0 where it has not the field."""
    total: int
    """The sum of the lengths before they were rounded."""


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """The postings of one term: slices of the arrays of its field."""

    documents: NDArray[np.uint32]
    """The numbers of the documents, ascending."""
    codes: Array | None
    """The number in `pairs` of the frequency and weight of each posting; None: 0 for all."""
    pairs: Pairs
    _field: Field
    _ordinal: int

    def __len__(self) -> int:
        """In how many documents the term is."""
        return len(self.documents)

    @property
    def weights(self) -> NDArray[np.float32] | None:
        """The weight of each posting; None where all are 1."""
        if self.codes is None:
            weight = self.pairs.weights[0]
            return None if weight == 1 else np.full(len(self), weight)
        weights: NDArray[np.float32] = self.pairs.weights[self.codes]
        return weights

    @property
    def frequencies(self) -> NDArray[np.uint32]:
        """How often the term is in each document."""
        if self.codes is None:
            return np.full(len(self), self.pairs.frequencies[0])
        frequencies: NDArray[np.uint32] = self.pairs.frequencies[self.codes]
        return frequencies

    def positions(self) -> tuple[NDArray[np.int64], Array]:
        """Offsets, one more than there are postings, and positions: those of posting i lie between offsets i and i + 1.

        Raises KeyError where the field keeps no positions.
        """
        return _offsets(self.frequencies), self._field.cut("position_starts", "positions", self._ordinal)

    def values(self) -> tuple[NDArray[np.int64], Array]:
        """Offsets, and the bytes of the values that only the field's format reads."""
        sizes = self._field.cut("starts", "value_sizes", self._ordinal)
        return _offsets(sizes), self._field.cut("value_starts", "values", self._ordinal)


class Field:
    """An indexed field of a segment."""

    def __init__(self, file: SegmentFile, name: str, kind: str, lengths: FieldLengths | None) -> None:
        self._file, self._name = file, name
        self._lengths = lengths
        self.kind = kind
        self.terms = TermDictionary(file, name)

    @property
    def has_positions(self) -> bool:
        """Whether `Postings.positions` can be asked for."""
        return self.kind == POSITIONS

    @property
    def lengths(self) -> NDArray[np.uint8] | None:
        """The length of each document as Whoosh's length byte; None where the field is not scorable."""
        return self._lengths.codes if self._lengths else None

    @property
    def total_length(self) -> int:
        """The sum of the lengths."""
        return self._lengths.total if self._lengths else 0

    def frequency(self, ordinal: int) -> int:
        """In how many documents a term is, deleted ones included."""
        return int(self.starts[ordinal + 1]) - int(self.starts[ordinal])

    def frequencies(self, first: int, last: int) -> NDArray[np.integer[Any]]:
        """In how many documents each of the terms from `first` up to `last` is, deleted ones included."""
        return np.diff(self.starts[first : last + 1])

    def postings(self, ordinal: int) -> Postings:
        """The postings of the term of an ordinal."""
        first, last = int(self.starts[ordinal]), int(self.starts[ordinal + 1])
        documents = self._documents.part(first, last)
        codes = self._codes.part(first, last) if self._codes else None
        return Postings(documents, codes, self.pairs, self, ordinal)

    def run(self, first: int, last: int) -> tuple[Array, NDArray[np.uint32], NDArray[np.float32] | None]:
        """The postings of the terms from `first` up to `last`: how many of each, documents, weights (None: 1)."""
        start, stop = int(self.starts[first]), int(self.starts[last])
        postings = Postings(
            self._documents.part(start, stop),
            self._codes.part(start, stop) if self._codes else None,
            self.pairs,
            self,
            first,
        )
        return self.frequencies(first, last), postings.documents, postings.weights

    def cut(self, starts: str, name: str, ordinal: int) -> Array:
        """What an array holds of a term."""
        bounds = self.statistics(starts)
        return self._file.section(f"{self._name}/{name}").part(int(bounds[ordinal]), int(bounds[ordinal + 1]))

    def statistics(self, name: str) -> Array:
        """An array with a value for each term.

        `totals`: the sum of its weights; `heaviest`: the highest; `shortest` and `longest`: the length codes of the
        shortest and the longest field that it is in.
        """
        return self._file.array(f"{self._name}/{name}")

    @cached_property
    def starts(self) -> Array:
        """Where the postings of each term begin; one more than there are terms."""
        return self.statistics("starts")

    @cached_property
    def pairs(self) -> Pairs:
        """The frequencies and weights that the codes of postings stand for."""
        return Pairs(self.statistics("frequencies"), self.statistics("weights"))

    @cached_property
    def _documents(self) -> Section:
        return self._file.section(f"{self._name}/documents")

    @cached_property
    def _codes(self) -> Section | None:
        return self._file.section(f"{self._name}/codes") if f"{self._name}/codes" in self._file else None


def _offsets(sizes: Array) -> NDArray[np.int64]:
    offsets = np.zeros(len(sizes) + 1, np.int64)
    np.cumsum(sizes, out=offsets[1:])
    return offsets
