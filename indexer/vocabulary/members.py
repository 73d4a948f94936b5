"""The register of members: in which group somebody sat, by name, chamber and day.

The bundled list is `members.tsv`, whose head names its columns, sources and licences.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from indexer.vocabulary.member_stays import SEATS, Stay, fold, letters, stays_in
from indexer.vocabulary.parties import PartyRegister
from indexer.vocabulary.tables import VocabularyFile

_NEARLY_ALL = 0.9
"""The share of a chamber's seats that the register must know on a day to say that nobody else has a surname."""
_LEAST_LETTERS = 6
"""A misspelt surname has at least so many characters: a shorter one may well be somebody else's."""
_JOINED = re.compile(r" ?[-–] ?")
"""The hyphen of a double name, which some documents print between spaces."""
_LAST_DAY = "9999-12-31"
_LONGEST_NAME = 8
"""The number of words of the longest name that is looked for."""


class Members:
    """The stays of members. `digest` is the SHA-256 of their file, in hexadecimal.

    >>> members = Members([Stay("van der Lee", "T.M.T.", "Tom", "gl", "TK", "2017-03-23", "2023-10-26")])
    >>> members.group("Tom van der Lee", "TK", "2020-05-01"), members.group("LEE, VAN DER", "TK", "2020-05-01")
    ('gl', 'gl')
    >>> members.group("Tom van der Lee", "TK", "2024-05-01"), members.group("A. van der Lee", "TK", "2020-05-01")
    (None, None)
    >>> members.group("Tomvan Derlee", "TK", "2020-05-01")
    'gl'
    """

    def __init__(self, stays: Iterable[Stay], digest: str = "") -> None:
        self.digest = digest
        self._stays = tuple(stays)
        self._by_surname: dict[str, list[Stay]] = defaultdict(list)
        for stay in self._stays:
            for surname in (stay.surname, *stay.also):
                self._by_surname[_spaced(surname)].append(stay)
        self._by_first_half: dict[str, list[Stay]] = defaultdict(list)
        for stay in self._stays:
            first, hyphen, _ = stay.surname.partition("-")
            if hyphen:
                self._by_first_half[fold(first)].append(stay)
        self._by_letters: dict[str, list[Stay]] = defaultdict(list)
        for stay in self._stays:
            if stay.first_name:
                self._by_letters[letters(fold(stay.first_name + stay.surname))].append(stay)
        self._by_last_part: dict[str, set[tuple[str, str]]] = defaultdict(set)
        for stay in self._stays:
            first, _, rest = fold(stay.surname).rpartition(" ")
            if first and all(word.islower() for word in stay.surname.split()[:-1]):
                self._by_last_part[rest].add(stay.person)
        self._particles = {word for stay in self._stays for word in stay.surname.split()[:-1] if word.islower()}
        self._complete: dict[tuple[str, str], bool] = {}
        self._surnames: dict[tuple[str, str], set[str]] = {}

    def __iter__(self) -> Iterator[Stay]:
        return iter(self._stays)

    def group(self, name: str, chamber: str, date: str, until: str = "") -> str | None:
        """The id of the group in which a member sat in a chamber (`TK`, `EK`) on an ISO date, or None. With `until`: on
        some day from the one to the other, and in no other group on any.

        `name` is printed without title, with or without first name or initials; capitals and accents do not count, and
        the second half of a double name may be there or not. None also where members of different groups answer to it,
        and where the register knows too few members of that day to say so by the surname alone, unless nobody else in
        all its years has that surname; or, where the stay is one that had no end when the register was made, nobody
        else in that chamber.
        """
        known = all(self._knows_nearly_all(chamber, day) for day in (date, until or date))
        given, namesakes = self._read(name)
        if known and not namesakes:
            given, namesakes = self._read(name, self._by_first_half)
        called = [
            (stay, stay.is_called(given)) for stay in namesakes if stay.chamber == chamber and stay.covers(date, until)
        ]
        possible = [stay for stay, is_called in called if is_called is not False]
        certain = any(is_called for _, is_called in called) or known
        stays_on = all(not stay.end for stay in possible)
        others = {stay.person for stay in namesakes if stay.chamber == chamber or not stays_on}
        if not certain and len(others) > 1:
            return None
        groups = {stay.group for stay in possible}
        return groups.pop() if len(groups) == 1 else None

    def groups(self, name: str, chamber: str, date: str, until: str = "") -> frozenset[str]:
        """The ids of all groups in which a member who may be meant by a name sat in a chamber then: see `group`."""
        given, namesakes = self._read(name)
        sat = (stay for stay in namesakes if stay.chamber == chamber and stay.covers(date, until))
        return frozenset(stay.group for stay in sat if stay.is_called(given) is not False)

    def nearest(self, name: str, chamber: str, date: str) -> str | None:
        """The id of the group of the one member in a chamber on a day whose name is one letter off a name that nobody
        in the register has; None where there is none or another, or the register knows too few of that day.

        >>> members = Members([Stay("Boswijk", "D.G.", "Derk", "cda", "TK", "2021-03-31", "")] * 150)
        >>> members.nearest("Boswjik", "TK", "2023-10-17")  # the register knows one member of that day alone
        """
        words = fold(name).split()
        if len(words) > _LONGEST_NAME or self.called(name) or not self._knows_nearly_all(chamber, date):
            return None
        near: set[tuple[tuple[str, str], str]] = set()
        for stay in self._stays:
            if stay.chamber != chamber or not stay.covers(date):
                continue
            surname = fold(stay.surname)
            given = len(words) - 1 - surname.count(" ")
            typed = " ".join(words[max(given, 0) :])
            if min(len(typed), len(surname)) < _LEAST_LETTERS or not _one_off(typed, surname):
                continue
            if given <= 0 or stay.is_called(" ".join(words[:given])):
                near.add((stay.person, stay.group))
        return near.pop()[1] if len(near) == 1 else None

    def days(self, name: str, group: str, chamber: str) -> tuple[str, str] | None:
        """The first and the last day on which somebody who answers to a name sat in a group of a chamber, as ISO dates;
        None where nobody did."""
        given, namesakes = self._read(name)
        stays = [stay for stay in namesakes if (stay.group, stay.chamber) == (group, chamber)]
        stays = [stay for stay in stays if stay.is_called(given) is not False]
        return (min(stay.start for stay in stays), max(stay.end or _LAST_DAY for stay in stays)) if stays else None

    def has_seat(self, name: str, chamber: str, date: str) -> bool:
        """Whether somebody of this surname, or of a part of it, may have sat in a chamber on a day: not where the
        register knows nearly all who did, and nobody of them is called so."""
        if not self._knows_nearly_all(chamber, date):
            return True
        if (chamber, date) not in self._surnames:
            sitting = (stay for stay in self._stays if stay.chamber == chamber and stay.covers(date))
            names = (name for stay in sitting for name in (stay.surname, *stay.also))
            self._surnames[chamber, date] = {part for name in names for part in _parts(name)}
        return not self._surnames[chamber, date].isdisjoint(_parts(name.rpartition(" ")[2]))

    def called(self, name: str) -> tuple[tuple[str, str], ...]:
        """Everybody, of any chamber and time, who answers to a name: see `Stay.person`. A surname may lack what stands
        before it (`Lee`) where only one member can be meant."""
        given, namesakes = self._read(_JOINED.sub("-", name))
        found = [stay for stay in namesakes if stay.is_called(given) is not False]
        bare = self._by_last_part.get(fold(name), ()) if not namesakes else ()
        return tuple(sorted({stay.person for stay in found} or (set(bare) if len(set(bare)) == 1 else ())))

    def in_a_row(self, text: str, chamber: str, date: str) -> tuple[str, ...]:
        """The names of members that make up a text with nothing between them (`Kwint De Hoop Westerveld`); none where
        anything else stands in it."""
        words, found = text.split(), list[str]()
        while words:
            lengths = range(min(len(words), _LONGEST_NAME), 0, -1)
            names = (" ".join(words[:length]) for length in lengths)
            name = next((name for name in names if self._is_full(name) and self.group(name, chamber, date)), None)
            if name is None:
                return ()
            found.append(name)
            del words[: len(name.split())]
        return tuple(found)

    def _is_full(self, name: str) -> bool:
        """Whether a name is a surname alone, or one with the first name or initials of a member."""
        given, namesakes = self._read(name)
        return not given or any(stay.is_called(given) for stay in namesakes)

    def _read(self, name: str, surnames: Mapping[str, list[Stay]] | None = None) -> tuple[str, list[Stay]]:
        """What stands before the surname in a name, folded, and the stays of all who have that surname, or the first
        half of it where it is double and nobody has it; `surnames`: only of those who are there."""
        family, comma, before = fold(name).partition(",")
        words = f"{before} {family}".split() if comma else family.split()
        starts = range(len(words) if len(words) <= _LONGEST_NAME else 0)
        for shorten in (False,) if surnames else (False, True):
            for start in starts:
                surname = " ".join(words[start:])
                surname = self._first_half(surname) if shorten else _spaced(surname)
                if stays := (surnames or self._by_surname).get(surname):
                    cut = start > 0 and words[start - 1] in self._particles  # `Berg` is not that of `Van den Berg`
                    return " ".join(words[:start]), [] if cut else stays
        run_together = self._by_letters.get(letters(fold(name)))  # `Basvant Wout`, of an identifier
        return (fold(run_together[0].first_name), run_together) if run_together else ("", [])

    def _first_half(self, surname: str) -> str:
        """What stands before the hyphen of a double surname; nothing where it is none, but a first name before one, or
        where members of both names may be meant."""
        first, _, second = surname.partition("-")
        single = sum(word not in self._particles for word in second.split()) == 1
        return first if single and second not in self._by_surname else ""

    def _knows_nearly_all(self, chamber: str, date: str) -> bool:
        known = self._complete.get((chamber, date))
        if known is None:
            sitting = {stay.person for stay in self._stays if stay.chamber == chamber and stay.covers(date)}
            known = self._complete[chamber, date] = len(sitting) >= _NEARLY_ALL * SEATS[chamber]
        return known


