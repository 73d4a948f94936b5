"""Proceedings (Handelingen): speech by speech, each speaker with the party that the report prints, else with that
which the register of members tells, else with that of a list of persons beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from indexer.attribution.layout.blocks import Block
from indexer.attribution.parts import Attribution, OutlineHeading, Part, Said
from indexer.extraction.party_names import Context
from indexer.extraction.persons import persons
from indexer.records import Turn


def attribute(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """Members as contributions, ministers as responses, the chair and the report itself as procedural."""
    path: tuple[str, ...] = ()
    for block in blocks:
        if block.heading:
            level = min(block.heading.rank or 1, len(path) + 1)
            path = (*path[: level - 1], block.text)
            yield OutlineHeading(block, level)
            continue
        mentions = context.named(block.text)
        yield Said(block, _attribution(block.turn, path, mentions, context))


def _attribution(turn: Turn | None, path: tuple[str, ...], mentions: tuple[str, ...], context: Context) -> Attribution:
    if turn is None:
        return Attribution(path, "procedural", None, (), mentions)
    if turn.function == "chair":
        return Attribution(path, "procedural", turn.speaker or None, (), mentions)
    if turn.function == "minister":
        return Attribution(path, "response", turn.speaker or None, (), mentions)
    found = () if turn.party else context.seated(persons(turn.speaker))
    parties = tuple(evidence.party for evidence in found) or context.printed(turn.party or turn.listed)
    return Attribution(path, "contribution", turn.speaker or None, parties, mentions, looked_up=found)
