"""The inverted form of a field, for each term its postings, and how it is written to a segment."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columnar.segment.format import Array, ArrayWriter, FileWriter
from indexer.columnar.segment.lengths import FieldLengths
from indexer.columnar.segment.phrase_tables import write_phrases
from indexer.columnar.segment.posting_codes import MARKED, POSITIONS, VALUES, Pairs
from indexer.columnar.segment.term_dictionary import write_terms

_NARROWEST = np.dtype(np.uint8)


@dataclass(frozen=True, slots=True, eq=False)
class PostingBatch:
    """Postings ordered by term, and within a term by document.

    `counts` is the number of postings of each term; `positions` holds, for one posting after another, as many
    positions as its frequency says; `values` holds one string of bytes a posting.
    """

    counts: NDArray[np.int64]
    documents: NDArray[np.uint32]
    codes: Array
    positions: Array | None = None
    values: Sequence[bytes] | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Inverted:
    """A whole field of a segment, in memory."""

    kind: str
    terms: Sequence[bytes]
    postings: PostingBatch
    pairs: Pairs
    lengths: FieldLengths | None
    """How long it is in each document; None where it is not scorable."""
    phrases: Mapping[bytes, int] | None = None
    """In how many documents each phrase stands; None where they are not counted."""


@dataclass(frozen=True, slots=True)
class Shape:
    """What must be known of a field before the first posting is written."""

    kind: str
    terms: Sequence[bytes]
    postings: int
    pairs: Pairs
    positions: int = 0
    position_type: np.dtype[Any] = _NARROWEST
    value_bytes: int = 0


class FieldOutput:
    """Writes the postings of a field, some terms at a time, in the order of the terms."""

    def __init__(self, file: FileWriter, name: str, shape: Shape, lengths: NDArray[np.uint8] | None) -> None:
        """Write the dictionary, and make room for the rest. `lengths`: the length code of each document."""
        self._pairs, self._lengths = shape.pairs, lengths
        self._terms = len(shape.terms)
        self._file, self._name = file, name
        write_terms(file, name, shape.terms)
        file.write(f"{name}/frequencies", shape.pairs.frequencies)
        file.write(f"{name}/weights", shape.pairs.weights)
        self._totals = self._reserve("totals", np.float32, self._terms)
        self._heaviest = self._reserve("heaviest", np.float32, self._terms)
        self._shortest = self._reserve("shortest", np.uint8, self._terms)
        self._longest = self._reserve("longest", np.uint8, self._terms)
        self._starts = self._reserve_starts("starts", shape.postings)
        self._documents = self._reserve("documents", np.uint32, shape.postings)
        self._codes = (
            self._reserve("codes", shape.pairs.dtype, shape.postings) if len(shape.pairs.weights) > 1 else None
        )
        if shape.kind == POSITIONS:
            self._position_starts = self._reserve_starts("position_starts", shape.positions)
            marks = -(-shape.postings // MARKED)
            self._position_marks = self._reserve("position_marks", _wide_enough(shape.positions), marks)
            self._positions = self._reserve("positions", shape.position_type, shape.positions)
        if shape.kind == VALUES:
            self._value_starts = self._reserve_starts("value_starts", shape.value_bytes)
            self._value_sizes = self._reserve("value_sizes", np.uint32, shape.postings)
            self._values = self._reserve("values", np.uint8, shape.value_bytes)
        self.notes = {"kind": shape.kind, "terms": self._terms, "postings": shape.postings}
        self._written = self._positions_written = self._values_written = 0

    def append(self, postings: PostingBatch) -> None:
        """Write the postings of the next terms."""
        if not len(postings.counts):
            return
        firsts = np.cumsum(postings.counts) - postings.counts
        weights = self._pairs.weights.astype(np.float64)[postings.codes]
        self._totals.append(np.add.reduceat(weights, firsts).astype(np.float32))
        self._heaviest.append(np.maximum.reduceat(weights, firsts).astype(np.float32))
        self._append_lengths(postings.documents, firsts)
        if postings.positions is not None:
            frequencies = self._pairs.frequencies[postings.codes]
            counts = np.add.reduceat(frequencies, firsts, dtype=np.int64)
            self._append_marks(frequencies)
            self._positions_written = self._append_starts(self._position_starts, counts, self._positions_written)
            self._positions.append(postings.positions)
        self._written = self._append_starts(self._starts, postings.counts, self._written)
        self._documents.append(postings.documents)
        if self._codes:
            self._codes.append(postings.codes)
        if postings.values is not None:
            sizes = np.fromiter(map(len, postings.values), np.int64, len(postings.values))
            counts = np.add.reduceat(sizes, firsts)
            self._values_written = self._append_starts(self._value_starts, counts, self._values_written)
            self._value_sizes.append(sizes.astype(np.uint32))
            self._values.append(np.frombuffer(b"".join(postings.values), np.uint8))

    def _append_lengths(self, documents: NDArray[np.uint32], firsts: NDArray[np.int64]) -> None:
        if self._lengths is None:
            nothing = np.zeros(len(firsts), np.uint8)
            self._shortest.append(nothing)
            self._longest.append(nothing)
            return
        lengths = self._lengths[documents]
        longest = np.maximum.reduceat(lengths, firsts)
        shortest = np.minimum.reduceat(np.where(lengths == 0, 255, lengths).astype(np.uint8), firsts)
        self._longest.append(longest)
        self._shortest.append(np.minimum(shortest, longest))

    def _append_marks(self, frequencies: NDArray[np.uint32]) -> None:
        """Note where the positions of every 16th posting begin (skip marks)."""
        marked = np.arange(-self._written % MARKED, len(frequencies), MARKED)
        if len(marked):
            first = self._positions_written + int(frequencies[: marked[0]].sum())
            counts = np.add.reduceat(frequencies, marked, dtype=np.int64)
            self._position_marks.append(np.cumsum(counts) - counts + first)

    def _append_starts(self, section: ArrayWriter, counts: NDArray[np.int64], written: int) -> int:
        ends = np.cumsum(counts) + written
        section.append(ends)
        return int(ends[-1])

    def _reserve(self, name: str, dtype: Any, count: int) -> ArrayWriter:
        return self._file.reserve(f"{self._name}/{name}", dtype, count)

    def _reserve_starts(self, name: str, total: int) -> ArrayWriter:
        """Room for where each term begins, and where the last ends."""
        section = self._reserve(name, _wide_enough(total), self._terms + 1)
        section.append(np.zeros(1, np.uint64))
        return section


def write_field(file: FileWriter, name: str, inverted: Inverted) -> dict[str, Any]:
    """Write a field that is in memory as a whole; return what is to be noted of it."""
    postings = inverted.postings
    places = postings.positions
    shape = Shape(
        inverted.kind,
        inverted.terms,
        postings=len(postings.documents),
        pairs=inverted.pairs,
        positions=0 if places is None else len(places),
        position_type=_NARROWEST if places is None else np.min_scalar_type(places.max(initial=0)),
        value_bytes=sum(map(len, postings.values or ())),
    )
    output = FieldOutput(file, name, shape, inverted.lengths.codes if inverted.lengths else None)
    output.append(postings)
    if inverted.phrases is not None:
        write_phrases(file, name, inverted.phrases)
    return output.notes


def _wide_enough(total: int) -> type[np.unsignedinteger[Any]]:
    """The type of places up to a total."""
    return np.uint32 if total < 1 << 32 else np.uint64
