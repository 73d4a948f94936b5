"""The paragraphs and tables of an office document → marked blocks, in order, each with its notes after it.

What stands at a place on the page by itself (text boxes, frames, floating tables) is the print of a letterhead: it
stands beside the text.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Union

from indexer.analysis.sentences import ends_sentence, opens_sentence
from indexer.extraction.dates import MONTHS
from indexer.extraction.formulas.question_labels import read_label
from indexer.patterns import regex
from indexer.readers.conventions.heading_looks import CELLS, looks_like_a_heading, looks_like_a_title
from indexer.readers.conventions.question_tables import QuestionTable
from indexer.readers.conventions.small_print import is_small_print
from indexer.readers.conventions.turns import Marked
from indexer.readers.office.text_pieces import NoteKey, Piece
from indexer.records import SourceBlock

_SHORT_LINE = 60
"""A line of a paragraph that ends with a line break is a paragraph of its own if it has at most this many
characters."""
_NUMBER_OF = regex(rf"\d{{1,4}} (?!(?:{'|'.join(MONTHS)})\b)[a-zà-ÿ]")
"""A number with what it counts, and no date: a sentence goes on with it (`dat in 2022 | 14 bruggen`)."""
_AWAITS_DAY = regex(r" (?:in|na|op|per|sinds|tot|tussen|van|vanaf|voor)$")
"""The last word of a line that goes on with a day, a year or another number."""
_LONG_PARAGRAPH, _FEWEST_PARAGRAPHS = 120, 2

Notes = Mapping[NoteKey, str]
"""The texts of notes by the kind of note and its id."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with text in it. `level` is that of the heading that it is, 0 for running text; `number` what its
    list shows before it. One that is `placed` stands beside the text."""

    pieces: Sequence[Piece]
    level: int = 0
    number: str = ""
    placed: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table, each with its cells and what is in them. One that is `placed` stands beside the text."""

    rows: Sequence[Sequence[Sequence[Part]]]
    placed: bool = False


Part = Union[Paragraph, Table]  # noqa: UP007


class PageFlow:
    """The order of a document. `beside` are the lines of what stands beside its text."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._referred: set[NoteKey] = set()
        self.beside: list[str] = []

    def blocks(self, body: Iterable[Part], boxes: Iterable[Part]) -> list[Marked]:
        """All blocks; those of its text boxes if there is no other text. Notes that nothing refers to come last."""
        found = list(self._flow(body))
        boxed = list(self._flow(boxes))
        if any(not marked.apart for marked in found):
            self.beside += [marked.block.text for marked in boxed]
        else:
            found = boxed
        left = [text for key, text in self._notes.items() if key not in self._referred]
        return [*found, *map(_note, left)]

    def _flow(self, parts: Iterable[Part]) -> Iterator[Marked]:
        for part in parts:
            if part.placed:
                inside = self._paragraph(part) if isinstance(part, Paragraph) else self._flow(_within(part))
                self.beside += [marked.block.text for marked in inside]
            elif isinstance(part, Paragraph):
                yield from self._paragraph(part)
            else:
                yield from self._table(part)

    def _table(self, table: Table) -> Iterator[Marked]:
        """The rows of a table; those with questions and answers cell by cell, each under its label."""
        rows = [[list(self._flow(cell)) for cell in row] for row in table.rows]
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

    def _paragraph(self, paragraph: Paragraph) -> Iterator[Marked]:
        found, level, number = paragraph.pieces, paragraph.level, paragraph.number
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


def _within(table: Table) -> Iterator[Part]:
    return (part for row in table.rows for cell in row for part in cell)


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
    if below[0].isdigit() and _AWAITS_DAY.search(above):
        return False
    if _NUMBER_OF.match(below) and not (ends_sentence(above) or above[0].isdigit()):
        return False
    stands_alone = ends_sentence(above) or len(above) <= _SHORT_LINE
    return not whole and stands_alone and opens_sentence(below)
