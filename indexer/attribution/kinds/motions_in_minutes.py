"""Motions that are printed in the minutes of a debate, and who moved each: as is said below it, else above it, else who
has the floor (an empty name).

>>> printed = ["De leden Zoek en Bedacht (SP) dienen de volgende motie in:", "De Kamer,", "verzoekt de regering iets,"]
>>> motions_within([*printed, "en gaat over tot de orde van de dag.", "De heer Smit (CDA) is tegen."])
{1: ('Zoek', 'Bedacht'), 2: ('Zoek', 'Bedacht'), 3: ('Zoek', 'Bedacht')}
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from indexer.analysis.sentences import SENTENCE
from indexer.extraction.names.groups import find_persons
from indexer.extraction.names.persons import persons
from indexer.extraction.names.printed_names import MEMBERS
from indexer.patterns import regex
from indexer.readers.conventions import motions

_LONGEST, _NEAR = 40, 2
"""A motion is no more blocks than this; in so many above and below it is said who moved it."""
_FOLLOWS = regex(r"\b(?:na)?volgende moties?\b|\bmoties? (?:luidt|luiden)\b", re.IGNORECASE)
_TITLE = regex(rf"(?:(?:nader )?gewijzigde )?motie van {MEMBERS} (?P<who>.{{2,150}})", re.I)
_MOVED = regex(
    r"(?:(?:Deze|De) motie is |Zij is )?(?:voorgesteld|ingediend|ondertekend) door "
    rf"{MEMBERS} (?P<who>[^.;:]{{2,200}})",
    re.IGNORECASE,
)
_BEHIND = regex(r"\s(?:c\.\s?s\.?|over\b|en (?:krijgt|is|wordt)\b|met (?:nr|nummer)\b).*", re.DOTALL)
_WITH = regex(r"^(?:[Hh]ij|[Zz]ij|Spreker|Spreekster)\b|\b(?:samen|tezamen) met\b|\bmede namens\b")
"""In a sentence that says so: who has the floor moves it too."""
WHO_SPEAKS = ""
_GROUP = regex(r" ?\([^()]*\)")


def motions_within(texts: Sequence[str]) -> dict[int, tuple[str, ...]]:
    """The index of each text that is part of a motion, with the names of its movers; none where these are not said."""
    found: dict[int, tuple[str, ...]] = {}
    end = -1
    for start, text in enumerate(texts):
        if start <= end or not motions.opens(text):
            continue
        near = range(start, min(len(texts), start + _LONGEST))
        if (close := next((index for index in near if motions.closes(texts[index])), None)) is None:
            continue
        above = texts[max(end + 1, start - _NEAR) : start]
        end = close
        movers = _below(texts[end + 1 : end + 1 + _NEAR]) or _above(above) or (WHO_SPEAKS,)
        found.update(dict.fromkeys(range(start, end + 1), movers))
    return found


def groups_of(
    movers: Sequence[str], own: tuple[str, ...], group_of: Callable[[str], tuple[str, ...]]
) -> tuple[str, ...]:
    """The groups of movers, each by its name, of who has the floor `own`; none where that of one is not known."""
    groups = [own if name == WHO_SPEAKS else group_of(name) for name in movers]
    return tuple(dict.fromkeys(party for parties in groups for party in parties)) if all(groups) else ()


def says_who_moved(text: str) -> bool:
    """Whether a text says no more than who moved a motion, or which number it has."""
    return bool(motions.is_title(text) or motions.of_chair(text.removeprefix("De voorzitter: ")) or _MOVED.match(text))


def _below(texts: Sequence[str]) -> tuple[str, ...]:
    for text in texts:
        if named := motions.movers(text):
            return named
        if told := _MOVED.match(text):
            return _names(told["who"])
        if motions.opens(text):
            return ()
    return ()


def _above(texts: Sequence[str]) -> tuple[str, ...]:
    for text in reversed(texts):
        if titled := _TITLE.fullmatch(text):
            return _names(titled["who"])
        if named := motions.announced(text):
            return named
        last = [*SENTENCE.split(text)][-1]
        if _FOLLOWS.search(last):
            names = (name for person in find_persons(last) for name, _ in person.names)
            return (*((WHO_SPEAKS,) if _WITH.search(last) else ()), *names)
    return ()


def _names(text: str) -> tuple[str, ...]:
    return persons(_GROUP.sub("", _BEHIND.sub("", text)))
