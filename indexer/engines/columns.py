"""Facet values and sort keys of all entries, kept in memory by segment."""

from __future__ import annotations

from dataclasses import dataclass

from whoosh.reading import IndexReader
from whoosh.searching import Searcher

from indexer.engines.facets import FacetValues
from indexer.schema import PARAGRAPH


@dataclass(frozen=True, slots=True)
class Columns:
    """Facet values and sort keys of a segment's entries, by number. Entries of documents have none."""

    facets: dict[int, FacetValues]
    order: dict[int, tuple[str, str, int]]


@dataclass(frozen=True, slots=True)
class Match:
    """A matching paragraph: its number in the index, its score, and what it is sorted by."""

    number: int
    score: float
    date: str
    document_id: str
    position: int
    facets: FacetValues

    def values(self, column: str) -> tuple[str, ...]:
        """The values in one of COLUMNS; an empty one where there is none."""
        if column == "month":
            return (self.date[:7] if len(self.date) > 4 else "",)
        return self.facets[column] or ("",)


class ColumnCache:
    """The columns of the segments of an index. Segments never change, so each is read once."""

    def __init__(self) -> None:
        self._columns: dict[str, Columns] = {}

    def of(self, reader: IndexReader) -> Columns:
        """The columns of the segment that a reader reads."""
        segment = _segment_name(reader)
        columns = self._columns.get(segment)
        if columns is None:
            columns = self._columns[segment] = _read_columns(reader)
        return columns

    def keep_only(self, searcher: Searcher) -> None:
        """Drop what is kept of segments that are no longer in the index."""
        alive = {_segment_name(leaf.reader()) for leaf, _ in searcher.leaf_searchers()}
        if not alive.issuperset(self._columns):
            self._columns = {segment: columns for segment, columns in self._columns.items() if segment in alive}


def by_relevance(match: Match) -> tuple[float, int, str, int]:
    """The sort key: best first, then newest, then in the order of the document."""
    return -match.score, -_day(match.date), match.document_id, match.position


def by_date(match: Match) -> tuple[int, str, int]:
    """The sort key: newest first, then in the order of the document."""
    return -_day(match.date), match.document_id, match.position


def _day(date: str) -> int:
    """A date as a number, later is larger; 0 where it is not known."""
    return int(date.replace("-", "").ljust(8, "0")) if date else 0


def _segment_name(reader: IndexReader) -> str:
    segment = reader.segment()
    return str(segment.segment_id()) if segment else ""  # an empty index has no segment


def _read_columns(reader: IndexReader) -> Columns:
    facets: dict[int, FacetValues] = {}
    order: dict[int, tuple[str, str, int]] = {}
    for number in range(reader.doc_count_all()):  # deleted ones too: a reader of an older commit may still need them
        stored = reader.stored_fields(number)
        if stored["kind"] == PARAGRAPH:
            facets[number] = stored["facets"]
            order[number] = stored["order"]
    return Columns(facets, order)
