"""kill -9 at any request, or between a commit of the index and the state: the next run ends as if nothing had been."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from indexer.errors import Refused
from indexer.harvest.command import EngineIndex
from tests.support.harvest_site import CONSULTATIONS, Site
from tests.support.standin import StandIn, consultations

DOCUMENTS = int(os.environ.get("INBRENG_KILLED_DOCUMENTS", "9"))
"""Documents of a run; with 100 of them it is killed at each of 201 requests."""
FORKS = """
import os, sys
import indexer.harvest.command
from indexer.cli import cli
for line in sys.stdin:
    child = os.fork()
    if child == 0:
        sys.stdout = open(os.devnull, "w")
        os._exit(cli.main(line.split(), standalone_mode=False) or 0)
    print(child, flush=True)
    print(os.waitpid(child, 0)[1], flush=True)
"""


class Runner:
    """A process that runs the command in a fork of its own each time, so that each is quick to begin."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", FORKS], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        self.running = 0

    def run(self, *arguments: str) -> int:
        """Run it; return how it ended, as `os.waitpid` says."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.write(" ".join(arguments) + "\n")
        self._process.stdin.flush()
        self.running = int(self._process.stdout.readline())
        return int(self._process.stdout.readline())

    def close(self) -> None:
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        self._process.wait()
        self._process.stdout.close()


@pytest.fixture
def runner() -> Iterator[Runner]:
    """What runs the command."""
    started = Runner()
    yield started
    started.close()


def outcome(folder: Path) -> tuple[dict[str, bytes], list[tuple[object, ...]]]:
    """The files of a harvest, and what its state knows of each document."""
    files = {str(path.relative_to(folder)): path.read_bytes() for path in (folder / "documents").rglob("*.*")}
    connection = sqlite3.connect(folder / "harvest.db")
    rows = connection.execute(
        "SELECT id, version, state, sha256, bytes, path, attempts FROM item ORDER BY id"
    ).fetchall()
    rows += connection.execute("SELECT high_water, listing, trouble, began, cursor FROM query").fetchall()
    connection.close()
    return files, rows


def test_killed_at_any_request_the_next_run_ends_as_an_undisturbed_one(runner: Runner, tmp_path: Path) -> None:
    with StandIn(consultations(DOCUMENTS)) as standin:

        def harvest(folder: Path) -> int:
            arguments = ("--base-url", standin.url, "--rate", "0", "--no-index", "--folder", str(folder))
            return runner.run("harvest", "written-consultations", *arguments)

        assert harvest(tmp_path / "undisturbed") == 0
        requests = len(standin.log)
        assert requests == 2 + 2 * DOCUMENTS
        expected = outcome(tmp_path / "undisturbed")
        for killed_at in range(1, requests + 1):
            folder = tmp_path / str(killed_at)
            standin.log.clear()

            def kill(number: int, killed_at: int = killed_at) -> None:
                if number == killed_at:
                    os.kill(runner.running, signal.SIGKILL)

            standin.on_request = kill
            assert harvest(folder) == signal.SIGKILL
            standin.on_request = lambda number: None
            assert harvest(folder) == 0
            assert outcome(folder) == expected


class Dies(EngineIndex):
    """An index whose process ends right after a commit."""

    def bring(self, paths: Sequence[Path]) -> Sequence[Refused]:
        super().bring(paths)
        raise SystemExit


def test_a_commit_that_the_state_does_not_know_of_is_made_good(site: Site) -> None:
    site.standin.put(*consultations(4))
    site.index = Dies(site.engine)
    with pytest.raises(SystemExit):
        site.run(CONSULTATIONS)
    assert len(site.ids()) == 4
    site.index = EngineIndex(site.engine)
    report = site.run()
    assert (report.fetched, site.known().total("indexed"), len(site.ids())) == (0, 4, 4)
