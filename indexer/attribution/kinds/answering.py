"""Who answers in a paper: the ministers who sign it, or members who defend a bill of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.signatures import signatures
from indexer.attribution.parts import Attribution
from indexer.extraction.names.groups import find_persons
from indexer.extraction.names.ministers import find_signatory
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.persons import persons

_INITIATORS = re.compile(r"\b[Dd]e (?:initiatiefne(?:m|emst)ers?|indien(?:st)?ers?)\b")
_BILL = re.compile(r"(?:Initiatief)?voorstel van (?:rijks)?wet van (?:het|de) (?:lid|leden) ", re.IGNORECASE)
_BELOW = 8
"""The names of members stand among so many paragraphs at the end."""
_HEAD = 40
"""That they are members a paper says among so many paragraphs at the start."""


def answering(blocks: Sequence[Block], context: Context) -> Attribution:
    """Who answers in a paper: the ministers who sign it, or members who defend a bill of their own."""
    signed = sorted(signatures(blocks))
    signers = tuple(dict.fromkeys(name for index in signed for name in find_signatory(blocks[index].text)))
    movers = () if signers else _initiators(blocks, context)
    if seats := replace(context, chamber="TK").seated(movers):  # a bill is of members of the Tweede Kamer
        parties = tuple(evidence.party for evidence in seats)
        return Attribution((), "response", " en ".join(movers), parties, looked_up=seats)
    return Attribution((), "response", " en ".join(signers) or None)


def _initiators(blocks: Sequence[Block], context: Context) -> list[str]:
    """The members who answer for a bill of their own, as they say: their names stand below, or in the title."""
    if not any(_INITIATORS.search(block.text) for block in blocks[:_HEAD]):
        return []
    below = [block.text for block in blocks[-_BELOW:] if block.signature]
    signing = [name for text in below for name in context.apart(persons(text))]
    of_bill = find_persons(context.title) if not signing and _BILL.match(context.title) else ()
    return signing or [name for person in of_bill[:1] for name, _ in person.names]
