"""The characters of a page of a PDF as PDFium gives them: where they stand, their type, and the way they run.

PDFium is asked of each character where it stands, and of all together which they are; what else there is to know is
asked once for those that stand side by side in one line of type.
"""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import repeat
from typing import NamedTuple

import numpy as np
import pypdfium2 as pdfium
import pypdfium2.raw as raw
from numpy.typing import NDArray

from indexer.patterns import regex
from indexer.readers.conventions.note_openings import RAISED

_SMALLEST, _LARGEST = 1.0, 1_000.0
_NEAREST, _FARTHEST = -100_000.0, 100_000.0
"""The range of coordinates on a page, in points; characters outside it, or without a place, are left out."""
_JUMP = 0.12
"""The part by which another height says that the type may be another."""
_SKEW = 0.1
"""The greatest angle, in radians, at which text still counts as straight."""
_BOLD = regex(r"bold|black|heavy|demi|vet\b", re.IGNORECASE)
_ITALIC = regex(r"ital|obli|cursief", re.IGNORECASE)
_FORCE_BOLD, _IS_ITALIC = 1 << 18, 1 << 6
_BOLD_WEIGHT = 600
_SPACE, _NO_BREAK_SPACE = 0x20, 0xA0
_LINE_END_HYPHEN, _NO_CHARACTER = 0x02, 0xFFFE
"""What PDFium gives for the hyphen at the end of a line."""


GAP = 1.3
"""A gap between two characters of more than this many times their size ends a stretch of text."""
OVERLAP = 1.5
"""The part of their size by which characters may overlap: the letters of a ligature have the same place."""


