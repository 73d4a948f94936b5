"""Footnotes in the lines of a committee's paper, and lists of its members: they are nobody's speech."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.analysis.sentences import ends_sentence
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.lines import Line
from indexer.attribution.layout.reflow import Marks
from indexer.extraction.names.group_openings import begins_with_group
from indexer.extraction.names.groups import listed_members
from indexer.patterns import regex
from indexer.readers.conventions.footnotes import is_mark, marks_in, stars_in
from indexer.readers.conventions.note_openings import note_number, opens_raised, stars_before
from indexer.readers.conventions.sources import PUBLISHED, is_source

_MEMBER = r"[^,()\n]{2,50} \([A-Za-zÀ-ÿ0-9' /.+-]{1,30}\)(?: \((?:(?:plv\. |onder)?voorzitter)\))?"
ATTENDANCE = regex(
    r"(?:(?:(?:af|aan)wezige?n?|present|tegenwoordig|absent|verhinderd)\b(?: [a-z]+){0,2}\s*:"
    r"|(?:de )?(?:leden|wethouders?|notulist|verslag(?:legging)?|griffier|secretaris|voorzitter|burgemeester)\s*:\s*"
    r"(?:de heer|mevrouw|mw\.|dhr\.|drs?\.|mr\.|ir\.|[A-Z]\.))",
    re.IGNORECASE,
)
"""How a list opens of who was present at a meeting, in which office."""
MEMBERS = regex(
    rf"(?:\d{{1,2}}[.)]?\s*)?(?:Samenstelling\b|(?:Plv\.|Plaatsvervangende|Plaatsverv\.)\s*leden\s*:|Leden\s*:|Oud-leden\b"
    rf"|{_MEMBER}, {_MEMBER}, {_MEMBER})",
)
"""How a list of the members of a committee opens."""
_MEMBERS_END = regex(r"\([^()]{1,30}\)\.$")
"""How the last line of such a list ends."""
_STATED = regex(r"X ?Noot")
"""What the pages of officielebekendmakingen.nl print above a note."""
_ALONE = regex(r"\d{1,2}")
_SPACED = regex(r"(\d{1,2}) (?=[^\W\d_])")
_RULE = regex(r"_{5,}|-{5,}|[–—─]{3,}")
_FOOT = 15
"""Notes at the foot of a page are no more lines than this."""


def with_stated_notes(lines: Sequence[Line], marks: Marks) -> Marks:
    """The marks, with the notes that the format tells, and those of a web page: below a line that says that a note
    follows stand its number and its text, up to an empty line or the next such line."""
    asides, opens, dropped = set(marks.asides), set(marks.opens), set(marks.dropped)
    begins = inside = numbered = False
    for index, line in enumerate(lines):
        if _STATED.fullmatch(line.text):
            dropped.add(index)
            begins = inside = True
        elif inside and not line.label and (begins or numbered or not line.after_blank):
            asides.add(index)
            dropped.discard(index)
            opens.update({index} if begins else ())
            numbered = begins and bool(_ALONE.fullmatch(line.text))
            begins = False
        else:
            begins = inside = numbered = False
        if line.note:
            asides.add(index)
            opens.update({index} if line.note == "opens" else ())
    if not any(line.note for line in lines) and not any(_STATED.fullmatch(lines[index].text) for index in dropped):
        return marks
    return replace(marks, opens=frozenset(opens), asides=frozenset(asides), dropped=frozenset(dropped))


def with_marks_apart(lines: Sequence[Line]) -> list[Line]:
    """The lines, with the mark of a footnote on a line of its own where a copy put it before what follows on it
    (`3 Het is niet bekend`): the next number, of which the note stands further down."""
    found: list[Line] = []
    below = _note_places(lines)
    last = 0
    for index, line in enumerate(lines):
        free = not (line.label or line.furniture)
        number = int(line.text) if free and _ALONE.fullmatch(line.text) else _spaced_number(line.text)
        is_next = free and last < number <= last + 2 and below.get(number, 0) > index
        if is_next and not _ALONE.fullmatch(line.text):
            mark = str(number)
            is_next = not line.after_blank and not is_source(line.text) and is_mark(mark, lines[index - 1].text)
            if is_next:
                found.append(line._replace(text=mark, end=line.start + len(mark)))
                line = line._replace(text=line.text[len(mark) + 1 :], start=line.start + len(mark) + 1)
        last = number if is_next else last
        found.append(line)
    return found


def _note_places(lines: Sequence[Line]) -> dict[int, int]:
    """For each number, the index of the last line that can only open its note: with a source, or with the number glued
    to a word."""
    opened = ((note_number(line.text), index, line) for index, line in enumerate(lines) if not line.label)
    return {n: index for n, index, line in opened if n and (is_source(line.text) or not _spaced_number(line.text))}


def _spaced_number(text: str) -> int:
    """The number with a space behind it that a text opens with; else 0."""
    match = _SPACED.match(text)
    return int(match[1]) if match else 0


def lists_members(text: str) -> bool:
    """Whether a text opens a list of the members of a committee, and not of those who were present."""
    return bool(MEMBERS.match(text)) and not ATTENDANCE.match(text)


def is_rule(text: str) -> bool:
    """Whether a line is a stroke, as one stands above notes.

    >>> is_rule("__________"), is_rule("- - -")
    (True, False)
    """
    return _RULE.fullmatch(text) is not None


def ends_page(lines: Sequence[Line], index: int) -> bool:
    """Whether a line and those right below it are the last above a stroke, as a copy draws one between two pages."""
    for at, line in enumerate(lines[index + 1 : index + _FOOT], index + 1):
        if is_rule(line.text):
            return line.after_blank and (at + 1 == len(lines) or lines[at + 1].after_blank)
        if line.after_blank or line.label:
            return False
    return False


def note_lines(lines: Sequence[Line]) -> tuple[frozenset[int], frozenset[int]]:
    """The lines of notes, and those of them that open one: a list of members, or a number whose mark stands in the
    text above; up to the foot of the page or an empty line. Notes stand at the foot of a page or at the end; elsewhere
    only sources do, each up to the end of its sentence."""
    notes: set[int] = set()
    opens: set[int] = set()
    marks: set[int] = set()
    stars: set[str] = set()
    last = 0
    inside = loose = listing = False
    for index, line in enumerate(lines):
        if line.furniture or line.label:
            inside = False
            continue
        number = int(line.text) if _ALONE.fullmatch(line.text) else note_number(line.text)
        ruled = index > 0 and is_rule(lines[index - 1].text)
        last = 0 if ruled and number == 1 else last  # those of a page that counts its own
        told = (number in marks and not _is_spoken(line.text)) or (number == last + 1 and is_source(line.text))
        number = number if told and last < number <= last + 3 else 0
        at_foot = bool(number) and _at_foot(lines, index)
        apart = line.after_blank or (index > 0 and (ends_sentence(lines[index - 1].text) or inside))
        starred = stars_before(line.text) in stars
        is_note = at_foot or (bool(number) and (ruled or (apart and is_source(line.text))))
        if starred or is_note or lists_members(line.text):
            last, inside, loose = number or last, True, starred or (bool(number) and not (at_foot or ruled))
            listing = lists_members(line.text)
            opens.add(index)
        elif inside and (
            (listing and _MEMBERS_END.search(lines[index - 1].text) and not PUBLISHED.match(line.text))
            or (line.after_blank and not _ALONE.fullmatch(lines[index - 1].text))
            or (loose and (ends_sentence(lines[index - 1].text) or is_source(lines[index - 1].text)))
        ):
            inside = False
        if inside:
            notes.add(index)
        else:
            marks |= marks_in(line.text)
            stars |= stars_in(line.text)
    return frozenset(notes), frozenset(opens)


def _is_spoken(text: str) -> bool:
    """Whether what has a number before it asks something, or opens with the group whose words it is: no note does."""
    if opens_raised(text):
        return False
    return (text.endswith("?") and not is_source(text)) or begins_with_group(text.lstrip("([0123456789.)] "))


def _at_foot(lines: Sequence[Line], index: int) -> bool:
    """Whether nothing but notes follows on a line up to the running foot, or up to the end."""
    for at, line in enumerate(lines[index + 1 : index + _FOOT], index + 1):
        opens = MEMBERS.match(line.text) or note_number(line.text) or _ALONE.fullmatch(line.text)
        if line.label or line.text.endswith("?"):
            return False
        if line.furniture and not _ALONE.fullmatch(line.text):
            return True
        if line.after_blank and not opens and not _ALONE.fullmatch(lines[at - 1].text):
            return False
    return index + _FOOT >= len(lines)


def present(block: Block) -> tuple[tuple[str, str], ...]:
    """The members with their parties in a list of those who were present, or of a committee's members."""
    listed = ATTENDANCE.match(block.text) or block.aside or lists_members(block.text)
    return listed_members(block.text) if listed else ()
