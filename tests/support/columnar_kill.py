"""Kill a writer again and again, at any moment, and look at what is left.

python -m tests.support.columnar_kill 300
"""

from __future__ import annotations

import multiprocessing
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from whoosh import fields, query

from indexer.columnar.index import create_index, open_index
from indexer.columnar.segment.facet_columns import FACET
from indexer.columnar.verification import verify
from indexer.columnar.writing import segment_workers

_FORK = multiprocessing.get_context("fork")
_DOCUMENTS = 5


def schema() -> fields.Schema:
    return fields.Schema(
        id=fields.ID(stored=True, unique=True), text=fields.TEXT(stored=True), commit=FACET(stored=True)
    )


def commit(folder: Path, number: int) -> None:
    """Add some documents, and replace one of the commit before."""
    writer = open_index(folder).writer(procs=2, timeout=10)
    for place in range(_DOCUMENTS):
        writer.add_document(id=f"{number}-{place}", text=f"made up text {number} {place}", commit=str(number))
    writer.update_document(id=f"{number - 1}-0", text="made up, and replaced", commit=str(number - 1))
    writer.commit(optimize=number % 7 == 0)


def _write(folder: Path, first: int, done: Connection) -> None:
    if first % 2:  # with processes that help, from the first document on
        segment_workers._ALONE = segment_workers._CHUNK = segment_workers._BATCH = 1
    for number in range(first, first + 10_000):
        commit(folder, number)
        done.send(number)


def kill_once(folder: Path, last: int, wait: float) -> int:
    """Let a process commit from number `last` + 1 on, kill it after so many seconds, and check what is left.

    Returns the number of the last commit that is in the index.
    """
    ours, theirs = _FORK.Pipe(duplex=False)
    process = _FORK.Process(target=_write, args=(folder, last + 1, theirs))
    process.start()
    theirs.close()
    time.sleep(wait)
    process.kill()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    acknowledged = last
    while ours.poll():
        try:
            acknowledged = ours.recv()
        except EOFError:
            break
    ours.close()
    return check(folder, at_least=acknowledged)


def check(folder: Path, at_least: int) -> int:
    """The number of the last commit in the index: whole, as all before it, and not before `at_least`."""
    assert verify(folder) == []
    with open_index(folder).searcher() as searcher:
        found = Counter(hit["commit"] for hit in searcher.search(query.Every(), limit=None))
        assert len(searcher.search(query.Term("text", "made"), limit=None)) == found.total()
    last = max(map(int, found), default=0)
    assert last >= at_least, f"commit {at_least} was made, and is lost"
    assert {number: found[str(number)] for number in range(1, last + 1)} == dict.fromkeys(
        range(1, last + 1), _DOCUMENTS
    )
    return last


def limit_file_size(folder: Path, number: int, size: int) -> None:
    """Commit in a process whose files cannot grow beyond a size: what is written is cut short, as on a full disk."""
    process = _FORK.Process(target=_commit_within, args=(folder, number, size))
    process.start()
    process.join()
    assert process.exitcode in (0, 1)


def _commit_within(folder: Path, number: int, size: int) -> None:
    import resource  # not on Windows

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    try:
        commit(folder, number)
    except OSError:
        sys.exit(1)


def main(times: int, report: Callable[[str], object] = print) -> None:
    """Kill so many writers."""
    chance = random.Random(6)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        create_index(folder, schema())
        last = 0
        for time_ in range(1, times + 1):
            last = kill_once(folder, last, chance.uniform(0, 0.15))
            if time_ % 50 == 0:
                report(f"killed {time_} times: {last} commits, all whole")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 300)
