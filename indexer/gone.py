"""Documents whose file is no longer where it was read: renamed, moved or deleted."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexer.engines import Engine
from indexer.errors import IndexMissing
from indexer.readers import archive, exported, files
from indexer.records import Document


@dataclass(frozen=True, slots=True)
class Gone:
    """Of the documents in some folders whose file is gone, those that were `renamed` (a file with the same content is
    in the index by another name) and the `others`; and those of folders that have `emptied`, as one does whose disk
    is away."""

    renamed: tuple[Document, ...]
    others: tuple[Document, ...]
    emptied: tuple[Document, ...]


def gone(engine: Engine, folders: Iterable[Path]) -> Gone:
    """The documents that were read from these folders, zip files and exports, and whose file is not there any more."""
    roots = [
        path.resolve() for path in folders if path.is_dir() or archive.is_archive(path) or exported.is_export(path)
    ]
    try:
        documents = engine.documents() if roots else ()
    except IndexMissing:
        documents = ()
    away = [document for document in documents if _was_in(document, roots) and not files.is_file(Path(document.path))]
    ids = {document.id for document in away}
    present = {document.sha256 for document in documents if document.id not in ids}
    renamed = tuple(document for document in away if document.sha256 in present)
    lost = [document for document in away if document.sha256 not in present]
    empty = [root for root in roots if root.is_dir() and not any(names for _, _, names in os.walk(root))]
    emptied = tuple(document for document in lost if _was_in(document, empty))
    return Gone(renamed, tuple(document for document in lost if document not in emptied), emptied)


def _was_in(document: Document, roots: Sequence[Path]) -> bool:
    return bool(document.path) and any(Path(document.path).is_relative_to(root) for root in roots)
