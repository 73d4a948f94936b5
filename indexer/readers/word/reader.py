"""Word documents (.docx, ECMA-376): paragraphs, headings, tables and footnotes, as Word has them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lxml import etree

from indexer.errors import Refused
from indexer.patterns import regex
from indexer.readers.content import Content
from indexer.readers.conventions.footnotes import with_typed_notes
from indexer.readers.conventions.turns import with_turns
from indexer.readers.office.package import Package, names_in, opened
from indexer.readers.office.page_flow import PageFlow
from indexer.readers.word.body import Body, lines_of, notes_of
from indexer.readers.word.lists import Lists
from indexer.readers.word.styles import Styles, W
from indexer.readers.word.text_runs import NOTE_REFERENCES

_DOCUMENT = regex(r"word/document\d{0,3}\.xml")
"""The main part of a document; some programs number it."""
_STRICT, _USUAL = b"http://purl.oclc.org/ooxml/wordprocessingml/main", W.strip("{}").encode()
"""The namespace of what Word calls "Strict Open XML" (ISO/IEC 29500-1), and that of all other documents (-4): the
elements that are read are the same."""
_HEADER = regex(r"word/header\d*\.xml")
_NOT_SHOWN = (f"{W}moveFrom", "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback")


def reads(content: bytes) -> bool:
    """Whether it is a zip file with the body of a Word document in it."""
    return bool(_main_part(names_in(content)))


def read(path: str, content: bytes) -> Content:
    """The paragraphs and headings of a document, each with its notes, and the lines that stand beside them.

    Raises:
        Refused: it is damaged, has a password, would fill the memory, or there is no text in it.
    """
    with opened(path, content, "Word file") as package:
        document = _part(package, _main_part(package.names))
        styles = Styles(_part(package, "word/styles.xml"))
        body = Body(document, styles, Lists(_part(package, "word/numbering.xml"), styles))
        notes = {kind: _part(package, f"word/{kind}s.xml") for kind in NOTE_REFERENCES}
        flow = PageFlow(dict(note for kind, root in notes.items() for note in notes_of(root, kind, styles)))
        blocks = tuple(with_typed_notes(with_turns(flow.blocks(body.parts(), body.boxed()))))
        beside = (*flow.beside, *_page_heads(package, styles))
    if not blocks:
        raise Refused(path, "there is no text in this Word file", "check that the file is complete", "no-text")
    return Content(blocks=blocks, beside=beside)


def _main_part(names: Iterable[str]) -> str:
    """The name of the part with the body of the document; empty where there is none."""
    return next(filter(_DOCUMENT.fullmatch, names), "")


def _page_heads(package: Package, styles: Styles) -> Iterator[str]:
    """The lines at the head of the pages."""
    for name in package.names:
        if _HEADER.fullmatch(name):
            yield from lines_of(_part(package, name), styles)


def _part(package: Package, name: str) -> etree._Element:
    """The root of one XML part, without what is not shown."""
    root = package.part(name, namespace=(_STRICT, _USUAL))
    etree.strip_elements(root, *_NOT_SHOWN, with_tail=False)
    return root
