"""Tables whose cells run over more than one line: each row as one line, its cells parted by bars.

A table is lines whose stretches begin at the same few places. Where the rows stand apart, the space between them parts
them; else a row begins with its first cell. A table is only taken for one where a cell before the last of its row runs
on, or its head names the columns of questions: labels beside a text that runs on are none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import groupby, pairwise
from math import isfinite

from indexer.analysis import hyphens
from indexer.analysis.sentences import ends_sentence, opens_sentence
from indexer.patterns import regex
from indexer.readers.conventions.question_tables import QuestionTable, column_names, names_of, names_pages
from indexer.readers.pdf.columns import TextLine
from indexer.readers.pdf.page import Word

_FEWEST = 2
"""The least number of columns of a table."""
_SAME_PLACE = 2.5
_APART = 1.15
"""The least distance between two rows that stand apart, as a multiple of that between the lines of a row."""
_FARTHEST = 3.5
"""Lines of one table are no farther apart than this, in sizes of their type."""
_NEXT_LINE = 1.5
"""A line with one stretch is no farther from the row that it goes on with."""
_ANSWER = regex(r"antwoord", re.IGNORECASE)
_BAR = "|"
NOTHING = "\u200b"
"""What stands in an empty cell between rules."""


def without_pages(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines, in a table of questions without the numbers of the pages that they are about, beside them."""
    found: list[TextLine] = []
    start = float("inf")
    for line in lines:
        if column_names(line.text):
            named = (cell for cell, inside in list(_cells(line))[1:] if names_pages(" ".join(map(_text, inside))))
            start = next(named, float("inf"))
        cells = _cells(line) if isfinite(start) else ()
        beside = [cell for cell, inside in cells if cell > start - _SAME_PLACE and all(map(_is_number, inside))]
        left = tuple(word for word in line.words if word.left < beside[0]) if beside else ()
        found.append(replace(line, words=left) if left else line)
    return found


def _text(word: Word) -> str:
    return word.text


def _is_number(word: Word) -> bool:
    return word.text.isdecimal()


def with_rows(lines: Sequence[TextLine], words: hyphens.Counts) -> list[TextLine]:
    """The lines, each row of a table whose cells run on as one line. `words` counts the words of the document."""
    found: list[TextLine] = []
    at = 0
    while at < len(lines):
        if lines[at].ruled:
            end = _end_of_ruled(lines, at)
            found += _ruled(lines[at:end], words)
            at = end
            continue
        if len(lines[at].cells) < _FEWEST:
            found.append(lines[at])
            at += 1
            continue
        names = _names(lines[at])
        starts = _starts(lines, at, names)
        end = _end(lines, at, starts, named=bool(names))
        rows = list(_rows(lines[at:end], starts)) if end - at > 1 else []
        if rows and (len(names) == len(starts) or any(_runs_on(row, starts) for row in rows)):
            if names and not any(map(_ANSWER.match, names)):
                edges = _edges(lines[at:end], starts)
                rows = [part for row in rows for part in _asked(row, starts, edges)]
            joined = [_joined(row, starts, words) for row in rows]
            untold = () if names else names_of([_parted(row) for row in joined])
            found += [_row(joined[0], untold)] if untold else []
            found += joined
            at = end
        else:
            found.append(lines[at])
            at += 1
    return found


def _parted(row: TextLine) -> list[str]:
    """The cells of a row that is put together."""
    return [word.text for word in row.words if word.text != _BAR]


def _end_of_ruled(lines: Sequence[TextLine], first: int) -> int:
    """The index after the last line of the rows of tables with rules that begin with a line."""
    return next((end for end in range(first + 1, len(lines)) if not lines[end].ruled), len(lines))


def _ruled(lines: Sequence[TextLine], words: hyphens.Counts) -> list[TextLine]:
    """The rows of a table whose cells are parted by rules; above them the names of their columns, if it has none."""
    parts = (list(row) for _, row in groupby(lines, key=lambda line: (line.page, line.ruled)))
    width = 1 + max(max(line.places) for line in lines)
    table = [(row[0], _texts(row, width, words)) for row in parts]
    named = names_of([cells for _, cells in table])
    above = [(table[0][0], named)] if named else []
    return [_row(like, cells) for like, cells in (*above, *table)]


