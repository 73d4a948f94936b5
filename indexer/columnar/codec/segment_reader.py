"""Whoosh's readers of a segment: terms with postings, and stored data of documents, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from whoosh import columns
from whoosh.codec import base
from whoosh.fields import FieldType
from whoosh.filedb.structfile import BufferFile
from whoosh.formats import Format
from whoosh.matching import ListMatcher
from whoosh.reading import TermInfo, TermNotFound
from whoosh.scoring import BaseScorer

from indexer.columnar import unpickling
from indexer.columnar.codec.matcher import PostingsMatcher
from indexer.columnar.segment.contents import Contents
from indexer.columnar.segment.facet_columns import FacetColumn, FacetReader
from indexer.columnar.segment.field import Field
from indexer.columnar.segment.lengths import LENGTHS

Term = tuple[str, bytes]


class TermsReader(base.TermsReader):
    """The terms of a segment, and their postings."""

    def __init__(self, contents: Contents) -> None:
        self._contents = contents
        _ = contents.terms  # opened now: a later commit may remove the file

    def __contains__(self, term: Term) -> bool:
        field = self._contents.field(term[0])
        return field is not None and field.terms.find(term[1]) >= 0

    def cursor(self, fieldname: str, fieldobj: FieldType) -> Cursor | base.EmptyCursor:
        """A cursor over the terms of a field."""
        field = self._contents.field(fieldname)
        return Cursor(field, fieldobj) if field else base.EmptyCursor()

    def terms(self) -> Iterator[Term]:
        """Every field and term, in order."""
        return self.terms_from("", b"")

    def terms_from(self, fieldname: str, prefix: bytes) -> Iterator[Term]:
        """Fields and terms from one on: of that field, and of those after it."""
        return (
            (name, term) for name, field, first in self._fields_from(fieldname, prefix) for term in _from(field, first)
        )

    def items(self) -> Iterator[tuple[Term, TermInfo]]:
        """Every field and term with its statistics, in order."""
        return self.items_from("", b"")

    def items_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[Term, TermInfo]]:
        """Fields and terms with their statistics from one on."""
        for name, field, first in self._fields_from(fieldname, prefix):
            for ordinal, term in enumerate(_from(field, first), first):
                yield (name, term), term_info(field, ordinal)

    def term_info(self, fieldname: str, text: bytes) -> TermInfo:
        """The statistics of a term; TermNotFound where there is none."""
        try:
            return term_info(*self._find(fieldname, text))
        except KeyError as error:
            raise TermNotFound(f"No term {fieldname}:{text!r}") from error

    def frequency(self, fieldname: str, text: bytes) -> float:
        """The sum of the weights of a term; KeyError where there is none."""
        field, ordinal = self._find(fieldname, text)
        return float(field.statistics("totals")[ordinal])

    def doc_frequency(self, fieldname: str, text: bytes) -> int:
        """In how many documents a term is; KeyError where there is none."""
        field, ordinal = self._find(fieldname, text)
        return field.frequency(ordinal)

    def matcher(
        self, fieldname: str, text: bytes, format_: Format, scorer: BaseScorer | None = None
    ) -> PostingsMatcher:
        """The postings of a term; TermNotFound where there is none."""
        try:
            field, ordinal = self._find(fieldname, text)
        except KeyError as error:
            raise TermNotFound(f"No term {fieldname}:{text!r}") from error
        return PostingsMatcher(field, ordinal, format_, (fieldname, text), scorer)

    def indexed_field_names(self) -> tuple[str, ...]:
        """The fields that have terms."""
        return self._contents.field_names

    def _find(self, fieldname: str, text: bytes) -> tuple[Field, int]:
        field = self._contents.field(fieldname)
        ordinal = field.terms.find(text) if field else -1
        if field is None or ordinal < 0:
            raise KeyError((fieldname, text))
        return field, ordinal

    def _fields_from(self, fieldname: str, prefix: bytes) -> Iterator[tuple[str, Field, int]]:
        """Fields, and the ordinal of the first term to take of each."""
        for name in self._contents.field_names:
            field = self._contents.field(name)
            if field and name >= fieldname:
                yield name, field, field.terms.lower_bound(prefix) if name == fieldname else 0


_CHUNK = 256
"""How many terms are read at a time."""


def _from(field: Field, first: int) -> Iterator[bytes]:
    for start in range(first, len(field.terms), _CHUNK):
        yield from field.terms.slice(start, min(start + _CHUNK, len(field.terms)))


def term_info(field: Field, ordinal: int) -> TermInfo:
    """What Whoosh wants to know of a term."""
    documents = field.postings(ordinal).documents
    return TermInfo(
        weight=float(field.statistics("totals")[ordinal]),
        df=len(documents),
        minlength=int(LENGTHS[field.statistics("shortest")[ordinal]]),
        maxlength=int(LENGTHS[field.statistics("longest")[ordinal]]),
        maxweight=float(field.statistics("heaviest")[ordinal]),
        minid=int(documents[0]),
        maxid=int(documents[-1]),
    )


class Cursor(base.FieldCursor):
    """Steps through the terms of a field, as text."""

    def __init__(self, field: Field, fieldobj: FieldType) -> None:
        self._field, self._fieldobj = field, fieldobj
        self._ordinal = 0

    def first(self) -> str | None:
        """Go to the first term."""
        self._ordinal = 0
        return self.text()

    def find(self, string: str | bytes) -> str | None:
        """Go to the first term that is not below the one given."""
        term = string if isinstance(string, bytes) else self._fieldobj.to_bytes(string)
        self._ordinal = self._field.terms.lower_bound(term)
        return self.text()

    def next(self) -> str | None:
        """Go to the next term."""
        self._ordinal += 1
        return self.text()

    def text(self) -> str | None:
        """The term here; None after the last."""
        if not self.is_valid():
            return None
        text: str = self._fieldobj.from_bytes(self._field.terms[self._ordinal])
        return text

    def term_info(self) -> TermInfo | None:
        """The statistics of the term here; None after the last."""
        return term_info(self._field, self._ordinal) if self.is_valid() else None

    def is_valid(self) -> bool:
        """Whether there is a term here."""
        return self._ordinal < len(self._field.terms)


class DocumentReader(base.PerDocumentReader):
    """What is kept of each document of a segment."""

    def __init__(self, contents: Contents, segment: base.Segment) -> None:
        self._contents, self._segment = contents, segment
        _ = contents.documents  # opened now: a later commit may remove the file

    def doc_count(self) -> int:
        """How many documents there are, without the deleted ones."""
        return self.doc_count_all() - int(self._segment.deleted_count())

    def doc_count_all(self) -> int:
        """How many documents there are."""
        return self._contents.size

    def has_deletions(self) -> bool:
        """Whether any document is deleted."""
        return bool(self._segment.has_deletions())

    def is_deleted(self, docnum: int) -> bool:
        """Whether a document is deleted."""
        return bool(self._segment.is_deleted(docnum))

    def deleted_docs(self) -> Iterator[int]:
        """The numbers of the deleted documents."""
        return iter(self._segment.deleted_docs())

    def supports_columns(self) -> bool:
        """It does."""
        return True

    def has_column(self, fieldname: str) -> bool:
        """Whether any document has a value in a column."""
        return f"column/{fieldname}" in self._contents.documents or self._contents.column(fieldname) is not None

    def column_reader(self, fieldname: str, column: columns.Column) -> columns.ColumnReader:
        """The values of a column."""
        facet = self._contents.column(fieldname)
        if facet is not None and isinstance(column, FacetColumn):
            return FacetReader(facet)
        content = self._contents.documents.array(f"column/{fieldname}").data
        return column.reader(BufferFile(content), 0, len(content), self._contents.size)

    def doc_field_length(self, docnum: int, fieldname: str, default: int = 0) -> int:
        """The length of a field in a document, rounded."""
        length: int = self.doc_field_length_reader(fieldname, default)(docnum)
        return length

    def doc_field_length_reader(self, fieldname: str, default: int = 0) -> Callable[[int], int]:
        """The length of a field, by document."""
        lengths = self._contents.lengths(fieldname)
        if lengths is None:
            return lambda docnum: default
        codes = lengths.codes
        return lambda docnum: int(LENGTHS[codes[docnum]]) or default

    def field_length(self, fieldname: str) -> int:
        """The sum of the lengths of a field."""
        lengths = self._contents.lengths(fieldname)
        return lengths.total if lengths else 0

    def min_field_length(self, fieldname: str) -> int:
        """The shortest length of a field, rounded."""
        lengths = self._contents.lengths(fieldname)
        return int(LENGTHS[lengths.codes.min()]) if lengths else 0

    def max_field_length(self, fieldname: str) -> int:
        """The longest length of a field, rounded."""
        lengths = self._contents.lengths(fieldname)
        return int(LENGTHS[lengths.codes.max()]) if lengths else 0

    def has_vector(self, docnum: int, fieldname: str) -> bool:
        """Whether the terms of a field are kept for a document."""
        return bool(self._vector(docnum, fieldname))

    def vector(self, docnum: int, fieldname: str, format_: Format) -> ListMatcher:
        """The terms of a field of a document; KeyError where none are kept."""
        pickled = self._vector(docnum, fieldname)
        if not pickled:
            raise KeyError(f"document {docnum} has no vector of {fieldname}")
        terms, weights, values = zip(*unpickling.data(pickled, self._contents.documents.place), strict=True)
        return ListMatcher(list(terms), list(weights), list(values), format_)

    def stored_fields(self, docnum: int) -> dict[str, Any]:
        """The stored fields of a document."""
        return self._contents.stored[docnum]

    def _vector(self, number: int, field: str) -> bytes:
        documents = self._contents.documents
        if f"vector/{field}/starts" not in documents:
            return b""
        starts = documents.array(f"vector/{field}/starts")
        return documents.section(f"vector/{field}/items").part(int(starts[number]), int(starts[number + 1])).tobytes()
