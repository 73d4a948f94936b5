"""The stretches of text of a page → its lines in reading order: column after column, footnotes apart."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from indexer.readers.pdf.page import Page, Row, Stretch, Word

_BETWEEN = (0.35, 0.65)
"""Two columns meet in this part of the width."""
_MAY_CROSS = 0.2
"""Of all text no more than this part stands across both columns; either column has at least this part."""
_SAME_ROW = 0.3
_NOTE_SIZE = 0.93
_NOTE_OPENS = re.compile(r"(?:\d{1,3}|\*{1,3})[\s).]")

Place = Literal["across", "left", "right"]


@dataclass(frozen=True, slots=True)
class TextLine(Row):
    """A line of a column. `edge` is where the widest lines of such columns end, `margin` where most of its
    lines begin; `column` tells one column of the document from the next."""

    words: tuple[Word, ...]
    base: float
    size: float
    page: int
    column: int
    margin: float
    edge: float
    note: bool = False

    @property
    def bold(self) -> bool:
        """Whether all of it is bold, signs apart."""
        return all(word.bold for word in self.words if any(letter.isalnum() for letter in word.text))


def in_reading_order(pages: Sequence[Page]) -> list[TextLine]:
    """The lines of all pages, without furniture."""
    gutter = _gutter(pages)
    size = usual_size(stretch for page in pages for stretch in page.stretches)
    columns = [(page.number, place, column) for page in pages for place, column in _columns(page, gutter)]
    edges: dict[Place, float] = {}
    for _, place, column in columns:
        edges[place] = max(edges.get(place, 0.0), *(text.right for text in column))
    return [
        line
        for number, (page, place, column) in enumerate(columns)
        for line in _lines(column, page, number, edges[place], size)
    ]


def usual_size(texts: Iterator[Stretch]) -> float:
    """The size in which most of the text is set."""
    sizes: Counter[float] = Counter()
    for stretch in texts:
        sizes[round(stretch.size, 1)] += sum(len(word.text) for word in stretch.words)
    return max(sizes, key=lambda size: (sizes[size], size), default=0.0)


def _gutter(pages: Sequence[Page]) -> float | None:
    """Where the columns of a document meet, as a part of the width of the page; None if there is but one column."""
    spans = [(text.left / page.width, text.right / page.width) for page in pages for text in page.stretches]
    best: tuple[int, float] | None = None
    for place in range(int(_BETWEEN[0] * 200), int(_BETWEEN[1] * 200) + 1):
        x = place / 200
        left, right = sum(end <= x for _, end in spans), sum(start >= x for start, _ in spans)
        crossing = len(spans) - left - right
        if crossing <= _MAY_CROSS * len(spans) <= min(left, right) and (best is None or crossing < best[0]):
            best = crossing, x
    return best[1] if best else None


def _columns(page: Page, gutter: float | None) -> Iterator[tuple[Place, list[Stretch]]]:
    """The columns of a page in order; text across both ends those above it."""
    x = gutter * page.width if gutter else None
    open_columns: dict[Place, list[Stretch]] = {"across": [], "left": [], "right": []}
    for text in sorted(page.stretches, key=lambda text: (-text.base, text.left)):
        place: Place = "across" if x is None or text.left < x < text.right else "left" if text.right <= x else "right"
        ended: tuple[Place, ...] = ("left", "right") if place == "across" else ("across",)
        for other in ended:
            if open_columns[other]:
                yield other, open_columns[other]
                open_columns[other] = []
        open_columns[place].append(text)
    yield from ((place, column) for place, column in open_columns.items() if column)


def _lines(column: Sequence[Stretch], page: int, number: int, edge: float, size: float) -> list[TextLine]:
    """The lines of a column from top to bottom: the stretches on one baseline together, from left to right."""
    rows: list[list[Stretch]] = []
    for text in column:
        if rows and abs(rows[-1][0].base - text.base) < _SAME_ROW * text.size:
            rows[-1].append(text)
        else:
            rows.append([text])
    rows = [sorted(row, key=lambda text: text.left) for row in rows]
    margin = Counter(round(row[0].left) for row in rows).most_common(1)[0][0]
    first_note = _first_note(rows, size)
    lines = []
    for index, row in enumerate(rows):
        words = tuple(word for text in row for word in text.words)
        height = max(text.size for text in row)
        lines.append(TextLine(words, row[0].base, height, page, number, margin, edge, index >= first_note))
    return lines


def _first_note(rows: Sequence[Sequence[Stretch]], size: float) -> int:
    """From which row on a column holds footnotes: small type down to its foot, opened by a mark."""
    first = len(rows)
    while first and all(text.size < _NOTE_SIZE * size for text in rows[first - 1]):
        first -= 1
    while first < len(rows) and not (rows[first][0].marked or _NOTE_OPENS.match(rows[first][0].text)):
        first += 1
    return first
