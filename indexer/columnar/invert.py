"""From documents with terms to terms with documents: fields gathered document by document, turned over by one sort."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from whoosh.fields import FieldType
from whoosh.formats import Positions
from whoosh.system import unpack_uint

from indexer.columnar.analysis import PieceAnalyzer
from indexer.columnar.facets import Column
from indexer.columnar.inverted import EXISTENCE, FREQUENCY, POSITIONS, VALUES, Inverted, Postings, kind_of, paired
from indexer.columnar.lengths import FieldLengths, length_codes


class Gatherer(Protocol):
    """Takes the values of one field, document by document."""

    def prepare(self, value: Any) -> Any:
        """Analyse a value. What cannot be indexed raises here, before anything is added."""

    def add(self, number: int, prepared: Any, boost: float) -> int:
        """Take what was prepared for a document; return how many postings or tokens that is."""

    def finish(self, size: int) -> Inverted | None:
        """What was gathered of so many documents, turned over; None where no document had the field."""


class Pieces:
    """Pieces of text numbered in order of appearance, and the terms of each. They are kept from segment to segment."""

    def __init__(self, analyzer: PieceAnalyzer) -> None:
        self.split = analyzer.pieces
        self._positions = analyzer.positions
        self.numbers = _Numbers(self)
        self.names: list[bytes] = []
        self._term_numbers: dict[str, int] = {}
        self.widths, self.starts = array("I"), array("I", [0])
        """How many positions each piece takes, and where its terms begin in the arrays below."""
        self.terms, self.weights, self.places = array("I"), array("f"), array("I")

    def learn(self, piece: str | tuple[str]) -> None:
        """Analyse a piece that was not met before. A tuple holds a term that is not to be analysed."""
        found = self._positions(piece) if isinstance(piece, str) else [[(piece[0], 1.0)]]
        for place, terms in enumerate(found):
            for term, weight in terms:
                number = self._term_numbers.setdefault(term, len(self.names))
                if number == len(self.names):
                    self.names.append(term.encode())
                self.terms.append(number)
                self.weights.append(weight)
                self.places.append(place)
        self.widths.append(len(found))
        self.starts.append(len(self.terms))


class _Numbers(dict[Any, int]):
    """The number of each piece; a new one is learned when it is asked for."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces

    def __missing__(self, piece: str | tuple[str]) -> int:
        self._pieces.learn(piece)
        number = self[piece] = len(self)
        return number


class TextGatherer:
    """A field whose analyser is a PieceAnalyzer: texts become numbers of pieces at once, and terms all together."""

    def __init__(self, field: FieldType, pieces: Pieces) -> None:
        self._pieces = pieces
        self._kind, self._scorable = kind_of(field.format), field.scorable
        self._field_boost = field.format.field_boost if field.format else 1.0
        self._tokens = array("I")
        self._counts, self._numbers = array("I"), array("I")
        self._boosts: dict[int, float] = {}

    def prepare(self, value: Any) -> list[int]:
        """The numbers of the pieces of a text, or of a sequence of terms."""
        if isinstance(value, str):
            return list(map(self._pieces.numbers.__getitem__, self._pieces.split(value)))
        if isinstance(value, list | tuple):
            return [self._pieces.numbers[(term,)] for term in value]
        raise ValueError(f"{value!r} is not unicode or sequence")

    def add(self, number: int, prepared: list[int], boost: float) -> int:
        """Take the pieces of a document."""
        self._tokens.extend(prepared)
        self._counts.append(len(prepared))
        self._numbers.append(number)
        if boost != 1:
            self._boosts[number] = boost
        return len(prepared)

    def finish(self, size: int) -> Inverted | None:
        """Sort the terms of all texts."""
        pieces = self._pieces
        tokens, counts = np.frombuffer(self._tokens, np.uint32), np.frombuffer(self._counts, np.uint32)
        starts = np.frombuffer(pieces.starts, np.uint32)
        several = np.diff(starts)[tokens]
        flat = runs(starts[:-1][tokens], several)
        terms = np.frombuffer(pieces.terms, np.uint32)[flat]
        if not len(terms):
            return None
        documents = np.frombuffer(self._numbers, np.uint32).repeat(counts).repeat(several)
        positions = _places(np.frombuffer(pieces.widths, np.uint32)[tokens], counts).repeat(several)
        positions += np.frombuffer(pieces.places, np.uint32)[flat]
        weights = np.frombuffer(pieces.weights, np.float32)[flat]
        rank, names = _ranked(terms, pieces.names)
        order = _order(rank, terms)
        terms, documents = terms[order], documents[order]
        begins = _changes(terms, documents)
        frequencies = np.diff(begins, append=len(terms))
        sums = np.add.reduceat(weights[order], begins, dtype=np.float64) * self._field_boost
        token_counts = np.bincount(documents, minlength=size)
        documents = documents[begins]
        if self._kind == EXISTENCE:
            frequencies, sums = np.ones_like(frequencies), np.full(len(sums), self._field_boost)
            token_counts = np.bincount(documents, minlength=size)
        if self._boosts:
            sums *= _boosts(self._boosts, size)[documents]
        pairs, codes = paired(frequencies.astype(np.uint32), sums.astype(np.float32))
        per_term = np.diff(_changes(terms[begins]), append=len(begins))
        places = positions[order].astype(np.uint32) if self._kind == POSITIONS else None
        lengths = FieldLengths(length_codes(token_counts), int(token_counts.sum())) if self._scorable else None
        return Inverted(self._kind, names, Postings(per_term, documents, codes, places), pairs, lengths)


