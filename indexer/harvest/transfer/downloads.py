"""The files of a harvest: kept as they were fetched, in a folder that `inbreng index` reads.

`documents/kst-34843/kst-34843-33.xml`, beside it `kst-34843-33.metadata.xml` as the source gave it, and
`kst-34843-33.toml` with what is not in either: the id and the official address. What was withdrawn, or gave way to a
final publication, is moved to `set-aside/`.
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from pathlib import Path

DOCUMENTS = "documents"
ASIDE = "set-aside"
METADATA = ".metadata.xml"
SIDECAR = ".toml"


def keep(folder: Path, document_id: str, files: Mapping[str, bytes]) -> Path:
    """Write the files of a document, by suffix, the body first in the mapping; return the path of the body.

    Each file is there whole or not at all. A body in another format that was there before is gone.
    """
    home = folder / DOCUMENTS / _group(document_id)
    home.mkdir(parents=True, exist_ok=True)
    for suffix, content in reversed(list(files.items())):
        _write(home / (document_id + suffix), content)
    for old in beside(home / document_id):
        if old.name.removeprefix(document_id) not in files:
            old.unlink()
    return home / (document_id + next(iter(files)))


def set_aside(folder: Path, path: Path) -> None:
    """Move the files of a document to where they are not indexed. What was moved before is no error."""
    stem = path.with_suffix("")
    for file in beside(stem):
        target = folder / ASIDE / stem.parent.name / file.name
        target.parent.mkdir(parents=True, exist_ok=True)
        file.replace(target)


def hash_of(files: Mapping[str, bytes]) -> str:
    """The SHA-256 (hex) of the files of a document, with their suffixes."""
    digest = hashlib.sha256()
    for suffix, content in sorted(files.items()):
        digest.update(suffix.encode() + len(content).to_bytes(8, "big") + content)
    return digest.hexdigest()


def kept(path: Path) -> dict[str, bytes]:
    """The files of a document as they lie there, by suffix."""
    stem = path.with_suffix("")
    return {file.name.removeprefix(stem.name): file.read_bytes() for file in beside(stem)}


def beside(stem: Path) -> list[Path]:
    """The files that belong to a document, from its path without suffix."""
    if not stem.parent.is_dir():
        return []
    suffixes = (".xml", ".html", ".pdf", ".docx", ".jsonl", METADATA, SIDECAR)
    return [path for suffix in suffixes if (path := stem.with_name(stem.name + suffix)).is_file()]


def _group(document_id: str) -> str:
    """The folder of a document: its id without the last part, so that the papers of a dossier are together."""
    return document_id.rpartition("-")[0] or "other"


def _write(path: Path, content: bytes) -> None:
    temporary = path.with_name(f".{path.name}.tmp")
    with temporary.open("wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    temporary.replace(path)
