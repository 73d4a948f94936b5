"""The body of a Word document → its paragraphs and tables, in order.

What Word places on the page by itself (text boxes, frames, floating tables) stands beside the text (ECMA-376 part 1,
sections 17.3.1.11, 17.4.57 and 20.4).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from indexer.readers.office.page_flow import Paragraph, Part, Table
from indexer.readers.office.text_pieces import NoteKey, pieces, texts_of
from indexer.readers.word.lists import Lists
from indexer.readers.word.styles import Styles, W
from indexer.readers.word.text_runs import NOTE_REFERENCES, runs

_BOX = f"{W}txbxContent"
_RIGHT_HALF = 5_000
"""What Word places at least this far from the left of the page, in twentieths of a point, stands beside the text."""


class Body:
    """The body of a document, without its text boxes. They are counted in the order in which they are asked for."""

    def __init__(self, root: etree._Element, styles: Styles, lists: Lists) -> None:
        self._root, self._styles, self._lists = root, styles, lists
        self._boxes = list(root.iter(_BOX))
        for box in self._boxes:
            _take_out(box)

    def parts(self) -> Iterator[Part]:
        """The paragraphs and tables."""
        return self._flow(self._root)

    def boxed(self) -> Iterator[Part]:
        """Those in text boxes."""
        return (part for box in self._boxes for part in self._flow(box))

    def _flow(self, parent: etree._Element) -> Iterator[Part]:
        for child in parent.iterchildren(etree.Element):
            if child.tag == f"{W}p":
                yield from self._paragraph(child)
            elif child.tag == f"{W}tbl":
                cells = (row.iterchildren(f"{W}tc", f"{W}sdt") for row in _rows(child))
                yield Table([[list(self._flow(cell)) for cell in row] for row in cells], _is_beside(child))
            elif len(child):
                yield from self._flow(child)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Paragraph]:
        found = list(pieces(runs(paragraph, self._styles))) if _has_text(paragraph) else []
        if any(piece.text for piece in found):
            number, placed = self._lists.number(paragraph), self._styles.is_placed(paragraph)
            yield Paragraph(found, self._styles.level(paragraph), number, placed)


def notes_of(root: etree._Element, kind: str, styles: Styles) -> Iterator[tuple[NoteKey, str]]:
    """The notes of one part (`footnote` or `endnote`) with their keys; separators are none."""
    for note in root.iter(f"{W}{kind}"):
        text = " ".join(lines_of(note, styles))
        if text and note.get(f"{W}type", "normal") == "normal":
            yield (NOTE_REFERENCES[kind], note.get(f"{W}id", "")), text


def lines_of(root: etree._Element, styles: Styles) -> list[str]:
    """The texts of the paragraphs of another part, such as the head of the page."""
    return texts_of(runs(paragraph, styles) for paragraph in root.iter(f"{W}p"))


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table, not those of tables in it."""
    for child in table.iterchildren(etree.Element):
        if child.tag == f"{W}tr":
            yield child
        elif child.tag not in (f"{W}tblPr", f"{W}tblGrid"):
            yield from _rows(child)


def _is_beside(table: etree._Element) -> bool:
    """Whether a table floats at a place on the page that is right of its middle."""
    place = table.find(f"{W}tblPr/{W}tblpPr")
    if place is None or place.get(f"{W}vertAnchor") != "page":
        return False
    x = place.get(f"{W}tblpX", "")
    return place.get(f"{W}tblpXSpec") == "right" or (x.isdecimal() and int(x) > _RIGHT_HALF)


def _has_text(paragraph: etree._Element) -> bool:
    return next(paragraph.iter(f"{W}t"), None) is not None


def _take_out(box: etree._Element) -> None:
    parent = box.getparent()
    if parent is not None:
        parent.remove(box)
