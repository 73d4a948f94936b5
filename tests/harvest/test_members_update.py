"""`inbreng members update`: the register of members from the OData of the Tweede Kamer."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from indexer.errors import InbrengError
from indexer.harvest.members_command import members
from indexer.vocabulary import parties
from indexer.vocabulary.members import Members, load
from tests.support.standin import Fault, StandIn
from tests.support.standin.tweede_kamer import Seat

HEAD = "# verzonnen\nsurname\tinitials\tfirst_name\tgroup\tchamber\tfrom\tto\tsource\n"
OLD = "Oude\tO.\tOtto\tvvd\tEK\t2001-01-01\t\tparlamint\nWeg\tW.\tWim\tvvd\tTK\t2001-01-01\t\ttk-odata\n"
SEATS = [
    Seat(("van der", "Verzonnen", "V.", "Vera"), ("VVD", "Volkspartij voor Vrijheid en Democratie"), "2023-12-06"),
    Seat(("", "Bedacht", "B.", "Bas"), ("PRO", "Progressief Nederland"), "2025-11-12"),
]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A register with a member of the Eerste Kamer, and one of the Tweede who is not at the source any more."""
    path = tmp_path / "members.tsv"
    path.write_text(HEAD + OLD, encoding="utf-8")
    return path


def update(file: Path, *seats: Seat) -> Result:
    """Run it against a stand-in with these seats."""
    with StandIn() as standin:
        standin.seats = list(seats)
        arguments = ["update", "--output", str(file), "--base-url", standin.url, "--rate", "0"]
        return CliRunner().invoke(members, arguments, standalone_mode=False)


def known(file: Path) -> Members:
    return load(parties.load(), file)


def test_members_get_their_groups_and_those_of_other_sources_stay(file: Path) -> None:
    assert update(file, *SEATS).return_value == 0
    assert known(file).group("Vera van der Verzonnen", "TK", "2024-05-01") == "vvd"
    assert known(file).group("Otto Oude", "EK", "2010-01-01") == "vvd"
    assert known(file).group("Wim Weg", "TK", "2010-01-01") is None


def test_a_group_bears_the_name_that_it_had_on_the_day(file: Path) -> None:
    update(file, *SEATS)
    assert known(file).group("Bas Bedacht", "TK", "2026-01-01") == "gl-pvda"
    assert known(file).group("Bas Bedacht", "TK", "2026-07-01") == "pro"


def test_a_group_that_nobody_knows_stops_it_and_is_named(file: Path) -> None:
    before = file.read_bytes()
    done = update(file, *SEATS, Seat(("", "Nieuw", "N.", "Nel"), ("NWE", "Nieuwe Verzonnen Partij"), "2026-10-01"))
    assert isinstance(done.exception, InbrengError)
    assert "'NWE' (Nieuwe Verzonnen Partij)" in str(done.exception)
    assert file.read_bytes() == before


def test_a_short_list_changes_nothing(file: Path) -> None:
    many = [Seat(("", f"Verzonnen{number}", "V.", "Vera"), ("VVD", ""), "2023-12-06") for number in range(300)]
    update(file, *many)
    before = file.read_bytes()
    assert isinstance(update(file, *SEATS).exception, InbrengError)
    assert file.read_bytes() == before
    assert before.count(b"tk-odata") == 300
    assert isinstance(update(file, *many[:269]).exception, InbrengError)
    assert file.read_bytes() == before
    assert update(file, *many[:270]).exception is None
    assert file.read_bytes().count(b"tk-odata") == 270


@pytest.mark.parametrize("most", [0, 250])
def test_a_list_that_leads_on_for_ever_changes_nothing(file: Path, most: int) -> None:
    with StandIn() as standin:
        standin.seats = SEATS * 125

        def lead_on(number: int) -> None:
            page = json.loads(standin.true_answer("/OData/v4/2.0/FractieZetelPersoon").body)
            page["value"] = page["value"][:most]
            page["@odata.nextLink"] = f"{standin.url}/OData/v4/2.0/FractieZetelPersoon?$skiptoken={number}"
            standin.script = [Fault("other body", "/OData", body=json.dumps(page).encode())]

        standin.on_request = lead_on
        arguments = ["update", "--output", str(file), "--base-url", standin.url, "--rate", "0"]
        done = CliRunner().invoke(members, arguments, standalone_mode=False)
        assert "it said that 250 members sat in a group" in str(done.exception)
        assert len(standin.log) <= 2
    assert file.read_text(encoding="utf-8") == HEAD + OLD


def test_the_bundled_register_is_where_it_begins(tmp_path: Path) -> None:
    bundled = (files("indexer.vocabulary") / "members.tsv").read_text(encoding="utf-8")
    done = update(tmp_path / "new.tsv", *SEATS)
    assert "where there were" in str(done.exception)
    assert bundled.count("\ttk-odata\n") > 1000


def test_other_surnames_of_a_member_stay(file: Path) -> None:
    update(file, *SEATS)
    row = next(line for line in file.read_text(encoding="utf-8").splitlines() if "Verzonnen" in line)
    surname = row.split("\t")[0]
    file.write_text(file.read_text(encoding="utf-8").replace(surname, f"{surname}|Anders"), encoding="utf-8")
    update(file, *SEATS)
    assert known(file).group("Anders", "TK", "2024-05-01") == "vvd"


def test_the_register_is_written_in_the_place_of_a_link(file: Path) -> None:
    other = file.with_name("elders.tsv")
    file.rename(other)
    before = other.read_bytes()
    for link in (file, file.with_name(f".{file.name}.tmp")):
        link.symlink_to(other)
    assert update(file, *SEATS).return_value == 0
    assert other.read_bytes() == before
    assert known(file).group("Otto Oude", "EK", "2010-01-01") == "vvd", "what was read through the link stays"