def load(register: PartyRegister, path: Path | None = None) -> Members:
    """The members in a file: `path`, else the bundled one.

    Raises:
        UsageError: it cannot be read, is not of the form that the head of `members.tsv` explains, or names a group
            that the register of parties has not.
    """
    file = VocabularyFile("members.tsv", path)
    return file.made(lambda text: _members(text, file.digest, register))


@lru_cache(maxsize=4)
def _members(text: str, digest: str, register: PartyRegister) -> Members:
    """The members in a text, made once for all indexes that share it."""
    return Members(tuple(stays_in(text, register)), digest)


def _spaced(surname: str) -> str:
    """A surname, folded, with spaces for hyphens: a double name is printed with either."""
    return fold(surname).replace("-", " ")


def _one_off(typed: str, name: str) -> bool:
    """Whether one letter is another, is missing or too many, or two stand in each other's place."""
    if abs(len(typed) - len(name)) > 1 or typed == name:
        return False
    start = next(
        (at for at, (one, two) in enumerate(zip(typed, name, strict=False)) if one != two), min(len(typed), len(name))
    )
    left, right = typed[start:], name[start:]
    swapped = left[1::-1] + left[2:] == right
    return swapped or right in (left[1:], right[:1] + left[1:], right[:1] + left)


def _parts(name: str) -> list[str]:
    return re.split(r"[ -]", fold(name))
