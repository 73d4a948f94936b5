"""XML that no other reader knows: refused, so that its marks are not read as text."""

from __future__ import annotations

from indexer.errors import Refused
from indexer.readers.content import Content
from indexer.readers.xml.elements import root_of


def reads(content: bytes) -> bool:
    """Whether this declares itself to be XML."""
    return b"<?xml" in content[:64] and root_of(content) not in ("", "html")


def read(path: str, content: bytes) -> Content:
    """Never anything.

    Raises:
        Refused: always.
    """
    reason = f"this is XML of an unknown kind (its outermost element is <{root_of(content)}>)"
    raise Refused(path, reason, "give it as text, or as one of the kinds in the README")
