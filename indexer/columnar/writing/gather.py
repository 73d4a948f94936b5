"""Gathers the values of a field document by document, before they are inverted."""

from __future__ import annotations

from array import array
from collections.abc import Collection, Sequence
from itertools import chain, repeat
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from whoosh.fields import ID, FieldType

from indexer.columnar.segment.facet_columns import FACET, Column
from indexer.columnar.segment.lengths import FieldLengths
from indexer.columnar.segment.posting_codes import EXISTENCE, VALUES, kind_of, paired
from indexer.columnar.writing.fieldoutput import Inverted, PostingBatch
from indexer.columnar.writing.invert import Boosts, ranked, runs, sorted_rows, unpacked
from indexer.columnar.writing.lookup import Numbering

Item = tuple[bytes, int, float, bytes]
"""A term of a value, its frequency, its weight, and what its field's format makes of it."""


class Gatherer(Protocol):
    """Takes the values of one field, those of several documents at a time."""

    def prepare(self, values: Sequence[Any]) -> Any:
        """Analyse values. What cannot be indexed raises here, before anything is added."""

    def add(self, numbers: Sequence[int], prepared: Any, boosts: Sequence[float] | None) -> int:
        """Take what was prepared for documents of these numbers; return how many postings or tokens that is."""

    def finish(self, size: int) -> Inverted | None:
        """What was gathered of so many documents, turned over; None where no document had the field."""


class ItemGatherer:
    """Any other field: its own method turns each value into terms with weights and encoded values."""

    def __init__(self, field: FieldType) -> None:
        self._field, self._format = field, field.format
        self._kind, self._scorable = kind_of(field.format), field.scorable
        self._numbers = Numbering()
        self._terms, self._documents = array("I"), array("I")
        self._weights = array("d")
        self._values: list[Any] = []
        self._lengths: dict[int, int] = {}

    def prepare(self, values: Sequence[Any]) -> list[list[Item]]:
        """The terms of each value."""
        return [list(self._field.index(value)) for value in values]

    def add(self, numbers: Sequence[int], prepared: list[list[Item]], boosts: Sequence[float] | None) -> int:
        """Take the terms of documents."""
        before = len(self._terms)
        for number, items, boost in zip(numbers, prepared, boosts or repeat(1.0), strict=False):
            for term, _, weight, value in items:
                self._terms.append(self._numbers[term])
                self._documents.append(number)
                self._weights.append(weight * boost)
                if self._kind != EXISTENCE:
                    self._values.append(value)
            if self._scorable and items:
                self._lengths[number] = sum(item[1] for item in items)
        return len(self._terms) - before

    def finish(self, size: int) -> Inverted | None:
        """Sort the postings."""
        terms = np.frombuffer(self._terms, np.uint32)
        if not len(terms):
            return None
        rank, names = ranked(terms, list(self._numbers))
        order = np.argsort(rank[terms], kind="stable")
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
        return Inverted(self._kind, names, PostingBatch(counts, documents, codes, positions, kept), pairs, lengths)


class IdGatherer:
    """An ID field: its value is its term, or its values are."""

    def __init__(self, field: ID) -> None:
        self._numbers = Numbering()
        self._terms, self._documents = array("I"), array("I")
        self._boosts = Boosts(field.format.field_boost if field.format else 1.0)

    def prepare(self, values: Sequence[Any]) -> list[Collection[bytes]]:
        """The terms of each value."""
        return [(value.encode(),) if isinstance(value, str) else _encoded(value) for value in values]

    def add(self, numbers: Sequence[int], prepared: list[Collection[bytes]], boosts: Sequence[float] | None) -> int:
        """Take the terms of documents."""
        self._terms.extend(map(self._numbers.__getitem__, chain.from_iterable(prepared)))
        documents = array("I", chain.from_iterable(map(repeat, numbers, map(len, prepared))))
        self._documents.extend(documents)
        self._boosts.add(numbers, boosts)
        return len(documents)

    def finish(self, size: int) -> Inverted | None:
        """Sort the postings."""
        terms, documents = np.frombuffer(self._terms, np.uint32), np.frombuffer(self._documents, np.uint32)
        return _existing(terms, documents, list(self._numbers), self._boosts)


class FacetGatherer:
    """A FACET field: what its terms are is read off its column."""

    def __init__(self, field: FACET) -> None:
        self._indexed, self._values = field.indexed, field.to_column_value
        self._usual = type(field).to_column_value is FACET.to_column_value
        self._places = _Places()
        self._sets, self._numbers = array("I"), array("I")
        self._boosts = Boosts()
        self._column: Column | None = None

    def prepare(self, values: Sequence[Any]) -> Sequence[tuple[str, ...]]:
        """The values of each document."""
        return values if self._usual and set(map(type, values)) == {tuple} else list(map(self._values, values))

    def add(self, numbers: Sequence[int], prepared: Sequence[tuple[str, ...]], boosts: Sequence[float] | None) -> int:
        """Take the values of documents."""
        self._sets.extend(map(self._places.__getitem__, prepared))
        self._numbers.extend(numbers)
        self._boosts.add(numbers, boosts)
        return sum(map(len, prepared))

    def column(self, size: int) -> Column | None:
        """The column of so many documents; None where none has a value."""
        if self._column is None and self._numbers:
            sets = np.zeros(size, np.int64)
            sets[np.frombuffer(self._numbers, np.uint32)] = np.frombuffer(self._sets, np.uint32)
            self._column = Column.of_sets(list(self._places.different), sets)
        return self._column

    def finish(self, size: int) -> Inverted | None:
        """The documents of each value."""
        column = self.column(size) if self._indexed else None
        if column is None or not len(column.values):
            return None
        offsets = column.offsets.astype(np.int64)
        several = np.diff(offsets)[column.sets]
        terms = column.members[runs(offsets[:-1][column.sets], several)].astype(np.uint32)
        documents = np.arange(size, dtype=np.uint32).repeat(several)
        names = [value.encode() for value in column.values]
        return _existing(terms, documents, names, self._boosts)


class _Places(dict[tuple[str, ...], int]):
    """The number of the set of some values, which may be in any order and more than once."""

    def __init__(self) -> None:
        self.different = Numbering({(): 0})

    def __missing__(self, values: tuple[str, ...]) -> int:
        place = self[values] = self.different[tuple(sorted(set(values)))]
        return place


def _encoded(value: Any) -> list[bytes]:
    """The terms of an ID that has several."""
    if isinstance(value, list | tuple):
        return [term.encode() for term in sorted(set(value))]
    raise ValueError(f"{value!r} is not unicode or sequence")


def _existing(
    terms: NDArray[np.uint32], documents: NDArray[np.uint32], names: Sequence[bytes], boosts: Boosts
) -> Inverted | None:
    """Terms of which nothing is kept but in which documents they are."""
    if not len(terms):
        return None
    rank, ordered = ranked(terms, names)
    terms, documents = sorted_rows(rank[terms], documents)
    once = np.ones(len(documents), np.uint32)
    pairs, codes = paired(once, boosts.weights(once, documents))
    counts = np.bincount(terms, minlength=len(ordered))
    return Inverted(EXISTENCE, ordered, PostingBatch(counts, documents, codes), pairs, None)
