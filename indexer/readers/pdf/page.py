"""A page of a PDF → its stretches of text: where they stand, how large they are, what is bold and what is italic.

A stretch is the text on one baseline up to a gap that is wider than a space can be. Characters come from PDFium in
the order in which the page draws them; coordinates are in points, from the lower left corner of the page as it is
read: most of its text runs from left to right. What runs otherwise (a stamp at an angle, a text along the margin) is
left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from operator import itemgetter

import pypdfium2 as pdfium

from indexer.extraction.names.group_openings import begins_with_group
from indexer.readers.conventions.footnotes import is_mark, marks_in
from indexer.readers.conventions.note_openings import RAISED, plain
from indexer.readers.conventions.question_tables import QuestionTable
from indexer.readers.pdf.glyphs import GAP, OVERLAP, Glyph, drawn_in
from indexer.readers.pdf.rules import RuledRow, ruled_rows

_TOUCHING = 0.1
"""A gap of no more than this part of their size is no white space."""
_SMALL = 0.88
"""The greatest size of raised characters, as a part of that of the characters around them: browsers set `sup` at some
5/6 of it."""
_OPENING = 2
"""So many cells of a table of what groups say open with one."""
_UNIT_LENGTH = 8
"""The number of characters before a raised one by which it is judged to be an exponent."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, its left and right edge, whether it is bold, whether it is italic, and the `mark` of a footnote (empty
    for none) that stands raised behind it."""

    text: str
    left: float
    right: float
    bold: bool
    italic: bool = False
    mark: str = ""


class Row:
    """The words of a row, from left to right."""

    __slots__ = ("_text",)
    _text: str
    words: tuple[Word, ...]

    @property
    def left(self) -> float:
        """Its left edge."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Its right edge."""
        return self.words[-1].right

    @property
    def text(self) -> str:
        """Its words with single spaces, put together once: it is asked for many times."""
        try:
            return self._text
        except AttributeError:
            object.__setattr__(self, "_text", " ".join([word.text for word in self.words]))
            return self._text


