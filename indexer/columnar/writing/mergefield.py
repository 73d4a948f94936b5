"""Merging of one field: the union of the terms, the postings of the segments one after another."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columnar.segment import field as read
from indexer.columnar.segment.field import Field
from indexer.columnar.segment.format import Array, FileWriter
from indexer.columnar.segment.lengths import FieldLengths
from indexer.columnar.segment.posting_codes import EXISTENCE, FREQUENCY, POSITIONS, VALUES, Pairs
from indexer.columnar.writing.fieldoutput import FieldOutput, PostingBatch, Shape
from indexer.columnar.writing.invert import runs

_STEP = 1 << 21
"""About how many postings are merged at a time: a bound of memory."""

Source = tuple[Field, NDArray[np.bool_] | None, int]
"""A field, which documents are kept (None: all), and the number that the first of them gets."""


class FieldMerger:
    """Merges a field of several segments."""

    def __init__(self, sources: Sequence[Source]) -> None:
        self.kind = _common([field.kind for field, _, _ in sources])
        inputs = [_Input(*source) for source in sources]
        self._inputs = [source for source in inputs if len(source.counts)]
        dictionaries = [source.terms() for source in self._inputs]
        self.terms: list[bytes] = sorted(set().union(*dictionaries))
        places = {term: place for place, term in enumerate(self.terms)}
        self._counts = np.zeros(len(self.terms), np.int64)
        for source, terms in zip(self._inputs, dictionaries, strict=True):
            source.places = np.fromiter(map(places.__getitem__, terms), np.int64, len(terms))
            self._counts[source.places] += source.counts
        pairs = [_poorer(source.field.pairs, self.kind).keys() for source in self._inputs]
        keys = np.unique(np.concatenate(pairs)) if pairs else np.zeros(0, np.uint64)
        self._pairs = Pairs.of_keys(keys)
        for source, own in zip(self._inputs, pairs, strict=True):
            source.codes = keys.searchsorted(own).astype(self._pairs.dtype)

    def write(self, file: FileWriter, name: str, lengths: FieldLengths | None) -> dict[str, Any]:
        """Write the merged field; return what is to be noted of it. `lengths` are those of the merged documents."""
        shape = Shape(
            self.kind,
            self.terms,
            postings=int(self._counts.sum()),
            pairs=self._pairs,
            positions=sum(int(source.position_counts.sum()) for source in self._inputs),
            value_bytes=sum(source.value_bytes() for source in self._inputs) if self.kind == VALUES else 0,
        )
        if self.kind == POSITIONS:
            types = [source.field.position_type for source in self._inputs]
            shape = replace(shape, position_type=np.result_type(*types))
        output = FieldOutput(file, name, shape, lengths.codes if lengths else None)
        ranges = list(steps(self._counts))
        results = (self._merged(first, last) for first, last in ranges)
        for postings in _ahead(results) if len(ranges) > 1 else results:  # a thread costs more than a small field
            output.append(postings)
        return output.notes

    def _merged(self, first: int, last: int) -> PostingBatch:
        """The postings of a range of terms."""
        pieces = [source.piece(first, last) for source in self._inputs]
        counts = self._counts[first:last]
        numbered = [(piece.places, piece.counts, (piece.documents, piece.codes)) for piece in pieces]
        documents, codes = _interleaved(counts, numbered)
        if self.kind == POSITIONS:
            position_counts = np.zeros(last - first, np.int64)
            for piece in pieces:
                position_counts[piece.places] += piece.position_counts
            placed = [(piece.places, piece.position_counts, (piece.positions(),)) for piece in pieces]
            (positions,) = _interleaved(position_counts, placed)
            return PostingBatch(counts, documents, codes, positions)
        if self.kind == VALUES:
            objects = [np.array(piece.values(), object) for piece in pieces]
            valued = [(piece.places, piece.counts, (own,)) for piece, own in zip(pieces, objects, strict=True)]
            (values,) = _interleaved(counts, valued)
            return PostingBatch(counts, documents, codes, values=values.tolist())
        return PostingBatch(counts, documents, codes)


def _ahead(results: Iterator[PostingBatch]) -> Iterator[PostingBatch]:
    """The same; while one is used, the next is worked out."""
    with ThreadPoolExecutor(1) as other:
        upcoming = other.submit(next, results, None)
        while found := upcoming.result():
            upcoming = other.submit(next, results, None)
            yield found


def steps(counts: NDArray[np.int64]) -> Iterator[tuple[int, int]]:
    """Ranges of terms, each with about as many postings as are worked on at a time."""
    ends = np.cumsum(counts)
    first = 0
    while first < len(counts):
        done = int(ends[first - 1]) if first else 0
        last = max(first + 1, int(ends.searchsorted(done + _STEP, "right")))
        yield first, last
        first = last


def _interleaved(counts: NDArray[np.int64], parts: Sequence[tuple[Array, Array, tuple[Array, ...]]]) -> list[Array]:
    """Columns of values of several parts, by term.

    A part is: which terms it has, how many rows of each, and the columns of those rows.
    """
    total = int(counts.sum())
    merged = [np.empty(total, np.result_type(*own)) for own in zip(*(columns for _, _, columns in parts), strict=True)]
    places = np.cumsum(counts) - counts
    for terms, own, columns in parts:
        rows = runs(places[terms], own)
        for column, values in zip(merged, columns, strict=True):
            column[rows] = values
        places[terms] += own
    return merged


class _Input:
    """A field of one segment, without the terms that are only in deleted documents."""

    places: NDArray[np.int64]
    """The place of each of its terms among those of the merged field."""
    codes: Array
    """The code in the merged field of each of its own pairs."""

    def __init__(self, field: Field, alive: NDArray[np.bool_] | None, base: int) -> None:
        self.field, self._alive, self._base = field, alive, np.uint32(base)
        self.counts = np.asarray(np.diff(field.starts), np.int64)
        """How many postings of each term are kept."""
        self._ordinals = np.arange(len(self.counts))
        self.position_counts = self.counts
        if field.has_positions:
            self.position_counts = np.asarray(np.diff(field.statistics("position_starts")), np.int64)
        if alive is not None:
            self._numbers = (np.cumsum(alive) - 1 + base).astype(np.uint32)
            sums = [self._kept(alive, first, last) for first, last in steps(self.counts)]
            counts, position_counts = (np.concatenate(found) for found in zip(*sums, strict=True))
            self._ordinals = np.flatnonzero(counts)
            self.counts, self.position_counts = counts[self._ordinals], position_counts[self._ordinals]

    def terms(self) -> list[bytes]:
        """Its terms."""
        terms = list(self.field.terms)
        return terms if self._alive is None else [terms[ordinal] for ordinal in self._ordinals.tolist()]

    def value_bytes(self) -> int:
        """The size of all values that are kept."""
        return sum(map(len, self.piece(0, int(self.places[-1]) + 1).values()))

    def piece(self, first: int, last: int) -> _Piece:
        """What it has of a range of terms of the merged field."""
        start, stop = self.places.searchsorted([first, last]).tolist()
        ordinals = self._ordinals[start:stop]
        postings = self.field.span(int(ordinals[0]), int(ordinals[-1]) + 1) if len(ordinals) else self.field.span(0, 0)
        kept = None if self._alive is None else self._alive[postings.documents]
        numbers, codes = postings.documents, postings.codes
        if codes is None:
            codes = np.zeros(len(numbers), np.uint8)
        if kept is None:
            numbers = numbers + self._base
        else:
            numbers, codes = self._numbers[numbers[kept]], codes[kept]
        here = slice(start, stop)
        places = self.places[here] - first
        return _Piece(places, self.counts[here], self.position_counts[here], numbers, self.codes[codes], postings, kept)

    def _kept(self, alive: NDArray[np.bool_], first: int, last: int) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """How many postings and positions of a range of terms are kept."""
        postings = self.field.span(first, last)
        kept = alive[postings.documents]
        starts = self.field.starts[first:last].astype(np.int64) - int(self.field.starts[first])
        frequencies = postings.frequencies.astype(np.int64) * kept
        return np.add.reduceat(kept, starts, dtype=np.int64), np.add.reduceat(frequencies, starts)


@dataclass(frozen=True, slots=True, eq=False)
class _Piece:
    """Postings of a range of terms out of one segment. `places` counts from the beginning of the range."""

    places: NDArray[np.int64]
    counts: NDArray[np.int64]
    position_counts: NDArray[np.int64]
    documents: NDArray[np.uint32]
    codes: Array
    _postings: read.Postings
    _kept: NDArray[np.bool_] | None

    def positions(self) -> Array:
        """The positions that are kept."""
        _, positions = self._postings.positions()
        return positions if self._kept is None else positions[self._kept.repeat(self._postings.frequencies)]

    def values(self) -> list[bytes]:
        """The values that are kept."""
        offsets, values = self._postings.values()
        data, cuts = values.tobytes(), offsets.tolist()
        found = [data[start:stop] for start, stop in itertools.pairwise(cuts)]
        return found if self._kept is None else list(itertools.compress(found, self._kept))


def _common(kinds: Sequence[str]) -> str:
    """What can be kept of a field that is kept in different ways: what all of them have."""
    if VALUES in kinds:
        return VALUES if len(set(kinds)) == 1 else EXISTENCE
    return next(kind for kind in (EXISTENCE, FREQUENCY, POSITIONS) if kind in kinds)


def _poorer(pairs: Pairs, kind: str) -> Pairs:
    return Pairs(np.ones_like(pairs.frequencies), pairs.weights) if kind == EXISTENCE else pairs
