"""Text files, such as text taken from a PDF: bytes → characters, columns below each other, nothing else changed."""

from __future__ import annotations

import codecs

from indexer.errors import Refused
from indexer.patterns import regex
from indexer.readers.content import Content
from indexer.readers.text.binaries import binary_format, promised
from indexer.readers.text.formats import format_of
from indexer.readers.text.side_by_side import with_columns_below

_CONTROL = regex(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_SELDOM = 100
"""Text taken from a PDF may have one control character in this many characters, for a broken word or a sign; binary
data has more."""
_BROKEN, _HYPHEN = regex(r"(?<=[a-zà-ÿ])\x02(?=[a-zà-ÿ])"), regex(r"(?<=\w)\x02")
"""What some programs write for the hyphen of a word that is broken at the end of a line; where they have put the word
together again, nothing belongs there."""
_EXPECTED = (
    "expected is a document as text, PDF, Word, OpenDocument, HTML or XML of a publication, or JSON Lines with one "
    "paragraph a line"
)
_OFFICE = {".docx": "Word file", ".odt": "OpenDocument text", ".ott": "OpenDocument text"}
"""What the formats are called that are zip files, by the ends of their names."""


def reads(content: bytes) -> bool:
    """Anything may be text: this is the last reader to be asked."""
    return True


def read(path: str, content: bytes) -> Content:
    """The lines of a text file; a column of answers beside that of the questions stands below it.

    Raises:
        Refused: it is not text, in another encoding, or data or mark-up.
    """
    text = decode(path, content)
    if other := format_of(text):
        raise Refused(path, f"this is {other}, and no document", _EXPECTED, "no-document")
    return Content(text=with_columns_below(text))


def decode(path: str, content: bytes) -> str:
    """The characters of a text file in UTF-8, or in UTF-16 with a byte order mark.

    Raises:
        Refused: it is not text, or in another encoding.
    """
    encoding = "utf-16" if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) else "utf-8-sig"
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\x00" in content or binary_format(content) or promised(path):
            raise _no_text(path, content) from error
        raise Refused(
            path,
            f"not valid {encoding.removesuffix('-sig').upper()} (byte 0x{content[error.start]:02x} at {error.start:,})",
            "convert it, for example with: iconv -f WINDOWS-1252 -t UTF-8",
        ) from error
    controls = len(_CONTROL.findall(text))
    if controls * _SELDOM > len(text) or "\x00" in text or (controls and binary_format(content)):
        raise _no_text(path, content)
    if not text.strip():
        raise Refused(path, "the file is empty", "fill it or take it away", "no-text")
    return _CONTROL.sub(" ", _HYPHEN.sub("-", _BROKEN.sub("", text))) if controls else text


def _no_text(path: str, content: bytes) -> Refused:
    other = binary_format(content)
    office = next((kind for suffix, kind in _OFFICE.items() if path.lower().endswith(suffix)), None)
    if office and content.startswith(b"PK") and not (other and other.holds):
        return Refused(path, f"this {office} is empty or damaged", "open it in Word or LibreOffice and save it again")
    if other:
        return Refused(path, f"this is {other.name}, not text", other.remedy, "no-document")
    if named := promised(path):
        return Refused(path, f"this is no {named.name}, whatever its name says, and no text", named.remedy)
    return Refused(path, "this is a binary file, not text", "save its text as UTF-8 first", "no-document")
