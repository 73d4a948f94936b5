"""The codec: how Whoosh writes and reads segments whose postings are arrays.

Any index can be written with it: `index.writer(codec=ColumnarCodec())`. Reading needs nothing more: a segment knows
its codec.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray
from whoosh.codec import base
from whoosh.filedb.filestore import Storage

from indexer.columnar.codec.segment_reader import DocumentReader, TermsReader
from indexer.columnar.segment.contents import Contents, open_contents

if TYPE_CHECKING:  # who only reads waits for no writer
    from indexer.columnar.codec.streaming import DocumentWriter, FieldWriter


class ColumnarCodec(base.Codec):
    """Terms, postings, lengths, facets and stored fields as arrays in two files a segment."""

    def new_segment(self, storage: Storage, indexname: str) -> ColumnarSegment:
        """A segment with a name of its own, without files as yet."""
        return ColumnarSegment(indexname)

    def per_document_writer(self, storage: Storage, segment: ColumnarSegment) -> DocumentWriter:
        """Writes what is kept of each document."""
        from indexer.columnar.codec.streaming import DocumentWriter

        return DocumentWriter(storage, segment.name)

    def field_writer(self, storage: Storage, segment: ColumnarSegment) -> FieldWriter:
        """Writes terms and postings."""
        from indexer.columnar.codec.streaming import FieldWriter

        return FieldWriter(storage, segment.name)

    def per_document_reader(self, storage: Storage, segment: ColumnarSegment) -> DocumentReader:
        """Reads what is kept of each document."""
        return DocumentReader(self.contents(storage, segment), segment)

    def terms_reader(self, storage: Storage, segment: ColumnarSegment) -> TermsReader:
        """Reads terms and postings."""
        return TermsReader(self.contents(storage, segment))

    def contents(self, storage: Storage, segment: ColumnarSegment) -> Contents:
        """The arrays of a segment."""
        return open_contents(storage, segment.name)

    def postings_writer(self, dbfile: Any, byteids: bool = False) -> Any:
        """Postings are not written one term at a time."""
        raise NotImplementedError

    def postings_reader(self, dbfile: Any, terminfo: Any, format_: Any, term: Any = None, scorer: Any = None) -> Any:
        """Postings are read by `terms_reader`."""
        raise NotImplementedError


class ColumnarSegment(base.Segment):
    """What the table of contents says of a segment: its name, its size, and which documents are deleted."""

    def __init__(self, indexname: str) -> None:
        super().__init__(indexname)
        self.name = f"{indexname}_{self.segid}"
        self._size = 0
        self._deleted: set[int] = set()

    def __getstate__(self) -> dict[str, Any]:
        numbers = np.array(sorted(self._deleted), np.uint32)
        steps = np.diff(numbers, prepend=np.zeros(1, np.uint32))
        return {**self.__dict__, "_deleted": zlib.compress(steps.tobytes())}

    def __setstate__(self, state: dict[str, Any]) -> None:
        steps = np.frombuffer(zlib.decompress(state["_deleted"]), np.uint32)
        self.__dict__ = {**state, "_deleted": set(np.cumsum(steps).tolist())}

    def codec(self, **_: Any) -> ColumnarCodec:
        """The codec that reads it."""
        return ColumnarCodec()

    def should_assemble(self) -> bool:
        """Its files stay as they are."""
        return False

    def set_doc_count(self, dc: int) -> None:
        """Note how many documents there are."""
        self._size = dc

    def doc_count_all(self) -> int:
        """How many documents there are, deleted ones included."""
        return self._size

    def deleted_count(self) -> int:
        """How many are deleted."""
        return len(self._deleted)

    def deleted_docs(self) -> Iterator[int]:
        """The numbers of those."""
        return iter(self._deleted)

    def delete_document(self, docnum: int, delete: bool = True) -> None:
        """Delete a document, or bring it back."""
        (self._deleted.add if delete else self._deleted.discard)(docnum)

    def alive(self) -> NDArray[np.bool_] | None:
        """Which documents are not deleted; None where none is."""
        if not self._deleted:
            return None
        alive = np.ones(self._size, np.bool_)
        alive[list(self._deleted)] = False
        return alive

    def is_deleted(self, docnum: int) -> bool:
        """Whether a document is deleted."""
        return docnum in self._deleted
