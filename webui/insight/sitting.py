"""Which groups sat in a chamber in a period, by the registers of parties and of members."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache

from indexer.facets import NONE
from indexer.searches import SearchRequest
from indexer.vocabulary import Vocabularies
from indexer.vocabulary.member_stays import SEATS
from indexer.vocabulary.members import Members
from indexer.vocabulary.parties import Party

Period = tuple[str, str]
"""The first and the last date; both count."""
_LAST_DAY = "~"  # sorts after every digit and hyphen: a month or year ends with its last day


@dataclass(frozen=True, slots=True)
class Sitting:
    """Who sat in any of some `chambers` in any of some `periods`, by the registers of `vocabularies`."""

    chambers: frozenset[str]
    periods: tuple[Period, ...]
    vocabularies: Vocabularies

    def includes(self, party: str) -> bool:
        """Whether a group sat then and there; one that no register knows did not."""
        group = self.vocabularies.parties.get(party)
        if group is None:
            return False
        if "TK" in self.chambers and self._meets(group.periods):
            return True
        return "EK" in self.chambers and self._meets(_senate(self.vocabularies.members).stays(group))

    def _meets(self, stays: Collection[Period]) -> bool:
        """Whether any of some stays, an open end being empty, overlaps any of the periods."""
        return any(
            start <= until and (not end or since <= end) for start, end in stays for since, until in self.periods
        )


def periods(request: SearchRequest, years: Collection[str]) -> tuple[Period, ...]:
    """The periods of a request: its dates, within each of its years; without either, `years` from first to last.

    >>> periods(SearchRequest(year=("2017", "2018"), since="2017-06"), ())
    (('2017-06', '2017~'), ('2018', '2018~'))
    """
    every = (min(years, default=""), max(years, default=""))
    chosen = [(year, year) for year in request.year if year != NONE] or [every]
    return tuple(
        (max(first, request.since), min(f"{last}{_LAST_DAY}", f"{request.until}{_LAST_DAY}")) for first, last in chosen
    )


@dataclass(frozen=True, slots=True)
class _Senate:
    """The stays in the Eerste Kamer of the members of each group, and from when on the register knows most members."""

    known: dict[str, list[Period]]
    since: str

    def stays(self, group: Party) -> Sequence[Period]:
        """When a group sat there: before most members are known, when it sat in the Tweede Kamer, where it did."""
        elsewhere = group.periods or [("", "")]
        earlier = [(start, min(end or self.since, self.since)) for start, end in elsewhere if start < self.since]
        return [*self.known.get(group.id, ()), *earlier]


@lru_cache(maxsize=4)
def _senate(members: Members) -> _Senate:
    stays = [stay for stay in members if stay.chamber == "EK"]
    known: dict[str, list[Period]] = {}
    for stay in stays:
        known.setdefault(stay.group, []).append((stay.start, stay.end))
    starts = sorted(stay.start for stay in stays)[: SEATS["EK"]]
    return _Senate(known, starts[-1] if starts else "")
