"""A disk without room for more: what was committed stays, nothing is left behind, and the next run makes it good."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.engines import open_engine
from indexer.searches import SearchRequest
from tests.support.command import run
from tests.support.standin import StandIn, consultations

SENTENCE = "De leden van de SP-fractie vragen naar een verzonnen {} die {} meter lang is."


def total(home: Path, q: str) -> int:
    return open_engine(home / "inbreng-index").search(SearchRequest(q=q)).total


@pytest.mark.parametrize("room", [0, 2_000, 30_000])
def test_an_index_keeps_what_was_committed_and_is_written_once_there_is_room(home: Path, room: int) -> None:
    (home / "in").mkdir()
    (home / "in" / "kst-99999-1.txt").write_text(SENTENCE.format("brug", 9), "utf-8")
    assert run("index", "in", cwd=home).returncode == 0
    before = sorted((home / "inbreng-index").iterdir())
    many = "\n\n".join(SENTENCE.format(f"sluis{number}", number) for number in range(300))
    (home / "in" / "kst-99999-2.txt").write_text(many, "utf-8")
    full = run("index", "in", cwd=home, room=room)
    assert full.returncode == 2
    [told] = full.stderr.splitlines()
    assert "cannot be written (" in told
    assert "check the space and the permissions; what was committed before is intact" in told
    assert sorted((home / "inbreng-index").iterdir()) == before
    assert (total(home, "brug"), total(home, "sluis7")) == (1, 0)
    assert run("index", "in", cwd=home).returncode == 0
    assert run("check", cwd=home).returncode == 0
    assert (total(home, "brug"), total(home, "sluis7")) == (1, 1)


@pytest.mark.parametrize("room", [0, 2_000, 60_000])
def test_a_harvest_stops_with_one_line_and_goes_on_where_it_was(home: Path, room: int) -> None:
    with StandIn(consultations(5)) as standin:
        harvest = ("harvest", "written-consultations", "--source", "koop", "--base-url", standin.url, "--rate", "0")
        full = run(*harvest, cwd=home, room=room)
        assert full.returncode == 2
        assert "cannot be written (" in full.stderr.strip().splitlines()[-1]
        again = run(*harvest, cwd=home)
    assert again.returncode == 0, again.stderr
    assert "in the index: 5 of 5 documents" in again.stdout + again.stderr


@pytest.mark.parametrize("room", [0, 3_000])
@pytest.mark.parametrize("form", ["csv", "jsonl", "xlsx"])
def test_an_export_is_written_whole_or_refused_in_one_line(home: Path, form: str, room: int) -> None:
    (home / "in").mkdir()
    many = "\n\n".join(SENTENCE.format(f"sluis{number}", number) for number in range(300))
    (home / "in" / "kst-99999-2.txt").write_text(many, "utf-8")
    assert run("index", "in", cwd=home).returncode == 0
    full = run("export", "sluis7", "-o", f"uit.{form}", cwd=home, room=room)
    [told] = full.stderr.splitlines()
    assert full.returncode == 2
    assert "cannot be written (" in told
    assert [path.name for path in home.glob("uit.*") if path.suffix == ".part"] == []
