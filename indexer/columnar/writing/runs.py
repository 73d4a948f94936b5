"""Runs: temporary segments that bound the memory which a commit takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from whoosh.fields import Schema
from whoosh.filedb.filestore import Storage

from indexer.columnar.writing.batch import Batch, of_columns, of_documents
from indexer.columnar.writing.builder import SegmentBuilder
from indexer.columnar.writing.texts import Pieces

_FULL = 2_000_000
"""How many tokens and postings are held in memory before they are written."""


class Runs:
    """Builds runs in this process."""

    def __init__(self, schema: Schema, storage: Storage) -> None:
        self._schema, self._storage = schema, storage
        self._pieces: dict[str, Pieces] = {}
        self._names: list[str] = []
        self._builder = SegmentBuilder(schema, self._pieces)

    def add(self, fields: Mapping[str, Any]) -> None:
        """Add a document. Raises what SegmentBuilder.add raises."""
        self._take(of_documents([fields]))

    def add_columns(self, columns: Mapping[str, Sequence[Any]]) -> None:
        """Add documents, of each field the values of all. Raises what SegmentBuilder.add raises."""
        self._take(of_columns(columns))

    def _take(self, documents: Batch) -> None:
        self._builder.add(documents)
        if self._builder.load >= _FULL:
            self._write()

    def only(self) -> SegmentBuilder | None:
        """All documents, where they are still in memory."""
        return None if self._names else self._builder

    def finish(self) -> list[str]:
        """Write what is in memory; return the names of all runs, in the order of their documents."""
        if self._builder.size:
            self._write()
        return self._names

    def close(self) -> None:
        """Give up."""

    def _write(self) -> None:
        name = f"run{len(self._names)}"
        self._builder.write(self._storage, name, durable=False)
        self._names.append(name)
        self._builder = SegmentBuilder(self._schema, self._pieces)
