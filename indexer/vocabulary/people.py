"""The people who speak: which of the names that documents print are one person's.

Who stands in the register of members is one person for all chambers and years. Anybody else, a minister above all, is
known by name alone, and names of which one is the end of the other are one person's as long as nobody else has them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from indexer.vocabulary.member_stays import Stay, fold
from indexer.vocabulary.members import Members

_OPEN = "9999"
_LONGEST_NAME = 8
"""The greatest number of words of a name by whose end somebody is found."""
_LETTERS = str.maketrans({"ı": "i", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th"})


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who speaks. `names` are all the names under which the documents have this person. `stays` are those of
    the register of members, the first one first.

    Where others of the register answer to one of the names, a paragraph is this person's if its day lies from `since`
    to `until` (ISO, empty: open) and, where others sat there in those days too (`among_namesakes`), if it is said for
    one of the person's groups.
    """

    id: str
    name: str
    names: tuple[str, ...]
    stays: tuple[Stay, ...] = ()
    since: str = ""
    until: str = ""
    among_namesakes: bool = False

    @property
    def groups(self) -> tuple[str, ...]:
        """The ids of the groups that this person sat in."""
        return tuple(dict.fromkeys(stay.group for stay in self.stays))


class People:
    """The persons whom these printed names stand for.

    >>> stays = [Stay("van Dijk", "J.J.", "Jasper", "sp", "TK", "2006-11-30", "2023-12-05"),
    ...          Stay("van Dijk", "I.", "Inge", "cda", "TK", "2021-03-31", "")]
    >>> people = People(Members(stays), ["Van Dijk", "Jasper van Dijk", "Jonge", "De Jonge", "Hugo de Jonge"])
    >>> [(person.id, person.names) for person in people][:2]
    [('inge-van-dijk', ('Van Dijk',)), ('jasper-van-dijk', ('Van Dijk', 'Jasper van Dijk'))]
    >>> people.get("hugo-de-jonge").names, [person.name for person in people.named("van-dijk")]
    (('Hugo de Jonge', 'De Jonge', 'Jonge'), ['Inge van Dijk', 'Jasper van Dijk'])
    >>> [person.name for person in people.named("dijk")], people.named("jasper")
    (['Inge van Dijk', 'Jasper van Dijk'], ())
    """

    def __init__(self, members: Members, printed: Iterable[str]) -> None:
        stays: dict[tuple[str, str], list[Stay]] = defaultdict(list)
        for stay in members:
            stays[stay.person].append(stay)
        names: dict[tuple[str, str], list[str]] = defaultdict(list)
        namesakes: dict[tuple[str, str], set[tuple[str, str]]] = defaultdict(set)
        others: list[str] = []
        for name in printed:
            meant = members.called(name)
            for person in meant:
                names[person].append(name)
                namesakes[person].update(meant)
            if not meant:
                others.append(name)
        self._people: dict[str, Person] = {}
        self._by_name: dict[str, list[Person]] = defaultdict(list)
        self._by_end: dict[str, list[Person]] = defaultdict(list)
        for key in sorted(names):
            theirs = tuple(sorted(stays[key], key=lambda stay: stay.start))
            own = Person("", f"{key[1]} {key[0]}".lstrip(), tuple(names[key]), theirs)
            eras = [_era(stays[other]) for other in namesakes[key] - {key}]
            self._add(_told_apart(own, eras) if eras else own)
        for spellings in _clusters(others):
            self._add(Person("", spellings[0], spellings))

    def __iter__(self) -> Iterator[Person]:
        return iter(self._people.values())

    def get(self, person_id: str) -> Person | None:
        """The person of an id, or None."""
        return self._people.get(person_id)

    def named(self, name: str) -> tuple[Person, ...]:
        """Those who may be meant by a printed name, or by what `name_id` makes of it; where nobody is printed so, those
        whose name ends with it."""
        typed = name_id(name)
        return tuple(self._by_name.get(typed, ()) or self._by_end.get(typed, ()))

    def _add(self, person: Person) -> None:
        own = known = name_id(person.name) or "-"
        number = 1
        while own in self._people:
            number += 1
            own = f"{known}-{number}"
        person = self._people[own] = replace(person, id=own)
        for name in dict.fromkeys(map(name_id, (person.name, *person.names))):
            self._by_name[name].append(person)
        words = name_id(person.name).split("-")
        for start in range(1, min(len(words), _LONGEST_NAME)):
            self._by_end["-".join(words[start:])].append(person)


def _era(stays: Iterable[Stay]) -> tuple[str, str]:
    """The first and the last day of some stays."""
    listed = list(stays)
    return min(stay.start for stay in listed), max(stay.end or _OPEN for stay in listed)


def _told_apart(person: Person, eras: Iterable[tuple[str, str]]) -> Person:
    """A person, with the period or groups that tell his or her paragraphs from those of namesakes, whose `eras` are
    given. A former member may still speak as a minister."""
    start, end = _era(person.stays)
    listed = list(eras)
    if any(first <= end and start <= last for first, last in listed):
        return replace(person, since=start, until="" if end == _OPEN else end, among_namesakes=True)
    later = [first for first, _ in listed if first > end]
    until = (date.fromisoformat(min(later)) - timedelta(days=1)).isoformat() if later else ""
    return replace(person, since=start if any(last < start for _, last in listed) else "", until=until)


def name_id(name: str) -> str:
    """The form of a name in an address.

    >>> name_id("Suzanne Kröger"), name_id("’t Hart"), name_id("Gündoğan")
    ('suzanne-kroger', 't-hart', 'gundogan')
    """
    return re.sub("[^a-z0-9]+", "-", fold(name).translate(_LETTERS)).strip("-")


def _clusters(names: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Names of one person together, the longest first: `Hugo de Jonge`, `De Jonge`, `Jonge`."""
    clusters: list[list[str]] = []
    ending: dict[tuple[str, ...], set[int]] = defaultdict(set)
    for name in sorted(dict.fromkeys(names), key=lambda name: (-len(name.split()), name)):
        words = tuple(name_id(name).split("-"))
        possible = ending.get(words, set())
        number = next(iter(possible)) if len(possible) == 1 else len(clusters)
        if number == len(clusters):
            clusters.append([])
        clusters[number].append(name)
        for start in range(min(len(words), _LONGEST_NAME)):
            ending[words[start:]].add(number)
    return (tuple(cluster) for cluster in clusters)
