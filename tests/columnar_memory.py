"""A columnar snapshot in memory, read out of any Whoosh index: what the evaluator is tested on without files."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from whoosh.index import Index
from whoosh.reading import IndexReader
from whoosh.searching import Searcher
from whoosh.util.numeric import length_to_byte


class MemoryTerms:
    def __init__(self, terms: list[bytes]) -> None:
        self._terms = terms

    def find(self, term: bytes) -> int:
        place = bisect_left(self._terms, term)
        return place if place < len(self._terms) and self._terms[place] == term else -1

    def range(self, low: bytes, high: bytes | None) -> tuple[int, int]:
        first = bisect_left(self._terms, low)
        return first, len(self._terms) if high is None else max(first, bisect_left(self._terms, high))

    def slice(self, first: int, last: int) -> list[bytes]:
        return self._terms[first:last]


@dataclass
class MemoryPairs:
    frequencies: np.ndarray
    weights: np.ndarray


@dataclass
class MemoryPostings:
    documents: np.ndarray
    codes: np.ndarray
    places: list[list[int]]

    def located(self, places: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        sizes = np.array([len(found) for found in self.places])
        positions = np.array([position for found in self.places for position in found], np.uint32)
        return (sizes.cumsum() - sizes)[places], sizes[places], positions


class MemoryField:
    def __init__(self, reader: IndexReader, name: str) -> None:
        kind = reader.schema[name]
        terms = list(reader.lexicon(name))
        self.terms = MemoryTerms(terms)
        postings = [list(_postings(reader, name, term)) for term in terms]
        weights = sorted({weight for found in postings for _, weight, _ in found})
        self.pairs = MemoryPairs(np.empty(0), np.array(weights, np.float32))
        self._postings = [
            [(number, weights.index(weight), places) for number, weight, places in found] for found in postings
        ]
        self.total_length = reader.field_length(name)
        self.lengths = None
        if kind.scorable:
            lengths = [reader.doc_field_length(number, name, 0) or 0 for number in range(reader.doc_count_all())]
            self.lengths = np.array([length_to_byte(length) for length in lengths], np.uint8)

    def frequency(self, ordinal: int) -> int:
        return len(self._postings[ordinal])

    def frequencies(self, first: int, last: int) -> np.ndarray:
        return np.array([self.frequency(ordinal) for ordinal in range(first, last)], np.int64)

    def span(self, first: int, last: int) -> MemoryPostings:
        found = [posting for postings in self._postings[first:last] for posting in postings]
        return MemoryPostings(
            np.array([number for number, _, _ in found], np.uint32),
            np.array([code for _, code, _ in found], np.uint8),
            [places for _, _, places in found],
        )


@dataclass
class MemoryColumn:
    values: Sequence[str]
    sets: np.ndarray
    offsets: np.ndarray
    members: np.ndarray


@dataclass
class MemorySegment:
    name: str
    size: int
    alive: np.ndarray | None
    fields: dict[str, MemoryField] = field(default_factory=dict)
    columns: dict[str, MemoryColumn] = field(default_factory=dict)

    def field(self, name: str) -> MemoryField | None:
        return self.fields.get(name)

    def column(self, name: str) -> MemoryColumn | None:
        return self.columns.get(name)


class MemorySnapshot:
    """Columns are made of the stored field `facets`: for each facet the values of the document."""

    def __init__(self, index: Index) -> None:
        self._index = index
        self.schema = index.schema
        leaves = [] if index.is_empty() else index.reader().leaf_readers()
        self.segments = [_segment(reader) for reader, _ in leaves]
        self.bases = [base for _, base in leaves]

    def searcher(self) -> Searcher:
        return self._index.searcher()


def column(values: Sequence[Sequence[str]]) -> MemoryColumn:
    """The column of documents with these values."""
    dictionary = sorted({value for found in values for value in found})
    different: dict[tuple[str, ...], int] = {}
    sets = [different.setdefault(tuple(sorted(set(found))), len(different)) for found in values]
    members = [dictionary.index(value) for found in different for value in found]
    offsets = np.cumsum([0, *map(len, different)])
    return MemoryColumn(dictionary, np.array(sets, np.uint8), offsets, np.array(members, np.uint8))


def _segment(reader: IndexReader) -> MemorySegment:
    size = reader.doc_count_all()
    deleted = [reader.is_deleted(number) for number in range(size)]
    segment = MemorySegment(str(reader.segment()), size, ~np.array(deleted) if any(deleted) else None)
    segment.fields = {name: MemoryField(reader, name) for name in reader.indexed_field_names()}
    stored = [reader.stored_fields(number)["facets"] for number in range(size)]
    for name in {facet for found in stored for facet in found}:
        segment.columns[name] = column([found.get(name, ()) for found in stored])
    return segment


def _postings(reader: IndexReader, name: str, term: bytes) -> Iterator[tuple[int, float, list[int]]]:
    """Document, weight and positions, with deleted documents."""
    matcher = reader._terms.matcher(name, term, reader.schema[name].format)
    while matcher.is_active():
        positions = list(matcher.value_as("positions")) if matcher.supports("positions") else []
        yield matcher.id(), matcher.weight(), positions
        matcher.next()
