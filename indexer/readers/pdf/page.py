"""A page of a PDF → its stretches of text: where they stand, how large they are and what is bold.

A stretch is the text on one baseline up to a gap that is wider than a space can be. Characters come from PDFium in
the order in which the page draws them; coordinates are in points, from the lower left corner.
"""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

import pypdfium2 as pdfium
import pypdfium2.raw as raw

from indexer.readers.footnotes import is_mark

_GAP = 1.3
"""A gap between two characters of more than this many times their size ends a stretch."""
_OVERLAP = 1.5
"""So far they may overlap: the letters of a ligature have the same place."""
_SMALL = 0.82
"""Raised characters are no larger than this part of those around them."""
_SMALLEST, _LARGEST = 1.0, 1_000.0
_FARTHEST = 100_000.0
"""Characters farther away, or at no place at all, are not on the page."""
_BOLD = re.compile(r"bold|black|heavy|demi|vet\b", re.IGNORECASE)
_FORCE_BOLD = 1 << 18
_BOLD_WEIGHT = 600
_SPACE, _NO_BREAK_SPACE = 0x20, 0xA0
_LINE_END_HYPHEN, _NO_CHARACTER = 0x02, 0xFFFE
"""What PDFium gives for the hyphen at the end of a line."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word, its left and right edge, and whether it is bold."""

    text: str
    left: float
    right: float
    bold: bool


class Row:
    """What stands in a row: its words, from left to right."""

    __slots__ = ()
    words: tuple[Word, ...]

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.words[-1].right

    @property
    def text(self) -> str:
        """Its words with single spaces."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Stretch(Row):
    """Words on one baseline. `size` is the height of its type; `marked` whether a raised mark opens it."""

    words: tuple[Word, ...]
    base: float
    size: float
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its number from 1, its width and height, and its stretches in the order in which they are drawn."""

    number: int
    width: float
    height: float
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class _Glyph:
    """A character that is drawn: its edges, its baseline, its height, and whether white space stands before it."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    spaced: bool


def read_page(document: pdfium.PdfDocument, index: int) -> Page:
    """The page with this index, from 0."""
    page = document[index]
    try:
        width, height = page.get_size()
        text = page.get_textpage()
        try:
            return Page(index + 1, max(width, 1.0), max(height, 1.0), tuple(_stretches(text)))
        finally:
            text.close()
    finally:
        page.close()


def _glyphs(text: pdfium.PdfTextPage) -> Iterator[_Glyph]:
    """The characters that are drawn. What their font says is asked once a word, and where their height jumps."""
    handle = text.raw
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    spaced, bold, size, height = True, False, 0.0, 0.0
    for index in range(text.count_chars()):
        code = raw.FPDFText_GetUnicode(handle, index)
        if code == _NO_BREAK_SPACE or (code <= _SPACE and code != _LINE_END_HYPHEN):
            spaced = True
            continue
        raw.FPDFText_GetLooseCharBox(handle, index, box)
        raw.FPDFText_GetCharOrigin(handle, index, x, y)
        if not all(abs(place) < _FARTHEST for place in (box.left, box.right, box.top, box.bottom, y.value)):
            continue
        if spaced or abs(box.top - box.bottom - height) > 0.12 * height:
            height, size, bold = box.top - box.bottom, _size(handle, index), _is_bold(handle, index)
        yield _Glyph(_sign(code), box.left, box.right, y.value, size, bold, spaced)
        spaced = False


def _sign(code: int) -> str:
    """The character with this code; a ligature as its letters, half of a surrogate pair as a replacement."""
    if code in (_LINE_END_HYPHEN, _NO_CHARACTER):
        return "-"
    if 0xFB00 <= code <= 0xFB06:
        return unicodedata.normalize("NFKC", chr(code))
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else chr(code)


def _size(handle: object, index: int) -> float:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(handle, index, matrix)
    size = float(raw.FPDFText_GetFontSize(handle, index)) * math.hypot(matrix.c, matrix.d)
    return round(size, 1) if _SMALLEST < size < _LARGEST else _SMALLEST


def _is_bold(handle: object, index: int) -> bool:
    flags, name = ctypes.c_int(), ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(handle, index, name, len(name), flags)
    if flags.value & _FORCE_BOLD or _BOLD.search(name.value.decode("utf-8", errors="replace")):
        return True
    return bool(raw.FPDFText_GetFontWeight(handle, index) >= _BOLD_WEIGHT)


def _stretches(text: pdfium.PdfTextPage) -> Iterator[Stretch]:
    """The characters put together. Raised marks of footnotes are left out, except where they open a stretch."""
    group: list[_Glyph] = []
    for glyph in _glyphs(text):
        if group and not _continues(group, glyph):
            yield from _stretch(group)
            group = []
        group.append(glyph)
    if group:
        yield from _stretch(group)


def _continues(group: Sequence[_Glyph], glyph: _Glyph) -> bool:
    """Whether a character stands on the line of those before it, raised or not, right after them."""
    last, size = group[-1], max(group[-1].size, glyph.size)
    is_beside = -_OVERLAP * size < glyph.left - last.right < _GAP * size
    return is_beside and abs(glyph.base - last.base) < (0.15 if last.size == glyph.size else 0.6) * size


def _stretch(group: Sequence[_Glyph]) -> Iterator[Stretch]:
    size = max(glyph.size for glyph in group)
    base = next(glyph.base for glyph in group if glyph.size == size)
    words: list[Word] = []
    marked = False
    for is_raised, run in groupby(group, key=lambda glyph: glyph.size < _SMALL * size and glyph.base > base):
        glyphs = list(run)
        signs = "".join(glyph.text for glyph in glyphs)
        if is_raised and words and is_mark(signs, words[-1].text):
            continue
        marked = marked or (is_raised and not words)
        _add_words(words, glyphs, apart=marked and len(words) == 1)
    if words:
        yield Stretch(tuple(words), base, size, marked)


def _add_words(words: list[Word], glyphs: Sequence[_Glyph], *, apart: bool) -> None:
    """Add characters to the words of a stretch; to its last word unless white space stands between, or `apart`."""
    for position, glyph in enumerate(glyphs):
        if not words or glyph.spaced or (apart and position == 0):
            words.append(Word(glyph.text, glyph.left, glyph.right, glyph.bold))
        else:
            last = words[-1]
            words[-1] = Word(last.text + glyph.text, last.left, glyph.right, last.bold)