class ItemGatherer:
    """Any other field: its own method turns each value into terms with weights and encoded values."""

    def __init__(self, field: FieldType) -> None:
        self._field, self._format = field, field.format
        self._boost = field.format.field_boost if field.format else 1.0
        self._kind, self._scorable = kind_of(field.format), field.scorable
        self._numbers: dict[bytes, int] = {}
        self._terms, self._documents = array("I"), array("I")
        self._weights, self._frequencies = array("d"), array("I")
        self._values: list[Any] = []
        self._lengths: dict[int, int] = {}

    def prepare(self, value: Any) -> list[tuple[bytes, int, float, bytes]]:
        """The terms of a value."""
        return list(self._field.index(value))

    def add(self, number: int, prepared: list[tuple[bytes, int, float, bytes]], boost: float) -> int:
        """Take the terms of a document."""
        for term, _, weight, value in prepared:
            self._terms.append(self._numbers.setdefault(term, len(self._numbers)))
            self._documents.append(number)
            self._weights.append(weight * boost)
            if self._kind != EXISTENCE:
                self._values.append(value)
        if self._scorable and prepared:
            self._lengths[number] = sum(item[1] for item in prepared)
        return len(prepared)

    def finish(self, size: int) -> Inverted | None:
        """Sort the postings."""
        terms = np.frombuffer(self._terms, np.uint32)
        if not len(terms):
            return None
        rank, names = _ranked(terms, list(self._numbers))
        order = _order(rank, terms)
        values = [self._values[place] for place in order.tolist()] if self._values else []
        frequencies, positions = unpacked(self._kind, self._format, values, len(terms))
        weights = np.frombuffer(self._weights, np.float64)[order].astype(np.float32)
        pairs, codes = paired(frequencies, weights)
        counts = np.bincount(rank[terms], minlength=len(names))
        documents = np.frombuffer(self._documents, np.uint32)[order]
        lengths = None
        if self._lengths:
            lengths = FieldLengths.of(self._lengths, size)
        kept = values if self._kind == VALUES else None
        return Inverted(self._kind, names, Postings(counts, documents, codes, positions, kept), pairs, lengths)


