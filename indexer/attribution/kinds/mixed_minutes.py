"""Minutes of a council that tell what some said, and have what others said in their own words.

`Mevrouw Bedacht (SP) vraagt of …` and `Mevrouw Bedacht (SP): Hoe laat?` stand in one report: what is told is of whom it
says, and ends the speech above it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from indexer.analysis.sentences import ends_sentence
from indexer.attribution.kinds import minutes
from indexer.attribution.kinds.councils.answering_in_council import officer_on_the_floor
from indexer.attribution.kinds.councils.labels_in_council import label_alone, labels_groups
from indexer.attribution.layout.blocks import Block
from indexer.attribution.parts import Attribution, Said
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.printed_names import NAME, ONE_PERSON
from indexer.patterns import regex

_TOLD = regex(rf"{ONE_PERSON} {NAME} \([^()]{{1,40}}\) [a-z]")
"""How a paragraph opens that tells what a member said: his party is printed, as nobody says it in a speech."""


def told_between(blocks: Sequence[Block], context: Context) -> tuple[list[Block], dict[int, Attribution]]:
    """The blocks of the minutes of a council, those that tell what somebody said as no part of a speech; and who speaks
    in these, by their places. Where no member's words are told above or between the speeches, all are as they were."""
    parted = list(blocks)
    labels = labels_groups((block.text for block in blocks if not block.heading), context)
    for at in range(1, len(parted)):
        turn = blocks[at].turn
        inside = turn is not None and turn == blocks[at - 1].turn
        told_here = _tells(blocks[at].text) or (labels and label_alone(blocks[at].text) is not None)
        if inside and (parted[at - 1].turn is None or told_here):
            parted[at] = replace(parted[at], turn=None)
    silent = [at for at, block in enumerate(parted) if block.turn is None]
    parts = minutes.attribute([parted[at] for at in silent], context, council=True)
    first = next((at for at, block in enumerate(blocks) if block.turn), len(blocks))
    told = {
        at: part.attribution
        for at, part in zip(silent, parts, strict=True)
        if isinstance(part, Said) and (at > first or ends_sentence(blocks[at].text))
    }
    told_by = (said for at, said in told.items() if at < first or labels or _TOLD.match(blocks[at].text))
    above = any(said.role == "contribution" for said in told_by)
    return (parted, told) if above else (list(blocks), _below_replies(blocks, told))


def _below_replies(blocks: Sequence[Block], told: Mapping[int, Attribution]) -> dict[int, Attribution]:
    """What is told below the headings of those who answer (`Reactie wethouder Bedacht`), by its place."""
    found: dict[int, Attribution] = {}
    below = False
    for at, block in enumerate(blocks):
        below = block.heading.kind == "response" if block.heading else below and block.turn is None
        if below and at in told and told[at].role == "response":
            found[at] = told[at]
    return found


def _tells(text: str) -> bool:
    return bool(_TOLD.match(text)) or officer_on_the_floor(text) is not None
