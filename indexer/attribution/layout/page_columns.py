"""Columns with the pages that questions are about, where the columns of a table are lost: their numbers stand behind
the question, or at the end of its first line.

>>> from indexer.attribution.layout.lines import read_lines
>>> lines = without_page_columns(read_lines("Nr Vraag Blz. van t/m\\n1 Hoeveel bruggen zijn er? 17 18\\nDrie in 2022"))
>>> [line.text for line in lines if not line.furniture]
['Nr Vraag Blz. van t/m', '1 Hoeveel bruggen zijn er?', 'Drie in 2022']
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer.attribution.layout.lines import Line
from indexer.extraction.formulas.question_numbers import BARE_OPENING
from indexer.patterns import regex
from indexer.readers.conventions.question_tables import column_names, names_pages

_BEHIND = regex(r"(?<=\?)(?: [A-Z])?(?: \d{1,4}){1,2}$")
"""Pages behind the end of a question, perhaps of an enclosure with a letter."""
_IN_BOTH = regex(r"(?: \d{1,4}){2}$")
"""A page in each of two columns, behind the first line of a question."""


def without_page_columns(lines: Sequence[Line]) -> list[Line]:
    """The lines; below a head that names a column of pages, these pages as furniture, and so the rest of the head.
    What stands right below a head stands apart from what is above it."""
    return list(_parted(lines))


def lengths_above_pages(texts: Sequence[str]) -> dict[int, int]:
    """The lengths of the questions with pages behind them, without these, by their index: below a head that names a
    column of pages.

    >>> lengths_above_pages(["Nr Vraag Blz.", "1 Hoeveel bruggen zijn er? 17", "2 Wie telde er 3?"])
    {1: 26}
    """
    found: dict[int, int] = {}
    paged = False
    for index, text in enumerate(texts):
        if names := column_names(text):
            paged = any(map(names_pages, names))
        elif paged and (pages := _BEHIND.search(text)):
            found[index] = pages.start()
    return found


def _parted(lines: Sequence[Line]) -> Iterator[Line]:
    paged, above_head = False, False
    for line in lines:
        names = () if line.furniture else column_names(line.text)
        if names:
            paged = any(map(names_pages, names))
        elif not line.furniture and above_head and names_pages(line.text):
            line = line._replace(furniture=True)
        elif not line.furniture and above_head:
            line = line._replace(after_blank=True)
        pages = _pages(line) if paged and not (names or line.furniture) else None
        above_head = bool(names) or (above_head and line.furniture)
        if pages is None:
            yield line
            continue
        end = line.start + pages.start()
        yield line._replace(text=line.text[: pages.start()], end=end)
        yield line._replace(text=pages.group().strip(), start=end + 1, furniture=True, after_blank=False)


def _pages(line: Line) -> re.Match[str] | None:
    return _BEHIND.search(line.text) or (_IN_BOTH.search(line.text) if BARE_OPENING.match(line.text) else None)
