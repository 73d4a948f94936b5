"""Members whom a spoken reply names by first name and surname alone, as debates among leaders do.

>>> from indexer.vocabulary import members, parties
>>> register = parties.load()
>>> context = Context(register, "2018-09-20", members.load(register), "TK")
>>> [(group.printed, group.parties) for group in named_in_full("De vraag van Jesse Klaver over Den Haag.", context)]
[('Jesse Klaver', ('gl',))]
>>> named_in_full("De heer Jesse Klaver vroeg dat. De Tweede Kamer ook.", context)
()
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from indexer.extraction.names.groups import Group, find_groups
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_FIRST = (
    r"(?!(?:De|Het|Een|Van|Den|Der|Ter|Ten|Te|Minister|Staatssecretaris|Tweede|Eerste|Dan|En|Ook|Maar)\b)"
    r"[A-ZÀ-Ý][\w’'-]{1,20}"
)
_SURNAME = r"(?:(?:van|de|den|der|ter|ten|te|el|’t|'t) ){0,3}[A-ZÀ-Ý][\w’'-]{1,30}(?: [A-ZÀ-Ý][\w’'-]{1,30})?"
_FULL_NAME = regex(rf"(?<![\w’'-])(?P<name>{_FIRST} {_SURNAME})(?! ?\()")
_TITLED = regex(
    r"(?:heer|heren|mevrouw|meneer|mijnheer|collega|lid|leden|minister|staatssecretaris|premier|president|commissie"
    r"|motie) $",
    re.IGNORECASE,
)
"""What stands before a name that is read with it, or is no member's here."""
_AND = regex(r"(?:, | en |, en )")


def named_in_full(text: str, context: Context) -> tuple[Group, ...]:
    """The members who are named so, with the groups in which they sit; those who are named together are one."""
    joined: list[Group] = []
    for one in _each(text, context):
        last = joined[-1] if joined else None
        if last and _AND.fullmatch(text, last.end, one.start):
            parties = tuple(dict.fromkeys((*last.parties, *one.parties)))
            joined[-1] = Group(last.start, one.end, text[last.start : one.end], parties, plural=True, person=True)
        else:
            joined.append(one)
    return tuple(joined)


@lru_cache(maxsize=8)
def groups_and_members(text: str, context: Context) -> tuple[Group, ...]:
    """The groups that a spoken text names, and the members whom it names so, in order."""
    return tuple(sorted((*find_groups(text, context), *named_in_full(text, context)), key=lambda group: group.start))


def _each(text: str, context: Context) -> Iterator[Group]:
    for match in _FULL_NAME.finditer(text):
        if _TITLED.search(text, max(0, match.start() - 20), match.start()):
            continue
        seats = context.seated([match["name"]])
        if seats:
            yield Group(match.start(), match.end(), match["name"], (seats[0].party,), plural=False, person=True)
