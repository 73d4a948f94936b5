"""XML that no other reader knows: refused, so that its marks are not read as text."""

from __future__ import annotations

from indexer.errors import Refused
from indexer.readers.content import Content
from indexer.readers.xml.elements import root_of

_HEAD = 65_536
_MARKS = (b"</", b"/>", b"xmlns")

_EXPECTED = "expected is XML of a publication, a report or TEI, or a document as text"


def reads(content: bytes) -> bool:
    """Whether this opens with an element of XML; text in angle brackets alone is no element."""
    ends = content[:_HEAD].replace(b"\x00", b"") + content[-_HEAD:].replace(b"\x00", b"")
    return bool(root_of(content)) and (b"<?xml" in ends[:64] or any(mark in ends for mark in _MARKS))


def read(path: str, content: bytes) -> Content:
    """Never anything.

    Raises:
        Refused: always.
    """
    reason = f"this is XML of an unknown kind (its outermost element is <{root_of(content)}>)"
    raise Refused(path, reason, _EXPECTED, "no-document")