class Glyph(NamedTuple):
    """Characters that are drawn side by side, alike, on one baseline, with no white space between them: their outer
    edges, their baseline, their height, their type, and whether white space stands before them. `turn` is the way they
    run, in quarters of a circle to the left, in whose frame their coordinates are; None for another angle. What does
    not run straight is one character."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool
    italic: bool
    spaced: bool
    turn: int | None


def drawn_in(text: pdfium.PdfTextPage, width: float, height: float) -> Iterator[Glyph]:
    """What is drawn. What their font and their matrix say is asked once for the characters of a word, and where their
    height jumps; where the baseline is, there too, and where a character has neither edge in common with the one before
    it: a tall letter has another upper edge, a long one another lower edge."""
    page, handle, place, fonts = _Characters(text), text.raw, _Place(), _Fonts()
    lefts, rights, bottoms, tops = page.edges
    matrix = raw.FS_MATRIX()
    spaced, bold, italic, size, tall = True, False, False, 0.0, 0.0
    turn: int | None = 0
    for first, last, *extremes in page.alike:
        at, spaced = first, spaced or page.spaced[first]
        while at < last:
            index, high, here = page.indices[at], page.heights[at], at
            other = spaced or abs(high - tall) > _JUMP * tall
            if other or turn != 0 or not page.level[at]:
                place.look(handle, index)
            at += 1
            if not (page.inside[here] and _NEAREST < place.y < _FARTHEST):
                continue
            if other:
                tall = high
                size, turn = _size_and_turn(handle, index, matrix)
                bold, italic = fonts.look(handle, index)
            if turn == 0:
                at = page.side_by_side(at, last, size, tall, extremes)
            left, right, base = lefts[here], rights[at - 1], place.y
            if turn == 1:
                left, right, base = bottoms[here], tops[here], width - place.x
            elif turn == 2:
                left, right, base = width - right, width - left, height - base
            elif turn == 3:
                left, right, base = height - tops[here], height - bottoms[here], place.x
            yield Glyph("".join(page.texts[here:at]), left, right, base, size, bold, italic, spaced, turn)
            spaced = False


class _Characters:
    """The characters of a page that are no white space, one after another: the number that each has for PDFium, its
    text, its `edges` (all left ones, right ones, lower ones and upper ones), its height, whether it is `inside` the
    range of coordinates, whether it is `spaced`: white space stands before it, and whether it is `level` with the one
    before it. `alike` is from where up to where they are level, with no white space between them; with their smallest
    and greatest gap and height."""

    def __init__(self, text: pdfium.PdfTextPage) -> None:
        codes = _codes(text)
        is_space = (codes == _NO_BREAK_SPACE) | (codes <= _SPACE) & (codes != _LINE_END_HYPHEN)
        seen = np.flatnonzero(~is_space)
        self.indices: list[int] = seen.tolist()
        self.texts = [_signs[code] for code in codes[seen].tolist()]
        boxes = (raw.FS_RECTF * len(seen))()
        for _ in map(raw.FPDFText_GetLooseCharBox, repeat(text.raw), self.indices, boxes):
            pass
        found = np.frombuffer(boxes, np.float32).reshape(-1, 4)
        left, top, right, bottom = found.T.astype(np.float64)
        self.edges: tuple[list[float], ...] = left.tolist(), right.tolist(), bottom.tolist(), top.tolist()
        inside = np.logical_and.reduce((found > _NEAREST) & (found < _FARTHEST), axis=1)
        spaced = np.diff(seen, prepend=-1) > 1
        level = np.append(False, (bottom[1:] == bottom[:-1]) | (top[1:] == top[:-1]))[: len(seen)]
        raised = np.logical_or.reduce([codes[seen] == ord(figure) for figure in RAISED])
        goes_on = level[1:] & ~spaced[1:] & inside[1:] & inside[:-1] & (raised[1:] == raised[:-1])
        firsts = np.flatnonzero(np.append(True, ~goes_on)[: len(seen)])
        heights, gaps = top - bottom, np.append(0.0, left[1:] - right[:-1])[: len(seen)]
        inner = gaps.copy()
        inner[firsts] = 0.0  # of the gap before them nothing is asked
        extremes = [turn.reduceat(of, firsts).tolist() for of in (inner, heights) for turn in (np.minimum, np.maximum)]
        self.inside: list[bool] = inside.tolist()
        self.spaced: list[bool] = spaced.tolist()
        self.level: list[bool] = level.tolist()
        self.alike = zip(firsts.tolist(), [*firsts.tolist(), len(seen)][1:], *extremes, strict=False)
        self.heights: list[float] = heights.tolist()
        self._gaps: list[float] = gaps.tolist()

    def side_by_side(self, at: int, last: int, size: float, tall: float, extremes: Sequence[float]) -> int:
        """The first character from `at` up to `last` that does not stand right behind the one before it, or is not as
        tall as these; `extremes` are those of the characters around it that are alike."""
        least, most, jump = -OVERLAP * size, GAP * size, _JUMP * tall
        narrowest, widest, lowest, tallest = extremes
        if least < narrowest and widest < most and tallest - tall <= jump and tall - lowest <= jump:
            return last
        for place in range(at, last):
            if not least < self._gaps[place] < most or abs(self.heights[place] - tall) > jump:
                return place
        return last


def _codes(text: pdfium.PdfTextPage) -> NDArray[np.uint32]:
    """The codes of all characters. All at once they come as UTF-16, without those that are not printed: so where these
    are as many, each is one."""
    count = text.count_chars()
    units = (ctypes.c_ushort * (count + 1))()
    written = raw.FPDFText_GetText(text.raw, 0, count, units) - 1
    codes = np.frombuffer(units, np.uint16)[:count].astype(np.uint32)
    if written == count and not ((codes >= 0xD800) & (codes <= 0xDFFF)).any():
        return codes
    return np.fromiter(map(raw.FPDFText_GetUnicode, repeat(text.raw), range(count)), np.uint32, count)


class _Place:
    """Where the origin of the character is that was looked at last."""

    def __init__(self) -> None:
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._into = ctypes.byref(self._x), ctypes.byref(self._y)
        self.x = self.y = 0.0

    def look(self, handle: object, index: int) -> None:
        """Look at a character."""
        raw.FPDFText_GetCharOrigin(handle, index, *self._into)
        self.x, self.y = self._x.value, self._y.value


def _sign(code: int) -> str:
    """The character with this code; a ligature as its letters, half of a surrogate pair as a replacement."""
    if code in (_LINE_END_HYPHEN, _NO_CHARACTER):
        return "-"
    if 0xFB00 <= code <= 0xFB06:
        return unicodedata.normalize("NFKC", chr(code))
    return "\ufffd" if 0xD800 <= code <= 0xDFFF else chr(code)


class _Signs(dict[int, str]):
    def __missing__(self, code: int) -> str:
        self[code] = sign = _sign(code)
        return sign


_signs = _Signs()
"""The characters by their code: there are at most 1.1 million, in practice some hundred."""


def _size_and_turn(handle: object, index: int, matrix: raw.FS_MATRIX) -> tuple[float, int | None]:
    """The size and the turn of a character; `matrix` is written over."""
    raw.FPDFText_GetMatrix(handle, index, matrix)
    return _measured(raw.FPDFText_GetFontSize(handle, index), matrix.a, matrix.b, matrix.c, matrix.d)


@lru_cache(maxsize=1_000)
def _measured(height: float, a: float, b: float, c: float, d: float) -> tuple[float, int | None]:
    """The size and the turn of type of a height under a matrix."""
    size = float(height) * math.hypot(c, d)
    quarters = math.atan2(b, a) / (math.pi / 2)
    is_straight = abs(quarters - round(quarters)) * math.pi / 2 < _SKEW
    turn = round(quarters) % 4 if is_straight else None
    return round(size, 1) if _SMALLEST < size < _LARGEST else _SMALLEST, turn


class _Fonts:
    """The fonts of a page: which are bold and which are italic. Each is asked once."""

    def __init__(self) -> None:
        self._flags, self._name = ctypes.c_int(), ctypes.create_string_buffer(128)
        self._known: dict[tuple[bytes, int], tuple[bool, bool]] = {}

    def look(self, handle: object, index: int) -> tuple[bool, bool]:
        """Whether a character is bold, and whether it is italic."""
        raw.FPDFText_GetFontInfo(handle, index, self._name, len(self._name), self._flags)
        key = self._name.value, self._flags.value
        if key not in self._known:
            font, flags = key[0].decode("utf-8", errors="replace"), key[1]
            bold = bool(flags & _FORCE_BOLD or _BOLD.search(font))
            bold = bold or bool(raw.FPDFText_GetFontWeight(handle, index) >= _BOLD_WEIGHT)
            self._known[key] = bold, bool(flags & _IS_ITALIC or _ITALIC.search(font))
        return self._known[key]
