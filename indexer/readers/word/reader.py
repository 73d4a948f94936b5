"""Word documents (.docx, ECMA-376): paragraphs, headings, tables and footnotes, as Word has them."""

from __future__ import annotations

import io
import lzma
import re
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from indexer.errors import Refused
from indexer.readers.content import Content
from indexer.readers.conventions.footnotes import with_typed_notes
from indexer.readers.conventions.turns import with_turns
from indexer.readers.word.body import Body, lines_of, notes_of
from indexer.readers.word.lists import Lists
from indexer.readers.word.styles import Styles, W
from indexer.readers.word.text_runs import NOTE_REFERENCES

_DOCUMENT = re.compile(r"word/document\d{0,3}\.xml")
"""The main part of a document; some programs number it."""
_STRICT, _USUAL = b"http://purl.oclc.org/ooxml/wordprocessingml/main", W.strip("{}").encode()
"""The namespace of what Word calls "Strict Open XML" (ISO/IEC 29500-1), and that of all other documents (-4): the
elements that are read are the same."""
_MAX_BYTES = 128 * 1024 * 1024
"""A document whose parts unpack to more than this is refused."""
_MAX_RATIO = 200
"""A document of more than a megabyte that unpacks to more than this many times its size is refused."""
_HEADER = re.compile(r"word/header\d*\.xml")
_NOT_SHOWN = (f"{W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
_DAMAGE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, EOFError, ValueError, OSError)
"""What `zipfile` and the decompressors raise of bytes that are not as they should be."""
_REMEDY = "open it in Word or LibreOffice and save it again"


def reads(content: bytes) -> bool:
    """Whether it is a zip file with the body of a Word document in it."""
    if not content.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return bool(_main_part(package))
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def read(path: str, content: bytes) -> Content:
    """The paragraphs and headings of a document, each with its notes, and the lines that stand beside them.

    Raises:
        Refused: it is damaged, has a password, would fill the memory, or there is no text in it.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check_size(path, package)
            document = _part(path, package, _main_part(package))
            styles = Styles(_part(path, package, "word/styles.xml"))
            lists = Lists(_part(path, package, "word/numbering.xml"), styles)
            notes = {kind: _part(path, package, f"word/{kind}s.xml") for kind in NOTE_REFERENCES}
            texts = dict(note for kind, root in notes.items() for note in notes_of(root, kind, styles))
            body = Body(document, styles, lists, texts)
            blocks = tuple(with_typed_notes(with_turns(body.blocks())))
            beside = (*body.beside, *_page_heads(path, package, styles))
    except _DAMAGE as error:
        raise Refused(path, f"this Word file is damaged ({error})", _REMEDY) from error
    except RuntimeError as error:
        raise Refused(path, f"this Word file cannot be unpacked ({error})", _REMEDY) from error
    if not blocks:
        raise Refused(path, "there is no text in this Word file", "check that the file is complete", "no-text")
    return Content(blocks=blocks, beside=beside)


def _main_part(package: zipfile.ZipFile) -> str:
    """The name of the part with the body of the document; empty where there is none."""
    return next(filter(_DOCUMENT.fullmatch, package.namelist()), "")


def _page_heads(path: str, package: zipfile.ZipFile, styles: Styles) -> Iterator[str]:
    """The lines at the head of the pages."""
    for name in package.namelist():
        if _HEADER.fullmatch(name):
            yield from lines_of(_part(path, package, name), styles)


def _check_size(path: str, package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    unpacked, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    if unpacked > _MAX_BYTES or (unpacked > 1024 * 1024 and unpacked > _MAX_RATIO * max(packed, 1)):
        reason = f"it would unpack from {packed:,} to {unpacked:,} bytes"
        raise Refused(path, reason, "check where it comes from", "too-large")


def _part(path: str, package: zipfile.ZipFile, name: str) -> etree._Element:
    """The root of one XML part; an empty element where the document has no such part."""
    if name not in package.namelist():
        return etree.Element("none")
    with package.open(name) as stream:
        source = stream.read(_MAX_BYTES + 1).replace(_STRICT, _USUAL)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True)
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError as error:
        if b"<!ENTITY" in source:
            raise _entities(path, name) from error
        raise Refused(path, f"{name} is not valid XML ({error.msg})", _REMEDY) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise _entities(path, name)
    etree.strip_elements(root, *_NOT_SHOWN, with_tail=False)
    return root


def _entities(path: str, name: str) -> Refused:
    return Refused(path, f"{name} declares entities, which no Word file does", "check where it comes from")
