"""Nodes of a cluster are killed while it is searched and written: `python -m tests.bench.cluster_kills [--kills N]`.

Three nodes hold an index with a copy of each shard. Each commit replaces all documents, and says its number in them: a
search must find all of them, of one and the same commit, which is none before the last one published when it began. In
turn a node that is not the manager of the cluster and the one that is are killed (SIGKILL) and started again. Printed
are the searches, those that were wrong or failed, the slowest, and the commits; it fails where anything was wrong, a
search failed, or a commit that was published is not there at the end.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import threading
import time
from dataclasses import dataclass, field
from pathlib import Path

from indexer.engines import Engine, open_engine
from indexer.errors import EngineError
from indexer.searches import SearchRequest
from tests.support.cluster import SearchCluster, running
from tests.support.documents import made_up

_NODES = 3
_DOCUMENTS = 20
_READERS = 2
_REST = 3.0
"""Seconds from a kill to the start of the node again, and then to the next kill."""


@dataclass(slots=True)
class Run:
    """What happened. `published` is the number of the last commit that a writer was told is there."""

    published: int = 0
    kills: int = 0
    commits: int = 0
    refused: int = 0
    searches: int = 0
    slowest: float = 0.0
    wrong: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)


def main() -> int:
    """Print what happened; 1 where anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=6)
    parser.add_argument("--longest", type=float, default=3600.0, help="seconds after which no other node is killed")
    parser.add_argument("--heap", default="256m")
    chosen = parser.parse_args()
    run = Run()
    with tempfile.TemporaryDirectory() as home, running(Path(home), _NODES, chosen.heap) as cluster:
        where = f"{cluster.address}/kills?shards=3"
        _commit(open_engine(where), run)
        cluster.wait(_NODES, "green")
        threads = [threading.Thread(target=_write, args=(open_engine(where), run))]
        threads += [threading.Thread(target=_read, args=(open_engine(where), run)) for _ in range(_READERS)]
        for thread in threads:
            thread.start()
        try:
            until = time.monotonic() + chosen.longest
            while run.kills < chosen.kills and time.monotonic() < until:
                _kill(cluster, manager=bool(run.kills % 2))
                run.kills += 1
        finally:
            run.over.set()
            for thread in threads:
                thread.join()
        _search(open_engine(where), run)
        problems = open_engine(where).check()
    said = (
        f"{run.kills} kills: {run.searches:,} searches, slowest {run.slowest:.1f} s; {len(run.wrong)} wrong, "
        f"{len(run.failed)} failed; {run.commits} commits, {run.refused} of them not carried out, which was said"
    )
    print("\n".join([said, *run.wrong[:5], *run.failed[:5], *problems]))  # noqa: T201  # this is the output
    return int(bool(run.wrong or run.failed or problems))


def _kill(cluster: SearchCluster, *, manager: bool) -> None:
    managing = cluster.manager()
    number = managing if manager else (managing + 1) % _NODES
    cluster.kill(number)
    time.sleep(_REST)
    cluster.start(number)
    cluster.wait(_NODES, "green")
    time.sleep(_REST)


def _write(engine: Engine, run: Run) -> None:
    while not run.over.is_set():
        try:
            _commit(engine, run)
        except EngineError:
            run.refused += 1


def _commit(engine: Engine, run: Run) -> None:
    """A commit of the next number. One that fails is not there, or was carried out and its answer lost: so the next
    has a number of its own."""
    run.commits += 1
    number = run.commits
    engine.write(made_up(one, [(f"zorg ronde{number}", (), ()), ("brug", (), ())]) for one in range(_DOCUMENTS))
    run.published = number


def _read(engine: Engine, run: Run) -> None:
    while not run.over.is_set():
        _search(engine, run)


def _search(engine: Engine, run: Run) -> None:
    least, began = run.published, time.monotonic()
    try:
        found = engine.search(SearchRequest(q="zorg", size=_DOCUMENTS))
    except EngineError as error:
        run.failed.append(str(error))
        return
    finally:
        run.searches += 1
        run.slowest = max(run.slowest, time.monotonic() - began)
    rounds = {int(hit.paragraph.text.partition("ronde")[2]) for hit in found.hits}
    counted = sum(value.count for value in found.facets[-1].values)
    if len(rounds) != 1 or min(rounds) < least or not found.total == counted == len(found.hits) == _DOCUMENTS:
        run.wrong.append(f"after commit {least}: {found.total} found, {counted} counted, of commits {sorted(rounds)}")


if __name__ == "__main__":
    sys.exit(main())
