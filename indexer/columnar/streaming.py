"""Writing by Whoosh's own writer: document after document, then posting after posting, sorted."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from typing import Any, cast

import numpy as np
from whoosh import columns
from whoosh.codec import base
from whoosh.fields import FieldType
from whoosh.filedb.filestore import Storage
from whoosh.formats import Positions
from whoosh.system import unpack_uint
from whoosh.util.numeric import length_to_byte

from indexer.columnar.documents import Documents, VectorItem
from indexer.columnar.format import FileWriter
from indexer.columnar.inverted import FREQUENCY, POSITIONS, VALUES, Postings, kind_of, paired, write_field
from indexer.columnar.segment import DOCUMENTS, TERMS


class DocumentWriter(base.PerDocumentWriter):
    """Takes what is kept of each document."""

    def __init__(self, storage: Storage, name: str) -> None:
        self._storage, self._name = storage, name
        self._documents = Documents()
        self._stored: dict[str, Any] = {}
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
            self._documents.add_length(fieldname, length)

    def add_column_value(self, fieldname: str, columnobj: columns.Column, value: Any) -> None:
        """The value of the document in a column."""
        self._documents.add_column_value(fieldname, columnobj, value)

    def add_vector_items(self, fieldname: str, fieldobj: FieldType, items: Iterable[VectorItem]) -> None:
        """The terms of a field of the document."""
        self._documents.add_vector(fieldname, items)

    def finish_doc(self) -> None:
        """The document has all it has."""
        self._documents.finish(self._stored)

    def close(self) -> None:
        """Write the file."""
        with self._storage.create_file(self._name + DOCUMENTS) as file:
            self._documents.write(file)
        self.is_closed = True


class FieldWriter(base.FieldWriter):
    """Takes postings sorted by field, term and document; writes each field when it is complete."""

    def __init__(self, storage: Storage, name: str) -> None:
        self._storage, self._name = storage, name
        self._stream: Any = None
        self._file: FileWriter | None = None
        self._fields: dict[str, Any] = {}
        self.is_closed = False

    def start_field(self, fieldname: str, fieldobj: FieldType) -> None:
        """Begin a field."""
        self._field, self._format = fieldname, cast(Positions, fieldobj.format)
        self._kind = kind_of(self._format)
        self._terms: list[bytes] = []
        self._starts: list[int] = []
        self._numbers, self._weights, self._frequencies = array("I"), array("f"), array("I")
        self._positions: list[int] = []
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
        frequency = 1
        if self._kind == FREQUENCY:
            frequency = unpack_uint(vbytes)[0]
        elif self._kind == POSITIONS:
            positions = self._format.decode_positions(vbytes)
            self._positions += positions
            frequency = len(positions)
        elif self._kind == VALUES:
            self._values.append(vbytes)
        self._frequencies.append(frequency)
        if length:
            self._lengths[docnum] = length_to_byte(length)

    def finish_term(self) -> None:
        """The term has all its postings."""

    def finish_field(self) -> None:
        """The field has all its terms: write it."""
        numbers = np.frombuffer(self._numbers, np.uint32)
        pairs, codes = paired(np.frombuffer(self._frequencies, np.uint32), np.frombuffer(self._weights, np.float32))
        postings = Postings(
            np.diff(np.array([*self._starts, len(numbers)])),
            numbers,
            codes,
            np.array(self._positions, np.uint32) if self._kind == POSITIONS else None,
            self._values if self._kind == VALUES else None,
        )
        lengths = np.zeros(int(numbers.max(initial=0)) + 1, np.uint8)
        for number, code in self._lengths.items():
            lengths[number] = code
        self._fields[self._field] = write_field(
            self._open(), self._field, self._kind, self._terms, postings, pairs, lengths
        )

    def close(self) -> None:
        """Finish the file."""
        self._open().finish({"fields": self._fields})
        self._stream.close()
        self.is_closed = True

    def _open(self) -> FileWriter:
        if self._file is None:
            self._stream = self._storage.create_file(self._name + TERMS)
            self._file = FileWriter(self._stream)
        return self._file
