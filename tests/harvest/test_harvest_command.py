"""`inbreng harvest`, as it is typed."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from indexer.harvest import command
from indexer.harvest.state import database
from tests.support.command import run, running
from tests.support.standin import Fault, StandIn, chamber_document, consultation, consultations


def inbreng(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder."""
    return run(*arguments, cwd=folder, timeout=120)


def harvest(standin: StandIn, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run `inbreng harvest` against a stand-in."""
    return inbreng(folder, "harvest", *arguments, "--base-url", standin.url, "--rate", "0")


@pytest.fixture
def real_time() -> Iterator[StandIn]:
    """A stand-in in real time with a few consultations."""
    with StandIn(consultations(6)) as running:
        yield running


def test_one_command_fills_an_index_that_can_be_searched(real_time: StandIn, tmp_path: Path) -> None:
    done = harvest(real_time, tmp_path, "written-consultations", "--since", "2018-01-01")
    assert done.returncode == 0, done.stderr
    assert "6 fetched, 6 indexed" in done.stdout
    found = json.loads(inbreng(tmp_path, "search", "windmolens", "--json").stdout)
    assert {hit["document"] for hit in found["hits"]} <= set(real_time.publications)
    assert found["total"] > 6


def test_the_files_can_be_indexed_again_without_the_network(real_time: StandIn, tmp_path: Path) -> None:
    harvest(real_time, tmp_path, "written-consultations")
    again = inbreng(tmp_path, "index", "inbreng-index-harvest/documents", "--index", "other")
    assert (again.returncode, again.stdout) == (0, "6 indexed, 0 unchanged, 0 refused\n")
    for index in ("inbreng-index", "other"):
        assert json.loads(inbreng(tmp_path, "stats", "--index", index, "--json").stdout)["documents"] == 6


def test_on_a_terminal_one_sees_how_far_the_list_and_the_fetching_are(real_time: StandIn, tmp_path: Path) -> None:
    real_time.put_documents(*map(chamber_document, consultations(300)))
    real_time.script = [Fault("busy", "/resource", after="1")]
    ours, theirs = os.openpty()
    words = [sys.executable, "-m", "indexer", "harvest", "written-consultations", "--limit", "6", "--no-index"]
    words += ["--base-url", real_time.url, "--rate", "0"]
    with subprocess.Popen(words, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=theirs) as running:
        os.close(theirs)
        shown = b""
        with suppress(OSError):  # so it ends on Linux
            while part := os.read(ours, 4096):
                shown += part
    os.close(ours)
    assert running.returncode == 0
    lines = [line.strip() for line in shown.decode().replace("\n", "\r").split("\r")]
    assert "Listing written-consultations (koop): 0" in lines
    assert "Listing written-consultations (tk): 250 of 300" in lines
    assert any(line.startswith("127.0.0.1:") and line.endswith("asked again in 1 second") for line in lines)
    bars = [line for line in lines if "Fetching" in line]
    assert [f"{number}/6" in bar for number, bar in enumerate(bars)] == [True] * 7
    assert bars[-1].count("/s") == 1


def test_since_until_and_dossier_narrow(real_time: StandIn, tmp_path: Path) -> None:
    real_time.put(consultation(50, dossier="99200", date="2020-02-02", id="kst-99200-50"))
    done = harvest(
        real_time, tmp_path, "written-consultations", "--dossier", "99200", "--since", "2020-01-01", "--json"
    )
    assert json.loads(done.stdout)["fetched"] == 1
    done = harvest(real_time, tmp_path, "written-consultations", "--until", "2019-12-31", "--json")
    dates = [one.date for one in real_time.publications.values()]
    assert json.loads(done.stdout)["fetched"] == sum(date <= "2019-12-31" for date in dates)


def test_a_dry_run_counts_and_changes_nothing(real_time: StandIn, tmp_path: Path) -> None:
    done = harvest(real_time, tmp_path, "written-consultations", "--dry-run", "--json")
    assert json.loads(done.stdout)["documents"] == 6
    assert not any(tmp_path.iterdir())
    assert all(request.listing for request in real_time.log)


def test_a_limit_leaves_the_rest_for_the_next_run(real_time: StandIn, tmp_path: Path) -> None:
    first = json.loads(harvest(real_time, tmp_path, "written-consultations", "--limit", "2", "--json").stdout)
    assert (first["fetched"], first["indexed"]) == (2, 2)
    assert first["until"] == ""
    status = inbreng(tmp_path, "harvest", "status").stdout
    assert "written-consultations (koop): listed completely up to 20" in status
    assert "4 documents still to be fetched, indexed or taken out; run: inbreng harvest" in status
    second = json.loads(harvest(real_time, tmp_path, "--json").stdout)
    assert (second["fetched"], second["indexed"]) == (4, 4)
    assert second["until"] == min(second["complete_until"].values())
    assert "still to be fetched" not in inbreng(tmp_path, "harvest", "status").stdout


def test_without_index_the_files_are_kept_for_later(real_time: StandIn, tmp_path: Path) -> None:
    harvest(real_time, tmp_path, "written-consultations", "--no-index")
    assert not (tmp_path / "inbreng-index").exists()
    assert len(list((tmp_path / "inbreng-index-harvest" / "documents").rglob("kst-99100-?.xml"))) == 6
    later = json.loads(harvest(real_time, tmp_path, "--json").stdout)
    assert (later["fetched"], later["indexed"]) == (0, 6)


def test_status_says_how_complete_the_index_is_and_why_not_more(real_time: StandIn, tmp_path: Path) -> None:
    real_time.script = [Fault("not found", "/kst-99100-2/1/xml", times=99)]
    done = harvest(real_time, tmp_path, "written-consultations")
    assert done.returncode == 1
    shown = inbreng(tmp_path, "harvest", "status")
    assert shown.returncode == 0
    assert "written-consultations" in shown.stdout
    assert "has no file of it, as kst-99100-2" in shown.stdout
    known = json.loads(inbreng(tmp_path, "harvest", "status", "--json").stdout)
    assert sum(row["missing"] for row in known["rows"]) == 1
    assert sum(row["indexed"] for row in known["rows"]) == 5
    real_time.script = []
    assert harvest(real_time, tmp_path).returncode == 1, "it is asked for again after some days"
    assert harvest(real_time, tmp_path, "--retry-missing").returncode == 0


def test_an_index_that_was_removed_is_filled_again_from_the_files(real_time: StandIn, tmp_path: Path) -> None:
    harvest(real_time, tmp_path, "written-consultations")
    (tmp_path / "inbreng-index").rename(tmp_path / "away")
    again = json.loads(harvest(real_time, tmp_path, "--json").stdout)
    assert (again["fetched"], again["indexed"]) == (0, 6)


def test_verify_finds_files_that_are_gone_or_damaged(real_time: StandIn, tmp_path: Path) -> None:
    harvest(real_time, tmp_path, "written-consultations")
    files = tmp_path / "inbreng-index-harvest" / "documents" / "kst-99100"
    (files / "kst-99100-1.xml").unlink()
    (files / "kst-99100-2.xml").write_bytes(b"half")
    assert json.loads(harvest(real_time, tmp_path, "--verify", "--json").stdout)["fetched"] == 2
    assert b"verzonnen" in (files / "kst-99100-2.xml").read_bytes()


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("36 410 XVI", "36410-XVI"),
        ("36410-xvi", "36410-XVI"),
        ("34843", "34843"),
        ("36 688 (R2205)", "36688-(R2205)"),
        ("36688-(R2205)", "36688-(R2205)"),
        ("CXLVI", "CXLVI"),
    ],
)
def test_a_dossier_may_be_typed_as_it_is_printed(typed: str, code: str) -> None:
    asked = command.asked_queries(["motions"], ["koop"], since="", until="", chamber=None, dossier=typed)
    assert [query.dossier for query in asked] == [code]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["nonsense"], "nonsense"),
        (["--since", "2018-01-01"], "name a kind with that"),
        (["motions", "--since", "eergisteren"], "write it as 2018-01-31"),
        (["motions", "--dossier", '1" OR "'], "no number of a dossier"),
        (["motions", "--dossier", "abc"], "no number of a dossier"),
        (["motions", "--dossier", "٣٦٢٨٤"], "no number of a dossier"),
        (["motions", "--since", "2030-01-02", "--until", "2020-01-01"], "is later than --until 2020-01-01"),
        (["motions", "--base-url", "ftp://example.org"], "no address of a server"),
        (["status", "motions"], "write: inbreng harvest status"),
        (["status"], "nothing was harvested here yet"),
        ([], "nothing was harvested here yet; begin with: inbreng harvest written-consultations"),
    ],
)
def test_wrong_usage_is_one_line_with_the_remedy(arguments: list[str], said: str, tmp_path: Path) -> None:
    done = inbreng(tmp_path, "harvest", *arguments)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_second_run_at_the_same_time_stops(real_time: StandIn, tmp_path: Path) -> None:
    with database.locked(tmp_path / "inbreng-index-harvest"):
        done = harvest(real_time, tmp_path, "written-consultations")
    assert done.returncode == 2
    assert "another harvest is running here" in done.stderr
    assert real_time.log == []


def test_interrupting_is_safe(tmp_path: Path) -> None:
    with StandIn(consultations(40)) as standin:
        command = ["harvest", "written-consultations", "--base-url", standin.url, "--rate", 0.05]
        with running(*command, cwd=tmp_path, stdout=False) as process:
            while len(standin.log) < 10:
                time.sleep(0.02)
            process.send_signal(signal.SIGINT)
            _, said = process.communicate(timeout=30)
        assert process.returncode == 130
        assert "Traceback" not in said
        asked = {request.path for request in standin.log if not request.listing}
        done = harvest(standin, tmp_path, "--json")
        assert done.returncode == 0, done.stderr
        assert sum(row["indexed"] for row in json.loads(done.stdout)["rows"]) == 40
        twice = [request for request in standin.log if request.path in asked]
        assert len(twice) <= len(asked) + 2, "what was fetched before is not fetched again, but for the one under way"


def test_a_damaged_state_is_said(real_time: StandIn, tmp_path: Path) -> None:
    home = tmp_path / "inbreng-index-harvest"
    home.mkdir()
    (home / "harvest.db").write_bytes(os.urandom(4096))
    done = harvest(real_time, tmp_path, "written-consultations")
    assert done.returncode == 2
    assert "harvest.db: cannot be read" in done.stderr


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells which cores a process may have")
def test_a_harvest_leaves_half_of_the_cores_to_others_and_the_first_turn_on_its_own() -> None:
    told = "import os; from indexer.harvest import command; cores = len(os.sched_getaffinity(0)); now = os.nice(0); "
    told += "command._step_back(); print(cores, len(os.sched_getaffinity(0)), now, os.nice(0))"
    answer = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, timeout=60, check=True)
    cores, left, before, nice = map(int, answer.stdout.split())
    assert (left, nice) == (cores - cores // 2, min(before + 10, 19))  # further back there is nothing
