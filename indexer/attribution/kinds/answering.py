"""Who answers in a paper: the ministers who sign it, or members who defend a bill or a nota of their own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.signatures import is_name, is_signed, signatures
from indexer.attribution.parts import Attribution
from indexer.extraction.names.groups import find_persons
from indexer.extraction.names.ministers import find_signatory
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.persons import persons
from indexer.patterns import regex
from indexer.records import Role

_INITIATORS = regex(r"\b[Dd]e (?:initiatiefne(?:m|emst)ers?|indien(?:st)?ers?)\b")
_OWN = regex(
    r"(?:(?:Initiatief)?voorstel(?: van (?:rijks)?wet)?|Initiatiefnota) van (?:het|de) (?:lid|leden) ", re.IGNORECASE
)
"""The title of a bill, a nota or a proposal of members."""
_EXPLAINS = regex(r"; toelichting$|\b(?:memorie van toelichting|nota van (?:wijziging|verbetering))\b", re.IGNORECASE)
"""The title of a paper in which those whose bill it is explain it: nobody asked them anything."""
_BELOW = 8
"""The names of members stand among so many paragraphs at the end."""
_HEAD = 40
"""That they are members a paper says among so many paragraphs at the start."""


def of_members(title: str) -> bool:
    """Whether a bill, a nota or a proposal is of members, as its title says.

    >>> of_members("Voorstel van wet van het lid Verzonnen over bruggen"), of_members("Wijziging van de Bruggenwet")
    (True, False)
    """
    return bool(_OWN.match(title))


def answering(blocks: Sequence[Block], context: Context) -> Attribution:
    """Who answers in a paper: the ministers who sign it, or members who defend a bill or a nota of their own."""
    signed = sorted(signatures(blocks))
    signers = tuple(dict.fromkeys(name for index in signed for name in find_signatory(blocks[index].text)))
    own = None if signers else initiators(blocks, context)
    return own or Attribution((), "response", " en ".join(signers) or None)


def initiators(blocks: Sequence[Block], context: Context) -> Attribution | None:
    """The members who answer for a bill or a nota of their own, as a paper says, with their groups; None where it does
    not say so, or it is not known who they are. Their names stand below, or in the title."""
    own, explains = of_members(context.title), _EXPLAINS.search(context.title)
    if not (own and explains) and not any(_INITIATORS.search(block.text) for block in blocks[:_HEAD]):
        return None
    below = [index for index in range(max(0, len(blocks) - _BELOW), len(blocks)) if blocks[index].signature]
    names = [
        blocks[at].text for at in below if is_name(blocks[at].text) and not (at and is_signed(blocks[at - 1].text))
    ]
    signing = [name for text in names for name in context.apart(persons(text))]
    in_title = find_persons(context.title) if not signing and own else ()
    movers = signing or [name for person in in_title[:1] for name, _ in person.names]
    seats = replace(context, chamber="TK").seated(movers)  # both are of members of the Tweede Kamer
    parties = tuple(evidence.party for evidence in seats)
    role: Role = "contribution" if own and explains else "response"
    return Attribution((), role, " en ".join(movers), parties, looked_up=seats) if seats else None
