"""Headings in the minutes of a council below which a group speaks: `CDA (mevrouw Bedacht)`, `Ons Dorp`.

Where such headings name groups that the register knows, those that look alike name groups that it does not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from indexer.attribution.kinds.councils.answering_in_council import is_of_the_meeting
from indexer.attribution.kinds.councils.labels_in_council import (
    NAMED,
    NO_GROUP,
    SAYS_GROUP,
    WITH_MEMBER,
    named_with_member,
)
from indexer.attribution.kinds.groups_on_the_floor import SpokenFor
from indexer.attribution.layout.blocks import Block
from indexer.attribution.parts import Attribution
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex
from indexer.records import UNKNOWN, Turn

_WITH_MEMBER = regex(rf"{WITH_MEMBER}:?")
_LONGEST = 60
"""The heading of a group has no more characters."""
_SEVERAL = regex(r"[A-Z][\w’'-]+(?: (?:van|voor|de|het|en|[A-Z][\w’'-]+)){1,6}")
"""Several words with capitals, as no subject has."""
_ALONE = regex(
    r"(?P<of>(?:Vragen|Inbreng|Bijdrage) (?:(?:van|door|namens) )?(?:de |het )?)?"
    r"(?P<is>[Ff]racties? (?:van )?(?:de |het )?)?"
    rf"(?!{NO_GROUP})(?P<group>{NAMED}):?"
)


def headed_by_groups(blocks: Sequence[Block], context: Context, *, unmarked: bool = False) -> dict[int, SpokenFor]:
    """Who speaks below the headings that name a group, with its member if he is named, by the places of these;
    `unmarked`: also below lines that nothing marks as a heading.

    >>> from indexer.attribution.layout.headings import HeadingForm
    >>> from indexer.vocabulary import parties
    >>> def headed(*texts):
    ...     blocks = [Block(text, (), heading=HeadingForm("subject", 0)) for text in texts]
    ...     return headed_by_groups(blocks, Context(parties.load()))
    >>> headed("CDA (mevrouw Bedacht)")
    {0: SpokenFor(speaker='mevrouw Bedacht', parties=('cda',), name='Bedacht')}
    >>> [one.parties for one in headed("Fractie CDA, mw. Bedacht", "Lokaal Dorp", "LVR, mw. Zoek", "Brug").values()]
    [('cda',), ('unknown:Lokaal Dorp',), ('unknown:LVR',)]
    >>> headed("De brug (mevrouw Bedacht)")
    {}
    """
    headings = [at for at, block in enumerate(blocks) if block.heading or (unmarked and _may_head(block))]
    known = {at: found for at in headings if (found := _of_known(blocks[at], context))}
    if not known:
        return {}
    return {at: found for at in headings if (found := known.get(at) or _of_unknown(blocks[at].text))}


def _may_head(block: Block) -> bool:
    return not (block.label or block.aside or block.signature) and len(block.text) <= _LONGEST


def spoken_below(blocks: Sequence[Block], context: Context) -> dict[int, Attribution]:
    """Who speaks in the paragraphs of a report of speeches below the heading of a group, by their places: up to the
    next heading or the next speaker, unless the report itself says it."""
    headed = headed_by_groups(blocks, context)
    told: dict[int, Attribution] = {}
    group: SpokenFor | None = None
    before: Turn | None = None
    for at, block in enumerate(blocks):
        if block.heading:
            group = headed.get(at)
            before = blocks[at - 1].turn if at and not blocks[at - 1].heading else before
        elif block.turn not in (None, before) or is_of_the_meeting(block.text):
            group = None
        elif group and not block.aside:
            mentions = context.named(block.text)
            told[at] = Attribution((), "contribution", group.speaker or None, group.parties, mentions)
    return told


def members_in_headings(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The members whom headings name behind their group, each with it, as printed.

    >>> [*members_in_headings(["CDA (mevrouw Bedacht)", "De brug"])]
    [('Bedacht', 'CDA')]
    """
    for found in filter(None, map(_WITH_MEMBER.fullmatch, texts)):
        group, _, name = named_with_member(found)
        yield name, group


def _of_known(block: Block, context: Context) -> SpokenFor | None:
    """A group that the register knows, or that is called one."""
    if block.heading and block.heading.kind == "party":
        form = block.heading
        if not all(party.startswith(UNKNOWN) for party in form.parties):
            return SpokenFor(form.speaker or "", form.parties)
        return _of_unknown(block.text) or (SpokenFor(form.speaker or "", form.parties) if form.parties else None)
    if found := _WITH_MEMBER.fullmatch(block.text):
        group, who, name = named_with_member(found)
        parties = context.registered(group)
        return SpokenFor(who, parties, name) if parties else None
    alone = _ALONE.fullmatch(block.text)
    parties = context.registered(alone["group"]) if alone else ()
    return SpokenFor("", parties) if parties else None


def _of_unknown(text: str) -> SpokenFor | None:
    """A group that no register knows: it looks like one, or has a word that is in the names of such groups."""
    if found := _WITH_MEMBER.fullmatch(text):
        group, who, name = named_with_member(found)
        named = text.startswith("Fractie") or group.isupper() or _SEVERAL.fullmatch(group)
        return SpokenFor(who, (UNKNOWN + group,), name) if named or SAYS_GROUP.search(group) else None
    alone = _ALONE.fullmatch(text)
    if alone is None or not (alone["of"] or alone["is"] or SAYS_GROUP.search(alone["group"])):
        return None
    return SpokenFor("", (UNKNOWN + alone["group"],))
