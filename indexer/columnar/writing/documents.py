"""Per-document data: stored fields, field lengths, columns and term vectors, gathered and written."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import Any

import numpy as np
from whoosh import columns
from whoosh.filedb.structfile import StructFile

from indexer.columnar.segment.facet_columns import Column, FacetColumn
from indexer.columnar.segment.format import FileWriter, Output
from indexer.columnar.segment.lengths import FieldLengths
from indexer.columnar.segment.stored import StoredWriter

VectorItem = tuple[str, float, bytes]
"""A term, its weight, and its value in the vector's format."""


class Documents:
    """Gathers what is kept of each document of a segment."""

    def __init__(self, dictionary: bytes | None = None) -> None:
        """`dictionary`: what stored fields are compressed with, see StoredWriter."""
        self.size = 0
        self.stored = StoredWriter(dictionary)
        self._columns: dict[str, ColumnValues] = {}
        self._vectors: dict[str, dict[int, bytes]] = {}

    def add_column_value(self, field: str, column: columns.Column, number: int, value: Any) -> None:
        """The value of a document in a column; documents come in order."""
        found = self._columns.get(field)
        if found is None:
            found = self._columns[field] = ColumnValues(column)
        found.add(number, value)

    def add_vector(self, field: str, number: int, items: Iterable[VectorItem]) -> None:
        """The terms of a field of a document."""
        if found := list(items):
            self._vectors.setdefault(field, {})[number] = pickle.dumps(found, pickle.HIGHEST_PROTOCOL)

    def forget(self) -> None:
        """Drop what was given of the next document."""
        for values in self._columns.values():
            values.forget(self.size)
        for vectors in self._vectors.values():
            vectors.pop(self.size, None)

    def finish(self, stored: Sequence[Mapping[str, Any]]) -> None:
        """Finishes these documents with their stored fields; more may follow."""
        self.stored.add(stored)
        self.size += len(stored)

    def write(self, output: Output, lengths: Mapping[str, FieldLengths], facets: Mapping[str, Column]) -> None:
        """Write the file of documents, with the lengths and facets of fields that were gathered elsewhere."""
        file = FileWriter(output)
        self.stored.write(file)
        for field, found in lengths.items():
            file.write(f"lengths/{field}", found.codes)
        for field, column in facets.items():
            column.write(file, f"facet/{field}")
        for field, values in self._columns.items():
            values.write(file, field, self.size)
        for field, vectors in self._vectors.items():
            pickles = [vectors.get(number, b"") for number in range(self.size)]
            file.write_bytes(f"vector/{field}/items", b"".join(pickles))
            file.write(f"vector/{field}/starts", np.cumsum([0, *map(len, pickles)], dtype=np.uint64))
        file.finish({"size": self.size, "lengths": {field: found.total for field, found in lengths.items()}})


class ColumnValues:
    """The values of a column. Facets become arrays; of other columns Whoosh's own writer makes the bytes."""

    def __init__(self, column: columns.Column) -> None:
        self._column = column
        self._numbers: list[int] = []
        self._values: list[Any] = []

    def add(self, number: int, value: Any) -> None:
        """The value of a document; documents come in order."""
        self._numbers.append(number)
        self._values.append(value)

    def forget(self, number: int) -> None:
        """Drop the value of a document, if that was the last."""
        if self._numbers and self._numbers[-1] == number:
            self._numbers.pop()
            self._values.pop()

    def write(self, file: FileWriter, field: str, size: int) -> None:
        """Write the column of so many documents."""
        if isinstance(self._column, FacetColumn):
            values: list[tuple[str, ...]] = [()] * size
            for number, value in zip(self._numbers, self._values, strict=True):
                values[number] = value
            Column.of(values).write(file, f"facet/{field}")
            return
        content = BytesIO()
        writer = self._column.writer(StructFile(content))
        for number, value in zip(self._numbers, self._values, strict=True):
            writer.add(number, value)
        writer.finish(size)
        file.write_bytes(f"column/{field}", content.getvalue())
