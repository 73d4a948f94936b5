"""The register of members: one group for a name on a day, or none."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pytest

from indexer import analysis, vocabulary
from indexer.vocabulary import parties
from indexer.vocabulary.member_stays import COLUMNS, Stay
from indexer.vocabulary.members import load
from tests.support.refusals import assert_refused_in_one_line

PARTIES = parties.load()
MEMBERS = load(PARTIES)
HEAD = "\t".join(COLUMNS)


def stays() -> list[Stay]:
    """The bundled stays."""
    return list(MEMBERS)


@pytest.mark.parametrize(
    "name",
    [
        "Omtzigt",
        "P.H. Omtzigt",
        "P. Omtzigt",
        "Pieter Omtzigt",
        "OMTZIGT",
        "Omtzigt,",
        "Omtzigt, P.H.",
        "Omtzigt, Pieter",
    ],
)
def test_a_name_is_found_in_all_its_printed_forms(name: str) -> None:
    assert MEMBERS.group(name, "TK", "2018-01-01") == "cda"


@pytest.mark.parametrize("name", ["Van der Lee", "van der Lee", "VAN DER LEE", "Lee, van der", "Tom van der Lee"])
def test_what_stands_before_a_surname_is_part_of_it(name: str) -> None:
    assert MEMBERS.group(name, "TK", "2020-05-01") == "gl"
    assert MEMBERS.group("Lee", "TK", "2020-05-01") is None


@pytest.mark.parametrize(
    ("name", "day", "group"),
    [
        ("Arissen", "2017-10-25", "pvdd"),  # who went by another name later
        ("Van Kooten-Arissen", "2019-09-03", "vka"),
        ("Buma", "2018-09-19", "cda"),
        ("Berndsen", "2011-03-01", "d66"),
        ("Van Nieuwenhuizen-Wijbenga", "2012-11-01", "vvd"),
        ("Aasted Madsen-van Stiphout", "2009-03-01", "cda"),
        ("J.A.M.J. van den Berg-Jansen", "2017-10-25", "cda"),
    ],
)
def test_other_surnames_and_double_names_with_either_hyphen_or_space_are_found(name: str, day: str, group: str) -> None:
    assert MEMBERS.group(name, "TK", day) == group


@pytest.mark.parametrize(
    ("name", "day", "group"),
    [
        ("Vergeer-Mudde", "2002-12-05", "sp"),  # the register has the first half
        ("Fenna Vergeer-Mudde", "2002-12-05", "sp"),
        ("Smits-Verzonnen", "2013-01-05", "sp"),
        ("Smits-Van Haersma Buma", "2013-01-05", None),  # nobody's name, or that of two members
        ("Smits-Segers", "2013-01-05", None),
        ("Smits-Jan Verzonnen", "2013-01-05", None),
        ("Yeşilgöz", "2024-02-01", "vvd"),  # the register has both
        ("Van Beukering", "2021-06-01", "d66"),
        ("Dik", "2014-01-01", "cu"),
        ("Noorman", "1999-01-01", None),  # of those days it knows too few
        ("Beukering", "2021-06-01", None),
    ],
)
def test_the_second_half_of_a_double_name_may_be_there_or_not(name: str, day: str, group: str | None) -> None:
    assert MEMBERS.group(name, "TK", day) == group


@pytest.mark.parametrize("form", ["NFC", "NFD"])
@pytest.mark.parametrize("name", ["Gündoğan", "GÜNDOĞAN", "Gundogan"])
def test_accents_and_their_encoding_do_not_matter(name: str, form: str) -> None:
    assert MEMBERS.group(unicodedata.normalize(form, name), "TK", "2023-02-09") == "lid-gundogan"


@pytest.mark.parametrize(
    ("date", "group"),
    [
        ("2019-09-23", "vvd"),
        ("2019-09-24", "lid-haga"),
        ("2020-11-30", "fvd"),
        ("2021-05-12", "fvd"),
        ("2021-05-13", "bvnl"),
        ("2023-12-06", None),
    ],
)
def test_the_group_is_that_of_the_day(date: str, group: str | None) -> None:
    assert MEMBERS.group("Van Haga", "TK", date) == group


def test_namesakes_in_different_groups_need_their_first_name_or_initials() -> None:
    assert MEMBERS.group("De Vries", "TK", "2014-01-01") is None
    assert MEMBERS.group("Aukje de Vries", "TK", "2014-01-01") == "vvd"
    assert MEMBERS.group("Jansen", "TK", "2026-01-01") is None
    assert MEMBERS.group("C.A. Jansen", "TK", "2026-01-01") == "pvv"


def test_another_first_name_or_other_initials_are_another_person() -> None:
    assert MEMBERS.group("Klaas Omtzigt", "TK", "2018-01-01") is None
    assert MEMBERS.group("H.P. Omtzigt", "TK", "2018-01-01") is None


def test_the_day_of_a_change_of_group_has_no_group() -> None:
    """Its documents may be of before or of after the change."""
    assert MEMBERS.group("Eppink", "TK", "2023-08-31") == "ja21"
    assert MEMBERS.group("Eppink", "TK", "2023-09-01") is None
    assert MEMBERS.group("Eppink", "TK", "2023-09-02") == "bbb"


def test_where_many_members_are_not_known_a_common_surname_is_nobodys() -> None:
    assert MEMBERS.group("Perin-Gopie", "EK", "2024-05-01") == "volt"  # the only one in all years
    assert MEMBERS.group("Martens", "EK", "2024-05-01") is None
    assert MEMBERS.group("Randy Martens", "EK", "2024-05-01") == "gl-pvda"
    assert MEMBERS.group("Martens", "EK", "2016-01-01") == "cda"


def test_every_name_gives_the_group_of_its_namesakes_of_the_day_or_none() -> None:
    """The oracle is a plain look through all stays: for a surname alone, and with the first name."""
    for stay in stays():
        date = stay.end or stay.start
        namesakes = [
            other
            for other in stays()
            if other.chamber == stay.chamber and other.covers(date) and other.surname.lower() == stay.surname.lower()
        ]
        groups = {other.group for other in namesakes}
        found = MEMBERS.group(stay.surname, stay.chamber, date)
        assert found is None or groups == {found}
        own = {other.group for other in namesakes if other.person == stay.person}
        if stay.first_name and len(own) == 1:
            assert MEMBERS.group(f"{stay.first_name} {stay.surname}", stay.chamber, date) == stay.group


def test_a_name_without_end_takes_no_time() -> None:
    assert MEMBERS.group("van " * 200_000 + "Omtzigt", "TK", "2018-01-01") is None


def test_names_in_a_row_are_told_apart() -> None:
    assert MEMBERS.in_a_row("Kwint De Hoop Westerveld Van der Woude", "TK", "2023-01-31") == (
        "Kwint",
        "De Hoop",
        "Westerveld",
        "Van der Woude",
    )
    assert MEMBERS.in_a_row("Kwint en De Hoop", "TK", "2023-01-31") == ()
    assert MEMBERS.in_a_row("Inge van Dijk Jasper van Dijk", "TK", "2023-01-31") == ("Inge van Dijk", "Jasper van Dijk")


def test_sources_and_licences_are_named_in_the_file() -> None:
    text = (Path(load.__code__.co_filename).parent / "members.tsv").read_text(encoding="utf-8")
    head = [line for line in text.splitlines() if line.startswith("#")]
    sources = {line.split("\t")[7] for line in text.splitlines() if not line.startswith("#")} - {"source"}
    assert sources
    assert all(any(f" {source}: " in line for line in head) for source in sources)
    assert any("CC BY 4.0" in line for line in head)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "has no head"),
        ("surname\tgroup\nBedacht\tvvd\n", "has no head"),
        (f"{HEAD}\nBedacht\tB.\t\tvvd\tTK\t2020-01-01\n", "line 2: has 6 cells"),
        (
            f"# verzonnen\n{HEAD}\nBedacht\t\t\txyz\tTK\t2020-01-01\t\tx\n",
            "line 3: the register of parties has no group 'xyz'",
        ),
        (f"{HEAD}\nBedacht\t\t\tvvd\tTweede\t2020-01-01\t\tx\n", "write TK or EK"),
        (f"{HEAD}\nBedacht\t\t\tvvd\tTK\t1 mei 2020\t\tx\n", "no dates"),
        (f"{HEAD}\nBedacht\t\t\tvvd\tTK\t2020-02-01\t2020-01-01\tx\n", "before it begins"),
        (f"{HEAD}\n\t\t\tvvd\tTK\t2020-02-01\t\tx\n", "no surname"),
    ],
)
def test_a_wrong_file_is_one_clear_line(tmp_path: Path, content: str, said: str) -> None:
    assert_refused_in_one_line(lambda file: load(PARTIES, file), tmp_path / "members.tsv", content, said)


def test_a_file_of_ones_own_takes_the_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    file = tmp_path / "mine.tsv"
    file.write_text(f"{HEAD}\r\nvan Bedacht\tB.\tBo\tvvd\tTK\t2020-01-01\t\tverzonnen\r\n", encoding="utf-8")
    monkeypatch.setenv("INBRENG_MEMBERS", str(file))
    mine = vocabulary.load().members
    assert mine.group("Bo van Bedacht", "TK", "2021-01-01") == "vvd"
    assert mine.group("Omtzigt", "TK", "2018-01-01") is None
    assert mine.digest != MEMBERS.digest


def test_a_surname_is_no_compound_unless_it_is_a_word() -> None:
    surnames = {word for stay in stays() for word in analysis.words(stay.surname) if not analysis.is_dutch(word)}
    assert {word for word in surnames if analysis.analyse(word).parts} == set(), "add it to irregular.txt"


@pytest.mark.parametrize(
    ("name", "group"),
    [
        ("Boswjik", "cda"),
        ("Boswij", "cda"),
        ("Derk Boswiijk", "cda"),
        ("Van der Pals", "bbb"),
        ("Piet Boswjik", None),  # another first name
        ("Boswijk", None),  # nothing is off
        ("Boxwjik", None),  # more than one letter is
        ("De Jonk", None),  # short, and near to more than one
    ],
)
def test_a_name_that_is_one_letter_off_is_of_the_one_member_that_is_so_near(name: str, group: str | None) -> None:
    assert MEMBERS.nearest(name, "TK", "2023-10-17") == group


@pytest.mark.parametrize(
    ("name", "chamber", "day", "has_seat"),
    [
        ("Henk Kamp", "TK", "2017-01-31", False),  # a minister then
        ("Magda Berndsen", "TK", "2014-12-09", True),  # `Berndsen-Jansen` in the register
        ("Mark Rutte", "EK", "2018-10-30", False),
        ("Henk Kamp", "EK", "1999-01-12", True),  # nobody knows
    ],
)
def test_whom_nobody_is_called_like_has_no_seat(name: str, chamber: str, day: str, has_seat: bool) -> None:
    assert MEMBERS.has_seat(name, chamber, day) is has_seat
