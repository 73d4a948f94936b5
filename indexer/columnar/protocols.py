"""What the evaluator asks of an index: segments with terms, postings and columns, all as NumPy arrays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray
from whoosh.fields import Schema
from whoosh.searching import Searcher

Numbers = NDArray[np.integer[Any]]
"""Document numbers, ordinals or offsets."""


class Terms(Protocol):
    """The terms of a field, sorted by their bytes; the place of a term is its ordinal."""

    def find(self, term: bytes) -> int:
        """The ordinal of a term; -1 where the field has no such term."""

    def range(self, low: bytes, high: bytes | None) -> tuple[int, int]:
        """The ordinals `first, last + 1` of the terms from `low` up to but not including `high` (None: to the end)."""

    def slice(self, first: int, last: int) -> Sequence[bytes]:
        """The terms of the ordinals `first` to `last - 1`."""


class Postings(Protocol):
    """The postings of one term in one segment, deleted documents included."""

    documents: Numbers
    """Ascending; any integer type."""
    weights: NDArray[Any] | None
    """The weight in each document; None where all are 1."""

    def positions(self) -> tuple[Numbers, Numbers]:
        """Offsets (one more than documents) and positions: `positions[offsets[i]:offsets[i + 1]]`, ascending."""


class Field(Protocol):
    """An indexed field of one segment."""

    terms: Terms
    lengths: NDArray[np.uint8] | None
    """The length of each document as Whoosh's length byte (`whoosh.util.numeric`); None where it is not scorable."""
    total_length: int

    def frequency(self, ordinal: int) -> int:
        """In how many documents a term is, deleted ones included. Must not read the postings."""

    def frequencies(self, first: int, last: int) -> Numbers:
        """The same for each of the ordinals `first` to `last - 1`."""

    def postings(self, ordinal: int) -> Postings:
        """The postings of a term."""

    def run(self, first: int, last: int) -> tuple[NDArray[np.integer[Any]], Numbers, NDArray[Any] | None]:
        """The postings of the ordinals `first` to `last - 1` one after another: the number of documents of each term,
        all their documents, all their weights (None: all 1). For prefixes and ranges: hundreds of terms in one go."""


class Column(Protocol):
    """The facet values of each document. A document has a *set* of values; equal sets share one small number.

    So a column of several values a document is as fast as one of single values: count the sets, then their members.
    """

    values: Sequence[str]
    """Sorted, each once."""
    sets: NDArray[np.unsignedinteger[Any]]
    """The number of its set, for each document; of the smallest type that fits."""
    offsets: Numbers
    """One more than there are sets: the values of set `s` are `members[offsets[s]:offsets[s + 1]]`."""
    members: Numbers
    """Places in `values`."""


class Segment(Protocol):
    """One committed segment, immutable but for its deletions. Documents are numbered from 0 to `size - 1`."""

    name: str
    size: int
    alive: NDArray[np.bool_] | None
    """Which documents are not deleted; None where nothing is."""

    def field(self, name: str) -> Field | None:
        """An indexed field; None where no document of this segment has it."""

    def column(self, name: str) -> Column | None:
        """A column; None where no document of this segment has it."""


class Snapshot(Protocol):
    """One commit of an index. A document's number is its segment's base and its number there."""

    schema: Schema
    segments: Sequence[Segment]
    bases: Sequence[int]

    def searcher(self) -> Searcher:
        """Whoosh's own searcher on the same commit, for what the evaluator does not know."""
