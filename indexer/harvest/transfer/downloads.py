"""The files of a harvest: kept as they were fetched, in a folder that `inbreng index` reads.

`documents/kst-34843/kst-34843-33.xml`, beside it `kst-34843-33.metadata.xml` as the source gave it, and
`kst-34843-33.toml` with what is not in either: the id and the official address. What was withdrawn, or gave way to a
final publication, is moved to `set-aside/`. No link is followed: see `own_files`.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from indexer.boundary import own_files
from indexer.readers import files as source_files

DOCUMENTS = "documents"
ASIDE = "set-aside"
METADATA = ".metadata.xml"
SIDECAR = ".toml"
_SUFFIXES = (".xml", ".html", ".pdf", ".docx", ".jsonl", METADATA, SIDECAR)


def keep(folder: Path, document_id: str, files: Mapping[str, bytes]) -> Path:
    """Write the files of a document, by suffix, the body first in the mapping; return the path of the body.

    Each file is there whole or not at all. A body in another format that was there before is gone.

    Raises:
        Unwritable: a folder on the way is a link.
        OSError: they cannot be written.
    """
    group = _group(document_id)
    with own_files.opened(folder, DOCUMENTS, group) as home:
        for suffix, content in reversed(list(files.items())):
            own_files.write(home, document_id + suffix, [content])
        for suffix in _SUFFIXES:
            if suffix not in files:
                with suppress(FileNotFoundError):
                    os.unlink(document_id + suffix, dir_fd=home)
    return folder / DOCUMENTS / group / (document_id + next(iter(files)))


def set_aside(folder: Path, path: Path) -> None:
    """Move the files of a document to where they are not indexed. What was moved before is no error.

    Raises:
        Unwritable, OSError: as above.
    """
    stem = path.with_suffix("")
    group = stem.parent.name
    if not stem.parent.is_dir():
        return
    with own_files.opened(folder, DOCUMENTS, group) as home, own_files.opened(folder, ASIDE, group) as aside:
        for suffix in _SUFFIXES:
            name = stem.name + suffix
            with suppress(FileNotFoundError):
                os.replace(name, name, src_dir_fd=home, dst_dir_fd=aside)


def hash_of(files: Mapping[str, bytes]) -> str:
    """The SHA-256 (hex) of the files of a document, with their suffixes."""
    digest = hashlib.sha256()
    for suffix, content in sorted(files.items()):
        digest.update(suffix.encode() + len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()


def kept(folder: Path, path: Path) -> dict[str, bytes]:
    """The files of a document as they lie there, by suffix.

    Raises:
        Refused: one of them cannot be read, or lies elsewhere: it became a link.
    """
    stem = path.with_suffix("")
    found = {suffix: source_files.content(stem.with_name(stem.name + suffix), within=folder) for suffix in _SUFFIXES}
    return {suffix: content for suffix, content in found.items() if content is not None}


def _group(document_id: str) -> str:
    """The folder of a document: its id without the last part, so that the papers of a dossier are together."""
    return document_id.rpartition("-")[0] or "other"
