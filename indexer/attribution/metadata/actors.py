"""The actors in the metadata of a document: who moved, asked or signed it, with their groups, and how groups voted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from indexer.extraction.names.party_names import Context
from indexer.patterns import regex
from indexer.records import UNKNOWN, Vote
from indexer.vocabulary.member_stays import Stay, fold
from indexer.vocabulary.members import Members

_WITH_FIRST_NAME = regex(
    r"(?!(?i:van|von|den?|der|ter?|ten|el|al|ben|bin|la|le)\b)(?P<first>[^\W\d_a-zà-ÿ][^\W\d_]+) "
    r"(?P<surname>(?:van|de|den|der|te|ten|ter)\b.*|[^\W\d_a-zà-ÿ][\w’'-]+)"
)
"""A name with what is surely a first name before the surname."""


def stated_actors(actors: Iterable[str], context: Context, *, unknown: bool = False) -> Members:
    """A register of these people alone, from `H.C. van der Woude (VVD)`. `unknown`: with those of groups that the
    register of parties does not know, as in a council; else they are left out.

    >>> from indexer.vocabulary import parties
    >>> members = stated_actors(["H.C. van der Woude (VVD)", "J. Jansen (NWE)"], Context(parties.load(), "2023-01-31"))
    >>> members.group("Van der Woude", "TK", "2023-01-31"), members.group("Jansen", "TK", "2023-01-31")
    ('vvd', None)
    >>> members = stated_actors(["Bijleveld-Schouten (CDA)"], Context(parties.load(), "1998-03-24"))
    >>> members.group("Bijleveld", "TK", "1998-03-24"), members.group("Schouten", "TK", "1998-03-24")
    ('cda', None)
    >>> members = stated_actors(["Van Langen-Visbeek (BBB)"], Context(parties.load(), "2024-03-12"))
    >>> members.group("Van Langen", "EK", "2024-03-12")
    'bbb'
    >>> members = stated_actors(["C. Bedacht (BBB)", "Bedacht (BBB)"], Context(parties.load(), "2024-03-12"))
    >>> members.group("Bedacht", "TK", "2024-03-12")
    'bbb'
    >>> members = stated_actors(["Olger van Dijk (NSC)"], Context(parties.load(), "2024-05-30"))
    >>> members.group("Van Dijk", "TK", "2024-05-30"), members.group("Inge van Dijk", "TK", "2024-05-30")
    ('nsc', None)
    >>> local = stated_actors(["Bedacht (Ons Dorp)"], Context(parties.load(), "2024-05-30"), unknown=True)
    >>> local.group("Bedacht", "TK", "2024-05-30")
    'unknown:Ons Dorp'
    >>> stated_actors(["Eva Bedacht (D66)"], Context(parties.load(), "2022-06-23")).group("Bedacht", "TK", "2022-06-23")
    'd66'
    """
    stays = [stay for actor in actors for chamber in ("TK", "EK") for stay in _stays(actor, chamber, context, unknown)]
    bare = {_of_group(stay) for stay in stays if not (stay.initials or stay.first_name)}
    stays = [stay for stay in stays if not (stay.initials and not stay.first_name and _of_group(stay) in bare)]
    return Members([*stays, *_by_halves(stays)])


def _of_group(stay: Stay) -> tuple[str, str]:
    """What those have in common who are one: printed with initials in a list, and without where they speak."""
    return fold(stay.surname), stay.group


def _by_halves(stays: Sequence[Stay]) -> Iterator[Stay]:
    """Those who have a double name by its first half, if nobody else is called so."""
    called = {fold(stay.surname) for stay in stays}
    for stay in stays:
        half, _, rest = stay.surname.partition("-")
        if rest and fold(half) not in called:
            yield replace(stay, surname=half)


def stated_vote(vote: Vote, context: Context) -> Vote:
    """The same vote, with the groups by their ids at the time of it; one that the register does not know stays as
    `unknown:` with its name as printed.

    >>> from indexer.vocabulary import parties
    >>> stated_vote(Vote("adopted", "2023-01-31", ("GroenLinks", "Nieuw"), ("PVV",)), Context(parties.load())).in_favour
    ('gl', 'unknown:Nieuw')
    """
    then = replace(context, date=vote.date or context.date)
    in_favour, against, divided = (
        tuple(dict.fromkeys(party for group in groups for party in then.printed(group)))
        for groups in (vote.in_favour, vote.against, vote.divided)
    )
    return replace(vote, in_favour=in_favour, against=against, divided=divided)


def _stays(actor: str, chamber: str, context: Context, unknown: bool) -> Iterable[Stay]:
    name, _, group = actor.rpartition(" (")
    words = name.split()
    initials = " ".join(word for word in words if "." in word)
    surname = " ".join(word for word in words if "." not in word)
    parties = context.printed(group.rstrip(") "))
    if surname and len(parties) == 1 and (unknown or not parties[0].startswith(UNKNOWN)):
        yield Stay(surname, initials, "", parties[0], chamber, "", "")
        if called := _WITH_FIRST_NAME.fullmatch(surname):
            yield Stay(called["surname"], "", called["first"], parties[0], chamber, "", "")
