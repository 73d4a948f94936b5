"""A segment opened for reading, and the segments of one commit."""

from __future__ import annotations

import struct
import weakref
from collections import Counter
from dataclasses import dataclass
from functools import cached_property, partial
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.columns import NumericColumn
from whoosh.fields import Schema
from whoosh.filedb.filestore import FileStorage, Storage
from whoosh.reading import IndexReader

from indexer.columnar.errors import MissingFile
from indexer.columnar.segment.facet_columns import Column
from indexer.columnar.segment.field import Field
from indexer.columnar.segment.format import SegmentFile, open_path
from indexer.columnar.segment.lengths import FieldLengths
from indexer.columnar.segment.stored import StoredFields

DOCUMENTS, TERMS = ".documents", ".terms"
"""The two files of a segment: what is kept of each document, and the terms with their postings."""


class Contents:
    """What a segment holds, whatever was deleted of it since. Never changes, so readers of all commits share it."""

    def __init__(self, storage: Storage, name: str) -> None:
        self._storage, self.name = storage, name
        self._fields: dict[str, Field | None] = {}
        self._columns: dict[str, Column | None] = {}

    @cached_property
    def documents(self) -> SegmentFile:
        """The file of documents, opened when it is first asked for."""
        return _open(self._storage, self.name + DOCUMENTS)

    @property
    def size(self) -> int:
        """How many documents there are, deleted ones included."""
        size: int = self.documents.notes["size"]
        return size

    @cached_property
    def terms(self) -> SegmentFile:
        """The file of terms, opened when it is first asked for: that is written after the file of documents."""
        return _open(self._storage, self.name + TERMS)

    @property
    def field_names(self) -> tuple[str, ...]:
        """The indexed fields, sorted."""
        return tuple(sorted(self.terms.notes["fields"]))

    def field(self, name: str) -> Field | None:
        """An indexed field; None where no document of this segment has it."""
        if name not in self._fields:
            notes = self.terms.notes["fields"].get(name)
            self._fields[name] = Field(self.terms, name, notes["kind"], partial(self.lengths, name)) if notes else None
        return self._fields[name]

    def column(self, name: str) -> Column | None:
        """The column of a facet; None where no document of this segment has it."""
        if name not in self._columns:
            section = f"facet/{name}"
            found = f"{section}/sets" in self.documents
            self._columns[name] = Column.read(self.documents, section) if found else None
        return self._columns[name]

    def whole_numbers(self, name: str, column: NumericColumn) -> NDArray[np.integer[Any]]:
        """What a column holds of the first documents, as many as the last that has a number other than its default."""
        section, code = f"column/{name}", column._typecode
        kind = np.dtype(f">{'u' if code.isupper() else 'i'}{struct.calcsize(f'!{code}')}")
        return self.documents.array(section).view(kind) if section in self.documents else np.empty(0, kind)

    def lengths(self, name: str) -> FieldLengths | None:
        """How long a field is in each document; None where it is not scorable or no document has it."""
        total = self.documents.notes["lengths"].get(name)
        return None if total is None else FieldLengths(self.documents.array(f"lengths/{name}"), total)

    @cached_property
    def stored(self) -> StoredFields:
        """The stored fields of each document."""
        return StoredFields(self.documents)

    def release(self) -> None:
        """Let go of the pages of its files that were read; the system gives them again when they are asked for."""
        self.documents.release()
        self.terms.release()


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """A segment as one commit sees it."""

    contents: Contents
    alive: NDArray[np.bool_] | None
    """Which documents are not deleted; None where nothing is."""

    @property
    def name(self) -> str:
        """Its name: that of its files."""
        return self.contents.name

    @property
    def size(self) -> int:
        """How many documents there are, deleted ones included."""
        return self.contents.size

    def field(self, name: str) -> Field | None:
        """An indexed field; None where no document of this segment has it."""
        return self.contents.field(name)

    def column(self, name: str) -> Column | None:
        """The column of a facet; None where no document of this segment has it."""
        return self.contents.column(name)


class Snapshot:
    """One commit of an index. A document's number is its segment's base and its number there."""

    def __init__(self, reader: IndexReader) -> None:
        """The commit that Whoosh's reader reads. TypeError where a segment was written by another codec."""
        self.reader = reader
        self.schema: Schema = reader.schema
        leaves = [(leaf, base) for leaf, base in reader.leaf_readers() if leaf.segment() is not None]
        self.segments = tuple(_segment(leaf) for leaf, _ in leaves)
        self.bases = tuple(base for _, base in leaves)

    def open(self) -> None:
        """Open all files now: what is open stays readable, whatever is committed meanwhile.

        Raises:
            MissingFile: a later commit took one away, or it is gone.
        """
        for segment in self.segments:
            _ = segment.contents.documents, segment.contents.terms

    @property
    def is_as_opened(self) -> bool:
        """Whether nobody wrote in its files since they were opened: what was read of them since may be wrong, and to
        read them beyond an end that came nearer would end this process."""
        return all(
            file.is_as_opened()
            for segment in self.segments
            for file in (segment.contents.documents, segment.contents.terms)
        )

    def frequencies(self, field: str) -> Counter[bytes]:
        """In how many documents each term of a field is, deleted ones included. No posting is read."""
        counts: Counter[bytes] = Counter()
        for found in filter(None, (segment.field(field) for segment in self.segments)):
            own = found.frequencies(0, len(found.terms)).tolist()
            counts.update(dict(zip(found.terms, own, strict=True)))
        return counts

    def release(self) -> None:
        """Let go of what was read of the files, for instance after a walk through all of them: it stays readable."""
        for segment in self.segments:
            segment.contents.release()


_contents: weakref.WeakValueDictionary[tuple[object, ...], Contents] = weakref.WeakValueDictionary()


def open_contents(storage: Storage, name: str) -> Contents:
    """The contents of a segment. What is open already in this process is shared, unless its file was replaced."""
    if not isinstance(storage, FileStorage):
        return Contents(storage, name)
    key = (name, *_state(Path(storage.folder) / (name + DOCUMENTS)), *_state(Path(storage.folder) / (name + TERMS)))
    contents = _contents.get(key)
    if contents is None:
        contents = _contents[key] = Contents(storage, name)
    return contents


def _state(path: Path) -> tuple[str, int, int, int]:
    try:
        found = path.stat()
    except FileNotFoundError:
        return str(path.absolute()), 0, 0, 0
    return str(path.absolute()), found.st_ino, found.st_size, found.st_mtime_ns


def _open(storage: Storage, filename: str) -> SegmentFile:
    try:
        if isinstance(storage, FileStorage):
            return open_path(Path(storage.folder) / filename)
        with storage.open_file(filename) as file:
            return SegmentFile(memoryview(file.read()), filename)
    except (FileNotFoundError, NameError) as error:
        raise MissingFile(filename, "the file is missing") from error


def _segment(leaf: IndexReader) -> Segment:
    segment, storage = leaf.segment(), leaf.storage()
    alive = getattr(segment, "alive", None)
    if segment is None or storage is None or alive is None:
        raise TypeError(f"segment {segment!r} is not columnar")
    return Segment(open_contents(storage, segment.segment_id()), alive())
