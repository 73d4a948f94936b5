"""`inbreng alerts`, and `inbreng harvest --then-alerts`, as they are typed."""

from __future__ import annotations

import json
import subprocess
from datetime import UTC, datetime, timedelta
from pathlib import Path

from indexer.boundary import own_files
from indexer.errors import UsageError
from tests.support.command import one_line, run
from tests.support.ports import free_port
from tests.support.standin import StandIn, consultation, consultations

SEARCHES = """site = "https://inbreng.example.org"
[[search]]
name = "Windmolens"
q = "windmolens"
atom = "windmolens.atom"
every = "run"
"""


def inbreng(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command in a folder."""
    return run(*arguments, cwd=folder, timeout=120)


def test_a_harvest_tells_what_came_in(tmp_path: Path) -> None:
    (tmp_path / "searches.toml").write_text(SEARCHES, encoding="utf-8")
    with StandIn(consultations(3)) as standin:
        source = ("--base-url", standin.url, "--rate", "0", "--then-alerts", "searches.toml")
        first = inbreng(tmp_path, "harvest", "written-consultations", *source)
        assert "the index is remembered" in first.stdout, first.stderr
        assert not (tmp_path / "windmolens.atom").exists()
        standin.put(consultation(4, modified="2036-01-01"))
        shown = inbreng(tmp_path, "harvest", "--base-url", standin.url, "--rate", "0")
        assert "1 fetched" in shown.stdout
        dry = inbreng(tmp_path, "alerts", "searches.toml", "--dry-run")
        assert "1 message to send" in dry.stdout
        assert "*windmolens*" in dry.stdout
        second = inbreng(tmp_path, "harvest", *source)
        assert "1 message sent" in second.stdout, second.stderr
        assert "kst-99100-4" in (tmp_path / "windmolens.atom").read_text(encoding="utf-8")
        for_programs = inbreng(tmp_path, "harvest", *source, "--json")
        assert json.loads(for_programs.stdout)["fetched"] == 0
        assert "0 messages sent" in for_programs.stderr


def test_why_a_run_failed_is_said_though_nobody_can_be_told(tmp_path: Path) -> None:
    (tmp_path / "searches.toml").write_text(SEARCHES, encoding="utf-8")
    away = ("harvest", "written-consultations", "--base-url", f"http://127.0.0.1:{free_port()}", "--rate", "0")
    done = inbreng(tmp_path, *away, "--then-alerts", "searches.toml")
    assert (done.returncode, "there is no index here" in done.stderr) == (3, False)
    done = inbreng(tmp_path, *away, "--then-alerts", "none.toml")
    assert done.returncode == 3
    assert "none.toml: cannot be read" in done.stderr


def test_a_file_that_is_not_there_is_said(tmp_path: Path) -> None:
    done = inbreng(tmp_path, "alerts", "none.toml")
    assert done.returncode == 2
    assert "none.toml: cannot be read" in done.stderr


def test_no_index_is_said(tmp_path: Path) -> None:
    (tmp_path / "searches.toml").write_text(SEARCHES, encoding="utf-8")
    done = inbreng(tmp_path, "alerts", "searches.toml")
    assert done.returncode == 2
    assert "there is no index here" in done.stderr


def test_a_dry_run_before_the_first_one_shows_what_a_week_gives(tmp_path: Path) -> None:
    (tmp_path / "searches.toml").write_text(SEARCHES, encoding="utf-8")
    today = datetime.now(UTC).date()
    with StandIn([consultation(1, date="2018-02-02"), consultation(2, date=today.isoformat())]) as standin:
        inbreng(tmp_path, "harvest", "written-consultations", "--base-url", standin.url, "--rate", "0")
    shown = inbreng(tmp_path, "alerts", "searches.toml", "--dry-run")
    assert f"dated {today - timedelta(days=7)} or later" in shown.stderr
    assert "kst-99100-2#p" in shown.stdout
    assert "kst-99100-1#p" not in shown.stdout
    assert not (tmp_path / "inbreng-index-alerts.db").exists()
    sent = inbreng(tmp_path, "alerts", "searches.toml", "--since", "2018-01-01")
    assert "1 message sent" in sent.stdout
    assert "kst-99100-1#p" in (tmp_path / "windmolens.atom").read_text(encoding="utf-8")
    assert "0 messages sent" in inbreng(tmp_path, "alerts", "searches.toml", "--since", "2018-01-01").stdout


def test_a_disk_without_room_is_said_and_the_next_run_remembers(tmp_path: Path) -> None:
    (tmp_path / "searches.toml").write_text(SEARCHES, encoding="utf-8")
    with StandIn(consultations(40)) as standin:
        inbreng(tmp_path, "harvest", "written-consultations", "--base-url", standin.url, "--rate", "0")
    told = run("alerts", "searches.toml", cwd=tmp_path, timeout=60, room=60 * 512)
    assert told.returncode == 2, told.stdout
    assert "inbreng-index-alerts.db: cannot be written" in one_line(told.stderr)
    assert "move it away" not in told.stderr
    assert "the index is remembered" in inbreng(tmp_path, "alerts", "searches.toml").stdout


def test_of_two_runs_at_once_one_tells_and_the_other_says_so(tmp_path: Path) -> None:
    (tmp_path / "searches.toml").write_text(SEARCHES, encoding="utf-8")
    with StandIn(consultations(2)) as standin:
        inbreng(tmp_path, "harvest", "written-consultations", "--base-url", standin.url, "--rate", "0")
    with own_files.alone(tmp_path / "inbreng-index-alerts.lock", UsageError("made up")):
        second = inbreng(tmp_path, "alerts", "searches.toml", "--since", "2018-01-01")
        assert second.returncode == 2
        assert "inbreng-index-alerts.db: another run of alerts is telling" in one_line(second.stderr)
        assert "message to send" in inbreng(tmp_path, "alerts", "searches.toml", "--dry-run").stdout.replace(
            "s to", " to"
        )
    assert not (tmp_path / "windmolens.atom").exists()
    assert "1 message sent" in inbreng(tmp_path, "alerts", "searches.toml", "--since", "2018-01-01").stdout
