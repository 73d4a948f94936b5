"""Files → source documents. A reader decodes a file and says nothing about who speaks in it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from indexer import __version__
from indexer.errors import Refused, UsageError
from indexer.readers import (
    docx,
    html,
    jsonl,
    kamerwrk,
    metadata_xml,
    officiele_publicatie,
    pdf,
    plaintext,
    sidecar,
    tei,
    unknown_xml,
    vlos,
)
from indexer.readers.content import Reader
from indexer.records import SourceDocument, overridden

READERS: tuple[Reader, ...] = (
    pdf,
    docx,
    officiele_publicatie,
    kamerwrk,
    tei,
    vlos,
    jsonl,
    html,
    unknown_xml,
    plaintext,
)
"""The readers, in the order in which they are asked; the last one takes whatever is text."""
MAX_BYTES = 64 * 1024 * 1024
"""A larger file is refused: no parliamentary document comes near it."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file as it lies on disk: its bytes, and those of its metadata files (empty where there are none): the user's
    own in TOML, and the official one in XML."""

    path: Path
    content: bytes
    metadata: bytes
    official: bytes = b""

    def fingerprint(self, *digests: str) -> str:
        """A hash (hex) of all that a document is made from: name, content, metadata, program version, vocabularies."""
        parts = (self.path.name.encode(), self.content, self.metadata, self.official, __version__.encode())
        digest = hashlib.sha256()
        for part in (*parts, *(text.encode() for text in digests)):
            digest.update(len(part).to_bytes(8, "big") + part)
        return digest.hexdigest()


def documents_in(paths: Iterable[Path]) -> list[Path]:
    """The files to read: those named, and those anywhere in the folders named, in order of path, each once.

    Metadata files and hidden files are not documents.

    Raises:
        UsageError: a path does not exist, or there is no document in any of them.
    """
    named = list(paths)
    for path in named:
        if not path.exists():
            raise UsageError(f"{path}: no such file or folder; check the path")
    found = list(dict.fromkeys(file for path in named for file in (_files(path) if path.is_dir() else [path])))
    if not found:
        folders = ", ".join(str(path) for path in named)
        raise UsageError(f"{folders}: no documents here; name a folder or file with parliamentary documents")
    return found


def open_file(path: Path) -> SourceFile:
    """A file and the metadata files beside it.

    Raises:
        Refused: it cannot be opened, is empty, or is too large.
    """
    try:
        size = path.stat().st_size
        if size > MAX_BYTES:
            raise Refused(str(path), f"the file is {size:,} bytes, over the limit of {MAX_BYTES:,}", "split it")
        content = path.read_bytes()
    except OSError as error:
        raise Refused(str(path), f"cannot be read ({error.strerror})", "check the file and its permissions") from error
    if not content.strip():
        raise Refused(str(path), "the file is empty", "fill it or take it away")
    return SourceFile(path, content, sidecar.content_beside(path), metadata_xml.content_beside(path))


def read(file: SourceFile, fingerprint: str) -> SourceDocument:
    """What a file says. The reader is chosen by the file's content, not by its name.

    Raises:
        Refused: the file or its metadata file cannot be read.
    """
    read_content = next(reader.read for reader in READERS if reader.reads(file.content))
    found = read_content(str(file.path), file.content)
    official = metadata_xml.metadata(file.path, file.official, found.metadata.id)
    return SourceDocument(
        path=str(file.path),
        sha256=hashlib.sha256(file.content).hexdigest(),
        fingerprint=fingerprint,
        text=found.text or "\n".join(block.text for block in found.blocks),
        metadata=overridden(overridden(found.metadata, official), sidecar.parse(file.path, file.metadata)),
        blocks=found.blocks,
    )


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.rglob("*")):
        relative = path.relative_to(folder)
        hidden = any(part.startswith(".") for part in relative.parts)
        metadata = path.suffix == sidecar.SUFFIX or metadata_xml.is_metadata(path)
        if path.is_file() and not hidden and not metadata:
            yield path
