"""Verification: reads every file of an index against its checksums."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import numpy as np
from whoosh.index import TOC, EmptyIndexError

from indexer.columnar.codec.codec import ColumnarSegment
from indexer.columnar.errors import ColumnarError
from indexer.columnar.segment.contents import Contents
from indexer.columnar.segment.field import Field
from indexer.columnar.storage import ColumnarStorage

_COMMIT = re.compile(r"_(.+)_\d+\.toc")


def verify(folder: str | Path) -> list[str]:
    """Compare every file of the indexes in a folder with its checksums; return the problems found, one line each."""
    storage = ColumnarStorage(folder, readonly=True)
    names = sorted({match[1] for file in storage.list() if (match := _COMMIT.fullmatch(file))})
    if not names:
        return [f"{folder}: there is no index"]
    return [problem for name in names for problem in _problems(storage, name)]


def _problems(storage: ColumnarStorage, name: str) -> Iterator[str]:
    try:
        commit = TOC.read(storage, name)
    except (ColumnarError, EmptyIndexError) as error:
        yield str(error)
        return
    for segment in commit.segments:
        if not isinstance(segment, ColumnarSegment):
            yield f"{segment.segment_id()}: it was written by another codec, and is not checked"
            continue
        try:
            contents = Contents(storage, segment.name)
            yield from _damaged_sections(contents)
            yield from _disagreements(contents, segment)
        except ColumnarError as error:
            yield str(error)


def _damaged_sections(contents: Contents) -> Iterator[str]:
    for file in (contents.documents, contents.terms):
        for name in file.names:
            try:
                file.array(name)
            except ColumnarError as error:
                yield str(error)


def _disagreements(contents: Contents, segment: ColumnarSegment) -> Iterator[str]:
    """What no checksum shows: files that are whole but do not belong together."""
    if contents.size != segment.doc_count_all():
        yield f"{segment.name}: it has {contents.size} documents, where {segment.doc_count_all()} were expected"
    for name in contents.field_names:
        field = contents.field(name)
        if field and not _in_order(field, contents.size):
            yield f"{segment.name}: the postings of {name} are out of order"


def _in_order(field: Field, size: int) -> bool:
    """Whether the documents of each term ascend and exist."""
    documents = field.span(0, len(field.terms)).documents
    falls = np.flatnonzero(documents[1:] <= documents[:-1]) + 1
    return bool(len(documents) == 0 or documents.max() < size) and bool(np.isin(falls, field.starts).all())
