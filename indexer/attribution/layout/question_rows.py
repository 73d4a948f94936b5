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
from indexer.patterns import regex
from indexer.readers.conventions.question_tables import QuestionTable, column_names

_CELL = regex(r"[^|]+")
_BORDER = regex(r"\+[-=:+]{3,}\+")
"""A rule between the rows of a table that is drawn with signs."""
_RULE = regex(r"[|\s:+-]+")


def with_cells(lines: Sequence[Line]) -> list[Line]:
    """The lines; a row of a table of questions as the label and the text of each cell; its head as furniture. A row of
    any other table is its cells, without what is drawn around them."""
    table = QuestionTable()
    return [part for line in lines for part in _parted(line, table)]


def _parted(line: Line, table: QuestionTable) -> Iterator[Line]:
    if "|" not in line.text or line.furniture:
        names = () if line.furniture else column_names(line.text)
        if names:
            table.parts(names)
        if not _BORDER.fullmatch(line.text):
            yield line._replace(furniture=True) if names else line
        return
    found = [match for match in _CELL.finditer(line.text) if match.group().strip()]
    parts = table.parts([match.group().strip() for match in found])
    if not parts:
        if not _RULE.fullmatch(line.text):
            yield line._replace(furniture=True) if parts is not None else _laid_out(line, found)
        return
    for label, index in parts:
        text = found[index].group().strip()
        start = line.start + found[index].start() + found[index].group().index(text)
        yield line._replace(text=label, start=start, end=start, after_blank=True)
        yield line._replace(text=text, start=start, end=start + len(text), after_blank=False)


def _laid_out(line: Line, cells: Sequence[re.Match[str]]) -> Line:
    """A row between strokes, of a table that only lays out a page: what its one cell with words says, else its cells
    without the space that fills them."""
    if not (line.text[0] == line.text[-1] == "|"):
        return line
    texts = [cell.group().strip() for cell in cells]
    if len(texts) > 1 or not any(map(str.isalpha, texts[0])):
        return line._replace(text=" | ".join(texts))
    start = line.start + cells[0].start() + cells[0].group().index(texts[0])
    return line._replace(text=texts[0], start=start, end=start + len(texts[0]), after_blank=True)
