"""The stretches of text of a page → its lines in reading order: column after column, footnotes apart."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from indexer.analysis.sentences import ends_sentence
from indexer.patterns import regex
from indexer.readers.conventions.note_openings import mark_before
from indexer.readers.conventions.question_tables import column_names
from indexer.readers.pdf.full_size_notes import first_of_usual_size
from indexer.readers.pdf.page import Page, Row, Stretch, Word
from indexer.readers.pdf.questions_beside import asks_beside

_BETWEEN = (0.35, 0.65)
"""The part of the width of the page in which two columns can meet."""
_MAY_CROSS = 0.2
"""In a document of two columns: the greatest part of the text that stands across both, and the least part in each."""
_ANSWERS = regex(r"antwoord", re.IGNORECASE)
_BESIDE = regex(r"(?:(?:nr|nummer|no)\W{0,3})?vra(?:ag|gen)\W{1,3}antwoord(?:en)?\W{0,3}", re.IGNORECASE)
"""The head of a table that sets questions beside their answers."""
_SAME_ROW = 0.3
_NOTE_SIZE = 0.93

Place = Literal["across", "left", "right", "beside"]


@dataclass(frozen=True, slots=True)
class TextLine(Row):
    """A line of a column. `edge` is where the widest lines of such columns end, `margin` where most of its
    lines begin; `column` tells one column of the document from the next. `cells` are where the stretches of the line
    begin: several in the row of a table. `marked`: a raised mark opens it. `note`: it is one of a footnote. `row`: the
    row of a table, put together. `lowered`: how far below the baseline characters of it stand. `ruled`: the number of
    the row that it is in, on its page from 1, of a table whose cells are parted by rules, and `places` the indexes of
    its cells; 0 and empty elsewhere."""

    words: tuple[Word, ...]
    base: float
    size: float
    page: int
    column: int
    margin: float
    edge: float
    cells: tuple[float, ...] = ()
    marked: bool = False
    note: bool = False
    row: bool = False
    lowered: float = 0.0
    ruled: int = 0
    places: tuple[int, ...] = ()

    @property
    def bold(self) -> bool:
        """Whether all of it is bold, signs apart."""
        return all(word.bold for word in self.words if any(letter.isalnum() for letter in word.text))

    @property
    def italic(self) -> bool:
        """Whether all of it is italic, signs apart."""
        return all(word.italic for word in self.words if any(letter.isalnum() for letter in word.text))


def in_reading_order(pages: Sequence[Page], size: float) -> list[TextLine]:
    """The lines of all pages, without furniture; notes in the margin of a page after its other lines. Most of the text
    is of this `size`."""
    gutter = _gutter(pages)
    columns = [(page.number, place, column) for page in pages for place, column in _columns(page, gutter)]
    edges: dict[Place, float] = {}
    for _, place, column in columns:
        edges[place] = max(edges.get(place, 0.0), *(text.right for text in column))
    found: list[TextLine] = []
    unfinished = False
    for number, (page, place, column) in enumerate(columns):
        rows = _rows(column)
        first = 0 if place == "beside" else _first_note(rows, size, unfinished=unfinished)
        first = first_of_usual_size(rows) if first == len(rows) else first
        lines = _lines(rows, page, number, edges[place], first)
        found += lines
        if first < len(rows):
            unfinished = not ends_sentence(lines[-1].text)
    return found


def _gutter(pages: Sequence[Page]) -> float | None:
    """Where the columns of a document meet, as a part of the width of the page; None if there is only one column, or if
    they are those of a table of questions and answers."""
    if any(map(_sets_answers_beside, pages)):
        return None
    worded = ((text, page.width) for page in pages for text in page.stretches if _is_worded(text))
    spans = [(text.left / width, text.right / width) for text, width in worded]  # numbers are no column of text
    starts, ends = (sorted(edges) for edges in (zip(*spans, strict=True) if spans else ((), ())))
    best: tuple[int, float] | None = None
    for place in range(int(_BETWEEN[0] * 200), int(_BETWEEN[1] * 200) + 1):
        x = place / 200
        left, right = bisect_right(ends, x), len(starts) - bisect_left(starts, x)
        crossing = len(spans) - left - right
        if crossing <= _MAY_CROSS * len(spans) <= min(left, right) and (best is None or crossing < best[0]):
            best = crossing, x
    return best[1] if best and not asks_beside(pages, best[1]) else None


def _is_worded(text: Stretch) -> bool:
    """Whether there are words in a stretch, outside the cells of a table."""
    return not text.row and any(map(str.isalpha, text.text))


def _sets_answers_beside(page: Page) -> bool:
    """Whether the head of a table on a page names a column of questions beside one of answers."""
    if not any(_ANSWERS.match(text.text) for text in page.stretches):
        return False
    rows = _rows(sorted(page.stretches, key=lambda text: (-text.base, text.left)))
    heads = (" ".join(text.text for text in row) for row in rows if len(row) > 1)
    return any(_BESIDE.fullmatch(head) or any(map(_ANSWERS.match, column_names(head))) for head in heads)


def _columns(page: Page, gutter: float | None) -> Iterator[tuple[Place, list[Stretch]]]:
    """The columns of a page in order; text across both ends those above it. The notes in its margin come last."""
    x = gutter * page.width if gutter else None
    open_columns: dict[Place, list[Stretch]] = {"across": [], "left": [], "right": []}
    for text in sorted(page.stretches, key=lambda text: (-text.base, text.left)):
        place: Place = (
            "across" if x is None or text.row or text.left < x < text.right else "left" if text.right <= x else "right"
        )
        ended: tuple[Place, ...] = ("left", "right") if place == "across" else ("across",)
        for other in ended:
            if open_columns[other]:
                yield other, open_columns[other]
                open_columns[other] = []
        open_columns[place].append(text)
    yield from ((place, column) for place, column in open_columns.items() if column)
    if page.notes:
        yield "beside", sorted(page.notes, key=lambda text: (-text.base, text.left))


def _rows(column: Sequence[Stretch]) -> list[list[Stretch]]:
    """The stretches of a column from top to bottom: those on one baseline together, from left to right."""
    rows: list[list[Stretch]] = []
    for text in column:
        if rows and abs(rows[-1][0].base - text.base) < _SAME_ROW * text.size:
            rows[-1].append(text)
        else:
            rows.append([text])
    return [sorted(row, key=lambda text: text.left) for row in rows]


def _lines(rows: Sequence[Sequence[Stretch]], page: int, number: int, edge: float, first_note: int) -> list[TextLine]:
    """The lines of a column; those from the row `first_note` on are of footnotes."""
    margin = Counter(round(row[0].left) for row in rows).most_common(1)[0][0]
    lines = []
    for index, row in enumerate(rows):
        words = tuple(word for text in row for word in text.words)
        height, cells = max(text.size for text in row), tuple(text.left for text in row)
        marked, note = row[0].marked, index >= first_note
        lowered = max(text.lowered for text in row)
        line = TextLine(words, row[0].base, height, page, number, margin, edge, cells, marked, note, lowered=lowered)
        places = tuple(text.cell for text in row)
        lines.append(replace(line, ruled=row[0].row, places=places) if row[0].row else line)
    return lines


def _first_note(rows: Sequence[Sequence[Stretch]], size: float, *, unfinished: bool) -> int:
    """From which row on a column holds footnotes: small type down to its foot, opened by a mark or going on with the
    note that the column before left `unfinished`."""
    first = len(rows)
    while first and all(text.size < _NOTE_SIZE * size for text in rows[first - 1]):
        first -= 1
    first = max(first, _below_questions(rows, first))
    if unfinished:
        return first
    while first < len(rows) and not (rows[first][0].marked or mark_before(rows[first][0].text)):
        first += 1
    return first


def _below_questions(rows: Sequence[Sequence[Stretch]], first: int) -> int:
    """The row below the last one, from `first` on, of a table of questions: its rows have several cells beside a mark,
    and something is asked in them. 0 where there is no such table: lines of a note have no cells."""
    asks = any(text.text.endswith("?") for row in rows[first:] for text in row)
    celled = [index for index in range(first, len(rows)) if _has_cells(rows[index])]
    return celled[-1] + 1 if asks and len(celled) > 1 else 0


def _has_cells(row: Sequence[Stretch]) -> bool:
    """Whether a row has more than a mark and what stands behind it, or stands between rules."""
    return bool(row[0].row) or len(row) > 2 or (len(row) == 2 and not mark_before(row[0].text))