def _texts(row: Sequence[TextLine], width: int, words: hyphens.Counts) -> list[str]:
    """The text of each cell of a row between rules."""
    texts = [""] * width
    for line in row:
        for place, (_, inside) in zip(line.places, _cells(line), strict=False):
            text = " ".join(map(_text, inside))
            texts[place] = hyphens.join(texts[place], text, words) if texts[place] else text
    return texts


def _row(like: TextLine, cells: Sequence[str]) -> TextLine:
    """The row of a table with these cells."""
    text = f" {_BAR} ".join(cell or NOTHING for cell in cells)
    return replace(like, words=(Word(text, like.left, like.right, False),), row=True)


def _starts(lines: Sequence[TextLine], first: int, names: Sequence[str]) -> tuple[float, ...]:
    """Where the columns begin of a table that begins with a line; the names of columns may stand in their middle."""
    starts = lines[first].cells
    if len(names) != len(starts) or first + 1 == len(lines):
        return starts
    below = lines[first + 1].cells
    return tuple(map(min, starts, below)) if len(below) == len(starts) else starts


def _names(line: TextLine) -> tuple[str, ...]:
    """The names of the columns of a table of questions, of which a line is the head; nothing if it is none."""
    cells = tuple(" ".join(map(_text, inside)) for _, inside in _cells(line))
    return cells if QuestionTable().parts(cells) == [] else column_names(line.text)


def _end(lines: Sequence[TextLine], first: int, starts: Sequence[float], *, named: bool) -> int:
    """The index after the last line of a table that begins with a line, of which the columns may be `named`."""
    end, least = first + 1, _FARTHEST
    while end < len(lines) and _belongs(lines[end - 1], lines[end], starts, least, named=named):
        least = min(least, _step(lines[end - 1], lines[end]))
        end += 1
    return end


def _belongs(above: TextLine, line: TextLine, starts: Sequence[float], least: float, *, named: bool) -> bool:
    """Whether a line goes on with a table; `least` is the least distance between two lines of it so far, and its
    columns may be `named`."""
    if line.column != above.column or not 0 < (step := _step(above, line)) < _FARTHEST:
        return False
    if (
        len(line.cells) == 1
        and step >= _NEXT_LINE
        and (step > _APART * least or not (named or _place(line.left, starts)))
    ):
        return False
    return all(_fits(inside, starts) for _, inside in _cells(line))


def _step(above: TextLine, line: TextLine) -> float:
    return (above.base - line.base) / line.size


def _fits(cell: Sequence[Word], starts: Sequence[float]) -> bool:
    """Whether a cell begins where a column does, or is a number anywhere in it, and ends before the next."""
    place = _place(cell[0].left, starts)
    begins = abs(starts[place] - cell[0].left) < _SAME_PLACE or all(map(_is_number, cell))
    return begins and (place + 1 == len(starts) or cell[-1].right < starts[place + 1])


def _rows(lines: Sequence[TextLine], starts: Sequence[float]) -> Iterator[list[TextLine]]:
    steps = [above.base - line.base for above, line in pairwise(lines)]
    least = min(steps)
    apart = max(steps) > _APART * least
    asks = not apart and _asks_first(lines, starts)
    row = [lines[0]]
    for step, line in zip(steps, lines[1:], strict=True):
        above = _first(row[-1], starts)
        goes_on = (apart and above and not above.endswith(":")) or (asks and not _is_answered(row, line, starts))
        if step > _APART * least or (_first(line, starts) and not goes_on):
            yield row
            row = []
        row.append(line)
    yield row


