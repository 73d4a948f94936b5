"""Speeches in a report of which only the lines are known: each opens with its speaker's name and a colon."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.lines import Line
from indexer.readers.speaker_lines import is_of_the_report, names_a_stranger, opening
from indexer.records import Turn

_LEAST = 2
"""A report has at least this many speeches, of members or of the chair, or of an executive that is named."""
NOBODY = Turn("")
"""The turn of a speaker of whom it is not known who it is."""


def with_speeches(lines: Sequence[Line], executive: tuple[str, ...] = ()) -> list[Line]:
    """The lines of a report, each that opens a speech with its turn, and the name before it as a line of its own that
    belongs to the furniture; `executive` are the offices of those who answer besides ministers. Lines in which fewer
    than two people take the floor come back as they are."""
    heads = ((index, line) for index, line in enumerate(lines) if not line.furniture)
    opened = {index: found for index, line in heads if (found := opening(line.text, executive))}
    telling = {"chair", "minister"} if executive else {"chair"}
    if sum(bool(turn.party) or turn.function in telling for turn, _ in opened.values()) < _LEAST:
        return list(lines)
    parted: list[Line] = []
    turn: Turn | None = None
    for index, line in enumerate(lines):
        if found := opened.get(index):
            turn, said = found
            cut = line.end - len(said)
            parted.append(replace(line, text=line.text[: cut - line.start].rstrip(), end=cut, furniture=True))
            if said:
                parted.append(replace(line, text=said, start=cut, turn=turn))
                turn = None
        elif line.after_blank and not line.furniture and (names_a_stranger(line.text) or is_of_the_report(line.text)):
            parted.append(replace(line, turn=NOBODY))
        elif turn and not line.furniture:
            parted.append(replace(line, turn=turn))
            turn = None
        else:
            parted.append(line)
    return parted


def with_turns(blocks: Iterable[Block]) -> list[Block]:
    """The blocks of a report, each with the turn that it is part of. A heading that is no mere title ends a turn."""
    turn: Turn | None = None
    held: list[Block] = []
    for block in blocks:
        turn = block.turn or turn
        if block.heading and not block.turn and (block.heading.kind != "subject" or block.heading.rank):
            turn = None
        held.append(replace(block, turn=None if turn is NOBODY else turn))
    return held
