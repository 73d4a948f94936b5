"""The body of an OpenDocument text → its paragraphs and tables, in order.

What is drawn on the page (frames with text, shapes) stands beside the text (OASIS OpenDocument 1.3, part 3, chapters 5,
9 and 10).
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from indexer.readers.office.page_flow import Paragraph, Part, Table
from indexer.readers.office.text_pieces import NoteKey, pieces, texts_of
from indexer.readers.opendocument.odf_lists import Item, Level, Lists
from indexer.readers.opendocument.odf_names import DRAW, PARAGRAPHS, TABLE, TEXT, number
from indexer.readers.opendocument.odf_runs import NOTE, is_hidden, is_no_text, key_of, runs
from indexer.readers.opendocument.odf_styles import Styles

_LIST, _TABLE = f"{TEXT}list", f"{TABLE}table"
_HOLD_ROWS = tuple(f"{TABLE}{name}" for name in ("table-header-rows", "table-rows", "table-row-group"))
_MOST_COLUMNS = 20
"""No table of text on a page has more columns: what is said to repeat a cell more often is not believed."""


class Body:
    """The body of a document, without what is drawn on its pages. Its lists are counted as they are asked for."""

    def __init__(self, root: etree._Element, styles: Styles, lists: Lists) -> None:
        self._root, self._styles, self._lists = root, styles, lists
        flowing = (*PARAGRAPHS, _LIST, _TABLE)
        self._boxes = [shape for shape in root.iter(f"{DRAW}*") if next(shape.iterchildren(*flowing), None) is not None]

    def parts(self) -> Iterator[Part]:
        """The paragraphs and tables."""
        return self._flow(self._root)

    def boxed(self) -> Iterator[Part]:
        """Those that are drawn on the pages."""
        return (part for box in self._boxes for part in self._flow(box))

    def _flow(self, parent: etree._Element, item: Item | None = None) -> Iterator[Part]:
        for child in parent.iterchildren(etree.Element):
            tag = str(child.tag)
            if tag in PARAGRAPHS:
                yield from self._paragraph(child, item)
            elif tag == _LIST:
                yield from self._list(child, item.level if item else None)
            elif tag == f"{TEXT}numbered-paragraph":
                yield from self._list_item(child, self._lists.numbered(child))
            elif tag == _TABLE:
                yield Table([[list(self._flow(cell)) for cell in _cells(row)] for row in _rows(child)])
            elif len(child) and not (is_no_text(tag) or is_hidden(child)):
                yield from self._flow(child, item)

    def _list(self, element: etree._Element, within: Level | None) -> Iterator[Part]:
        level = self._lists.opened(element, within)
        for child in element.iterchildren(f"{TEXT}list-item", f"{TEXT}list-header"):
            yield from self._list_item(child, level)

    def _list_item(self, element: etree._Element, level: Level) -> Iterator[Part]:
        style, start = element.get(f"{TEXT}style-override", ""), element.get(f"{TEXT}start-value")
        return self._flow(element, Item(level, style, start, numbered=element.tag != f"{TEXT}list-header"))

    def _paragraph(self, paragraph: etree._Element, item: Item | None) -> Iterator[Paragraph]:
        found = list(pieces(runs(paragraph, self._styles)))
        if any(piece.text for piece in found):
            yield Paragraph(found, self._styles.of(paragraph).level, self._lists.number(paragraph, item))


def notes_of(root: etree._Element, styles: Styles) -> Iterator[tuple[NoteKey, str]]:
    """The footnotes and endnotes with their keys, which they get here: their own ids may be missing, or the same."""
    for at, note in enumerate(root.iter(NOTE)):
        note.set(f"{TEXT}id", str(at))
        if text := " ".join(line for body in note.iterchildren(f"{TEXT}note-body") for line in lines_of(body, styles)):
            yield key_of(note), text


def lines_of(root: etree._Element, styles: Styles) -> list[str]:
    """The texts of the paragraphs of something apart, such as the head of the page."""
    return texts_of(runs(paragraph, styles) for paragraph in root.iter(*PARAGRAPHS))


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table, not those of tables in it; one that is repeated stands once."""
    for child in table.iterchildren(etree.Element):
        if child.tag == f"{TABLE}table-row":
            yield child
        elif child.tag in _HOLD_ROWS:
            yield from _rows(child)


def _cells(row: etree._Element) -> Iterator[etree._Element]:
    """The cells of a row; one that is repeated stands once, with empty ones behind it. Those that one to their left
    covers are none, and those that one above them covers are empty."""
    covered = 0
    for cell in row.iterchildren(f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
        times = _times(cell, "number-columns-repeated")
        if cell.tag == f"{TABLE}covered-table-cell":
            beside = min(covered, times)
            covered, times = covered - beside, times - beside
            yield from (etree.Element(cell.tag) for _ in range(times))
            continue
        covered = _times(cell, "number-columns-spanned") - 1
        yield cell
        yield from (etree.Element(cell.tag) for _ in range(times - 1))


def _times(cell: etree._Element, name: str) -> int:
    return min(number(cell.get(f"{TABLE}{name}")) or 1, _MOST_COLUMNS)
