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
_FEW = 20_000
"""How many are taken one document at a time, so that what one raises is raised at once."""
_CHUNK = 256
"""From then on so many documents are taken together."""


class Runs:
    """Builds runs in this process.

    Of many documents, what one raises in analysis is raised when a later one is added, and again by the commit.
    """

    def __init__(self, schema: Schema, storage: Storage, dictionary: bytes | None = None) -> None:
        """`dictionary`: what stored fields are compressed with; None: what the first run makes of its own."""
        self._schema, self._storage = schema, storage
        self._pieces: dict[str, Pieces] = {}
        self._names: list[str] = []
        self._builder = SegmentBuilder(schema, self._pieces, dictionary)
        self._waiting: list[Mapping[str, Any]] = []

    def add(self, fields: Mapping[str, Any]) -> None:
        """Add a document. Raises what SegmentBuilder.add raises."""
        if not self._names and self._builder.load < _FEW:
            self._take(of_documents([fields]))
            return
        self._waiting.append(fields)
        if len(self._waiting) >= _CHUNK:
            self._flush()

    def add_columns(self, columns: Mapping[str, Sequence[Any]]) -> None:
        """Add documents, of each field the values of all. Raises what SegmentBuilder.add raises."""
        self._flush()
        self._take(of_columns(columns))

    def _flush(self) -> None:
        """Take the documents that wait to be taken together."""
        if self._waiting:
            self._take(of_documents(self._waiting))
            self._waiting = []

    def _take(self, documents: Batch) -> None:
        self._builder.add(documents)
        if self._builder.load >= _FULL:
            self._write()

    def only(self) -> SegmentBuilder | None:
        """All documents, where they are still in memory."""
        self._flush()
        return None if self._names else self._builder

    def finish(self) -> list[str]:
        """Write what is in memory; return the names of all runs, in the order of their documents."""
        self._flush()
        if self._builder.size:
            self._write()
        return self._names

    def close(self) -> None:
        """Give up."""

    def _write(self) -> None:
        name = f"run{len(self._names)}"
        self._builder.write(self._storage, name, durable=False)
        self._names.append(name)
        self._builder = SegmentBuilder(self._schema, self._pieces, self._builder.dictionary)
