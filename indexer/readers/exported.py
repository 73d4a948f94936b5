"""Exports of this program (JSON Lines), taken as folders: `export.jsonl/kst-34843-33` holds the lines of one document,
wherever in the file they stand."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from indexer.errors import Refused
from indexer.parliament.identifiers import is_valid_id
from indexer.readers import attributed, fence

SUFFIX = ".jsonl"
_LONGEST = 64 * 1024 * 1024
"""Bytes of a line: one that is longer is no paragraph."""
Stretch = tuple[int, int]
"""The offsets in a file, in bytes, at which a run of lines begins and ends."""


def is_export(path: Path) -> bool:
    """Whether a path is that of an export; ready-made paragraphs that people wrote themselves are one document."""
    if path.suffix.lower() != SUFFIX or not path.is_file():
        return False
    try:
        with path.open("rb") as file:
            return attributed.reads(file.readline(_LONGEST))
    except OSError:
        return False


def split(path: Path) -> tuple[Path, str] | None:
    """The export that a path leads into, and the id of the document; None for a path that does not."""
    return (path.parent, path.name) if is_export(path.parent) else None


def members(export: Path) -> list[Path]:
    """The paths of the documents in an export, in the order in which they first appear.

    Raises:
        Refused: a line of it is no paragraph of a document.
    """
    return [export / document_id for document_id in _stretches(export, *_state(export))]


def holds(export: Path, document_id: str) -> bool:
    """Whether a document is in an export; False where that cannot be read."""
    try:
        return document_id in _stretches(export, *_state(export))
    except (OSError, Refused):
        return False


def read_bytes(export: Path, document_id: str, limit: int) -> bytes:
    """The lines of a document.

    Raises:
        FileNotFoundError: the document is not in it.
        Refused: they are more than `limit` bytes.
    """
    stretches = _stretches(export, *_state(export)).get(document_id)
    if stretches is None:
        raise FileNotFoundError(f"{export}/{document_id}")
    size = sum(end - start for start, end in stretches)
    if size > limit:
        reason = f"its lines are {size:,} bytes, over the limit of {limit:,}"
        raise Refused(f"{export}/{document_id}", reason, "split it", "too-large")
    with export.open("rb") as file:
        fence.check(export, file.fileno())
        return b"".join(_read(file, start, end) for start, end in stretches)


def _read(file: BinaryIO, start: int, end: int) -> bytes:
    file.seek(start)
    return file.read(end - start)


def _state(export: Path) -> tuple[int, int]:
    """Time of change and size of the file: they differ once it has changed."""
    found = export.stat()
    return found.st_mtime_ns, found.st_size


@lru_cache(maxsize=1)
def _stretches(export: Path, *state: int) -> dict[str, list[Stretch]]:
    """The runs of lines of each document."""
    found: dict[str, list[Stretch]] = {}
    place = 0
    with export.open("rb") as file:
        fence.check(export, file.fileno())
        for number, line in enumerate(iter(lambda: file.readline(_LONGEST), b""), 1):
            start, place = place, place + len(line)
            if not line.strip():
                continue
            document_id = attributed.document_of(line)
            if document_id is None or not is_valid_id(document_id):
                raise Refused(
                    str(export), f"line {number} is no paragraph of a document", "take it out, or export again"
                )
            before = found.setdefault(document_id, [])
            if before and before[-1][1] == start:
                before[-1] = (before[-1][0], place)
            else:
                before.append((start, place))
    return found