def _asks_first(lines: Sequence[TextLine], starts: Sequence[float]) -> bool:
    """Whether the first column of a table of two holds the questions, and not their numbers, and the second words."""
    if len(starts) != 2:
        return False
    texts = [[" ".join(map(_text, inside)) for _, inside in _cells(line)] for line in lines]
    first, second = [cells[0] for cells in texts], [cells[1] for cells in texts[1:] if len(cells) > 1]
    worded = sum(any(map(str.isalpha, text)) for text in second) > 1
    return worded and any(text.endswith("?") for text in first) and not any(map(str.isdecimal, first))


def _is_answered(row: Sequence[TextLine], line: TextLine, starts: Sequence[float]) -> bool:
    """Whether a row of question and answer is complete, and a line begins the next; the head of a table is complete."""
    if len(row) == 1 and _names(row[0]):
        return True
    cells = [(_place(cell, starts), " ".join(map(_text, inside))) for above in row for cell, inside in _cells(above)]
    asked, answer = (next((text for at, text in reversed(cells) if at == place), "") for place in (0, 1))
    beside = [" ".join(map(_text, inside)) for _, inside in _cells(line)]
    return asked.endswith("?") and ends_sentence(answer) and len(beside) == 2 and opens_sentence(beside[1])


def _asked(row: Sequence[TextLine], starts: Sequence[float], edges: Mapping[int, float]) -> Iterator[list[TextLine]]:
    """A row, cut where a question is complete and what stands below it, in the same cell, might have begun beside it:
    there the answer begins, in a table that has no column for the answers."""
    part: list[TextLine] = []
    for line in row:
        word = line.words[0]
        above = [cell[-1] for left, cell in _cells(part[-1]) if abs(left - word.left) < _SAME_PLACE] if part else []
        room = edges[_place(word.left, starts)] - above[0].right if above and len(line.cells) == 1 else 0.0
        if room > word.right - word.left + _SAME_PLACE and above[0].text.endswith("?"):
            yield part
            part = []
        part.append(line)
    yield part


def _edges(table: Sequence[TextLine], starts: Sequence[float]) -> dict[int, float]:
    """How far the text of each cell of a table reaches."""
    edges: dict[int, float] = {}
    for cell, inside in (found for line in table for found in _cells(line)):
        place = _place(cell, starts)
        edges[place] = max(edges.get(place, 0.0), inside[-1].right)
    return edges


def _first(line: TextLine, starts: Sequence[float]) -> str:
    """The text in the first cell of a line, where that begins with the table; empty where it does not."""
    cell, inside = next(_cells(line))
    return "" if _place(cell, starts) else " ".join(map(_text, inside))


def _runs_on(row: Sequence[TextLine], starts: Sequence[float]) -> bool:
    """Whether a cell of a row has more than one line, and is not its last."""
    filled = Counter(_place(cell, starts) for line in row for cell in line.cells)
    return len(filled) > 1 and any(count > 1 for place, count in filled.items() if place < max(filled))


def _place(left: float, starts: Sequence[float]) -> int:
    return max(0, bisect_right(starts, left + _SAME_PLACE) - 1)


def _cells(line: TextLine) -> Iterator[tuple[float, list[Word]]]:
    """Where the cells of a line begin, and their words."""
    for cell, after in pairwise((*line.cells, float("inf"))):
        if inside := [word for word in line.words if cell <= word.left < after]:
            yield cell, inside


def _joined(row: Sequence[TextLine], starts: Sequence[float], words: hyphens.Counts) -> TextLine:
    """A row as one line: a word for each cell, and the bars between them."""
    cells: dict[int, list[Word]] = {}
    for line in row:
        for cell, inside in _cells(line):
            text = " ".join(word.text for word in inside)
            whole = Word(text, cell, inside[-1].right, all(word.bold for word in inside), inside[0].italic)
            cells.setdefault(_place(cell, starts), []).append(whole)
    found: list[Word] = []
    for place in sorted(cells):
        text = cells[place][0].text
        for piece in cells[place][1:]:
            text = hyphens.join(text, piece.text, words)
        found += [replace(cells[place][0], text=_BAR)] if found else []
        found.append(replace(cells[place][0], text=text, right=max(word.right for word in cells[place])))
    return replace(row[0], words=tuple(found), cells=tuple(starts), row=True)
