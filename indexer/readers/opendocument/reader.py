"""OpenDocument texts (.odt, their templates .ott, and as one flat file .fodt): paragraphs, headings, tables and notes.

OASIS OpenDocument 1.3, part 2 (packages) and part 3 (the schema).
"""

from __future__ import annotations

from lxml import etree

from indexer.errors import Refused
from indexer.readers.content import Content
from indexer.readers.conventions.footnotes import with_typed_notes
from indexer.readers.conventions.turns import with_turns
from indexer.readers.office.package import begins_with, names_in, opened, parsed
from indexer.readers.office.page_flow import PageFlow
from indexer.readers.opendocument.odf_body import Body, lines_of, notes_of
from indexer.readers.opendocument.odf_lists import Lists
from indexer.readers.opendocument.odf_names import OFFICE, STYLE, TEXT
from indexer.readers.opendocument.odf_styles import Styles

_KIND = "OpenDocument text"
_TYPE = b"application/vnd.oasis.opendocument.text"
_CONTENT, _MANIFEST, _ENCRYPTED = "content.xml", "META-INF/manifest.xml", "encrypted-package"
_FLAT, _HEAD = (b"urn:oasis:names:tc:opendocument:xmlns:office:1.0", _TYPE), 8_192
"""What a flat file has among so many of its first bytes."""
_HEADERS = tuple(f"{STYLE}{name}" for name in ("header", "header-left", "header-first"))


def reads(content: bytes) -> bool:
    """Whether it is a zip file with an OpenDocument text in it, or such a text as one flat file."""
    names = names_in(content)
    if "mimetype" in names:
        return begins_with(content, "mimetype", _TYPE)
    head = content[:_HEAD]
    return {_CONTENT, _MANIFEST}.issubset(names) or all(mark in head for mark in _FLAT)


def read(path: str, content: bytes) -> Content:
    """The paragraphs and headings of a document, each with its notes, and the lines that stand beside them.

    Raises:
        Refused: it is damaged, has a password, would fill the memory, or there is no text in it.
    """
    if not content.startswith(b"PK"):
        flat = parsed(path, content, "this file", _KIND)
        return _read(path, flat, flat)
    with opened(path, content, _KIND) as package:
        encrypted = (str(element.tag).endswith("}encryption-data") for element in package.part(_MANIFEST).iter())
        if _ENCRYPTED in package.names or any(encrypted):
            raise Refused(path, f"this {_KIND} has a password", "open it and save it without one")
        return _read(path, package.part(_CONTENT), package.part("styles.xml"))


def _read(path: str, document: etree._Element, others: etree._Element) -> Content:
    """What a document says that has its text under one root and its styles and heads of pages under another."""
    etree.strip_elements(document, f"{TEXT}tracked-changes", with_tail=False)
    common = list(others.iter(f"{OFFICE}styles"))
    styles = Styles(*common, *document.iter(f"{OFFICE}automatic-styles"))
    text = next(document.iter(f"{OFFICE}text"), etree.Element("none"))
    body = Body(text, styles, Lists((*common, *document.iter(f"{OFFICE}automatic-styles")), styles))
    flow = PageFlow(dict(notes_of(text, styles)))
    blocks = tuple(with_typed_notes(with_turns(flow.blocks(body.parts(), body.boxed()))))
    if not blocks:
        raise Refused(path, f"there is no text in this {_KIND}", "check that the file is complete", "no-text")
    of_pages = Styles(others)
    heads = [line for head in others.iter(*_HEADERS) for line in lines_of(head, of_pages)]
    return Content(blocks=blocks, beside=(*flow.beside, *heads))
