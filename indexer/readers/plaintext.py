"""Text files, such as text taken from a PDF: bytes → characters, nothing else changed."""

from __future__ import annotations

import codecs
import re

from indexer.errors import Refused
from indexer.readers.content import Content
from indexer.readers.formats import format_of

_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SIGNATURES = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a zip or Office file",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"\x89PNG": "an image",
    b"\xff\xd8\xff": "an image",
    b"\x1f\x8b": "a gzip file",
}


_EXPECTED = (
    "expected is a document as text, PDF, Word, HTML or XML of a publication, or JSON Lines with one paragraph a line"
)


def reads(content: bytes) -> bool:
    """Anything may be text: this is the last reader to be asked."""
    return True


def read(path: str, content: bytes) -> Content:
    """The lines of a text file.

    Raises:
        Refused: it is not text, in another encoding, or data or mark-up.
    """
    text = decode(path, content)
    if other := format_of(text):
        raise Refused(path, f"this is {other}, and no document", _EXPECTED)
    return Content(text=text)


def decode(path: str, content: bytes) -> str:
    """The characters of a text file in UTF-8, or in UTF-16 with a byte order mark.

    Raises:
        Refused: it is not text, or in another encoding.
    """
    for signature, kind in _SIGNATURES.items():
        if content.startswith(signature):
            raise Refused(path, f"this is {kind}, not text", "save its text as UTF-8 first")
    encoding = "utf-16" if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\x00" in content:
            raise Refused(path, "this is a binary file, not text", "save its text as UTF-8 first") from error
        raise Refused(
            path,
            f"not valid {encoding.removesuffix('-sig').upper()} (byte 0x{content[error.start]:02x} at {error.start:,})",
            "convert it, for example with: iconv -f WINDOWS-1252 -t UTF-8",
        ) from error
    if _CONTROL.search(text):
        raise Refused(path, "this is a binary file, not text", "save its text as UTF-8 first")
    if not text.strip():
        raise Refused(path, "the file is empty", "fill it or take it away")
    return text
