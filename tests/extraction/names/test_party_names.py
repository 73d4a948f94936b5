"""Party names in running text, and the register."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from indexer.extraction.names.party_names import find_parties, named
from indexer.vocabulary.parties import load
from tests.support import DATA
from tests.support.refusals import assert_refused_in_one_line

REGISTER = load()
CASES = tomllib.loads((DATA / "parties.toml").read_text(encoding="utf-8"))["case"]


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_names_in_text_are_found_and_others_are_not(case: dict[str, Any]) -> None:
    assert list(named(case["text"], REGISTER, case.get("date"))) == case["parties"]


def test_a_name_says_where_it_stands() -> None:
    text = "De leden van de VVD-fractie en van de D66-fractie"
    assert [text[name.start : name.end] for name in find_parties(text, REGISTER)] == ["VVD", "D66"]


def test_every_clear_alias_means_its_party() -> None:
    missed = [
        (party.id, alias)
        for party in REGISTER
        for alias in party.aliases
        if party.id not in named(f"volgens {alias} is dat zo", REGISTER)
    ]
    assert missed == []


def test_every_party_has_a_colour_and_known_relatives() -> None:
    for party in REGISTER:
        assert party.colour.startswith("#")
        assert len(party.colour) == 7
        assert all(REGISTER.get(other) for other in (*party.before, *party.after))


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("not toml [", "not valid TOML"),
        ('[x]\nlabel = "X"\naliases = 1', "aliases that are no list of texts"),
        ('[x]\nlabel = "X"\naliases = "XY"', "aliases that are no list of texts"),
        ('[x]\nlabel = "X"\nperiods = [[]]', "periods that are no list of texts"),
        ('[x]\nlabel = "X"\ncolour = "red;} * {"', "a colour as #7a1f3d"),
        ('[x]\nlabel = "X"\nname = 3', "a name or a colour that is none"),
        ('[x]\nlabel = "X"\ncalled_from = "juni"', 'write a day as "2023-06-13"'),
        ('[x]\nkind = "party"', "needs a label"),
        ('[x]\nlabel = "X"\nbefore = ["y"]', "unknown party 'y'"),
        ('[x]\nlabel = "X"\nperiods = ["2001"]', "START/END"),
    ],
)
def test_a_wrong_register_is_one_clear_line(tmp_path: Path, content: str, said: str) -> None:
    assert_refused_in_one_line(load, tmp_path / "parties.toml", content, said)


def test_a_name_in_the_letters_or_spaces_of_others_stops_nobody() -> None:
    assert named("de leden van de Chr\N{LATIN SMALL LETTER DOTLESS I}stenUnie-fractie", REGISTER) == ()
    assert named("het lid Van\N{NO-BREAK SPACE}Haga", REGISTER, "2022-03-03") == ("bvnl",)


def test_a_letter_that_folds_to_several_moves_no_name() -> None:
    text = "In de Fußgängerzone van İzmir vragen de leden van de vvd-fractie en GroenLinks naar verzinsels."
    found = find_parties(text, REGISTER)
    assert [(name.surface, text[name.start : name.end]) for name in found] == [("vvd", "vvd"), ("GroenLinks",) * 2]
