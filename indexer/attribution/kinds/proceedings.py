"""Proceedings (Handelingen): speech by speech, each speaker with the party that the report prints, there or elsewhere
with the name, else with that which the register of members tells, else with that of a list of persons beside it.

A motion that is read out is of all who moved it, and its formulas are nobody's contribution. Only where the mark-up of
an official publication makes it a part of its reader's turn is it the reader's alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache, partial
from itertools import takewhile

from indexer.attribution.kinds import motion
from indexer.attribution.kinds.councils.headings_in_council import members_in_headings, spoken_below
from indexer.attribution.kinds.councils.listed_in_council import is_of_council, with_listed
from indexer.attribution.kinds.councils.presiding_by_office import with_chair
from indexer.attribution.kinds.guests import guests, in_office, invited, is_guest
from indexer.attribution.kinds.mixed_minutes import told_between
from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.lines import Line
from indexer.attribution.layout.reflow import Marks
from indexer.attribution.metadata.actors import stated_actors
from indexer.attribution.metadata.days_of_speakers import dated_by_speakers
from indexer.attribution.parts import Attribution, OutlineHeading, Part, Said
from indexer.attribution.replies.interruptions import Interruptions
from indexer.attribution.replies.spoken_names import Speakers
from indexer.attribution.replies.spoken_reply import asked_aloud
from indexer.extraction.names.groups import listed_members
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.persons import persons
from indexer.patterns import regex
from indexer.readers.conventions import motions
from indexer.readers.conventions.speaker_lines import is_aside
from indexer.records import UNKNOWN, PartyEvidence, Turn
from indexer.vocabulary.member_stays import fold

_DOES = r"(?:spreek|voer|sta|doe|lever|breng|vraag|stel|wil|mag|zal|zeg)"
_ASKS = r"(?:verzoek|steun|dien|dank)"


def _also_for(does: str) -> re.Pattern[str]:
    return regex(
        rf"\b(?:ik {does}|{does} ik|mijn (?:bijdrage|inbreng|betoog|termijn) is)\b[^.?!:;]{{0,60}}?"
        r"\b(?:mede|ook) namens (?P<who>[^.?!:;]{2,120})"
        rf"|\b(?:mede|ook) namens (?P<fronted>[^.?!:;]{{2,120}}?) {does} ik\b",
        re.IGNORECASE,
    )


_ALSO_FOR, _ALSO_ASKS = _also_for(_DOES), _also_for(_ASKS)
"""How members say of themselves that they speak for another group too, and that they do one thing for it."""


def marks(lines: Sequence[Line]) -> Marks:
    """Which lines open a paragraph: those of a motion that is read out, and the first after it."""
    opens: set[int] = set()
    before, inside = "", False
    for index, line in enumerate(lines):
        if line.furniture:
            inside = inside and not line.turn
            continue
        begins = not line.turn and (motions.is_title(line.text) or motions.opens(line.text))
        if begins or (inside and motion.opens_clause(before, line.text)):
            opens.add(index)
        inside = (inside or begins) and not motions.closes(before)
        before = line.text
    return Marks(opens=frozenset(opens))


def attribute(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """Members as contributions, ministers as responses, the chair and the report itself as procedural."""
    path: tuple[str, ...] = ()
    blocks = list(blocks)
    council = is_of_council(blocks, context.title)
    blocks = with_chair(with_listed(blocks)) if council else blocks
    context = dated_by_speakers((block.turn for block in blocks if block.turn and block.turn.party), context)
    if not context.actors:
        context = replace(context, actors=stated_actors(_printed(blocks, council), context, unknown=True))
    who = lru_cache(maxsize=None)(partial(_member, context=context))
    above = [block.text for block in takewhile(lambda block: block.turn is None, blocks)]
    turns = dict.fromkeys(block.turn for block in blocks if block.turn)
    outside = frozenset() if council else guests(above, context) | invited([context.title, *above], turns, context)
    holders = in_office(above)
    also: dict[tuple[str, str | None], tuple[str, ...]] = {}
    speakers = Speakers()
    interruptions = Interruptions(context, speakers)
    blocks, told = told_between(blocks, context) if council else (blocks, {})
    headed = spoken_below(blocks, context) if council else {}
    for at, block in enumerate(blocks):
        if block.heading:
            also.clear()
            interruptions = Interruptions(context, speakers)
            level = min(block.heading.rank or 1, len(path) + 1)
            path = (*path[: level - 1], block.text)
            yield OutlineHeading(block, level)
            continue
        if at in headed or (block.turn is None and at in told):
            yield Said(block, replace(headed.get(at) or told[at], section=path))
            continue
        mentions = context.named(block.text)
        if block.turn and is_guest(block.turn, outside, context) and not _office(block.turn):
            yield Said(block, Attribution(path, "procedural", block.turn.speaker, (), mentions))
            continue
        holds = block.turn and block.turn.function == "member" and is_guest(block.turn, holders, context)
        own = _reply(block, path, mentions, context) if holds else _attribution(block, path, mentions, context, who)
        said = _with_others(own, block, also, context)
        yield Said(block, interruptions.heard(said, block.turn, block.text) if block.turn else said)


def _office(turn: Turn) -> bool:
    return turn.function in ("chair", "minister")


def _printed(blocks: Sequence[Block], council: bool) -> Iterator[str]:
    """Those who are printed with their party: in a list of who is present, above the first speech, and as speakers; of
    a `council` also in headings."""
    headings = (block.text for block in blocks if council and block.heading)
    yield from (f"{name} ({party})" for name, party in members_in_headings(headings))
    for block in takewhile(lambda block: block.turn is None, blocks):
        yield from (f"{name} ({party})" for name, party in listed_members(block.text))
    turns = {block.turn for block in blocks if block.turn and block.turn.party}
    yield from (f"{name} ({turn.party})" for turn in turns for name in persons(turn.speaker))


_Member = tuple[tuple[str, ...], tuple[PartyEvidence, ...]]
"""The groups for which a member speaks, and those among them that the register of members tells."""


def _attribution(
    block: Block,
    path: tuple[str, ...],
    mentions: tuple[str, ...],
    context: Context,
    who: Callable[[Turn], _Member | None],
) -> Attribution:
    turn = block.turn
    if turn is None or is_aside(block.text):
        return Attribution(path, "procedural", None, (), mentions)
    if turn.function == "chair":
        return Attribution(path, "procedural", turn.speaker or None, (), mentions)
    if turn.function == "minister":
        return _reply(block, path, mentions, context)
    if turn.movers and (motion.is_formula(block.text) or block.text.casefold() == "motie"):
        return Attribution(path, "procedural", turn.speaker or None, (), mentions)
    if (member := who(turn)) is None:
        return _reply(block, path, mentions, context)
    parties, found = member
    return Attribution(path, "contribution", turn.speaker or None, parties, mentions, looked_up=found)


def _reply(block: Block, path: tuple[str, ...], mentions: tuple[str, ...], context: Context) -> Attribution:
    """The words of one of the government, with those whom they say to answer."""
    speaker = block.turn.speaker if block.turn else None
    return Attribution(path, "response", speaker or None, (), mentions, asked_aloud(block.text, context))


def _member(turn: Turn, context: Context) -> _Member | None:
    """Who speaks as a member, and with whom; None of the government."""
    found = () if turn.party else context.seated(persons(turn.speaker))
    if not (found or turn.party or turn.listed) and _governs(turn, context):
        return None
    parties = tuple(evidence.party for evidence in found) or context.printed(turn.party or turn.listed)
    if others := _others(turn):
        beside = context.seated(others) or tuple(PartyEvidence(UNKNOWN + name, (name,)) for name in others)
        found += tuple(evidence for evidence in beside if evidence.party not in parties)
        parties = tuple(dict.fromkeys((*parties, *(evidence.party for evidence in beside))))
    return parties, found


def _with_others(
    said: Attribution, block: Block, also: dict[tuple[str, str | None], tuple[str, ...]], context: Context
) -> Attribution:
    """A member's words with the groups for which the member says to speak as well, from there on in the item, or to ask
    something as well, there alone."""
    turn = block.turn
    if turn is None or said.role != "contribution" or turn.movers:
        return said
    who = (turn.speaker or "", turn.party)
    asked_for: tuple[str, ...] = ()
    if "namens" in block.text.casefold():
        if found := _ALSO_FOR.search(block.text):
            also[who] = context.named(found["who"] or found["fronted"])
        if asks := _ALSO_ASKS.search(block.text):
            asked_for = context.named(asks["who"] or asks["fronted"])
    beside = (*also.get(who, ()), *asked_for)
    own = said.parties or tuple(UNKNOWN + name for name in persons(turn.speaker))
    return replace(said, parties=tuple(dict.fromkeys((*own, *beside)))) if beside else said


def _governs(turn: Turn, context: Context) -> bool:
    """Whether who speaks of right is no member, and thus of the government."""
    names = persons(turn.speaker) if turn.function == "regular" else ()
    return bool(names) and not any(map(context.may_be_member, names))


def _others(turn: Turn) -> list[str]:
    """Those who moved a motion beside its reader."""
    readers = {_last_word(name) for name in persons(turn.speaker) or (turn.speaker,)}
    return [name for name in turn.movers if (word := _last_word(name)) and word not in readers]


def _last_word(name: str) -> str:
    """The last word of a name, folded; empty where there is no letter in it."""
    return "".join(fold(name).split()[-1:])
