"""Members of a council, whose minutes print their groups in the list of those who are present, or once with the name.

No register knows these groups, so that none of them tells a guest from a member.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import takewhile

from indexer.attribution.kinds.councils.headings_in_council import members_in_headings
from indexer.attribution.kinds.councils.present_in_council import members_present, officers_present
from indexer.attribution.kinds.taking_the_floor import surnames
from indexer.attribution.layout.blocks import Block
from indexer.extraction.formulas import council_minutes
from indexer.extraction.names.groups import listed_members
from indexer.extraction.names.persons import persons
from indexer.records import Turn


def is_of_council(blocks: Sequence[Block], title: str) -> bool:
    """Whether a report of speeches says above them, or in its title, that it is of a council, or somebody speaks in it
    who answers in such a body."""
    above = takewhile(lambda block: block.turn is None, blocks)
    answers = (block.turn.speaker for block in blocks if block.turn and block.turn.function == "minister")
    return council_minutes.is_of_council([title, *(block.text for block in above)]) or any(
        map(council_minutes.holds_office, dict.fromkeys(answers))
    )


def with_listed(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of the minutes of a council, each turn of a member that has no party with what is listed as his."""
    groups: dict[str, set[str]] = {}
    for name, group in _named(blocks):
        groups.setdefault(surnames(name)[-1], set()).add(group)
    alone = {name: found.pop() for name, found in groups.items() if len(found) == 1}
    above = takewhile(lambda block: block.turn is None or block.turn.function == "chair", blocks)
    seated = {surnames(name)[-1] for name in officers_present(block.text for block in above)} - alone.keys()
    return [replace(block, turn=_listed(block.turn, alone, seated)) if block.turn else block for block in blocks]


def _named(blocks: Sequence[Block]) -> Iterator[tuple[str, str]]:
    """Those who are printed with a group: above the first speech of a member, and as speakers."""
    for block in takewhile(lambda block: block.turn is None or block.turn.function == "chair", blocks):
        yield from listed_members(block.text)
        yield from members_present([block.text])
    for block in blocks:
        if block.heading:
            yield from listed_members(block.text)
            yield from members_in_headings([block.text])
    turns = dict.fromkeys(block.turn for block in blocks if block.turn and block.turn.party)
    yield from ((name, turn.party) for turn in turns for name in persons(turn.speaker) if turn.party)


def _listed(turn: Turn, groups: dict[str, str], seated: set[str]) -> Turn:
    """A turn with the group that is known of its speaker; of one who answers where he is `seated` in an office."""
    if turn.function != "member" or turn.party:
        return turn
    if seated & {surnames(name)[-1] for name in persons(turn.speaker)}:
        return replace(turn, function="minister")
    found = {groups.get(surnames(name)[-1], "") for name in persons(turn.speaker)}
    return replace(turn, listed=found.pop() or turn.listed) if len(found) == 1 else turn
