"""Who asks, as the label of a question prints it, or as stands between brackets behind the question."""

from __future__ import annotations

import re

from indexer.attribution.layout.blocks import Block
from indexer.extraction.names.groups import find_groups
from indexer.extraction.names.party_alone import party_alone
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_IN_LABEL = regex(r"\b(?:van|door) (?:(?:de|het) )?(?P<who>[^:\d]{2,120})")
"""Who asks, in the label of a question."""
_GROUP = regex(r"\((?P<who>fractie [^()]{1,60})\)")
"""A group in the label of a question, called so: `Vraag 4 (fractie Ons Dorp)`."""
_BARE = regex(r"Vra(?:ag|gen)(?: \d{1,3}[a-z]?)?[:.]? (?P<who>[^\s:].{0,40}?) ?:?")
"""A party behind the word alone: `Vraag VVD`."""
_NAMES_ALONE = regex(r"(?:\d{1,3}[.):]? )?(?P<who>[^:\d][^:]*\)) ?:?")
"""A label that holds nothing else: `1. Van Gerven (SP):`."""
_PRINTED = regex(
    r"[?\d.)]\s*(?:\((?P<behind>[^()]{1,60})\)|\[(?P<square>[^\[\]]{1,60})\]|(?P<before>[A-Z][\w/+-]{1,25}):)\s*:?$"
)

_BEHIND = regex(r"(?<=\w )\([^()\d][^()]{1,60}\)$")
_MADE = regex(r"motie|amendement|initiatief|wetsvoorstel", re.IGNORECASE)


def asked_in_label(label: Block, context: Context) -> tuple[str, ...]:
    """The parties of who asks, as the label of a question prints it (`Vraag van de heer Jansen (VVD):`)."""
    return asker_in_label(label, context)[1]


def asker_in_label(label: Block, context: Context) -> tuple[str | None, tuple[str, ...]]:
    """Who asks as the label of a question prints it, and the parties; None and nothing where it names nobody."""
    if label.label is None or label.label.kind != "question":
        return None, ()
    called = _GROUP.search(label.text)
    if called and (found := find_groups(called["who"], context)):
        return called["who"], tuple(dict.fromkeys(party for group in found for party in group.parties))
    groups = find_groups(label.text, context)
    parties = tuple(dict.fromkeys(party for group in groups for party in group.parties))
    if not parties:
        named = _IN_LABEL.search(label.text)
        return (named["who"].strip(), ()) if named else (None, ())
    if alone := _NAMES_ALONE.fullmatch(label.text):
        return alone["who"], parties
    return groups[0].printed if len(groups) == 1 else label.text[groups[0].start : groups[-1].end], parties


def printed_asker(text: str, context: Context) -> tuple[str, ...]:
    """The parties between brackets behind a question or its number: `Waarom staat dit er? (D66 en PvdA)`."""
    named = _PRINTED.search(text)
    if named is None:
        return ()
    return context.named(f"({named['behind'] or named['square'] or named['before']})")


def asker_behind(title: str, context: Context) -> tuple[str, ...]:
    """The parties of a member, or of groups, between brackets at the end of a title: `Tekorten (Verzinmans, SP)`; of no
    motion or the like, of which they are who made it. A party may stand alone behind the word (`Vraag SP`).

    >>> from indexer.vocabulary import parties
    >>> context = Context(parties.load())
    >>> asker_behind("Tekorten (Verzinmans, SP)", context), asker_behind("Motie over tekorten (SP)", context)
    (('sp',), ())
    """
    if alone := _BARE.fullmatch(title):
        return party_alone(alone["who"], context)
    behind = _BEHIND.search(title)
    return context.named(behind.group()) if behind and not _MADE.search(title) else ()
