"""The body of a Word document → its paragraphs, headings and rows of tables, in order, each with its notes after it.

What Word places on the page by itself (text boxes, frames, floating tables) is the print of a letterhead: it stands
beside the text (ECMA-376 part 1, sections 17.3.1.11, 17.4.57 and 20.4).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest

from lxml import etree

from indexer.analysis.sentences import ends_sentence, opens_sentence
from indexer.extraction.dates import MONTHS
from indexer.extraction.formulas.question_labels import read_label
from indexer.readers.conventions.heading_looks import CELLS, looks_like_a_heading, looks_like_a_title
from indexer.readers.conventions.question_tables import QuestionTable
from indexer.readers.conventions.small_print import is_small_print
from indexer.readers.conventions.turns import Marked
from indexer.readers.word.lists import Lists
from indexer.readers.word.styles import Styles, W
from indexer.readers.word.text_runs import NOTE_REFERENCES, Piece, pieces
from indexer.records import SourceBlock

_BOX = f"{W}txbxContent"
_SHORT_LINE = 60
"""A line of a paragraph that ends with a line break is a paragraph of its own if it has at most this many
characters."""
_NUMBER_OF = re.compile(rf"\d{{1,4}} (?!(?:{'|'.join(MONTHS)})\b)[a-zà-ÿ]")
"""A number with what it counts, and no date: a sentence goes on with it (`dat in 2022 | 14 bruggen`)."""
_LONG_PARAGRAPH, _FEWEST_PARAGRAPHS = 120, 2
_RIGHT_HALF = 5_000
"""What Word places at least this far from the left of the page, in twentieths of a point, stands beside the text."""

Notes = Mapping[tuple[str, str], str]
"""The texts of notes by the tag of their reference and their id."""


class Body:
    """The body of a document. `beside` are the lines of what stands beside its text."""

    def __init__(self, root: etree._Element, styles: Styles, lists: Lists, notes: Notes) -> None:
        self._root, self._styles, self._lists, self._notes = root, styles, lists, notes
        self._referred: set[tuple[str, str]] = set()
        self.beside: list[str] = []
        self._boxes = list(root.iter(_BOX))
        for box in self._boxes:
            _take_out(box)

    def blocks(self) -> list[Marked]:
        """All blocks; those of its text boxes if there is no other text. Notes that nothing refers to come last."""
        found = list(self._flow(self._root))
        boxed = [block for box in self._boxes for block in self._flow(box)]
        if any(not marked.apart for marked in found):
            self.beside += [marked.block.text for marked in boxed]
        else:
            found = boxed
        left = [text for key, text in self._notes.items() if key not in self._referred]
        return [*found, *map(_note, left)]

    def _flow(self, parent: etree._Element) -> Iterator[Marked]:
        for child in parent.iterchildren(etree.Element):
            if child.tag == f"{W}p":
                blocks = self._paragraph(child)
                if self._styles.is_placed(child):
                    self.beside += [marked.block.text for marked in blocks]
                else:
                    yield from blocks
            elif child.tag == f"{W}tbl" and _is_beside(child):
                self.beside += [marked.block.text for marked in self._flow(child)]
            elif child.tag == f"{W}tbl":
                yield from self._table(child)
            elif len(child):
                yield from self._flow(child)

    def _table(self, table: etree._Element) -> Iterator[Marked]:
        """The rows of a table; those with questions and answers cell by cell, each under its label."""
        rows = [[list(self._flow(cell)) for cell in row.iterchildren(f"{W}tc", f"{W}sdt")] for row in _rows(table)]
        texts = [[_text(cell) for cell in inside] for inside in rows]
        questions = QuestionTable.of(texts)
        for inside, cells in zip(rows, texts, strict=True):
            parts = questions.parts(cells)
            if parts is None:
                yield from self._row(inside)
                continue
            for label, index in parts:
                yield Marked(SourceBlock(label), named=False)
                yield from inside[index]

    def _row(self, inside: Sequence[Sequence[Marked]]) -> Iterator[Marked]:
        """A row of a table: one block, or one for each line if its cells have equally many. A row with text in one
        cell alone is no more than a place on the page, and so is one with a letter in it: its paragraphs stand for
        themselves, and small print in another cell stands beside them."""
        cells = [cell for cell in inside if any(not marked.apart for marked in cell)]
        if len(cells) < 2:
            yield from (marked for cell in inside for marked in cell)
            return
        if any(map(_is_running_text, cells)):
            for cell in inside:
                texts = [marked.block.text for marked in cell]
                if is_small_print(texts) and not _is_running_text(cell):
                    self.beside += texts
                else:
                    yield from cell
            return
        lines = [[marked.block.text for marked in cell if not marked.apart] for cell in cells]
        rows = zip_longest(*lines) if len(set(map(len, lines))) == 1 else [[" ".join(texts) for texts in lines]]
        for row in rows:
            yield Marked(SourceBlock(CELLS.join(row)), named=False)
        yield from (marked for cell in inside for marked in cell if marked.apart)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Marked]:
        found = list(pieces(paragraph, self._styles)) if _has_text(paragraph) else []
        if not any(piece.text for piece in found):
            return
        level, number = self._styles.level(paragraph), self._lists.number(paragraph)
        if read_label(number):
            yield Marked(SourceBlock(number), named=False)
            number = ""
        for group in _lines(found, whole=level > 0 or all(piece.stands_out for piece in found)):
            text = " ".join(piece.text for piece in group)
            block = _block(f"{number} {text}".strip(), group, level)
            headed = group[0].headed and not any(piece.bold for piece in group[1:])
            yield Marked(block, named=any(piece.bold for piece in group), headed=headed)
            number = ""
        for key in (key for piece in found for key in piece.notes):
            if key in self._notes and key not in self._referred:  # a note is printed once, however often it is cited
                yield _note(self._notes[key])
            self._referred.add(key)


def notes_of(root: etree._Element, kind: str, styles: Styles) -> Iterator[tuple[tuple[str, str], str]]:
    """The notes of one part (`footnote` or `endnote`) with their keys; separators are none."""
    for note in root.iter(f"{W}{kind}"):
        found = (piece.text for paragraph in note.iter(f"{W}p") for piece in pieces(paragraph, styles))
        text = " ".join(filter(None, found))
        if text and note.get(f"{W}type", "normal") == "normal":
            yield (NOTE_REFERENCES[kind], note.get(f"{W}id", "")), text


def lines_of(root: etree._Element, styles: Styles) -> list[str]:
    """The texts of the paragraphs of another part, such as the head of the page."""
    found = (piece.text for paragraph in root.iter(f"{W}p") for piece in pieces(paragraph, styles))
    return [text for text in found if text]


def _rows(table: etree._Element) -> Iterator[etree._Element]:
    """The rows of a table, not those of tables in it."""
    for child in table.iterchildren(etree.Element):
        if child.tag == f"{W}tr":
            yield child
        elif child.tag not in (f"{W}tblPr", f"{W}tblGrid"):
            yield from _rows(child)


def _is_running_text(cell: Sequence[Marked]) -> bool:
    """Whether a cell holds a text of its own: paragraphs of whole sentences."""
    texts = [marked.block.text for marked in cell if not marked.apart]
    return sum(len(text) > _LONG_PARAGRAPH and ends_sentence(text) for text in texts) >= _FEWEST_PARAGRAPHS


def _text(cell: Sequence[Marked]) -> str:
    return " ".join(marked.block.text for marked in cell if not marked.apart)


def _note(text: str) -> Marked:
    return Marked(SourceBlock(text, note=True), named=False, apart=True)


def _block(text: str, group: Sequence[Piece], level: int) -> SourceBlock:
    set_apart = all(piece.stands_out for piece in group)
    is_heading = level > 0 or (set_apart and looks_like_a_heading(text)) or looks_like_a_title(text)
    marks = tuple(mark for piece in group for mark in piece.marks)
    return SourceBlock(text, "heading" if is_heading else "paragraph", level, set_apart=set_apart, marks=marks)


def _lines(found: Sequence[Piece], *, whole: bool) -> Iterator[list[Piece]]:
    """The pieces between the line breaks of a paragraph, those put together that run on. A label never does, an empty
    line ends what stands before it, and a `whole` paragraph is otherwise not divided."""
    group: list[Piece] = []
    for piece in found:
        if group and (not piece.text or _breaks(group[-1].text, piece.text, whole=whole)):
            yield group
            group = []
        if piece.text:
            group.append(piece)
    if group:
        yield group


def _breaks(above: str, below: str, *, whole: bool) -> bool:
    if read_label(above) or read_label(below):
        return True
    if _NUMBER_OF.match(below) and not (ends_sentence(above) or above[0].isdigit()):
        return False
    stands_alone = ends_sentence(above) or len(above) <= _SHORT_LINE
    return not whole and stands_alone and opens_sentence(below)


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
