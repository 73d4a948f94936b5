"""What a harvest costs in time and memory: `python -m tests.bench.harvest lists`, `memory` or `beside [RATE]`.

`lists`: a list of 50,000 records from a server that reaches no further than 10,000, a second run with nothing new, and
the status of 100,000 known documents. `memory`: the most memory that a harvest takes, of so many documents and twice.
`beside`: how long searches take on a page while a harvest runs on the same machine, and alone: at full speed,
or with RATE seconds between requests.

The documents are made up; the sources are played by the stand-in, in a process of its own.
"""

from __future__ import annotations

import os
import random
import resource
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace
from pathlib import Path
from typing import IO
from urllib.parse import quote_plus

import urllib3

from indexer.harvest import Settings, of_folder
from indexer.harvest.state import database
from tests.support.harvest_site import CONSULTATIONS, FileIndex, Site
from tests.support.standin import SetClock, StandIn, consultation

LISTED = 50_000
KNOWN = 100_000
FEW, MANY = 600, 3_000
WORDS = ("windmolens", "minister", "brief", "belangstelling", "leden", "fractie", "toelichten", "betekent", "stuk")


def lists() -> None:
    """Print how long long lists take, and the status of many documents."""
    clock = SetClock()
    with StandIn(clock=clock) as standin, tempfile.TemporaryDirectory() as folder:
        template = consultation(1, files={})
        standin.put(
            *(replace(template, id=f"kst-99100-{number}", number=str(number)) for number in range(1, LISTED + 1))
        )
        site = Site(standin, clock, Path(folder), FileIndex())
        took = _seconds(lambda: site.run(CONSULTATIONS, settings=Settings(limit=1)))
        listed, lacking = site.known().total("listed"), site.known().lists
        whole = lacking or "complete"
        say(f"a list of {LISTED:,}: {listed:,} known, {whole}; {len(standin.log)} requests, {took:.0f} s")
        assert (listed, lacking) == (LISTED, {})
        with database.connect(site.home) as db:
            db.execute("UPDATE item SET state = 'no-text'")
        standin.log.clear()
        clock.days_pass(1)
        took = _seconds(lambda: site.run())
        files = sum(not request.listing for request in standin.log)
        say(f"a run with nothing new: {len(standin.log)} requests, {files} of them for files, {took:.1f} s")
        assert files == 0
        with database.connect(site.home) as db:
            db.execute("CREATE TEMP TABLE more AS SELECT * FROM item LIMIT ?", (KNOWN - LISTED,))
            db.execute(
                "UPDATE more SET id = id || 'x', year = 2000 + abs(random()) % 26, "
                "state = CASE abs(random()) % 9 WHEN 0 THEN 'missing' ELSE 'indexed' END"
            )
            db.execute("INSERT INTO item SELECT * FROM more")
            db.execute("INSERT INTO member SELECT query, item || 'x', listing, '' FROM member")
        took = _seconds(lambda: of_folder(site.home))
        say(f"the status of {KNOWN:,} known documents: {took:.2f} s")


def memory() -> None:
    """Print the most memory that a harvest takes."""
    for count in (MANY // 2, MANY):  # a list has pages of 1,000: of fewer documents they are smaller
        with tempfile.TemporaryDirectory() as folder, _standin(count) as address:
            took = _seconds(lambda: _harvest(folder, address).wait())
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            say(f"{count:,} documents: {peak:.0f} MB at most, {took:.0f} s")


def beside(rate: str = "0") -> None:
    """Print how long searches take alone and beside a harvest with so many seconds between requests."""
    with tempfile.TemporaryDirectory() as folder, _standin(MANY // 2) as address, _served(folder) as page:
        searches = _searches()
        _times(page, [next(searches) for _ in range(20)])  # to warm up
        running = _harvest(folder, address, "--full", "--limit", str(FEW), rate=rate)
        alone: list[float] = []
        during: list[float] = []
        while running.poll() is None:  # by turns, for the machine may have other work
            during += _times(page, [next(searches) for _ in range(20)])
            with suppress(ProcessLookupError):
                os.killpg(running.pid, signal.SIGSTOP)
                alone += _times(page, [next(searches) for _ in range(20)])
                os.killpg(running.pid, signal.SIGCONT)
    for name, found in (("alone", alone), ("beside a harvest", during)):
        say(f"{name}: {statistics.median(found):.1f} ms at the median, {_ninety(found):.1f} ms of 95 in 100 searches")
    say(f"beside / alone: {statistics.median(during) / statistics.median(alone):.2f} at the median, "
        f"{_ninety(during) / _ninety(alone):.2f} of 95 in 100; {len(during):,} searches")  # fmt: skip


@contextmanager
def _standin(count: int) -> Iterator[str]:
    command = ["nice", "-n", "19"]  # it stands for machines elsewhere
    command += [sys.executable, "-m", "tests.support.standin", "--made-up", str(count), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        yield _line(process.stdout).split()[3]
        process.terminate()


@contextmanager
def _served(folder: str) -> Iterator[str]:
    """A server of an index of made-up documents, at its address."""
    with _standin(FEW) as address:
        _harvest(folder, address).wait()
    command = [sys.executable, "-m", "indexer", "serve", "--port", "0", "--per-minute", "0"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as process:
        yield _line(process.stdout).split()[3]
        process.terminate()


def _harvest(folder: str, address: str, *more: str, rate: str = "0") -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "indexer", "harvest", "written-consultations", "--source", "koop", "--rate", rate]
    command += ["--base-url", address, *more]
    return subprocess.Popen(command, cwd=folder, stdout=subprocess.DEVNULL, start_new_session=True)


def _searches() -> Iterator[str]:
    dice = random.Random(7)
    while True:
        words = " ".join(dice.sample(WORDS, 2))
        yield quote_plus(f"{words} -{dice.randrange(3_000)}") + f"&sort={dice.choice(('date', 'relevance'))}"


def _times(page: str, searches: Sequence[str]) -> list[float]:
    """Milliseconds of each search."""
    found = []
    with urllib3.PoolManager() as pool:
        for search in searches:
            began = time.perf_counter()
            assert pool.request("GET", f"{page}?q={search}").status == 200
            found.append((time.perf_counter() - began) * 1000)
    return found


def _ninety(found: Sequence[float]) -> float:
    return statistics.quantiles(found, n=20)[-1]


def _seconds(work: object) -> float:
    began = time.perf_counter()
    work()  # type: ignore[operator]  # anything that can be called
    return time.perf_counter() - began


def _line(stream: IO[str] | None) -> str:
    assert stream is not None
    return stream.readline()


def say(text: str) -> None:
    """Print a line of what was measured."""
    print(text, flush=True)  # noqa: T201  # this is the output


if __name__ == "__main__":
    {"lists": lists, "memory": memory, "beside": beside}[sys.argv[1]](*sys.argv[2:])