class FacetGatherer:
    """A FACET field: what its terms are is read off its column."""

    def __init__(self) -> None:
        self._different: dict[tuple[str, ...], int] = {(): 0}
        self._places: dict[tuple[str, ...], int] = {(): 0}
        """The same, but that values may be in any order and more than once."""
        self._sets, self._numbers = array("I"), array("I")
        self._boosts: dict[int, float] = {}
        self._column: Column | None = None

    def prepare(self, value: Any) -> tuple[str, ...]:
        """The values of a document."""
        return (value,) if isinstance(value, str) else tuple(value)

    def add(self, number: int, prepared: tuple[str, ...], boost: float) -> int:
        """Take the values of a document."""
        place = self._places.get(prepared)
        if place is None:
            place = self._different.setdefault(tuple(sorted(set(prepared))), len(self._different))
            self._places[prepared] = place
        self._sets.append(place)
        self._numbers.append(number)
        if boost != 1:
            self._boosts[number] = boost
        return len(prepared)

    def column(self, size: int) -> Column | None:
        """The column of so many documents; None where none has a value."""
        if self._column is None and self._numbers:
            sets = np.zeros(size, np.int64)
            sets[np.frombuffer(self._numbers, np.uint32)] = np.frombuffer(self._sets, np.uint32)
            self._column = Column.of_sets(list(self._different), sets)
        return self._column

    def finish(self, size: int) -> Inverted | None:
        """The documents of each value."""
        column = self.column(size)
        if column is None or not len(column.values):
            return None
        offsets = column.offsets.astype(np.int64)
        several = np.diff(offsets)[column.sets]
        terms = column.members[runs(offsets[:-1][column.sets], several)].astype(np.uint32)
        documents = np.arange(size, dtype=np.uint32).repeat(several)[np.argsort(terms, kind="stable")]
        counts = np.bincount(terms, minlength=len(column.values))
        weights = _boosts(self._boosts, size)[documents]
        pairs, codes = paired(np.ones(len(documents), np.uint32), weights.astype(np.float32))
        names = [value.encode() for value in column.values]
        return Inverted(EXISTENCE, names, Postings(counts, documents, codes), pairs, None)


def unpacked(
    kind: str, format_: Any, values: Sequence[bytes], count: int
) -> tuple[NDArray[np.uint32], NDArray[np.uint32] | None]:
    """The frequency of each of so many postings, and all their positions, out of the values that Whoosh encoded."""
    if kind == FREQUENCY:
        return np.fromiter((unpack_uint(value[:4])[0] if value else 1 for value in values), np.uint32, count), None
    if kind == POSITIONS:
        reader: Positions = format_
        places = list(map(reader.decode_positions, values))
        flat = np.fromiter((place for found in places for place in found), np.uint32)
        return np.fromiter(map(len, places), np.uint32, count), flat
    return np.ones(count, np.uint32), None


def _changes(*columns: NDArray[Any]) -> NDArray[np.int64]:
    """Where any of several columns is not what it was in the row before; the first row is among them."""
    changes = np.ones(len(columns[0]), np.bool_)
    changes[1:] = np.logical_or.reduce([column[1:] != column[:-1] for column in columns])
    return np.flatnonzero(changes)


def _places(widths: NDArray[np.uint32], counts: NDArray[np.uint32]) -> NDArray[np.int64]:
    """The first position of each piece in its text. `counts`: the pieces of each text."""
    before = np.cumsum(widths, dtype=np.int64) - widths
    firsts = np.cumsum(counts, dtype=np.int64) - counts
    filled = counts > 0
    places: NDArray[np.int64] = before - before[firsts[filled]].repeat(counts[filled])
    return places


def _boosts(boosts: Mapping[int, float], size: int) -> NDArray[np.float64]:
    """The boost of each of so many documents."""
    found = np.ones(size)
    found[list(boosts)] = list(boosts.values())
    return found


def _ranked(terms: NDArray[np.uint32], names: Sequence[bytes]) -> tuple[NDArray[np.uint32], list[bytes]]:
    """The place of each term among those that occur, in order of their bytes; and their bytes in that order."""
    occurring: Iterable[int] = np.flatnonzero(np.bincount(terms, minlength=len(names))).tolist()
    ordered = sorted(occurring, key=names.__getitem__)
    rank = np.zeros(len(names), np.uint32)
    rank[ordered] = np.arange(len(ordered), dtype=np.uint32)
    return rank, [names[number] for number in ordered]


def _order(rank: NDArray[np.uint32], terms: NDArray[np.uint32]) -> NDArray[np.int64]:
    """How postings, given by document, are sorted by rank of their term: a stable sort of one number for each."""
    keys: NDArray[np.uint64] = rank[terms].astype(np.uint64) << np.uint64(32) | np.arange(len(terms), dtype=np.uint64)
    keys.sort()
    keys &= np.uint64(0xFFFFFFFF)
    return np.asarray(keys, np.int64)


def runs(starts: NDArray[Any], lengths: NDArray[Any]) -> NDArray[np.int64]:
    """The numbers from each start on, as many as its length says: `runs([5, 1], [2, 3])` is 5 6 1 2 3."""
    ends = np.cumsum(lengths, dtype=np.int64)
    shifts = np.asarray(starts, np.int64) - (ends - lengths)
    numbers: NDArray[np.int64] = np.arange(ends[-1] if len(ends) else 0) + shifts.repeat(lengths)
    return numbers
