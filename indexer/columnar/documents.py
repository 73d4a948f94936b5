"""What is kept of each document: stored fields, field lengths, columns and term vectors. Gathered, then written."""

from __future__ import annotations

import pickle
from array import array
from collections.abc import Iterable
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh import columns
from whoosh.filedb.structfile import StructFile
from whoosh.util.numeric import length_to_byte

from indexer.columnar.facets import Column, FacetColumn
from indexer.columnar.format import FileWriter, Output
from indexer.columnar.stored import StoredWriter

VectorItem = tuple[str, float, bytes]
"""A term, its weight, and its value in the vector's format."""


class Documents:
    """Gathers what is kept of each document of a segment."""

    def __init__(self) -> None:
        self.size = 0
        self.stored = StoredWriter()
        self.lengths: dict[str, Lengths] = {}
        self._columns: dict[str, ColumnValues] = {}
        self._vectors: dict[str, dict[int, bytes]] = {}

    def add_length(self, field: str, length: int) -> None:
        """The length of a field of the next document."""
        self.lengths.setdefault(field, Lengths()).add(self.size, length)

    def add_column_value(self, field: str, column: columns.Column, value: Any) -> None:
        """The value of the next document in a column."""
        found = self._columns.get(field)
        if found is None:
            found = self._columns[field] = ColumnValues(column)
        found.add(self.size, value)

    def add_vector(self, field: str, items: Iterable[VectorItem]) -> None:
        """The terms of a field of the next document."""
        if found := list(items):
            self._vectors.setdefault(field, {})[self.size] = pickle.dumps(found, pickle.HIGHEST_PROTOCOL)

    def finish(self, stored: dict[str, Any]) -> None:
        """The stored fields of the next document. It has all it has: another may follow."""
        self.stored.add(stored)
        self.size += 1

    def write(self, output: Output) -> None:
        """Write the file of documents."""
        file = FileWriter(output)
        self.stored.write(file)
        for field, lengths in self.lengths.items():
            file.write(f"lengths/{field}", lengths.codes(self.size))
        for field, values in self._columns.items():
            values.write(file, field, self.size)
        for field, vectors in self._vectors.items():
            pickles = [vectors.get(number, b"") for number in range(self.size)]
            file.write_bytes(f"vector/{field}/items", b"".join(pickles))
            file.write(f"vector/{field}/starts", np.cumsum([0, *map(len, pickles)], dtype=np.uint64))
        totals = {field: lengths.total for field, lengths in self.lengths.items()}
        file.finish({"size": self.size, "lengths": totals})


class Lengths:
    """The lengths of a field."""

    def __init__(self) -> None:
        self.total = 0
        self._numbers = array("I")
        self._codes = array("B")

    def add(self, number: int, length: int) -> None:
        """The length of the field of a document."""
        self._numbers.append(number)
        self._codes.append(length_to_byte(length))
        self.total += length

    def codes(self, size: int) -> NDArray[np.uint8]:
        """The length code of each of so many documents."""
        codes = np.zeros(size, np.uint8)
        codes[np.frombuffer(self._numbers, np.uint32)] = np.frombuffer(self._codes, np.uint8)
        return codes


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
