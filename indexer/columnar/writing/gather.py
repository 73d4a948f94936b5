"""Values of a field gathered document by document, until they are turned over: term by term."""

from __future__ import annotations

from array import array
from typing import Any, Protocol

import numpy as np
from whoosh.fields import FieldType

from indexer.columnar.facets import FACET, Column
from indexer.columnar.lengths import FieldLengths
from indexer.columnar.pairs import EXISTENCE, VALUES, kind_of, paired
from indexer.columnar.writing.fieldoutput import Inverted, Postings
from indexer.columnar.writing.invert import boosts_of, order_of, ranked, runs, unpacked


class Gatherer(Protocol):
    """Takes the values of one field, document by document."""

    def prepare(self, value: Any) -> Any:
        """Analyse a value. What cannot be indexed raises here, before anything is added."""

    def add(self, number: int, prepared: Any, boost: float) -> int:
        """Take what was prepared for a document; return how many postings or tokens that is."""

    def finish(self, size: int) -> Inverted | None:
        """What was gathered of so many documents, turned over; None where no document had the field."""


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
        rank, names = ranked(terms, list(self._numbers))
        order = order_of(rank, terms)
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


class IdGatherer(ItemGatherer):
    """An ID field: its value is its term."""

    def prepare(self, value: Any) -> list[tuple[bytes, int, float, bytes]]:
        """The term of a value."""
        if not isinstance(value, str):
            return super().prepare(value)
        return [(value.encode(), 1, self._boost, b"")]


class FacetGatherer:
    """A FACET field: what its terms are is read off its column."""

    def __init__(self, field: FACET) -> None:
        self._indexed = field.indexed
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
        column = self.column(size) if self._indexed else None
        if column is None or not len(column.values):
            return None
        offsets = column.offsets.astype(np.int64)
        several = np.diff(offsets)[column.sets]
        terms = column.members[runs(offsets[:-1][column.sets], several)].astype(np.uint32)
        documents = np.arange(size, dtype=np.uint32).repeat(several)[np.argsort(terms, kind="stable")]
        counts = np.bincount(terms, minlength=len(column.values))
        weights = boosts_of(self._boosts, size)[documents]
        pairs, codes = paired(np.ones(len(documents), np.uint32), weights.astype(np.float32))
        names = [value.encode() for value in column.values]
        return Inverted(EXISTENCE, names, Postings(counts, documents, codes), pairs, None)
