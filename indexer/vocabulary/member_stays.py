"""The stays of members in groups: the record, the file that lists them, and how their names are compared."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.vocabulary.parties import PartyRegister
from indexer.vocabulary.tables import FaultError

COLUMNS = ("surname", "initials", "first_name", "group", "chamber", "from", "to", "source")
"""The first line of the file that is not a remark."""
SEATS = {"TK": 150, "EK": 75}
_DATE = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])")


@dataclass(frozen=True, slots=True)
class Stay:
    """One stay of a member in a group: first and last day in ISO form, an empty end: still there. Initials and first
    name are empty where they are not known."""

    surname: str
    initials: str
    first_name: str
    group: str
    chamber: str
    start: str
    end: str
    also: tuple[str, ...] = ()
    """Other surnames under which documents of its days print this member."""

    @property
    def person(self) -> tuple[str, str]:
        """What tells this member from the others of the same surname."""
        return self.surname, self.first_name or self.initials

    def covers(self, date: str, until: str = "") -> bool:
        """Whether it covers an ISO date, or one of the days from there `until` another."""
        return self.start <= (until or date) and (not self.end or date <= self.end)

    def is_called(self, given: str) -> bool | None:
        """Whether the first name or initials before a surname, folded, are this member's; None: cannot be told."""
        known = self.initials if "." in given else self.first_name
        if not known or not given:
            return None
        if "." in given:
            return letters(fold(known)).startswith(letters(given))
        return f"{fold(known)} ".startswith(f"{given} ")


def stays_in(text: str, register: PartyRegister) -> Iterator[Stay]:
    lines = [(number, line.rstrip("\r")) for number, line in enumerate(text.split("\n"), 1)]
    rows = [(number, line.split("\t")) for number, line in lines if line.strip() and not line.startswith("#")]
    if not rows or tuple(rows[0][1]) != COLUMNS:
        raise FaultError(f"has no head; let its first line be, with tabs between: {' '.join(COLUMNS)}")
    for number, cells in rows[1:]:
        if len(cells) != len(COLUMNS):
            raise FaultError(f"line {number}: has {len(cells)} cells and not {len(COLUMNS)}; put one tab between cells")
        surnames, initials, first_name, group, chamber, start, end, _ = cells
        surname, *also = surnames.split("|")
        stay = Stay(surname, initials, first_name, group, chamber, start, end, tuple(also))
        if not stay.surname.strip():
            raise FaultError(f"line {number}: has no surname; write it in the first cell")
        if register.get(stay.group) is None:
            raise FaultError(f"line {number}: the register of parties has no group {stay.group!r}; add it there")
        if stay.chamber not in SEATS:
            raise FaultError(f"line {number}: the chamber is {stay.chamber!r}; write TK or EK")
        if not _DATE.fullmatch(stay.start) or (stay.end and not _DATE.fullmatch(stay.end)):
            raise FaultError(f"line {number}: {stay.start!r} to {stay.end!r} are no dates; write them as 2023-12-06")
        if stay.end and stay.end < stay.start:
            raise FaultError(f"line {number}: ends on {stay.end}, before it begins; mend one of the dates")
        yield stay


def fold(name: str) -> str:
    """A name without accents and capitals, with one kind of apostrophe, hyphen and space, and no full stop or comma at
    its end."""
    if not name.isascii():
        bare = "".join(char for char in unicodedata.normalize("NFKD", name) if not unicodedata.combining(char))
        name = re.sub(r"[‐‑–]", "-", re.sub(r"[’‘´]", "'", bare))
    return " ".join(name.replace("`", "'").casefold().split()).rstrip(" ,;:")


def letters(initials: str) -> str:
    return "".join(char for char in initials if char.isalpha())
