"""Turns: who speaks in which blocks, from the lines that open a speech; and motions that are read out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from indexer.extraction.formulas import council_decisions, council_minutes
from indexer.readers.conventions import doubtful_labels, motions
from indexer.readers.conventions.letters import signs_what_seems_spoken
from indexer.readers.conventions.portraits import captions, without_portrait
from indexer.readers.conventions.reports_of_speeches import LEAST, Opened, is_report, takes_the_floor
from indexer.readers.conventions.speaker_lines import is_of_the_report, names_a_stranger, opening
from indexer.records import SourceBlock, Turn


@dataclass(frozen=True, slots=True)
class Marked:
    """A block, and whether a speaker's name is marked at its head (in bold, for example). `headed`: only what stands
    before its first colon is marked. `apart`: it is not spoken, such as a footnote."""

    block: SourceBlock
    named: bool
    apart: bool = False
    headed: bool = False


def with_turns(marked: Iterable[Marked]) -> list[SourceBlock]:
    """The blocks with their turns and motions; a block that is only the speaker's name is left out, and so is the name
    under a portrait.

    A heading ends a turn, unless it is that of a motion, and so do what the report itself says (but not right below
    the name of a speaker) and the name of a speaker in a form that is not known: what follows is nobody's. A motion
    that follows on the chair's words is of the speaker before: the chair reads none,
    but goes on below it. In the letter of a minister nobody speaks.
    """
    listed = list(marked)
    executive = council_minutes.answering(item.block.text for item in listed)
    opened = {
        at: found
        for at, item in enumerate(listed)
        if not item.apart and (found := opening(without_portrait(item.block.text), executive))
    }
    if signs_what_seems_spoken([item.block.text for item in listed], opened):
        return [item.block for item in listed]
    plain = _is_report(listed, executive, opened)
    return motions.with_movers(_turned(listed, executive, opened, plain=plain))


def of_marked_speakers(blocks: Iterable[SourceBlock]) -> list[SourceBlock]:
    """The blocks of a format that marks who speaks, its motions with all who moved them. What the report says below the
    words of somebody other than the chair is nobody's, though it stands in that speech. In a paper that marks nobody,
    and reports speeches of members with their parties and of the chair, the names before these tell.

    >>> said = Turn("De heer Verzonnen", "SP", "member")
    >>> report = SourceBlock("De beraadslaging wordt gesloten.", turn=said)
    >>> [block.turn for block in of_marked_speakers([SourceBlock("Dank.", turn=said), report])] == [said, None]
    True
    """
    listed = list(blocks)
    if _names_speakers(listed):
        return with_turns(Marked(block, named=True, apart=block.note) for block in listed)
    said: list[SourceBlock] = []
    above: Turn | None = None
    for block in listed:
        of_report = block.turn is not None and block.turn is above and _is_of_the_report(block)
        said.append(replace(block, turn=None) if of_report else block)
        above = above if block.note else block.turn
    return motions.with_movers(said)


def _names_speakers(blocks: Sequence[SourceBlock]) -> bool:
    """Whether blocks report speeches that nothing but the names before them marks."""
    if any(block.turn for block in blocks):
        return False
    opened = [found[0] for block in blocks if not block.note and (found := opening(block.text))]
    members = sum(bool(turn.party) for turn in opened)
    return members >= LEAST and any(turn.function == "chair" for turn in opened)


def _is_of_the_report(block: SourceBlock) -> bool:
    in_the_chair = block.turn is not None and block.turn.function == "chair"
    return not (in_the_chair or block.motion) and is_of_the_report(block.text)


def _is_report(marked: Sequence[Marked], executive: tuple[str, ...], opened: Opened) -> bool:
    """Whether the blocks are a report of speeches, as where the name of a member with a party stands in a block of its
    own above a speech. The name of a clerk does not count, as any paper may hold it."""
    spoken = {at: item.block.text for at, item in enumerate(marked) if not item.apart}
    above_speech = len(opened) >= LEAST and any(turn.party and not text for turn, text in opened.values())
    known = above_speech or any(marked[at].named for at in opened) or takes_the_floor(spoken, opened)
    return is_report([turn for turn, _ in opened.values()], executive, known=known, presided=True)


def _turned(
    marked: Sequence[Marked], executive: tuple[str, ...], found: Opened, *, plain: bool
) -> Iterator[SourceBlock]:
    """`plain`: a speech also opens where the name of its speaker has no marks, if it is that of a known form;
    `executive`: the offices of those who answer besides ministers."""
    turn: Turn | None = None
    speaker: Turn | None = None
    around: Turn | None = None  # who speaks above and below a motion
    in_motion = named = below = False  # named: a speaker was, and said nothing yet; below: a motion
    own, doubted = _doubtful(marked, found, plain=plain)
    left_out = captions([item.block.text for item in marked], found)
    for at, item in enumerate(marked):
        block = item.block
        if at in left_out:
            continue
        if item.apart:
            yield block
            continue
        opened = found.get(at) if (item.named or plain) and not (at in own or at in doubted) else None
        if at in doubted:
            turn = speaker = None
        if opened:
            turn, text = opened
            speaker = speaker if turn.function == "chair" else turn
            in_motion, named, below = False, not text, False
            if text:
                yield replace(block, text=text, kind="paragraph", level=0, turn=turn)
            continue
        if item.named and at not in own and not in_motion and names_a_stranger(block.text, marked=item.headed):
            turn = speaker = None
        if turn and not in_motion and (motions.is_title(block.text) or motions.opens(block.text)):
            in_motion, around = True, turn
            turn = speaker or turn
        of_report = is_of_the_report(block.text) or (bool(executive) and council_decisions.decides(block.text))
        if (block.kind == "heading" and not in_motion) or (of_report and not named):
            turn = speaker = None
        named = False
        below = below and motions.told_below(block.text)
        yield replace(block, turn=None if below else turn, motion=in_motion)
        if in_motion and motions.closes(block.text):
            in_motion, turn, below = False, turn and around, True


def _doubtful(marked: Sequence[Marked], opened: Opened, *, plain: bool) -> tuple[frozenset[int], frozenset[int]]:
    """Which names with a colon are words of the speaker, and which are perhaps; none that is set apart from them."""
    if not (plain or all(item.named for item in marked)):
        return frozenset(), frozenset()
    set_apart = plain and not all(item.named for item in marked)
    own, doubted = doubtful_labels.spoken(opened)
    sure = frozenset(at for at, item in enumerate(marked) if item.named and set_apart)
    return own - sure, doubted - sure
