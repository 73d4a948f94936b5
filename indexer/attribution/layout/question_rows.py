"""Tables of questions in lines of text: their cells stand between strokes, and their head names the columns.

>>> from indexer.attribution.layout.lines import read_lines
>>> lines = with_cells(read_lines("| Nr. | Vraag | Antwoord |\\n| 7 | Hoeveel bruggen? | Drie. |"))
>>> [line.text for line in lines if not line.furniture]
['Vraag 7', 'Hoeveel bruggen?', 'Antwoord 7', 'Drie.']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer.attribution.layout.lines import Line
from indexer.readers.conventions.question_tables import QuestionTable, column_names

_CELL = re.compile(r"[^|]+")
_RULE = re.compile(r"[|\s:+-]+")


def with_cells(lines: Sequence[Line]) -> list[Line]:
    """The lines; a row of a table of questions as the label and the text of each cell; its head as furniture."""
    table = QuestionTable()
    return [part for line in lines for part in _parted(line, table)]


def _parted(line: Line, table: QuestionTable) -> Iterator[Line]:
    if "|" not in line.text or line.furniture:
        names = () if line.furniture else column_names(line.text)
        if names:
            table.parts(names)
        yield line._replace(furniture=True) if names else line
        return
    found = [match for match in _CELL.finditer(line.text) if match.group().strip()]
    parts = table.parts([match.group().strip() for match in found])
    if not parts:
        is_rule = parts is not None or (_RULE.fullmatch(line.text) is not None)
        yield line._replace(furniture=True) if is_rule else line
        return
    for label, index in parts:
        text = found[index].group().strip()
        start = line.start + found[index].start() + found[index].group().index(text)
        yield line._replace(text=label, start=start, end=start, after_blank=True)
        yield line._replace(text=text, start=start, end=start + len(text), after_blank=False)
