"""Binary files that hold no document, recognised by their first bytes and by what is packed in them: each by its name,
with a remedy."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from pathlib import PurePath
from typing import Any

_HEAD, _TAIL = 65_536, 65_536
"""The numbers of bytes at the beginning and the end of a file in which the names of its parts are looked for: zip files
list them at their end."""


@dataclass(frozen=True, slots=True)
class BinaryFormat:
    """A format of `formats.toml`: its name, the remedy, its first bytes, and the names of parts that it also holds
    (none where the first bytes are enough)."""

    name: str
    remedy: str
    begins: bytes
    holds: tuple[bytes, ...]


def binary_format(content: bytes) -> BinaryFormat | None:
    """The format of a file that is no text; None for one that may be.

    >>> binary_format(b"GIF89a\\0").name, binary_format(b"De heer"), binary_format(b"MZ\\0").name
    ('an image', None, 'a program')
    """
    packed = b"\0" in content[:_HEAD]
    known = [
        format for format in _formats() if content.startswith(format.begins) and (packed or not format.begins.isalnum())
    ]
    parts = content[:_HEAD] + content[-_TAIL:] if any(format.holds for format in known) else b""
    return next((format for format in known if not format.holds or any(map(parts.__contains__, format.holds))), None)


@dataclass(frozen=True, slots=True)
class PromisedFormat:
    """What the name of a file promises that is packed and no text, and the remedy where it is something else."""

    name: str
    remedy: str


def promised(path: str) -> PromisedFormat | None:
    """What the name of a file says that it is; None where that may be text.

    >>> promised("brief.DOCX").name, promised("brief.txt")
    ('Word file', None)
    """
    row = _table()["promised"].get(PurePath(path).suffix.lower())
    return PromisedFormat(**row) if row else None


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads((files("indexer") / "readers" / "text" / "formats.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _formats() -> tuple[BinaryFormat, ...]:
    return tuple(
        BinaryFormat(name, row["remedy"], begins.encode("latin-1"), tuple(map(_both, row.get("holds", []))))
        for name, row in _table()["binary"].items()
        for begins in row["begins"]
    )


def _both(part: str) -> bytes:
    """A name of a part as it stands in a zip file, or in an old Office file, where each letter takes two bytes."""
    return part.removeprefix("wide:").encode("utf-16-le" if part.startswith("wide:") else "latin-1")
