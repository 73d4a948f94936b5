"""Marks of notes that the end of a line parted from their word: they open the next line, raised."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from indexer.readers.conventions.note_openings import mark_before
from indexer.readers.pdf.columns import TextLine

_MOST_LEADING = 1.9
"""Two lines of one paragraph are no farther apart than this, in sizes of their type."""


def with_marks_back(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines, with the mark of a note that opens a line at the last word of the line above it."""
    noted = {mark_before(line.text) for line in lines if line.note}
    if not noted:
        return list(lines)
    found = list(lines)
    for at, (above, line) in enumerate(pairwise(lines)):
        mark = line.words[0].text
        if line.marked and len(line.words) > 1 and mark in noted and _runs_on(above, line):
            *words, last = found[at].words
            found[at] = replace(found[at], words=(*words, replace(last, mark=f"{last.mark} {mark}".strip())))
            opening = replace(line.words[1], left=line.left)  # the mark is no indent
            found[at + 1] = replace(line, words=(opening, *line.words[2:]), marked=False)
    return found


def _runs_on(above: TextLine, line: TextLine) -> bool:
    """Whether two lines of text may be of one paragraph."""
    if above.note or line.note or above.column != line.column or above.row or line.row:
        return False
    return 0 < above.base - line.base < _MOST_LEADING * line.size
