"""The index writer: Whoosh's own, but it gathers documents in batches and merges segments as arrays."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from multiprocessing import current_process
from typing import Any

from whoosh.codec.base import Segment
from whoosh.filedb.filestore import FileStorage, RamStorage
from whoosh.index import FileIndex, LockError
from whoosh.reading import IndexReader
from whoosh.writing import SegmentWriter

from indexer.columnar.codec.codec import ColumnarCodec, ColumnarSegment
from indexer.columnar.errors import ColumnarError
from indexer.columnar.segment.contents import open_contents
from indexer.columnar.segment.stored import read_dictionary
from indexer.columnar.writing.merge import Part, merge
from indexer.columnar.writing.policy import merge_levels
from indexer.columnar.writing.runs import Runs
from indexer.columnar.writing.segment_workers import SharedRuns

Policy = Callable[[SegmentWriter, Sequence[Segment]], list[Segment]]


class ColumnarWriter(SegmentWriter):
    """Writes to an index: `add_document`, `update_document`, `delete_by_term`, `commit` and whatever Whoosh has."""

    def __init__(self, index: FileIndex, procs: int = 1, **options: Any) -> None:
        """`procs` processes share the work. Other options are those of `whoosh.writing.SegmentWriter`."""
        try:
            super().__init__(index, codec=ColumnarCodec(), **options)
        except LockError:
            raise
        except BaseException:
            if self.writelock:  # the lock was taken before the index could not be read
                with suppress(Exception):  # or it was not: then this is all that Whoosh says of it
                    self.writelock.release()
            raise
        alone = procs == 1 or current_process().daemon  # such a process may have no others
        shared = not alone and isinstance(self._tempstorage, FileStorage)
        known = self._dictionary()
        self._runs = (
            SharedRuns(self.schema, self._tempstorage, procs, known)
            if shared
            else Runs(self.schema, self._tempstorage, known)
        )
        self._parts: list[Part] = []

    def add_document(self, **fields: Any) -> None:
        """Add a document: see `whoosh.writing.IndexWriter.add_document`. Of many documents, what one raises in
        analysis is raised when a later one is added, or by the commit."""
        self._check_state()
        self._runs.add(fields)
        self._added = True
        self.docnum += 1

    def add_columns(self, columns: Mapping[str, Sequence[Any]]) -> None:
        """Add documents, of each field the values of all; None where one has none: some hundred documents at a
        time are taken faster than one by one."""
        self._check_state()
        self._runs.add_columns(columns)
        self._added = True
        self.docnum += len(next(iter(columns.values()), ()))

    def add_reader(self, reader: IndexReader) -> None:
        """Add the documents of a reader."""
        self._check_state()
        for leaf, _ in reader.leaf_readers():
            part = _part(leaf) or self._converted(leaf)
            self._parts.append(part)
            self.docnum += len(part.kept)
        self._added = True

    def _dictionary(self) -> bytes | None:
        """What the largest segment compresses with, so that what is added can be merged with it as it is; None where
        none has any."""
        own = [segment for segment in self.segments if isinstance(segment, ColumnarSegment)]
        for segment in sorted(own, key=lambda segment: -segment.doc_count_all()):
            with suppress(ColumnarError):  # whatever reads the segment says what is wrong with it
                if found := read_dictionary(open_contents(self.storage, segment.name).documents):
                    return found
        return None

    def _converted(self, reader: IndexReader) -> Part:
        """The documents of a segment that was written with another codec."""
        index = RamStorage().create_index(self.schema)
        writer = SegmentWriter(index, codec=ColumnarCodec())
        writer.add_reader(reader)
        writer.commit()
        with index.reader() as converted:
            part = _part(converted.leaf_readers()[0][0])
        if part is None:
            raise TypeError(f"{reader!r} has no documents that can be read")
        return part

    def _merge_segments(self, mergetype: Policy | None, optimize: bool | None, merge: bool | None) -> list[Segment]:
        usual = not (mergetype or self.mergetype or optimize or self.optimize) and self.merge and merge is not False
        policy = merge_levels if usual else mergetype
        segments: list[Segment] = super()._merge_segments(policy, optimize, merge)
        return segments

    def _flush_segment(self) -> None:
        """Write the new segment: what was added, and what is merged with it."""
        name = self.newsegment.name
        only = None if self._parts else self._runs.only()
        if only:
            only.write(self.storage, name, durable=True)
            return
        runs = [Part(open_contents(self._tempstorage, run), None, committed=False) for run in self._runs.finish()]
        merge([*runs, *self._parts], self.schema, self.storage, name)

    def _close_segment(self) -> None:
        self._runs.close()
        self._parts.clear()
        self.pool.cleanup()

    def _commit_toc(self, segments: Sequence[Segment]) -> None:
        super()._commit_toc(segments)
        self._remove(f"_{self.indexname}_{self.generation}.toc.")

    def _cleanup_on_error(self) -> None:
        self._runs.close()
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


def _part(leaf: IndexReader) -> Part | None:
    """The segment of a reader; None where another codec wrote it."""
    segment, storage = leaf.segment(), leaf.storage()
    if not isinstance(segment, ColumnarSegment) or storage is None:
        return None
    return Part(open_contents(storage, segment.name), segment.alive(), committed=True)
