"""The margins of a page: the small print of a letterhead, notes in the margin, line numbers."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from indexer.readers.conventions import small_print
from indexer.readers.pdf.margin_notes import Marks, marks_borne, notes_in, unfinished
from indexer.readers.pdf.page import Page, Stretch

_LONG = 0.3
"""The least part of the width of the page that a line of running text takes."""
_ENOUGH = 5
"""The least number of lines of running text from which the edges of a page are taken; of a page with fewer, those of
pages of the same width are used."""
_STRAY = 0.02
"""The part of the lines of a document that may end farther out than its text."""
_SMALL = 0.93
_WIDEST = 0.35
"""The greatest width of a column in the margin, as a part of that of the page."""
_CLEAR = 1.0
_SAME_ROW = 3.0
_FEWEST_NUMBERS = 3
_FEWEST_ROWS = 8
_AGREE = 0.8

Edges = tuple[float, float]
"""Where the lines of running text begin and where they end, in points."""


def without_margins(pages: Sequence[Page], size: float) -> list[Page]:
    """The pages, with the `notes` in their margins, and what else stands there, `beside` their text, which is most of
    it of this `size`."""
    usual = {width: _edges(lines) for width, lines in _long_lines(pages, size).items()}
    borne = cache(lambda: marks_borne(pages, size))  # few documents need it
    found: list[Page] = []
    for page in pages:
        own = list(_running(page, size))
        edges = _edges(own) if len(own) >= _ENOUGH else usual.get(round(page.width))
        if edges is None:
            found.append(page)
            continue
        last = unfinished(found[-1].notes) if found else None
        found.append(_parted(_without_notes(page, edges, size, borne, last), edges, size))
    return found


def _long_lines(pages: Sequence[Page], size: float) -> dict[int, list[Stretch]]:
    """The lines of running text on pages of each width."""
    found: dict[int, list[Stretch]] = {}
    for page in pages:
        found.setdefault(round(page.width), []).extend(_running(page, size))
    return {width: lines for width, lines in found.items() if lines}


def _running(page: Page, size: float) -> Iterator[Stretch]:
    for text in page.stretches:
        if text.right - text.left > _LONG * page.width and _SMALL * size <= text.size < size / _SMALL:
            yield text


def _edges(lines: Sequence[Stretch]) -> Edges:
    stray = int(_STRAY * len(lines))
    return sorted(line.left for line in lines)[stray], sorted(line.right for line in lines)[-1 - stray]


def _without_notes(page: Page, edges: Edges, size: float, borne: Callable[[], Marks], last: Stretch | None) -> Page:
    """A page with the notes in its margins apart."""
    before, after = _margins(page, edges)
    if not (before or after):
        return page
    text = [text for text in page.stretches if text.right >= edges[0] + _CLEAR and text.left <= edges[1] - _CLEAR]
    notes = [note for column in (before, after) for note in notes_in(column, text, size, borne, last)]
    if not notes:
        return page
    apart = set(notes)
    return replace(page, stretches=tuple(text for text in page.stretches if text not in apart), notes=tuple(notes))


def _margins(page: Page, edges: Edges) -> tuple[list[Stretch], list[Stretch]]:
    """What stands left of the text, and right of it."""
    left, right = edges
    before = [text for text in page.stretches if text.right < left + _CLEAR]
    after = [text for text in page.stretches if text.left > right - _CLEAR and _is_narrow(text, page)]
    return before, after


def _parted(page: Page, edges: Edges, size: float) -> Page:
    left = edges[0]
    before, after = _margins(page, edges)
    beside = set(_before(before, page, left, size))
    small = [text for text in after if text.size < _SMALL * size]
    beside.update(after if small_print.is_small_print(text.text for text in after) else small)
    beside.update(_line_numbers([*before, *after], page, edges))
    if not beside:
        return page
    inside = tuple(text for text in page.stretches if text not in beside)
    return replace(page, stretches=inside, beside=tuple(text for text in page.stretches if text in beside))


def _before(texts: Sequence[Stretch], page: Page, left: float, size: float) -> list[Stretch]:
    """Those left of the text that stand beside it: small, and not on its lines as the labels of a table are. A number
    may be the mark of a footnote that hangs out."""
    small = [text for text in texts if text.size < _SMALL * size]
    inside = (round(text.base) for text in page.stretches if text.right >= left + _CLEAR)
    lines = {base + off for base in inside for off in (-1, 0, 1)}
    if 2 * sum(round(text.base) in lines for text in small) > len(small):
        return []
    is_letter = small_print.is_small_print(text.text for text in small)
    return [text for text in small if is_letter or any(map(str.isalpha, text.text))]


def _is_narrow(text: Stretch, page: Page) -> bool:
    return text.right - text.left < _WIDEST * page.width


def _line_numbers(texts: Sequence[Stretch], page: Page, edges: Edges) -> list[Stretch]:
    """The numbers among these texts that count the lines beside them: as many lower as they are higher."""
    numbers = sorted(
        (text for text in texts if text.text.isdecimal() and len(text.text) < 5), key=lambda text: -text.base
    )
    rows = _rows(page, edges)
    if len(numbers) < _FEWEST_NUMBERS or len(rows) < _FEWEST_ROWS:
        return []
    beside = [_row(rows, number.base) for number in numbers]
    steps = [
        int(below.text) - int(above.text) == to - at > 0
        for (above, at), (below, to) in pairwise(zip(numbers, beside, strict=True))
    ]
    counts_on = sum(steps) >= _AGREE * len(steps)
    return numbers if counts_on and beside[-1] - beside[0] >= 0.5 * (len(rows) - 1) else []


def _rows(page: Page, edges: Edges) -> list[float]:
    """The baselines of the text, from the top down, as how far they are below it."""
    rows: list[float] = []
    for base in sorted(-text.base for text in page.stretches if text.right > edges[0] and text.left < edges[1]):
        if not rows or base - rows[-1] > _SAME_ROW:
            rows.append(base)
    return rows


def _row(rows: Sequence[float], base: float) -> int:
    """Which of the rows a baseline is on."""
    at = bisect_left(rows, -base - _SAME_ROW)
    return min(at, len(rows) - 1)
