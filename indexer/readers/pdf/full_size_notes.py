"""Footnotes in type of the usual size, at the foot of a page below a gap."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from indexer.patterns import regex
from indexer.readers.conventions.footnotes import marks_in
from indexer.readers.conventions.note_openings import plain
from indexer.readers.pdf.page import Stretch

_OPENS = regex(r"[\[(]?(\d{1,3})[\])]?\s+\S")
"""How a note opens; the number of an item of a list has a full stop behind it."""
_WIDE_GAP = 1.25
"""Between the text and its notes there is so many times the usual room, at least."""
_FOOT = 40
"""Notes begin among so many rows at the foot of a column."""
_FEWEST = 3
"""The number of rows from which the usual room can be told."""


def first_of_usual_size(rows: Sequence[Sequence[Stretch]]) -> int:
    """From which row of a column on there are footnotes: those of all marks in the text above, or of raised marks, in
    order. The number of rows where there are none."""
    if len(rows) < _FEWEST:
        return len(rows)
    texts = [" ".join(text.text for text in row) for row in rows]
    steps = [above[0].base - row[0].base for above, row in pairwise(rows)]
    usual = median(steps)
    opened = [int(match[1]) if (match := _OPENS.match(plain(text))) else 0 for text in texts]
    for first in range(max(1, len(rows) - _FOOT), len(rows)):
        if not opened[first] or steps[first - 1] < _WIDE_GAP * usual:
            continue
        numbers = list(_in_order(opened[first:]))
        raised = {int(mark) for row in rows[:first] for mark in _raised(row)}
        typed = {number for text in texts[:first] for number in marks_in(text)}
        if set(numbers) <= raised or set(numbers) == typed:
            return first
    return len(rows)


def _in_order(opened: Sequence[int]) -> Iterator[int]:
    """The numbers of notes, each after the one before it: another number at the head of a row is part of a note."""
    last = opened[0] - 1
    for number in opened:
        if number == last + 1:
            last = number
            yield number


def _raised(row: Sequence[Stretch]) -> Iterator[str]:
    for stretch in row:
        for word in stretch.words:
            yield from re.findall(r"\d+", word.mark)
