"""Word documents (.docx, ECMA-376): paragraphs, headings, tables and footnotes, as Word has them."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator

from lxml import etree

from indexer.errors import Refused
from indexer.readers.content import Content
from indexer.readers.turns import Marked, with_turns
from indexer.readers.word.lists import Lists
from indexer.readers.word.styles import Styles, W
from indexer.records import SourceBlock

_DOCUMENT = "word/document.xml"
_MAX_BYTES = 128 * 1024 * 1024
"""A document whose parts unpack to more than this is refused."""
_MAX_RATIO = 200
"""As is one that unpacks to more than this many times its size, once that is more than a megabyte."""
_LONGEST_HEADING = 200
_SIGNS = {f"{W}tab": " ", f"{W}br": " ", f"{W}cr": " ", f"{W}noBreakHyphen": "-"}
_NOT_SHOWN = (f"{W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")
_REMEDY = "open it in Word or LibreOffice and save it again"


def reads(content: bytes) -> bool:
    """Whether it is a zip file with the body of a Word document in it."""
    if not content.startswith(b"PK"):
        return False
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            return _DOCUMENT in package.namelist()
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return False


def read(path: str, content: bytes) -> Content:
    """The paragraphs and headings of a document, then its footnotes.

    Raises:
        Refused: it is damaged, has a password, would fill the memory, or there is no text in it.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as package:
            _check_size(path, package)
            body = _part(path, package, _DOCUMENT)
            styles = Styles(_part(path, package, "word/styles.xml"))
            lists = Lists(_part(path, package, "word/numbering.xml"), styles)
            notes = _part(path, package, "word/footnotes.xml")
    except (zipfile.BadZipFile, zlib.error, EOFError, ValueError) as error:
        raise Refused(path, f"this Word file is damaged ({error})", _REMEDY) from error
    except RuntimeError as error:
        raise Refused(path, f"this Word file cannot be unpacked ({error})", _REMEDY) from error
    marked = [*_blocks(body, styles, lists), *_notes(notes)]
    blocks = tuple(with_turns(marked))
    if not blocks:
        raise Refused(path, "there is no text in this Word file", "check that the file is complete")
    return Content(blocks=blocks)


def _check_size(path: str, package: zipfile.ZipFile) -> None:
    parts = package.infolist()
    unpacked, packed = sum(part.file_size for part in parts), sum(part.compress_size for part in parts)
    if unpacked > _MAX_BYTES or (unpacked > 1024 * 1024 and unpacked > _MAX_RATIO * max(packed, 1)):
        raise Refused(path, f"it would unpack from {packed:,} to {unpacked:,} bytes", "check where it comes from")


def _part(path: str, package: zipfile.ZipFile, name: str) -> etree._Element:
    """The root of one XML part; an empty element where the document has no such part."""
    if name not in package.namelist():
        return etree.Element("none")
    with package.open(name) as stream:
        source = stream.read(_MAX_BYTES + 1)
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False, remove_comments=True)
    try:
        root = etree.fromstring(source, parser)
    except etree.XMLSyntaxError as error:
        raise Refused(path, f"{name} is not valid XML ({error})", _REMEDY) from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise Refused(path, f"{name} declares entities, which no Word file does", "check where it comes from")
    etree.strip_elements(root, *_NOT_SHOWN, with_tail=False)
    return root


def _blocks(root: etree._Element, styles: Styles, lists: Lists) -> Iterator[Marked]:
    """The paragraphs and table rows of a body, in order, also those inside content controls. A row with text in one
    cell alone is no more than a place on the page: its paragraphs stand for themselves."""
    walker = etree.iterwalk(root, events=("start",), tag=(f"{W}p", f"{W}tr"))
    for _, element in walker:
        cells = [cell for cell in map(_cell, element.iterchildren(f"{W}tc")) if cell]
        if element.tag == f"{W}tr" and len(cells) == 1:
            continue
        walker.skip_subtree()
        if element.tag == f"{W}tr":
            text = " | ".join(cells)
            level, bold, only_bold = 0, False, False
        else:
            text, level = _tidy(_text(element)), styles.level(element)
            bold, only_bold = styles.boldness(element)
            text = _tidy(f"{lists.number(element)} {text}") if text else ""
        if text:
            is_short = len(text) <= _LONGEST_HEADING and not text.endswith((".", ":", ";", ","))
            is_heading = level > 0 or (only_bold and is_short)
            yield Marked(SourceBlock(text, "heading" if is_heading else "paragraph", level), named=bold)


def _cell(cell: etree._Element) -> str:
    return _tidy(" ".join(_text(paragraph) for paragraph in cell.iter(f"{W}p")))


def _notes(root: etree._Element) -> Iterator[Marked]:
    for note in root.iter(f"{W}footnote"):
        text = _tidy(" ".join(_text(paragraph) for paragraph in note.iter(f"{W}p")))
        if text and note.get(f"{W}type") is None:
            yield Marked(SourceBlock(text), named=False, apart=True)


def _text(paragraph: etree._Element) -> str:
    """The characters of a paragraph; its tabs and line breaks as spaces."""
    return "".join(
        element.text or "" if element.tag == f"{W}t" else _SIGNS[str(element.tag)]
        for run in paragraph.iter(f"{W}r")
        for element in run.iterchildren(f"{W}t", *_SIGNS)
    )


def _tidy(text: str) -> str:
    return " ".join(text.replace("\u00ad", "").split())
