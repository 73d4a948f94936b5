"""How papers are divided, by who wrote them (their `pen`): each pen has a module that says which lines open a paragraph
(`marks`) and who speaks in each (`attribute`)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import pairwise

from indexer.attribution.kinds import (
    advice,
    consultation,
    government,
    member,
    motion,
    proceedings,
    question_list,
    written_questions,
)
from indexer.attribution.kinds.councils import letters_of_boards
from indexer.attribution.kinds.councils.council_askers import asker_lines
from indexer.attribution.layout import committee_lines
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.lines import Line
from indexer.attribution.layout.notes import is_rule, note_lines
from indexer.attribution.layout.openings import opened
from indexer.attribution.layout.reflow import Marks
from indexer.attribution.layout.signatures import is_close, member_signing, names_at_end, signed_lines
from indexer.attribution.parts import Part
from indexer.extraction.formulas.genres import Genre, Pen
from indexer.extraction.names.group_openings import names_group_first
from indexer.extraction.names.party_names import Context

_LEAST, _FIRST = 2, 2
"""Numbers alone above the words of so many groups number what they ask, from 1 or this one on: a 1 below the names of
those who sign is taken for a page."""
_LONGEST = 4
"""The number of a question has fewer digits."""


def _noted(lines: Sequence[Line]) -> Marks:
    """Which lines are footnotes, which open one, and the strokes above them."""
    notes, opening = note_lines(lines)
    strokes = frozenset(index - 1 for index in opening if index and is_rule(lines[index - 1].text))
    return Marks(opens=opening, asides=notes, dropped=strokes)


def _reported(lines: Sequence[Line]) -> Marks:
    """The marks of a report: of the motions that are read out in it, and of footnotes."""
    found = _noted(lines)
    return replace(found, opens=found.opens | proceedings.marks(lines).opens | {*committee_lines.signers(lines)})


def _retold(lines: Sequence[Line]) -> Marks:
    """The marks of a paper of the government: of footnotes, of the groups whose questions it retells, and of the names
    below it."""
    found = _noted(lines)
    told = opened([line.text for line in lines]) | names_at_end(lines) | signed_lines(lines)
    return replace(found, opens=found.opens | told)


def _signed(lines: Sequence[Line]) -> Marks:
    """The marks of a paper of members: of footnotes, of the close of a letter, and of the names below it."""
    found = _noted(lines)
    apart = {index for index, line in enumerate(lines) if is_close(line.text) or member_signing(line.text)}
    apart |= {index - 1 for index in apart if member_signing(lines[index].text)}  # the name
    return replace(found, opens=found.opens | apart | names_at_end(lines) | signed_lines(lines))


def _board_marks(lines: Sequence[Line]) -> Marks:
    """The marks of a letter of a board: those of a government's, and of the line that addresses a group."""
    found = _retold(lines)
    shown = [index for index, line in enumerate(lines) if not line.furniture]
    addressed = letters_of_boards.addressing([lines[index].text for index in shown], shown)
    return replace(found, opens=found.opens | addressed)


def _council_marks(lines: Sequence[Line]) -> Marks:
    """The marks of written questions, and of the lines above them that say who asks."""
    found = written_questions.marks(lines)
    shown = [index for index, line in enumerate(lines) if not line.furniture]
    return replace(found, opens=found.opens | asker_lines([lines[index].text for index in shown], shown))


def _committee_marks(lines: Sequence[Line]) -> Marks:
    """The marks of a committee's paper: of what the groups say in it, and of a list of questions."""
    found = committee_lines.marks(lines)
    return replace(found, opens=found.opens | question_list.marks(lines).opens)


@dataclass(frozen=True, slots=True)
class Kind:
    """How papers of one pen are taken apart. `listed`: whether they may list questions and answers; `answers`: whether
    there are answers in them to questions in them."""

    attribute: Callable[[Iterable[Block], Context], Iterator[Part]]
    marks: Callable[[Sequence[Line]], Marks] = _noted
    listed: bool = False
    answers: bool = True


def _of_no_genre(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """The parts of a paper that does not say what it is: a consultation if a group has the floor in it, else nobody's
    words."""
    listed = list(blocks)
    heard = consultation.hears_a_group(listed, context)
    yield from (consultation if heard else proceedings).attribute(listed, context)


CONSULTATION = Kind(consultation.attribute, committee_lines.marks)
_OF_NO_GENRE = Kind(_of_no_genre, committee_lines.marks)
_REPORT = Kind(proceedings.attribute, _reported, answers=False)


KINDS: dict[Pen, Kind] = {
    "government": Kind(government.attribute, _retold, listed=True),
    "board": Kind(letters_of_boards.attribute, _board_marks, listed=True),
    "askers": Kind(written_questions.attribute, written_questions.marks, listed=True),
    "council": Kind(partial(written_questions.attribute, of_council=True), _council_marks, listed=True),
    "committee": Kind(question_list.attribute, _committee_marks, listed=True),
    "groups": CONSULTATION,
    "mover": Kind(motion.attribute, motion.marks, answers=False),
    "member": Kind(member.attribute, _signed, answers=False),
    "adviser": Kind(advice.attribute, _retold, answers=False),
    "speakers": _REPORT,
    "nobody": _REPORT,
}


def kind_of(genre: Genre | None, texts: Sequence[str]) -> Kind:
    """The kind of a paper of a genre with these lines or paragraphs: what groups ask by number is a list."""
    kind = KINDS[genre.pen] if genre else _OF_NO_GENRE
    return KINDS["committee"] if kind in (CONSULTATION, _OF_NO_GENRE) and _numbers_groups(texts) else kind


def _numbers_groups(texts: Sequence[str]) -> bool:
    """Whether numbers stand alone above the words of groups, and count them, or count all that stands below a number,
    some of which is a group's."""
    found = [(int(text), below) for text, below in pairwise(texts) if text.isdecimal() and len(text) < _LONGEST]
    of_groups = [number for number, below in found if names_group_first(below)]
    if len(of_groups) >= _LEAST and of_groups[0] <= _FIRST and of_groups == sorted(set(of_groups)):
        return True
    counted = [number for number, _ in found] == [*range(1, len(found) + 1)]
    return counted and len(found) >= _LEAST and bool(of_groups)
