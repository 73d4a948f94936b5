"""Who sits in a chamber on a day: no more members than seats, and nobody who left."""

from __future__ import annotations

import tomllib
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from indexer.vocabulary import parties
from indexer.vocabulary.member_stays import SEATS, Stay
from indexer.vocabulary.members import Members, load

MEMBERS = load(parties.load())


def stays() -> list[Stay]:
    """The bundled stays."""
    return list(MEMBERS)


def test_members_of_the_eerste_kamer_are_there_from_2011_to_2023() -> None:
    assert MEMBERS.group("Kox", "EK", "2016-01-01") == "sp"
    assert MEMBERS.group("De Vries-Leggedoor", "EK", "2016-01-01") == "cda"
    assert MEMBERS.group("Meijer", "EK", "2018-01-01") == "sp"
    assert MEMBERS.group("Meijer", "EK", "2020-01-01") == "vvd"
    assert MEMBERS.group("Rik Janssen", "EK", "2024-01-01") == "sp"


@pytest.mark.parametrize(
    ("name", "day", "group"),
    [
        ("Van Dijk", "2018-01-01", None),  # Peter of the PVV and Diederik of the SGP
        ("Diederik van Dijk", "2018-01-01", "sgp"),
        ("Van Dijk", "2020-01-01", "sgp"),
        ("M.J.R.L. de Graaff", "2013-10-29", "pvv"),
        ("De Graaf", "2012-01-01", None),  # Fred of the VVD, Thom of D66 and Machiel of the PVV
        ("De Vries", "2012-01-01", "pvda"),
        ("De Vries", "2021-01-01", "fractie-otten"),
        ("Hermans", "2015-01-01", "vvd"),
        ("Hermans", "2021-06-08", "fractie-nanninga"),
        ("Van der Linden", "2015-01-01", "cda"),
        ("Van der Linden", "2020-01-01", "fvd"),
        ("Van der Linden", "2021-06-08", "fractie-nanninga"),
        ("Prast", "2016-01-01", "d66"),
        ("Prast", "2022-01-01", "pvdd"),
        ("Vos", "2016-01-01", "gl"),
        ("Vos", "2020-01-01", "pvda"),
        ("Vos", "2022-05-24", None),  # Lucas of the VVD and Mei Li of the PvdA
        ("Baljeu", "2021-01-12", "fractie-otten"),
        ("Duthler", "2019-04-10", None),  # put out of her group some day in that month
        ("Soeharno", "2016-01-01", None),
    ],
)
def test_who_left_the_eerste_kamer_is_nobodys_namesake_later(name: str, day: str, group: str | None) -> None:
    assert MEMBERS.group(name, "EK", day) == group


def _sitting(chamber: str, day: str) -> list[Stay]:
    return [stay for stay in stays() if stay.chamber == chamber and stay.covers(day)]


def test_who_still_sits_in_a_chamber_is_told_from_namesakes_who_never_sat_in_it() -> None:
    day = "2024-03-12"  # when the register knows too few of the Eerste Kamer
    assert MEMBERS.group("Nicolaï", "EK", day) == "pvdd"
    assert any(stay.group == "vvd" and stay.chamber == "TK" for stay in stays() if stay.surname == "Nicolaï")
    ended = [replace(stay, end="2024-03-20") if not stay.end else stay for stay in stays()]
    assert Members(ended).group("Nicolaï", "EK", day) is None


@pytest.mark.parametrize(
    ("chamber", "day", "seats"),
    [
        (chamber, day, seats)
        for chamber, days in tomllib.loads(
            (Path(__file__).parents[1] / "data" / "seats.toml").read_text(encoding="utf-8")
        ).items()
        for day, seats in days.items()
    ],
)
def test_groups_have_as_many_members_as_seats(chamber: str, day: str, seats: dict[str, int]) -> None:
    assert sum(seats.values()) == SEATS[chamber]
    members = Counter(stay.group for stay in _sitting(chamber, day))
    assert not members - Counter(seats), "more members than seats"
    assert (Counter(seats) - members).total() <= 2


@pytest.mark.parametrize(
    ("chamber", "first", "last", "least"),
    [
        ("TK", date(2005, 9, 1), date(2026, 5, 19), 133),
        ("EK", date(2011, 6, 28), date(2023, 11, 21), 68),
        ("EK", date(2025, 11, 28), date(2026, 5, 19), 70),
    ],
)
def test_on_no_day_are_there_more_members_than_seats(chamber: str, first: date, last: date, least: int) -> None:
    """But for those who come on the day on which others go, and in the Tweede Kamer one who is on leave while another
    has the seat. On no day there is somebody twice for one group."""
    for number in range((last - first).days + 1):
        day = (first + timedelta(days=number)).isoformat()
        sitting = _sitting(chamber, day)
        changing = sum(stay.start == day for stay in sitting)
        assert least <= len({stay.person for stay in sitting}) <= SEATS[chamber] + changing + (chamber == "TK"), day
        assert len({(stay.person, stay.group) for stay in sitting}) == len(sitting), day
