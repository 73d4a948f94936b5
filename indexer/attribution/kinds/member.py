"""Papers of members themselves, such as an initiatiefnota: theirs from the first word to the names under it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from indexer.attribution.layout.blocks import Block
from indexer.attribution.layout.signatures import is_formula, member_signing, signed_below
from indexer.attribution.parts import Attribution, OutlineHeading, Part, Path, Said, path_below
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.persons import persons

_LAST = 8
"""The names of members stand among so many paragraphs at the end."""


def attribute(blocks: Iterable[Block], context: Context) -> Iterator[Part]:
    """Every paragraph as a contribution of the members who sign, of whom the register tells the groups."""
    signed = [replace(block, signature=True) if member_signing(block.text) else block for block in blocks]
    listed = signed_below(signed)
    below = [block.text for block in listed[-_LAST:] if block.signature]
    signing = [told["name"] or "" if (told := member_signing(text)) else text for text in below]
    names = [name for text in signing for name in context.apart(persons(text))]
    found = context.seated(names)
    speaker, parties = " en ".join(names) or None, tuple(dict.fromkeys(evidence.party for evidence in found))
    parties = parties or _printed(below, context)
    path: Path = ()
    for block in listed:
        section, mentions = tuple(text for _, text in path), context.named(block.text)
        if block.heading:
            level = block.heading.rank or 3
            path = path_below(path, level, block.text)
            yield OutlineHeading(block, len(path))
        elif block.aside or block.signature or is_formula(block.text):
            yield Said(block, Attribution(section, "procedural", None, (), mentions))
        else:
            yield Said(block, Attribution(section, "contribution", speaker, parties, mentions, looked_up=found))


def _printed(below: Sequence[str], context: Context) -> tuple[str, ...]:
    """The groups that members print below their names."""
    printed = (told["group"] for told in map(member_signing, below) if told and told["group"])
    return tuple(dict.fromkeys(party for group in printed for party in context.printed(group)))
