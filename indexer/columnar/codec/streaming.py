"""The codec as Whoosh's own writer drives it: document after document, then sorted postings."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Any

import numpy as np
from whoosh import columns
from whoosh.codec import base
from whoosh.fields import FieldType
from whoosh.filedb.filestore import Storage

from indexer.columnar.segment.contents import DOCUMENTS, TERMS
from indexer.columnar.segment.durable_files import creating
from indexer.columnar.segment.format import FileWriter
from indexer.columnar.segment.lengths import FieldLengths
from indexer.columnar.segment.posting_codes import VALUES, kind_of, paired
from indexer.columnar.writing.documents import Documents, VectorItem
from indexer.columnar.writing.fieldoutput import Inverted, PostingBatch, write_field
from indexer.columnar.writing.invert import unpacked


class DocumentWriter(base.PerDocumentWriter):
    """Takes what is kept of each document."""

    def __init__(self, storage: Storage, name: str) -> None:
        self._storage, self._name = storage, name
        self._documents = Documents()
        self._stored: dict[str, Any] = {}
        self._lengths: dict[str, dict[int, int]] = {}
        self.is_closed = False

    def start_doc(self, docnum: int) -> None:
        """Begin a document. Documents come in order."""
        if docnum != self._documents.size:
            raise ValueError(f"document {docnum} came where {self._documents.size} was expected")
        self._stored = {}

    def add_field(self, fieldname: str, fieldobj: FieldType, value: Any, length: int) -> None:
        """The stored value of a field (None: none) and its length."""
        if value is not None:
            self._stored[fieldname] = value
        if length:
            self._lengths.setdefault(fieldname, {})[self._documents.size] = length

    def add_column_value(self, fieldname: str, columnobj: columns.Column, value: Any) -> None:
        """The value of the document in a column."""
        self._documents.add_column_value(fieldname, columnobj, self._documents.size, value)

    def add_vector_items(self, fieldname: str, fieldobj: FieldType, items: Iterable[VectorItem]) -> None:
        """The terms of a field of the document."""
        self._documents.add_vector(fieldname, self._documents.size, items)

    def finish_doc(self) -> None:
        """Finish the document."""
        self._documents.finish([self._stored])

    def cancel_doc(self) -> None:
        """The document is not to be added; nothing was, until it was finished, but values of columns and vectors."""
        self._documents.forget()
        for lengths in self._lengths.values():
            lengths.pop(self._documents.size, None)

    def close(self) -> None:
        """Write the file."""
        lengths = {name: FieldLengths.of(found, self._documents.size) for name, found in self._lengths.items()}
        with creating(self._storage, self._name + DOCUMENTS) as file:
            self._documents.write(file, lengths, {})
        self.is_closed = True


class FieldWriter(base.FieldWriter):
    """Takes postings sorted by field, term and document; writes each field when it is complete."""

    def __init__(self, storage: Storage, name: str) -> None:
        self._opened = creating(storage, name + TERMS)
        self._file: FileWriter | None = None
        self._fields: dict[str, Any] = {}
        self.is_closed = False

    def start_field(self, fieldname: str, fieldobj: FieldType) -> None:
        """Begin a field."""
        self._field, self._format = fieldname, fieldobj.format
        self._terms: list[bytes] = []
        self._starts: list[int] = []
        self._numbers, self._weights = array("I"), array("f")
        self._values: list[bytes] = []
        self._lengths: dict[int, int] = {}

    def start_term(self, text: bytes) -> None:
        """Begin a term."""
        self._terms.append(text)
        self._starts.append(len(self._numbers))

    def add(self, docnum: int, weight: float, vbytes: bytes, length: int | None) -> None:
        """A posting of the term."""
        self._numbers.append(docnum)
        self._weights.append(weight)
        self._values.append(vbytes)
        if length:
            self._lengths[docnum] = length

    def finish_term(self) -> None:
        """Finish the term."""

    def finish_field(self) -> None:
        """Finish the field: write it."""
        kind = kind_of(self._format)
        numbers = np.frombuffer(self._numbers, np.uint32)
        frequencies, positions = unpacked(kind, self._format, self._values, len(numbers))
        pairs, codes = paired(frequencies, np.frombuffer(self._weights, np.float32))
        counts = np.diff(np.array([*self._starts, len(numbers)]))
        postings = PostingBatch(counts, numbers, codes, positions, self._values if kind == VALUES else None)
        lengths = FieldLengths.of(self._lengths, int(numbers.max(initial=0)) + 1)
        inverted = Inverted(kind, self._terms, postings, pairs, lengths)
        self._fields[self._field] = write_field(self._open(), self._field, inverted)

    def close(self) -> None:
        """Finish the file."""
        self._open().finish({"fields": self._fields})
        self._opened.__exit__(None, None, None)
        self.is_closed = True

    def _open(self) -> FileWriter:
        if self._file is None:
            self._file = FileWriter(self._opened.__enter__())
        return self._file
