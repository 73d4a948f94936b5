"""Footnotes in the lines of a committee's paper, and lists of its members: they are nobody's speech."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.attribution.layout.lines import Line

_MEMBER = r"[^,()\n]{2,50} \([A-Za-zÀ-ÿ0-9' /.+-]{1,30}\)"
MEMBERS = re.compile(
    rf"(?:\d{{1,2}}[.)]?\s*)?(?:Samenstelling\b|(?:Plv\.|Plaatsvervangende|Plaatsverv\.)\s*leden\s*:|Leden\s*:|Oud-leden\b"
    rf"|{_MEMBER}, {_MEMBER}, {_MEMBER})",
)
"""How a list of the members of a committee opens."""
_OPENS = re.compile(r"(?P<number>\d{1,2})(?:\)?\s+(?=\S)|(?=[A-ZÀ-Ý«“‘(]|https?:))")
_ALONE = re.compile(r"(?P<number>\d{1,2})")
_MARK = re.compile(r"(?:[^\W\d_]{2}|[.,;:?!»”’)])(?P<number>\d{1,2})(?=[\s.,;:?!)]|$)")
_FOOT = 15
"""Notes at the foot of a page are no more lines than this."""


def note_lines(lines: Sequence[Line]) -> tuple[frozenset[int], frozenset[int]]:
    """The lines of notes, and those of them that open one: a list of members, or a number whose mark stands in the
    text above; up to the foot of the page or an empty line. Notes stand at the foot of a page or at the end."""
    notes: set[int] = set()
    opens: set[int] = set()
    marks: set[int] = set()
    last = 0
    inside = False
    for index, line in enumerate(lines):
        if line.furniture or line.label:
            inside = False
            continue
        number = _number(lines, index, marks, last)
        if number or MEMBERS.match(line.text):
            last, inside = number or last, True
            opens.add(index)
        elif (
            inside and line.after_blank and not MEMBERS.match(line.text) and not _ALONE.fullmatch(lines[index - 1].text)
        ):
            inside = False
        if inside:
            notes.add(index)
        else:
            marks.update(int(mark["number"]) for mark in _MARK.finditer(line.text))
    return frozenset(notes), frozenset(opens)


def _number(lines: Sequence[Line], index: int, marks: set[int], last: int) -> int:
    """The number of the note that a line opens; 0: it opens none."""
    match = _OPENS.match(lines[index].text) or _ALONE.fullmatch(lines[index].text)
    number = int(match["number"]) if match else 0
    return number if last < number <= last + 3 and number in marks and _at_foot(lines, index) else 0


def _at_foot(lines: Sequence[Line], index: int) -> bool:
    """Whether nothing but notes follows on a line up to the running foot, or up to the end."""
    for at, line in enumerate(lines[index + 1 : index + _FOOT], index + 1):
        opens = MEMBERS.match(line.text) or _OPENS.match(line.text) or _ALONE.fullmatch(line.text)
        if line.label:
            return False
        if line.furniture and not _ALONE.fullmatch(line.text):
            return True
        if line.after_blank and not opens and not _ALONE.fullmatch(lines[at - 1].text):
            return False
    return index + _FOOT >= len(lines)
