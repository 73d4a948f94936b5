"""Members who ask for the group that is theirs: `Het lid Verzinmans vraagt namens de fractie van JA21 …`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from indexer.extraction.names.groups import Group
from indexer.patterns import regex
from indexer.records import UNKNOWN

_FOR = regex(r" (?:[a-z]{2,20} ){1,4}?namens (?:de |het )?(?<!mede namens )(?<!mede namens de )")
"""What stands between a member and the group for which he asks: not whom he speaks for as well."""


def of_their_groups(text: str, groups: Sequence[Group]) -> tuple[Group, ...]:
    """The groups that a text names, a member whose group nobody knows as one of the group for which he asks.

    >>> from indexer.extraction.names.groups import find_groups
    >>> from indexer.extraction.names.party_names import Context
    >>> from indexer.vocabulary import parties
    >>> text = "Het lid Verzinmans vraagt namens de fractie van JA21 wat dit kost."
    >>> [group.parties for group in of_their_groups(text, find_groups(text, Context(parties.load())))]
    [('ja21',), ('ja21',)]
    """
    found = list(groups)
    for at, (member, group) in enumerate(pairwise(groups)):
        unknown = member.person and all(party.startswith(UNKNOWN) for party in member.parties)
        if unknown and group.parties and _FOR.fullmatch(text, member.end, group.start):
            found[at] = replace(member, parties=group.parties)
    return tuple(found)
