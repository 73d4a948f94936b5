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

    @property
    def frequencies(self) -> NDArray[Any]:
        """The frequency of each."""

    @property
    def weights(self) -> NDArray[Any]:
        """The weight of each."""


class Postings(Protocol):
    """The postings of some terms in one segment, one term after another, deleted documents included."""

    @property
    def documents(self) -> Numbers:
        """Ascending for each term; any integer type."""

    @property
    def codes(self) -> NDArray[np.unsignedinteger[Any]] | None:
        """The number of its pair, for each posting; None: 0 for all. All postings of a field have codes, or none."""

    def located(self, places: NDArray[np.intp]) -> tuple[NDArray[np.int64], Numbers, Numbers]:
        """The positions of the postings at some places: where those of each begin, how many it has, and positions.

        Those of one are `positions[begins[i]:begins[i] + sizes[i]]`, ascending.
        """


class Field(Protocol):
    """An indexed field of one segment."""

    @property
    def terms(self) -> Terms:
        """Its terms."""

    @property
    def lengths(self) -> NDArray[np.uint8] | None:
        """The length of each document as Whoosh's length byte (`whoosh.util.numeric`); None: it is not scorable."""

    @property
    def total_length(self) -> int:
        """The sum of the lengths."""

    @property
    def pairs(self) -> Pairs:
        """The pairs of its postings."""

    def frequency(self, ordinal: int) -> int:
        """In how many documents a term is, deleted ones included. Must not read the postings."""

    def frequencies(self, first: int, last: int) -> Numbers:
        """The same for each of the ordinals `first` to `last - 1`."""

    def statistics(self, name: str) -> NDArray[Any]:
        """For each term `heaviest`, its highest weight, or `shortest`, the least length byte of its documents."""

    def span(self, first: int, last: int) -> Postings:
        """The postings of the ordinals `first` to `last - 1`: for prefixes and ranges hundreds of terms in one go."""


class Column(Protocol):
    """The facet values of each document. A document has a *set* of values; equal sets share one small number.

    So a column of several values a document is as fast as one of single values: count the sets, then their members.
    """

    @property
    def values(self) -> Sequence[str]:
        """Sorted, each once."""

    @property
    def sets(self) -> NDArray[np.unsignedinteger[Any]]:
        """The number of its set, for each document; of the smallest type that fits."""

    @property
    def offsets(self) -> Numbers:
        """One more than there are sets: the values of set `s` are `members[offsets[s]:offsets[s + 1]]`."""

    @property
    def members(self) -> Numbers:
        """Places in `values`."""


class Segment(Protocol):
    """One committed segment, immutable but for its deletions. Documents are numbered from 0 to `size - 1`."""

    @property
    def name(self) -> str:
        """Its name."""

    @property
    def size(self) -> int:
        """How many documents it has, deleted ones included."""

    @property
    def alive(self) -> NDArray[np.bool_] | None:
        """Which documents are not deleted; None where nothing is."""

    def field(self, name: str) -> Field | None:
        """An indexed field; None where no document of this segment has it."""

    def column(self, name: str) -> Column | None:
        """A column; None where no document of this segment has it."""


class Snapshot(Protocol):
    """One commit of an index. A document's number is its segment's base and its number there."""

    @property
    def schema(self) -> Schema:
        """The schema of the index."""

    @property
    def segments(self) -> Sequence[Segment]:
        """The segments in order."""

    @property
    def bases(self) -> Sequence[int]:
        """The number of the first document of each segment."""

    def searcher(self) -> Searcher:
        """Whoosh's own searcher on the same commit, for what the evaluator does not know."""
