"""A server under many visitors: `python -m tests.bench.crowd at-once [PARAGRAPHS]`, `distinct [SEARCHES [PARAGRAPHS]]`.

`at-once`: how long searches take where 1, 20 and 50 visitors ask one after another, alone and while a commit of a
document comes every second, and how many commits there were. `distinct`: what the server holds after so many searches
(100,000) of which no two are the same, told ten times on the way.

The documents are made up; there are 20,000 paragraphs unless another number is given.
"""

from __future__ import annotations

import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import urllib3

from indexer.engines import open_engine
from tests.bench.pages import documents
from tests.support.documents import made_up

PARAGRAPHS = 20_000
VISITORS = (1, 20, 50)
_SECONDS = 10.0
"""So long each crowd asks."""
_TOLD = 10
_AT_ONCE = 4
WORDS = (
    "verzonnen",
    "brug",
    "water",
    "nummer",
    "kost",
    "betaalt",
    "verwijzen",
    "minister",
    "eerder",
    "gezegd",
    "fractie",
)


def at_once(paragraphs: str = str(PARAGRAPHS)) -> None:
    """Print how long searches of crowds take."""
    with tempfile.TemporaryDirectory() as folder:
        open_engine(Path(folder) / "inbreng-index").write(documents(int(paragraphs)))
        with _served(folder) as (page, _):
            _crowd(page, 4, 2.0)  # to warm up
            for visitors in VISITORS:
                alone = _crowd(page, visitors, _SECONDS)
                with _committing(folder) as made:
                    beside = _crowd(page, visitors, _SECONDS)
                for name, found in (("alone", alone), (f"{len(made)} commits", beside)):
                    late = statistics.quantiles(found, n=20)[-1]
                    say(f"{visitors:>3} visitors, {name:<11} {len(found) / _SECONDS:>5.0f} searches a second, "
                        f"{statistics.median(found):>6.0f} ms at the median, {late:>6.0f} ms of 95 in 100, "
                        f"{max(found):>6.0f} ms at most")  # fmt: skip


def distinct(searches: str = "100000", paragraphs: str = str(PARAGRAPHS)) -> None:
    """Print what the server holds after many searches."""
    with tempfile.TemporaryDirectory() as folder:
        open_engine(Path(folder) / "inbreng-index").write(documents(int(paragraphs)))
        with _served(folder) as (page, process):
            asked = _searches(0)
            share = int(searches) // _TOLD
            for tenth in range(_TOLD + 1):
                _ask(page, asked, share if tenth else 500)
                say(f"{tenth * share:>7,} searches: {_held(process):.0f} MB")


def _crowd(page: str, visitors: int, seconds: float) -> list[float]:
    """Milliseconds of each search of so many visitors; an answer other than a page is an error."""
    until = time.monotonic() + seconds
    found: list[list[float]] = [[] for _ in range(visitors)]
    failed: list[int] = []

    def visit(number: int) -> None:
        with urllib3.PoolManager() as pool:
            for search in _searches(number):
                began = time.monotonic()
                if began > until:
                    return
                status = pool.request("GET", f"{page}?{search}", retries=False).status
                found[number].append((time.monotonic() - began) * 1000)
                failed.extend([status] * (status != 200))

    threads = [threading.Thread(target=visit, args=(number,)) for number in range(visitors)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not failed, f"answers with {sorted(set(failed))}"
    return [took for times in found for took in times]


def _ask(page: str, searches: Iterator[str], count: int) -> None:
    """Ask so much, some at a time."""
    lock = threading.Lock()
    left = [next(searches) for _ in range(count)]

    def visit() -> None:
        with urllib3.PoolManager() as pool:
            while True:
                with lock:
                    if not left:
                        return
                    search = left.pop()
                assert pool.request("GET", f"{page}?{search}", retries=False).status == 200

    threads = [threading.Thread(target=visit) for _ in range(_AT_ONCE)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def _searches(seed: int) -> Iterator[str]:
    """Searches of which no two are the same."""
    dice = random.Random(seed)
    for number in range(1_000_000_000):
        words = " ".join(dice.sample(WORDS, 2))
        q = dice.choice((f"{words} -x{number}s{seed}", f'"{words}" OR {number}', f"{words} w{number}s{seed}*"))
        yield urlencode({"q": q, "sort": dice.choice(("date", "relevance")), "match": dice.choice(("all", "any"))})


@contextmanager
def _committing(folder: str) -> Iterator[list[str]]:
    """Commits of one document every second, by another process; what is given holds a line for each at the end."""
    made: list[str] = []
    command = [sys.executable, "-m", "tests.bench.crowd", "commits", folder]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        yield made
        process.terminate()
        made += process.communicate()[0].splitlines()


def commits(folder: str) -> None:
    """Commit a document every second until stopped."""
    engine = open_engine(Path(folder) / "inbreng-index")
    due = time.monotonic()
    for number in range(1_000_000):
        engine.write([made_up(number, [("De verzonnen brug van nu.", (), ())])])
        say(str(number))
        due += 1
        time.sleep(max(0.0, due - time.monotonic()))


@contextmanager
def _served(folder: str) -> Iterator[tuple[str, int]]:
    """A server of the index in a folder: its address, and the number of its process."""
    command = [sys.executable, "-m", "indexer", "serve", "--port", "0", "--per-minute", "0"]
    with subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        yield process.stdout.readline().split()[3], process.pid
        process.terminate()


def _held(process: int) -> float:
    """Megabytes of memory of its own that a process holds, without the pages of files."""
    lines = Path(f"/proc/{process}/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("RssAnon")) / 1024


def say(text: str) -> None:
    """Print a line of what was measured."""
    print(text, flush=True)  # noqa: T201  # this is the output


if __name__ == "__main__":
    {"at-once": at_once, "distinct": distinct, "commits": commits}[sys.argv[1]](*sys.argv[2:])
