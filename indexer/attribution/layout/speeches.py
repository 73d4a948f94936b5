"""Speeches in a report of which only the lines are known: each opens with its speaker's name and a colon."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import pairwise

from indexer.analysis.sentences import ends_sentence
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.lines import Line
from indexer.extraction.formulas import council_decisions, council_minutes
from indexer.patterns import regex
from indexer.readers.conventions import doubtful_labels, motions
from indexer.readers.conventions.letters import signs_what_seems_spoken
from indexer.readers.conventions.portraits import captions, without_portrait
from indexer.readers.conventions.reports_of_speeches import is_report, takes_the_floor
from indexer.readers.conventions.speaker_lines import (
    is_of_the_report,
    names_a_stranger,
    names_who_presides,
    opening,
)
from indexer.records import Turn

_WITHIN = regex(
    r"(?<=[.?!…]) (?=(?P<chair>De voorzitter: )"
    r"|(?:De heer|Mevrouw) [^.:?!()]{2,60} \([^()]{1,30}\): |(?:Minister|Staatssecretaris) [A-Z][^.:?!()]{2,60}: )"
)
"""Where a speech opens in the middle of a line."""
_LEAST_WITHIN = 3
NOBODY = Turn("")
"""The turn of a speaker of whom it is not known who it is."""


def with_speeches(lines: Sequence[Line], executive: tuple[str, ...] = (), *, reported: bool = False) -> list[Line]:
    """The lines of a report, each that opens a speech with its turn, and the name before it as a line of its own that
    belongs to the furniture; `executive` are the offices of those who answer besides ministers, to which a report of a
    council adds its own. Lines in which fewer than two people take the floor come back as they are, and those of a
    minister's letter too, unless it is known that they are `reported` speeches."""
    lines = _apart(lines)
    answering = council_minutes.answering(line.text for line in lines)
    executive = (*executive, *answering)
    heads = (
        (index, without_portrait(line.text))
        for index, line in enumerate(lines)
        if not (line.furniture or _goes_on(line, lines[index - 1].text if index else ""))
    )
    opened = {index: found for index, head in heads if (found := opening(head, executive))}
    if not reported and signs_what_seems_spoken([line.text for line in lines], opened):
        return list(lines)
    known = reported or takes_the_floor(dict(enumerate(line.text for line in lines)), opened)
    if not is_report([turn for turn, _ in opened.values()], executive, known=known, presided=False):
        return list(lines)
    parted: list[Line] = []
    turn: Turn | None = None
    own, doubted = doubtful_labels.spoken(opened)
    around = captions([line.text for line in lines], opened)
    for index, line in enumerate(lines):
        if index in around:
            parted.append(line._replace(furniture=True))
        elif index in own:
            parted.append(line._replace(turn=turn))
            turn = None
        elif index in doubted:
            parted.append(line._replace(turn=NOBODY))
            turn = None
        elif found := opened.get(index):
            turn, said = found
            cut = line.end - len(said)
            parted.append(line._replace(text=line.text.removesuffix(said).rstrip(), end=cut, furniture=True))
            if said:
                parted.append(line._replace(text=said, start=cut, turn=turn, beside=cut - line.start))
                turn = None
        elif not line.furniture and _is_nobodys(
            line, lines[index - 1].text if index else "", opened=bool(turn), council=bool(answering)
        ):
            parted.append(line._replace(turn=NOBODY))
        elif turn and not line.furniture:
            parted.append(line._replace(turn=turn))
            turn = None
        else:
            parted.append(line)
    return parted


def _apart(lines: Sequence[Line]) -> Sequence[Line]:
    """The lines, each speech on a line of its own, where a copy of a report has lost the ends of its lines."""
    found = {index: [*_WITHIN.finditer(line.text)] for index, line in enumerate(lines) if ": " in line.text}
    within = [match for matches in found.values() for match in matches]
    if len(within) < _LEAST_WITHIN or not any(match["chair"] for match in within):
        return lines
    parted: list[Line] = []
    for index, line in enumerate(lines):
        cuts = [0, *(match.end() for match in found.get(index, ())), len(line.text) + 1]
        for start, end in pairwise(cuts):
            text = line.text[start : end - 1]
            parted.append(line._replace(text=text, start=line.start + start, end=line.start + start + len(text)))
    return parted


def _goes_on(line: Line, before: str) -> bool:
    """Whether a line goes on with a sentence: `… overleg gevoerd met` / `mevrouw Smit, Minister van Asiel, over:`."""
    return line.text[:1].islower() and not line.after_blank and bool(before) and before[-1] not in '.?!:)”"'


def _is_nobodys(line: Line, before: str, *, opened: bool, council: bool) -> bool:
    """Whether a line is what the report itself says, or the words of somebody of whom it is not known who it is.
    `opened`: it stands right below the name of a speaker, so the report says nothing there. `council`: it is the report
    of one, which tells what was decided."""
    if not opened and (is_of_the_report(line.text) or (council and council_decisions.decides(line.text))):
        return True
    if line.after_blank:
        return names_a_stranger(line.text)
    return names_who_presides(before) or (ends_sentence(before) and names_a_stranger(line.text, titled=True))


def with_turns(blocks: Iterable[Block]) -> list[Block]:
    """The blocks of a report, each with the turn that it is part of, a motion with all who moved it. A heading that is
    no mere title ends a turn. A motion after the words of the chair is of the speaker before: the chair reads none.
    """
    blocks = list(blocks)
    if not any(block.turn for block in blocks):
        return blocks
    turn: Turn | None = None
    speaker: Turn | None = None
    reads = below = False
    held: list[Block] = []
    inside: list[bool] = []
    for block in blocks:
        turn = block.turn or turn
        speaker = turn if turn and turn.function != "chair" else speaker
        if block.heading and not block.turn and (block.heading.kind != "subject" or block.heading.rank):
            turn = speaker = None
        reads = motions.opens(block.text) or motions.is_title(block.text) or (reads and not block.turn)
        own = speaker if reads and turn and turn.function == "chair" else turn
        below = below and not block.turn and motions.told_below(block.text)
        own = None if own is NOBODY or below else own
        held.append(block if own is block.turn else replace(block, turn=own))
        inside.append(reads and not block.heading)
        below = below or (reads and motions.closes(block.text))
        reads = reads and not motions.closes(block.text)
    moved = motions.moved([(block.text, block.turn, motion) for block, motion in zip(held, inside, strict=True)])
    return [block if turn is block.turn else replace(block, turn=turn) for block, turn in zip(held, moved, strict=True)]