@dataclass(frozen=True, slots=True)
class Stretch(Row):
    """Words on one baseline. `size` is the height of its type; `marked` whether a raised mark opens it; `lowered` how
    far below the baseline characters of it stand (`CO2`). `row`: the number of the row that it is in, on its page from
    1, of a table whose cells are parted by rules, and `cell` the index of its cell; 0 elsewhere."""

    words: tuple[Word, ...]
    base: float
    size: float
    marked: bool = False
    lowered: float = 0.0
    row: int = 0
    cell: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its number from 1, its width and height, its stretches in the order in which they are drawn, the
    `notes` in its margins, those that stand there otherwise, `beside` the text, how many characters there are in its
    file, and the number of stretches that stand `off` it, which are none of these."""

    number: int
    width: float
    height: float
    stretches: tuple[Stretch, ...]
    notes: tuple[Stretch, ...] = ()
    beside: tuple[Stretch, ...] = ()
    characters: int = 0
    off: int = 0


class TooMuch(Exception):
    """A page has more characters than are read."""


def read_page(document: pdfium.PdfDocument, index: int, most: int) -> Page:
    """The page with this index, from 0.

    Raises:
        TooMuch: it has more than `most` characters.
    """
    page = document[index]
    try:
        width, height = page.get_size()
        box = page.get_bbox()
        text = page.get_textpage()
        try:
            characters = text.count_chars()
            if characters > most:
                raise TooMuch
            drawn = (height, width) if page.get_rotation() % 180 else (width, height)
            glyphs = list(drawn_in(text, *drawn))
            ruled = ruled_rows(page) if page.get_rotation() == 0 else []
        finally:
            text.close()
    finally:
        page.close()
    turn = _usual_turn(glyphs)
    if turn % 2:
        drawn = drawn[::-1]
    there = list(_stretches(glyph for glyph in glyphs if glyph.turn == turn))
    stretches = [text for text in there if turn or _is_on(text, box)] or there
    off = len(there) - len(stretches)
    if ruled and turn == 0:
        stretches = in_cells(stretches, ruled)
    return Page(index + 1, max(drawn[0], 1.0), max(drawn[1], 1.0), tuple(stretches), characters=characters, off=off)


def _is_on(text: Stretch, box: tuple[float, float, float, float]) -> bool:
    """Whether any part of a stretch stands on the page with these edges (left, bottom, right, top)."""
    left, bottom, right, top = box
    return text.right > left and text.left < right and text.base + text.size > bottom and text.base < top


def in_cells(stretches: Sequence[Stretch], rows: Sequence[RuledRow]) -> list[Stretch]:
    """The stretches, those in the cells of tables of questions cut at the edges of their cells. In no other table does
    a text end with a question mark, do several open with a group, or does a row name their columns."""
    placed = [
        (text, next((at for at, row in enumerate(rows) if row.bottom < text.base < row.top), -1)) for text in stretches
    ]
    asked = {rows[at].table for text, at in placed if at >= 0 and text.words[-1].text.endswith("?")}
    opening = Counter(rows[at].table for text, at in placed if at >= 0 and begins_with_group(text.text))
    asked |= {table for table, count in opening.items() if count >= _OPENING}
    for at, texts in groupby(placed, key=itemgetter(1)):
        if at >= 0 and QuestionTable().parts([text.text for text, _ in texts]) == []:
            asked.add(rows[at].table)
    found: list[Stretch] = []
    for text, at in placed:
        row = rows[at]
        if at < 0 or row.table not in asked or row.cell((text.left + text.right) / 2) < 0:
            found.append(text)
            continue
        for cell, words in groupby(text.words, key=lambda word: row.cell((word.left + word.right) / 2)):
            found.append(replace(text, words=tuple(words), row=at + 1, cell=max(cell, 0)))
    return found


def usual_size(texts: Iterable[Stretch]) -> float:
    """The size in which most of the running text is set: long lines count for more than those of small print."""
    sizes: Counter[float] = Counter()
    for text in texts:
        sizes[round(text.size, 1)] += sum(len(word.text) for word in text.words) ** 2
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def _usual_turn(glyphs: Sequence[Glyph]) -> int:
    turns: Counter[int] = Counter()
    for glyph in glyphs:
        if glyph.turn is not None:
            turns[glyph.turn] += len(glyph.text)
    return max(turns, key=lambda turn: (turns[turn], -turn), default=0)


def _stretches(glyphs: Iterable[Glyph]) -> Iterator[Stretch]:
    """The characters put together. Raised marks of footnotes leave the text, except where they open a stretch."""
    group: list[Glyph] = []
    for glyph in glyphs:
        if group and not _continues(group[-1], glyph):
            yield from _stretch(group)
            group = []
        group.append(glyph)
    if group:
        yield from _stretch(group)


def _continues(last: Glyph, glyph: Glyph) -> bool:
    """Whether a character stands on the line of the one before it, raised or not, right after it."""
    size = max(last.size, glyph.size)
    is_beside = -OVERLAP * size < glyph.left - last.right < GAP * size
    return is_beside and abs(glyph.base - last.base) < (0.15 if last.size == glyph.size else 0.6) * size


def _stretch(group: Sequence[Glyph]) -> Iterator[Stretch]:
    size = max(glyph.size for glyph in group)
    base = next(glyph.base for glyph in group if glyph.size == size)
    words: list[list[Glyph]] = []
    marks: dict[int, str] = {}
    marked = False
    raised = [_is_raised(glyph, base, size) for glyph in group]
    for is_raised, run in groupby(zip(raised, group, strict=True), key=itemgetter(0)):
        glyphs = [glyph for _, glyph in run]
        if is_raised and words:
            signs = _together(glyphs)
            if _is_mark(signs, _together(words[-1][-_UNIT_LENGTH:])):
                marks[len(words) - 1] = plain(signs).strip()
                continue
        marked = marked or (is_raised and not words)
        _add_words(words, glyphs, apart=marked and len(words) == 1)
    if words:
        lowered = base - min(glyph.base for glyph in group)
        yield Stretch(
            tuple(_word(word, marks.get(at, "")) for at, word in enumerate(words)), base, size, marked, lowered
        )


def _is_mark(signs: str, before: str) -> bool:
    """Whether raised characters behind others are the mark of a note; figures of a raised form only where no power is
    meant (`R²`)."""
    return is_mark(plain(signs), before) and (signs == plain(signs) or bool(marks_in(before + signs)))


def _is_raised(glyph: Glyph, base: float, size: float) -> bool:
    """Whether a character is small and raised, or a figure that is raised by itself."""
    return (glyph.size < _SMALL * size and glyph.base > base) or glyph.text in RAISED


def _add_words(words: list[list[Glyph]], glyphs: Sequence[Glyph], *, apart: bool) -> None:
    """Add characters to the words of a stretch; to its last word unless white space stands between, or `apart`."""
    for position, glyph in enumerate(glyphs):
        if not words or _is_spaced(words[-1][-1], glyph) or (apart and position == 0):
            words.append([])
        words[-1].append(glyph)


def _is_spaced(last: Glyph, glyph: Glyph) -> bool:
    """Whether white space stands before a character. PDFium gives the end of a line for one where the baseline changes
    (`CO2-heffing`)."""
    return glyph.spaced and (
        last.base == glyph.base or glyph.left - last.right > _TOUCHING * max(last.size, glyph.size)
    )


def _together(glyphs: Iterable[Glyph]) -> str:
    return "".join([glyph.text for glyph in glyphs])


def _word(glyphs: Sequence[Glyph], mark: str) -> Word:
    first = glyphs[0]
    text = first.text if len(glyphs) == 1 else _together(glyphs)
    return Word(text, first.left, glyphs[-1].right, first.bold, first.italic, mark)
