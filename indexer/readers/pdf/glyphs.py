"""The characters of a page of a PDF as PDFium gives them: where each stands, its type, and the way it runs."""

from __future__ import annotations

import ctypes
import math
import re
import unicodedata
from collections.abc import Iterator
from typing import NamedTuple

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_SMALLEST, _LARGEST = 1.0, 1_000.0
_NEAREST, _FARTHEST = -100_000.0, 100_000.0
"""The range of coordinates on a page, in points; characters outside it, or without a place, are left out."""
_SKEW = 0.1
"""The greatest angle, in radians, at which text still counts as straight."""
_BOLD = re.compile(r"bold|black|heavy|demi|vet\b", re.IGNORECASE)
_ITALIC = re.compile(r"ital|obli|cursief", re.IGNORECASE)
_FORCE_BOLD, _IS_ITALIC = 1 << 18, 1 << 6
_BOLD_WEIGHT = 600
_SPACE, _NO_BREAK_SPACE = 0x20, 0xA0
_LINE_END_HYPHEN, _NO_CHARACTER = 0x02, 0xFFFE
"""What PDFium gives for the hyphen at the end of a line."""


class Glyph(NamedTuple):
    """A character that is drawn: its edges, its baseline, its height, its type, and whether white space stands before
    it. `turn` is the way it runs, in quarters of a circle to the left, in whose frame its coordinates are; None for
    another angle."""

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
    """The characters that are drawn. What their font and their matrix say is asked once a word, and where their height
    jumps; where the baseline is, where the edges of a character are not those of the one before it."""
    handle = text.raw
    box, x, y = raw.FS_RECTF(), ctypes.c_double(), ctypes.c_double()
    into_box, into_x, into_y = ctypes.byref(box), ctypes.byref(x), ctypes.byref(y)
    code_at, box_at, origin_at = raw.FPDFText_GetUnicode, raw.FPDFText_GetLooseCharBox, raw.FPDFText_GetCharOrigin
    spaced, bold, italic, size, tall = True, False, False, 0.0, 0.0
    turn: int | None = 0
    edges = 0.0, 0.0
    fonts = _Fonts()
    for index in range(text.count_chars()):
        code = code_at(handle, index)
        if code == _NO_BREAK_SPACE or (code <= _SPACE and code != _LINE_END_HYPHEN):
            spaced = True
            continue
        box_at(handle, index, into_box)
        left, right, bottom, top = box.left, box.right, box.bottom, box.top
        if spaced or not (turn == 0 and (bottom, top) == edges):
            origin_at(handle, index, into_x, into_y)
            edges = bottom, top
        base = y.value
        if not (_NEAREST < left < _FARTHEST and _NEAREST < right < _FARTHEST and _NEAREST < base < _FARTHEST):
            continue
        if not (_NEAREST < bottom < _FARTHEST and _NEAREST < top < _FARTHEST):
            continue
        if spaced or abs(top - bottom - tall) > 0.12 * tall:
            tall = top - bottom
            (size, turn), (bold, italic) = _size_and_turn(handle, index), fonts.look(handle, index)
        if turn == 1:
            left, right, base = bottom, top, width - x.value
        elif turn == 2:
            left, right, base = width - right, width - left, height - base
        elif turn == 3:
            left, right, base = height - top, height - bottom, x.value
        yield Glyph(_signs[code], left, right, base, size, bold, italic, spaced, turn)
        spaced = False


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


def _size_and_turn(handle: object, index: int) -> tuple[float, int | None]:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(handle, index, matrix)
    size = float(raw.FPDFText_GetFontSize(handle, index)) * math.hypot(matrix.c, matrix.d)
    quarters = math.atan2(matrix.b, matrix.a) / (math.pi / 2)
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
