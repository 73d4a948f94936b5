"""People from outside who speak in a sitting: those whom its report lists as present beside the members, and in a
hearing or at a round table those who are printed with what is no group.

>>> from indexer.vocabulary import parties
>>> present = ["Aanwezig zijn de leden Zoek (SP) en Vind,", "alsmede de heer Bedacht (TNO) en mevrouw De Vries."]
>>> sorted(guests(present, Context(parties.load())))
['bedacht', 'de vries']
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from indexer.extraction.formulas.council_minutes import answering
from indexer.extraction.names.groups import find_persons, listed_members
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.persons import persons
from indexer.patterns import regex
from indexer.records import UNKNOWN, Turn
from indexer.vocabulary.member_stays import fold

_BESIDE = regex(
    r"(?:(?:^|[,;] )(?:en|alsmede|evenals|alsook)|\bgasten?:?|\bgenodigden?:?) (?=(?:de heer|mevrouw|dhr|mw))"
)
"""What stands before those who are present and are no members."""
_OFFICE = regex(r"(?:demissionair )?(?:minister|staatssecretaris)\b", re.IGNORECASE)
"""What stands behind the name of one of the government, who is present beside the members and no guest."""
_HEARING = regex(
    r"(?:verslag van een |het )?(?:rondetafelgesprek|hoorzitting|deskundigenbijeenkomst|technische briefing)",
    re.IGNORECASE,
)


def guests(texts: Iterable[str], context: Context) -> frozenset[str]:
    """The surnames, folded, of those who are listed as present with something that is no group, or beside members. In
    a council there are groups that the register of parties does not know."""
    above = list(texts)
    local = bool(answering(above) or context.register.executive)
    return frozenset(fold(name) for text in above for name in _listed(text, context, local))


def in_office(texts: Iterable[str]) -> frozenset[str]:
    """The surnames, folded, of those of the government who are listed as present beside the members.

    >>> sorted(in_office(["en de heer Bedacht, Staatssecretaris van Bruggen, en mevrouw Zoek van de Bond."]))
    ['bedacht']
    """
    return frozenset(fold(name) for text in texts for name, _, holds in _beside(text) if holds)


def invited(texts: Iterable[str], turns: Iterable[Turn], context: Context) -> frozenset[str]:
    """The surnames, folded, of those who speak with what is no group behind their names, in a report that calls itself
    one of a hearing or a round table in these texts; and with nothing, where members have their group."""
    if not any(_HEARING.match(text.rpartition("; ")[2]) for text in texts):
        return frozenset()
    spoken = [turn for turn in turns if turn.function == "member"]
    grouped = any(turn.party and _is_group(turn.party, context) for turn in spoken)
    outside = (turn for turn in spoken if (not _is_group(turn.party, context) if turn.party else grouped))
    return frozenset(fold(name) for turn in outside for name in persons(turn.speaker))


def is_guest(turn: Turn, known: frozenset[str], context: Context) -> bool:
    """Whether who is printed above a speech is one of these, and not with the name of a group."""
    if not known or (turn.party and _is_group(turn.party, context)):
        return False
    return any(fold(name) in known for name in persons(turn.speaker))


def _listed(text: str, context: Context, local: bool) -> Iterator[str]:
    for name, group in () if local else listed_members(text):
        if not _is_group(group, context):
            yield from (name, *_surname(name))
    yield from (name for name, group, holds in _beside(text) if not (holds or (group and _is_group(group, context))))


def _beside(text: str) -> Iterator[tuple[str, str | None, bool]]:
    """Those who are present beside the members, with what is printed behind each, and whether that is an office."""
    if beside := _BESIDE.search(text):
        for person in find_persons(text[beside.end() :]):
            for (name, group), (behind, _) in pairwise((*person.names, ("", None))):
                yield name, group, bool(_OFFICE.match(behind))


def _is_group(printed: str, context: Context) -> bool:
    return not all(party.startswith(UNKNOWN) for party in context.printed(printed))


def _surname(name: str) -> Iterator[str]:
    words = [word for word in name.split() if "." not in word]
    if words and " ".join(words) != name:
        yield " ".join(words)
