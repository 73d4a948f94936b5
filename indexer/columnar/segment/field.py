"""An indexed field of a segment: its terms, and for each its postings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columnar.segment.format import Array, Section, SegmentFile
from indexer.columnar.segment.lengths import FieldLengths
from indexer.columnar.segment.phrase_tables import Phrases, read_phrases
from indexer.columnar.segment.posting_codes import MARKED, POSITIONS, Pairs
from indexer.columnar.segment.term_dictionary import TermDictionary

_SHORT, _SPARSE = 8192, 48
"""Of so few postings, or for more than this part of them, it is sooner counted where the positions of all begin."""


@dataclass(frozen=True, slots=True, eq=False)
class Postings:
    """The postings of one term, or of several one after another: slices of the arrays of their field."""

    documents: NDArray[np.uint32]
    """The numbers of the documents, ascending for each term."""
    codes: Array | None
    """The number in `pairs` of the frequency and weight of each posting; None: 0 for all."""
    pairs: Pairs
    _field: Field
    _first: int
    _last: int

    def __len__(self) -> int:
        """How many postings there are."""
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
        return _offsets(self.frequencies), self._field.cut("position_starts", "positions", self._first, self._last)

    def located(self, places: NDArray[np.intp]) -> tuple[NDArray[np.int64], NDArray[np.integer[Any]], Array]:
        """The positions of the postings at some places: where those of each begin, how many it has, and positions.

        Few are counted from the mark before each, many from the first. KeyError where the field keeps no positions.
        """
        positions = self._field.cut("position_starts", "positions", self._first, self._last)
        frequencies = self.pairs.frequencies
        if self.codes is None:
            return places * int(frequencies[0]), np.full(len(places), frequencies[0]), positions
        sizes = frequencies.take(self.codes.take(places))
        if len(self) < _SHORT or len(places) * _SPARSE > len(self):
            return _offsets(frequencies.take(self.codes)).take(places), sizes, positions
        start = int(self._field.starts[self._first])
        marks = (places + start) // MARKED
        marked = np.maximum(marks * MARKED - start, 0)
        counted = places - marked  # postings from the mark on
        ends = counted.cumsum()
        before = (places - ends).repeat(counted)
        before += np.arange(len(before))
        sums = _offsets(frequencies.take(self.codes.take(before)))
        first = int(self._field.statistics("position_starts")[self._first])
        begins = np.maximum(self._field.statistics("position_marks").take(marks).astype(np.int64) - first, 0)
        return begins + sums.take(ends) - sums.take(ends - counted), sizes, positions

    def values(self) -> tuple[NDArray[np.int64], Array]:
        """Offsets, and the bytes of the values that only the field's format reads."""
        sizes = self._field.cut("starts", "value_sizes", self._first, self._last)
        return _offsets(sizes), self._field.cut("value_starts", "values", self._first, self._last)


class Field:
    """An indexed field of a segment."""

    def __init__(self, file: SegmentFile, name: str, kind: str, lengths: Callable[[], FieldLengths | None]) -> None:
        self._file, self._name = file, name
        self._read_lengths = lengths
        self.kind = kind
        self.terms = TermDictionary(file, name)

    @property
    def has_positions(self) -> bool:
        """Whether `Postings.positions` can be asked for."""
        return self.kind == POSITIONS

    @cached_property
    def _lengths(self) -> FieldLengths | None:
        return self._read_lengths()

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
        return self.span(ordinal, ordinal + 1)

    def span(self, first: int, last: int) -> Postings:
        """The postings of the terms from `first` up to `last`, one after another."""
        start, stop = int(self.starts[first]), int(self.starts[last])
        codes = self._codes.part(start, stop) if self._codes else None
        return Postings(self._documents.part(start, stop), codes, self.pairs, self, first, last)

    def cut(self, starts: str, name: str, first: int, last: int) -> Array:
        """What an array holds of the terms from `first` up to `last`."""
        bounds = self.statistics(starts)
        return self._file.section(f"{self._name}/{name}").part(int(bounds[first]), int(bounds[last]))

    @property
    def position_type(self) -> np.dtype[Any]:
        """The type of its positions."""
        return self._file.section(f"{self._name}/positions").raw.dtype

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
    def phrases(self) -> Phrases | None:
        """Its frequent phrases; None where they are not counted."""
        return read_phrases(self._file, self._name)

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
