"""Tables of questions in lines of text whose cells are set out by white space or tabs, and run on over several lines.

>>> from indexer.attribution.layout.lines import read_lines
>>> text = "Nr.  Vraag             Antwoord\\n7    Hoeveel bruggen   Er staan\\n     zijn er?          drie."
>>> [line.text for line in with_columns(read_lines(text)) if not line.furniture]
['Vraag 7', 'Hoeveel bruggen', 'zijn er?', 'Antwoord 7', 'Er staan', 'drie.']
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import accumulate, count, pairwise

from indexer.attribution.layout.lines import Line
from indexer.patterns import regex
from indexer.readers.conventions.question_tables import QuestionTable, names_pages

_SPACED = regex(r"\S+(?: \S+)*")
_TABBED = regex(r"[^\t]+")
_LONGEST_NAME = 30
"""The longest name of a column."""


def with_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines; in a table of questions the label of each question and answer, and the lines of its cell below it."""
    found: list[Line] = []
    table: _Table | None = None
    numbers = count(1)
    for line in lines:
        if not line.furniture and (head := _head(line)):
            found += table.closed(numbers) if table else ()
            table = head
            found.append(line._replace(furniture=True))
        elif table is None or line.furniture:
            found.append(line)
        elif table.is_empty and names_pages(line.text):
            found.append(line._replace(furniture=True))
        elif table.takes(line):
            found += table.row(numbers) if table.begins(line) else ()
            table.waiting.append(line)
        else:
            below_head = table.is_empty
            found += table.closed(numbers)
            table = None
            found.append(line._replace(after_blank=line.after_blank or below_head))
    return [*found, *(table.closed(numbers) if table else ())]


class _Table:
    """An open table. `starts`: where its columns begin, in characters from the edge or in tabs."""

    def __init__(self, questions: QuestionTable, starts: Sequence[int], *, tabbed: bool, numbered: bool) -> None:
        self._questions, self._starts, self._tabbed, self._numbered = questions, starts, tabbed, numbered
        self.waiting: list[Line] = []
        self.rows = 0

    @property
    def is_empty(self) -> bool:
        """Whether nothing stands below the head yet."""
        return not self.rows and not self.waiting

    def takes(self, line: Line) -> bool:
        """Whether a line is of the table: each stretch of it begins and ends inside a column."""
        if self._tabbed:
            return "\t" in line.text or (bool(self.waiting) and not line.after_blank)
        for place, part in self._cells(line):
            after = self._starts[place + 1] if place + 1 < len(self._starts) else None
            if after is not None and _at(line, part) + len(part.text) >= after:
                return False
        return True

    def begins(self, line: Line) -> bool:
        """Whether a row begins with a line: there is something in its first cell, or an empty line above it."""
        if self._tabbed:
            return "\t" in line.text
        return not self._cells(line)[0][0] if self._numbered else line.after_blank

    def row(self, numbers: Iterator[int]) -> list[Line]:
        """The lines of the row that is complete."""
        lines, self.waiting = self.waiting, []
        self.rows += 1
        cells: dict[int, list[Line]] = {}
        for line in lines:
            for place, part in self._cells(line):
                cells.setdefault(place, []).append(part)
        texts = [" ".join(part.text for part in cells.get(place, ())) for place in range(len(self._starts))]
        labels = self._questions.parts(texts) if any(texts) else None
        if not labels:
            return lines
        said = {place for _, place in labels}
        found = [part._replace(furniture=True) for place in cells.keys() - said for part in cells[place]]
        for label, place in labels:
            start, cell = cells[place][0].start, next(numbers)
            found.append(cells[place][0]._replace(text=label, start=start, end=start, after_blank=True))
            found += [part._replace(cell=cell) for part in cells[place]]
        return found

    def closed(self, numbers: Iterator[int]) -> list[Line]:
        """The lines of the last row."""
        return self.row(numbers) if self.waiting else []

    def _cells(self, line: Line) -> list[tuple[int, Line]]:
        """The stretches of a line, each with the index of its column."""
        parts = _parts(line)
        if self._tabbed:
            ends = [0, *(part.start - line.start for part in parts)]
            tabs = accumulate(line.text.count("\t", *stretch) for stretch in pairwise(ends))
            last = len(self._starts) - 1
            places = [min(place, last) for place in tabs] if "\t" in line.text else [last] * len(parts)
        else:
            places = [max(0, bisect_right(self._starts, _at(line, part) + 1) - 1) for part in parts]
        return list(zip(places, parts, strict=True))


def _head(line: Line) -> _Table | None:
    """The table that a line opens: it names the columns of questions and of their answers or numbers."""
    parts = _parts(line) if "  " in line.text or "\t" in line.text else ()
    if len(parts) < 2 or any(len(part.text) > _LONGEST_NAME for part in parts):
        return None
    questions = QuestionTable()
    if questions.parts([part.text for part in parts]) != []:
        return None
    return _Table(
        questions, [_at(line, part) for part in parts], tabbed="\t" in line.text, numbered=questions.is_numbered
    )


def _parts(line: Line) -> list[Line]:
    """The stretches of a line, between tabs or wide spaces."""
    found = (_TABBED if "\t" in line.text else _SPACED).finditer(line.text)
    return [_part(line, match) for match in found if match.group().strip()]


def _part(line: Line, match: re.Match[str]) -> Line:
    text = match.group().strip()
    start = line.start + match.start() + match.group().index(text)
    return line._replace(text=text, start=start, end=start + len(text))


def _at(line: Line, part: Line) -> int:
    return line.indent + part.start - line.start
