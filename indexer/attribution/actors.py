"""Those whom the metadata of a document name with their group: who moved, asked or signed it."""

from __future__ import annotations

from collections.abc import Iterable

from indexer.extraction.party_names import Context
from indexer.records import UNKNOWN
from indexer.vocabulary.members import Members, Stay


def stated_actors(actors: Iterable[str], context: Context) -> Members:
    """A register of these people alone, from `H.C. van der Woude (VVD)`; a group that nobody knows is left out.

    >>> from indexer.vocabulary.parties import register
    >>> members = stated_actors(["H.C. van der Woude (VVD)", "J. Jansen (NWE)"], Context(register(), "2023-01-31"))
    >>> members.group("Van der Woude", "TK", "2023-01-31"), members.group("Jansen", "TK", "2023-01-31")
    ('vvd', None)
    """
    return Members(stay for chamber in ("TK", "EK") for actor in actors for stay in _stays(actor, chamber, context))


def _stays(actor: str, chamber: str, context: Context) -> Iterable[Stay]:
    name, _, group = actor.rpartition(" (")
    words = name.split()
    initials = " ".join(word for word in words if "." in word)
    surname = " ".join(word for word in words if "." not in word)
    parties = context.printed(group.rstrip(") "))
    if surname and len(parties) == 1 and not parties[0].startswith(UNKNOWN):
        yield Stay(surname, initials, "", parties[0], chamber, "", "")
