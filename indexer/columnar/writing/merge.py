"""Merging of segments: their arrays put one after another, deleted documents left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.fields import Schema
from whoosh.filedb.filestore import Storage
from whoosh.filedb.structfile import BufferFile, StructFile

from indexer.columnar.segment import facet_columns
from indexer.columnar.segment.contents import DOCUMENTS, TERMS, Contents
from indexer.columnar.segment.durable_files import creating
from indexer.columnar.segment.format import FileWriter
from indexer.columnar.segment.lengths import LENGTHS, FieldLengths
from indexer.columnar.segment.phrase_tables import PHRASES, write_phrases
from indexer.columnar.segment.stored import merge_stored
from indexer.columnar.writing import phrase_counts
from indexer.columnar.writing.mergefield import FieldMerger


@dataclass(frozen=True, eq=False)
class Part:
    """A segment to be merged with others."""

    contents: Contents
    alive: NDArray[np.bool_] | None
    """Which documents are kept; None: all."""
    committed: bool
    """Whether it was a segment of the index. Whoosh then adds up its rounded lengths, and so do we."""

    @cached_property
    def kept(self) -> NDArray[np.int64]:
        """The numbers of the documents that are kept."""
        return np.arange(self.contents.size) if self.alive is None else np.flatnonzero(self.alive)

    def lengths(self, field: str) -> FieldLengths:
        """How long a field is in each document that is kept."""
        found = self.contents.lengths(field)
        if found is None:
            return FieldLengths(np.zeros(len(self.kept), np.uint8), 0)
        codes = found.codes[self.kept]
        return FieldLengths(codes, int(LENGTHS[codes].sum()) if self.committed else found.total)


def merge(parts: Sequence[Part], schema: Schema, storage: Storage, name: str) -> None:
    """Write one segment that holds what the parts hold, in their order.

    Fields that the schema no longer has are left out.
    """
    lengths = _merged_lengths(parts, schema)
    with ThreadPoolExecutor(1) as other:  # most of the time is spent outside of Python
        documents = other.submit(_merge_documents, parts, schema, storage, name, lengths)
        _merge_terms(parts, schema, storage, name, lengths)
        documents.result()
    for part in parts:
        part.contents.release()  # all of it was read, and nobody may ask for it again


def _merge_documents(
    parts: Sequence[Part], schema: Schema, storage: Storage, name: str, lengths: dict[str, FieldLengths]
) -> None:
    with creating(storage, name + DOCUMENTS) as output:
        file = FileWriter(output)
        merge_stored(file, [(part.contents.stored, part.alive) for part in parts])
        for field, found in lengths.items():
            file.write(f"lengths/{field}", found.codes)
        for field in _sections(parts, schema, "facet/", "/sets"):
            column = facet_columns.merge([(part.contents.column(field), part.kept) for part in parts])
            column.write(file, f"facet/{field}")
        for field in _sections(parts, schema, "column/", ""):
            file.write_bytes(f"column/{field}", _merged_column(parts, schema, field))
        for field in _sections(parts, schema, "vector/", "/items"):
            _merge_vectors(file, parts, field)
        size = sum(len(part.kept) for part in parts)
        file.finish({"size": size, "lengths": {field: found.total for field, found in lengths.items()}})


def _merge_terms(
    parts: Sequence[Part], schema: Schema, storage: Storage, name: str, lengths: dict[str, FieldLengths]
) -> None:
    with creating(storage, name + TERMS) as output:
        file = FileWriter(output)
        bases = np.cumsum([0, *(len(part.kept) for part in parts)]).tolist()
        notes = {}
        for field in sorted({field for part in parts for field in part.contents.field_names if field in schema}):
            sources = [
                (source, part.alive, base)
                for part, base in zip(parts, bases, strict=False)
                if (source := part.contents.field(field))
            ]
            merger = FieldMerger(sources)
            if merger.terms:
                notes[field] = merger.write(file, field, lengths.get(field))
                kind = schema[field]
                if isinstance(kind, PHRASES):
                    kept = ((source, alive) for source, alive, _ in sources)
                    write_phrases(file, field, phrase_counts.merged(kept, kind.telling))
        file.finish({"fields": notes})


def _merged_lengths(parts: Sequence[Part], schema: Schema) -> dict[str, FieldLengths]:
    names = {name for part in parts for name in part.contents.documents.notes["lengths"] if name in schema}
    merged = {}
    for name in sorted(names):
        found = [part.lengths(name) for part in parts]
        codes = np.concatenate([lengths.codes for lengths in found])
        if codes.any():
            merged[name] = FieldLengths(codes, sum(lengths.total for lengths in found))
    return merged


def _sections(parts: Sequence[Part], schema: Schema, before: str, after: str) -> list[str]:
    """The fields of which any part has a section of that name."""
    names = {name for part in parts for name in part.contents.documents.names}
    fields = {
        name[len(before) : len(name) - len(after)] for name in names if name.startswith(before) and name.endswith(after)
    }
    return sorted(field for field in fields if field in schema)


def _merged_column(parts: Sequence[Part], schema: Schema, field: str) -> bytes:
    """The column of another kind than facets, value by value, as Whoosh's own reader and writer have it."""
    column: Any = schema[field].column_type
    content = BytesIO()
    writer = column.writer(StructFile(content))
    base = 0
    for part in parts:
        documents = part.contents.documents
        if f"column/{field}" in documents:
            data = documents.array(f"column/{field}").data
            reader = column.reader(BufferFile(data), 0, len(data), part.contents.size)
            for place, number in enumerate(part.kept.tolist(), base):
                writer.add(place, reader[number])
        base += len(part.kept)
    writer.finish(base)
    return content.getvalue()


def _merge_vectors(file: FileWriter, parts: Sequence[Part], field: str) -> None:
    pickles = [found for part in parts for found in _vectors(part, field)]
    file.write_bytes(f"vector/{field}/items", b"".join(pickles))
    file.write(f"vector/{field}/starts", np.cumsum([0, *map(len, pickles)], dtype=np.uint64))


def _vectors(part: Part, field: str) -> Iterator[bytes]:
    documents = part.contents.documents
    if f"vector/{field}/starts" not in documents:
        yield from (b"" for _ in part.kept)
        return
    starts, items = documents.array(f"vector/{field}/starts").tolist(), documents.array(f"vector/{field}/items")
    for number in part.kept.tolist():
        yield items[starts[number] : starts[number + 1]].tobytes()
