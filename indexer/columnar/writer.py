"""The writer: Whoosh's own, but that documents are gathered in batches and segments are merged as arrays."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any

from whoosh.codec.base import Segment
from whoosh.index import FileIndex
from whoosh.reading import IndexReader
from whoosh.writing import SegmentWriter

from indexer.columnar.builder import SegmentBuilder
from indexer.columnar.codec import ColumnarCodec, ColumnarSegment
from indexer.columnar.invert import Pieces
from indexer.columnar.merge import Part, merge
from indexer.columnar.policy import merge_levels
from indexer.columnar.segment import open_contents

Policy = Callable[[SegmentWriter, Sequence[Segment]], list[Segment]]
_FULL = 4_000_000
"""How many tokens and postings are held in memory; then they are written as a segment for the time being."""


class ColumnarWriter(SegmentWriter):
    """Writes to an index: `add_document`, `update_document`, `delete_by_term`, `commit` and whatever Whoosh has."""

    def __init__(self, index: FileIndex, **options: Any) -> None:
        """Options are those of `whoosh.writing.SegmentWriter`; the codec is this package's."""
        super().__init__(index, codec=ColumnarCodec(), **options)
        self._pieces: dict[str, Pieces] = {}
        self._builder = SegmentBuilder(self.schema, self._pieces)
        self._runs: list[str] = []
        self._parts: list[Part] = []

    def add_document(self, **fields: Any) -> None:
        """Add a document: see `whoosh.writing.IndexWriter.add_document`."""
        self._check_state()
        self._builder.add(fields)
        self._added = True
        self.docnum += 1
        if self._builder.load >= _FULL:
            self._spill()

    def add_reader(self, reader: IndexReader) -> None:
        """Add the documents of a segment that was written with this package's codec."""
        self._check_state()
        for leaf, _ in reader.leaf_readers():
            segment, storage = leaf.segment(), leaf.storage()
            if not isinstance(segment, ColumnarSegment) or storage is None:
                raise TypeError(f"{leaf!r} was not written by this codec: add its documents one by one")
            contents = open_contents(storage, segment.name)
            self._parts.append(Part(contents, segment.alive(), committed=True))
            self.docnum += segment.doc_count()
        self._added = True

    def _merge_segments(self, mergetype: Policy | None, optimize: bool | None, merge: bool | None) -> list[Segment]:
        usual = not (mergetype or self.mergetype or optimize or self.optimize) and self.merge and merge is not False
        policy = merge_levels if usual else mergetype
        segments: list[Segment] = super()._merge_segments(policy, optimize, merge)
        return segments

    def _flush_segment(self) -> None:
        """Write the new segment: what was added, and what is merged with it."""
        name = self.newsegment.name
        if not self._runs and not self._parts:
            self._builder.write(self.storage, name, durable=True)
            return
        if self._builder.size:
            self._spill()
        runs = [Part(open_contents(self._tempstorage, run), None, committed=False) for run in self._runs]
        merge([*runs, *self._parts], self.schema, self.storage, name)

    def _close_segment(self) -> None:
        self._parts.clear()
        self.pool.cleanup()

    def _commit_toc(self, segments: Sequence[Segment]) -> None:
        super()._commit_toc(segments)
        self._remove(f"_{self.indexname}_{self.generation}.toc.")

    def _cleanup_on_error(self) -> None:
        if not self.storage.file_exists(f"_{self.indexname}_{self.generation}.toc"):
            self._remove(f"{self.newsegment.name}.")
            self._remove(f"_{self.indexname}_{self.generation}.toc.")
        super()._cleanup_on_error()

    def _remove(self, beginning: str) -> None:
        """Remove the files whose names begin so."""
        for name in self.storage.list():
            if name.startswith(beginning):
                with suppress(OSError):  # another may have it open, where the system minds
                    self.storage.delete_file(name)

    def _spill(self) -> None:
        run = f"run{len(self._runs)}"
        self._builder.write(self._tempstorage, run, durable=False)
        self._runs.append(run)
        self._builder = SegmentBuilder(self.schema, self._pieces)
