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


class Pairs(Protocol):
    """The different pairs of frequency and weight that the postings of a field have."""

    frequencies: NDArray[Any]
    weights: NDArray[Any]


class Postings(Protocol):
    """The postings of some terms in one segment, one term after another, deleted documents included."""

    documents: Numbers
    """Ascending for each term; any integer type."""
    codes: NDArray[np.unsignedinteger[Any]] | None
    """The number of its pair, for each posting; None: 0 for all. Either all postings of a field have codes, or none."""

    def located(self, places: NDArray[np.intp]) -> tuple[NDArray[np.int64], Numbers, Numbers]:
        """The positions of the postings at some places: where those of each begin, how many it has, and positions.

        Those of one are `positions[begins[i]:begins[i] + sizes[i]]`, ascending.
        """


class Field(Protocol):
    """An indexed field of one segment."""

    terms: Terms
    lengths: NDArray[np.uint8] | None
    """The length of each document as Whoosh's length byte (`whoosh.util.numeric`); None where it is not scorable."""
    total_length: int
    pairs: Pairs

    def frequency(self, ordinal: int) -> int:
        """In how many documents a term is, deleted ones included. Must not read the postings."""

    def frequencies(self, first: int, last: int) -> Numbers:
        """The same for each of the ordinals `first` to `last - 1`."""

    def span(self, first: int, last: int) -> Postings:
        """The postings of the ordinals `first` to `last - 1`: for prefixes and ranges hundreds of terms in one go."""


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
