"""Documents whose file is no longer where it was read: renamed, moved or deleted."""

from __future__ import annotations

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
    in the index by another name) and the `others`."""

    renamed: tuple[Document, ...]
    others: tuple[Document, ...]


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
    return Gone(
        tuple(document for document in away if document.sha256 in present),
        tuple(document for document in away if document.sha256 not in present),
    )


def _was_in(document: Document, roots: Sequence[Path]) -> bool:
    return bool(document.path) and any(Path(document.path).is_relative_to(root) for root in roots)
