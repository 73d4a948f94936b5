"""Who a name in the place of a party is, and in which groups people sit."""

from __future__ import annotations

import pytest

from indexer.extraction.names.party_names import Context
from indexer.vocabulary import load

VOCABULARY = load()


def context(date: str | None, chamber: str | None = "TK") -> Context:
    """What names of that day are looked up in."""
    return Context(VOCABULARY.parties, date, VOCABULARY.members, "EK" if chamber == "EK" else "TK" if chamber else None)


@pytest.mark.parametrize(
    ("printed", "date", "party"),
    [
        ("VVD", "2021-02-11", "vvd"),
        ("Krol", "2021-02-11", "groep-krol"),
        ("Krol", "2020-06-01", "krol-vka"),
        ("vKA", "2021-02-11", "vka"),
        ("Van Haga", "2020-02-01", "lid-haga"),
        ("Van Haga", "2022-02-01", "bvnl"),
        ("Groep Van Haga", "2022-02-01", "bvnl"),
        ("Lid-Monasch", "2016-12-01", "lid-monasch"),
        ("Lid Keijzer", "2026-03-01", "lid-keijzer"),
        ("Van Haga", None, "unknown:Van Haga"),
        ("Monasch", None, "lid-monasch"),
        ("Krol", "2015-02-11", "unknown:Krol"),
        ("Bedacht", "2021-02-11", "unknown:Bedacht"),
    ],
)
def test_a_member_printed_as_a_party_is_the_group_of_that_day(printed: str, date: str | None, party: str) -> None:
    assert context(date).printed(printed) == (party,)


def test_a_name_gets_no_group_without_a_date() -> None:
    assert context(None).seated(["Omtzigt"]) == ()
    assert context("2018-01-01").seated(["Omtzigt"])[0].party == "cda"


def test_where_the_chamber_is_not_known_both_must_agree() -> None:
    assert context("2018-01-01", None).seated(["Omtzigt"])[0].party == "cda"
    assert context("2024-06-01", "TK").seated(["Diederik van Dijk"])[0].party == "sgp"
    assert context("2026-05-01", "EK").seated(["Janssen"])[0].party == "sp"


def test_where_the_chamber_is_not_known_namesakes_in_one_of_them_are_doubt_too() -> None:
    """In 2019 two of the name sat in the Tweede Kamer, in different groups, and one in the Eerste."""
    assert context("2019-12-05", "EK").seated(["Van Dijk"])[0].party == "sgp"
    assert context("2019-12-05", None).seated(["Van Dijk"]) == ()


def test_members_of_one_group_are_one_piece_of_evidence() -> None:
    [evidence] = context("2018-01-01").seated(["Omtzigt", "Agnes Mulder"])
    assert (evidence.party, evidence.members) == ("cda", ("Omtzigt", "Agnes Mulder"))
