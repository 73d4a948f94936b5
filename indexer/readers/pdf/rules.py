"""The straight rules that are drawn on a page, and the tables that they make up."""

from __future__ import annotations

import ctypes
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

import pypdfium2 as pdfium
import pypdfium2.raw as raw

_MOST, _MOST_RULES = 4_000, 200
"""A page with more drawings than this has pictures, and one with rules at more places no tables that are read."""
_THIN, _LEAST = 2.5, 6.0
"""A rule is no thicker and no shorter than this, in points."""
_SIDES = 6
"""What is drawn with no more strokes than this can be a box."""
_TOUCH = 3.0
"""Rules so near to each other are one, and touch."""
_MERGED = 40.0
"""Rows of a table are no farther apart than this, in points: between them may stand one that is a single cell."""
_COLUMNS, _ROWS = 2, 2
"""The least numbers of a table."""

Rule = tuple[float, float, float]
"""A straight rule: where it stands, and where it begins and ends on the other axis."""


@dataclass(frozen=True, slots=True)
class RuledRow:
    """The row of a table: its edges on the page, and the edges of its cells from left to right. `table`: its number on
    the page, from 1."""

    bottom: float
    top: float
    edges: tuple[float, ...]
    table: int

    def cell(self, x: float) -> int:
        """The index of the cell at a place, from 0; -1 beside the row."""
        return bisect_right(self.edges, x) - 1 if self.edges[0] <= x <= self.edges[-1] else -1


def ruled_rows(page: pdfium.PdfPage) -> list[RuledRow]:
    """The rows of the tables on a page whose cells are parted by rules, from top to bottom."""
    level, upright = list[Rule](), list[Rule]()
    for left, bottom, right, top, boxed in _drawn(page):
        if top - bottom <= _THIN:
            level += [((top + bottom) / 2, left, right)] if right - left >= _LEAST else []
        elif right - left <= _THIN:
            upright.append(((left + right) / 2, bottom, top))
        elif boxed:
            level += [(bottom, left, right), (top, left, right)]
            upright += [(left, bottom, top), (right, bottom, top)]
    found: list[RuledRow] = []
    table = 0
    for bottom, top, edges in _bands(_merged(level), _merged(upright)):
        goes_on = found and -_TOUCH < found[-1].bottom - top < _MERGED and len(found[-1].edges) == len(edges)
        if not (goes_on and all(abs(a - b) < _TOUCH for a, b in zip(found[-1].edges, edges, strict=True))):
            table += 1
        found.append(RuledRow(bottom, top, edges, table))
    rows = [row.table for row in found]
    return [row for row in found if rows.count(row.table) >= _ROWS]


def _drawn(page: pdfium.PdfPage) -> Iterator[tuple[float, float, float, float, bool]]:
    """The edges of what is drawn on a page, and whether it can be a box."""
    handle, edges = page.raw, [ctypes.c_float() for _ in range(4)]
    into = [ctypes.byref(edge) for edge in edges]
    drawings = 0
    for index in range(raw.FPDFPage_CountObjects(handle)):
        drawing = raw.FPDFPage_GetObject(handle, index)
        if raw.FPDFPageObj_GetType(drawing) != raw.FPDF_PAGEOBJ_PATH:
            continue
        drawings += 1
        if drawings > _MOST:
            return
        if raw.FPDFPageObj_GetBounds(drawing, *into):
            left, bottom, right, top = (edge.value for edge in edges)
            yield left, bottom, right, top, raw.FPDFPath_CountSegments(drawing) <= _SIDES


def _merged(rules: Iterable[Rule]) -> list[tuple[float, list[tuple[float, float]]]]:
    """The rules that stand at the same place together, in order, each with the stretches that they cover."""
    found: list[tuple[float, list[tuple[float, float]]]] = []
    for place, begin, end in sorted(rules):
        if not found or place - found[-1][0] > _TOUCH:
            found.append((place, []))
        found[-1][1].append((begin, end))
    return [(place, _joined(spans)) for place, spans in found]


def _joined(spans: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    joined: list[tuple[float, float]] = []
    for begin, end in sorted(spans):
        if joined and begin - joined[-1][1] <= _TOUCH:
            joined[-1] = joined[-1][0], max(end, joined[-1][1])
        else:
            joined.append((begin, end))
    return joined


def _bands(
    level: Sequence[tuple[float, list[tuple[float, float]]]], upright: Sequence[tuple[float, list[tuple[float, float]]]]
) -> Iterator[tuple[float, float, tuple[float, ...]]]:
    """What lies between two level rules, one below the other, and is parted by upright ones: where it begins and ends,
    and its upright edges; from top to bottom."""
    if max(len(level), len(upright)) > _MOST_RULES:
        return
    for (top, over), (bottom, under) in pairwise(reversed(level)):
        edges = tuple(x for x, spans in upright if _covers(spans, bottom, top))
        if len(edges) > _COLUMNS and all(_covers(spans, edges[0], edges[-1]) for spans in (over, under)):
            yield bottom, top, edges


def _covers(spans: Sequence[tuple[float, float]], begin: float, end: float) -> bool:
    return any(first <= begin + _TOUCH and end - _TOUCH <= last for first, last in spans)
