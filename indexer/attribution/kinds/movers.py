"""The groups of those who moved a motion: as they are printed with the names, else by the register of members."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from indexer.extraction.formulas.law_parts import PARTS
from indexer.extraction.names.party_names import Context
from indexer.extraction.names.persons import persons
from indexer.extraction.names.printed_names import MEMBERS, PARTICLES
from indexer.patterns import regex
from indexer.records import UNKNOWN, PartyEvidence

_WITH_GROUP = regex(r"(?P<names>[^()]{1,200})\((?P<group>[^()]{1,60})\)")
_WHO = regex(rf"\b{MEMBERS}\b", re.IGNORECASE)
"""What stands in a title before those who moved the motion."""
_GOES_ON = regex(r"^\s*(?:,|/|en\b)", re.IGNORECASE)
"""How the names in a title go on behind a group."""
_AND = regex(r"\s(?:EN|/)\s")
_OTHERS = regex(r"^\s*c\.\s?s\.?(?=\W|$)", re.IGNORECASE)
_ALL = regex(r"(?:beiden?|allen) ", re.IGNORECASE)
_NO_GROUP = regex(r"(?:Eerste|Tweede) ?(?:Kamer|ondert|indien)|Kamerlid|Kamer$|[\da-z'’]")
"""How what is printed in brackets behind a name opens, where the register of parties does not know it and it is none:
an office, a number, a remark."""
_BEFORE_SURNAME = PARTICLES | {"het", "tot", "t", "in", "bin", "ben", "d"}
"""What stands before the surname of a mover: nothing else than names is printed there."""
_NO_NAME = regex(
    r"Toelichting|Bijlage|Ondertekenaars?$|Indieners?$|Stemming|Fracties?$|(?:Eerste|Tweede|Kamerlid)$|"
    r"(?:Aangenomen|Verworpen|Aangehouden|Ingetrokken)$|"
    rf"(?:{PARTS})$",
    re.IGNORECASE,
)
"""What opens no name, and is printed below motions on pages of the chambers."""
_LONGEST = 600
"""A line of names and a title have at most so many characters."""


def with_groups(text: str, context: Context, *, titled: bool = False) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The names in a line behind which a group is printed, and its ids; `(beiden SP)` is of all before it. `titled`:
    the line is a title, in which only those are meant who are called members.

    >>> from indexer.vocabulary import parties
    >>> known = Context(parties.load())
    >>> list(with_groups("Van Bedacht (SP) c.s.", known)), list(with_groups("Zoek, Vind (beiden PVV)", known))
    ([('Van Bedacht', ('sp',))], [('Zoek', ('pvv',)), ('Vind', ('pvv',))])
    >>> list(with_groups("Wet bruggen (Brug); motie van het lid Zoek (Nergens) over Weg (Wg)", known, titled=True))
    [('Zoek', ('unknown:Nergens',))]
    """
    start = _WHO.search(text) if titled else None
    if len(text) > _LONGEST or (titled and start is None):
        return
    first = start.start() if start else 0
    for match in _WITH_GROUP.finditer(text, first):
        if titled and match.start() > first and not _GOES_ON.match(match["names"]):
            return
        printed = _AND.sub(" en ", _GOES_ON.sub("", _OTHERS.sub("", match["names"])))
        names = [name for name in persons(printed) if is_name(name)]
        groups = context.printed(_ALL.sub("", match["group"]).strip())
        told = tuple(group for group in groups if not _is_remark(group))
        if names and told:
            yield from ((name, told) for name in (names if _ALL.match(match["group"]) else names[-1:]))


def is_name(text: str) -> bool:
    """Whether every word is written as in a name: with a capital, but for those that stand before a surname."""
    words = [word.strip("'’") for word in text.split()]
    if not all(word[:1].isupper() or word.lower() in _BEFORE_SURNAME for word in words):
        return False
    named = [word for word in words if word[:1].isupper() and not _NO_NAME.match(word)]
    return bool(named) and all(word in named or word.lower() in _BEFORE_SURNAME for word in words)


def groups_of(
    movers: Sequence[str], signed: Iterable[str], titles: Iterable[str], context: Context
) -> tuple[tuple[str, ...], tuple[PartyEvidence, ...]]:
    """The ids of the groups of some movers, and those among them that the register of members tells: what the lines
    with their names print goes first, then what a title does, then the register. Whoever has no group is there by name,
    beside others that have one."""
    told = _titled(movers, titles, context)
    printed = {name.casefold(): group for text in signed for name, group in with_groups(text, context)}
    told |= {name: printed[name.casefold()] for name in movers if name.casefold() in printed}
    others = [name for name in movers if name not in told]
    found = context.seated(others, misspelt=True)
    if told and not found:
        found = tuple(PartyEvidence(UNKNOWN + name, (name,)) for name in others)
    groups = told | {name: (evidence.party,) for evidence in found for name in evidence.members}
    parties = dict.fromkeys(party for name in movers for party in groups.get(name, ()))
    return tuple(parties), found


def _titled(movers: Sequence[str], titles: Iterable[str], context: Context) -> dict[str, tuple[str, ...]]:
    """The groups that titles print with the surnames that no more than one mover has."""
    found: dict[str, tuple[str, ...]] = {}
    for title in titles:
        for surname, groups in with_groups(title, context, titled=True):
            bearers = [name for name in movers if f" {name.casefold()}".endswith(f" {surname.casefold()}")]
            if len(bearers) == 1:
                found[bearers[0]] = groups
    return found


def _is_remark(group: str) -> bool:
    return group.startswith(UNKNOWN) and bool(_NO_GROUP.match(group.removeprefix(UNKNOWN)))
