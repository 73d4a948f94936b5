"""Nodes of a cluster and its writer are killed while it is searched and written: `python -m tests.bench.cluster_kills`.

Three nodes hold an index with a copy of each shard. A process of its own writes; each commit replaces all documents,
and says its number in them: a search must find all of them, of one and the same commit, which is none before the last
one published when it began. The writer is killed (SIGKILL) at any moment of its work and another one started; at the
same time one node after another, in turn one that does not manage the cluster and the one that does. Printed are the
kills, the searches, those that were wrong, those that were told that a part of the index is away, the slowest, and the
commits; it fails where anything was wrong, a commit that was published is not there at the end, or the nodes do not
become whole again. Stopped halfway (^C), it prints what there was until then, and fails.
"""

from __future__ import annotations

import argparse
import multiprocessing
import random
import signal
import sys
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from pathlib import Path

from indexer.engines import Engine, open_engine
from indexer.engines.opensearch.engine import OpenSearchEngine
from indexer.engines.opensearch.state import lock
from indexer.errors import EngineError, IndexDamaged
from indexer.records import ParsedDocument
from indexer.searches import SearchRequest
from tests.support.cluster import NotWhole, SearchCluster, running
from tests.support.documents import made_up

_NODES = 3
_DOCUMENTS = 20
_READERS = 2
_REST = 2.0
"""Seconds at most from a kill to the start of the node again, and from when it is whole again to the next kill."""
_LIFE = 4.0
"""Seconds at most that a writer is at work before it is killed."""
_PAUSE = 0.05
"""Seconds between two searches of a reader: without it the nodes would get round to little else on a small machine."""
_LEASE = 1.0
"""Seconds after which the lock of a killed writer counts for nothing: the usual minute would make for few kills."""
_PROCESSES = multiprocessing.get_context("forkserver")


@dataclass(slots=True)
class Run:
    """What happened. `begun` is the number of the last commit that a writer began, `published` that of the last one
    that it was told is there."""

    begun: int = 0
    published: int = 0
    nodes_killed: int = 0
    writers_killed: int = 0
    commits: int = 0
    refused: int = 0
    searches: int = 0
    slowest: float = 0.0
    wrong: list[str] = field(default_factory=list)
    away: list[str] = field(default_factory=list)
    over: threading.Event = field(default_factory=threading.Event)

    @property
    def kills(self) -> int:
        """How many processes were killed."""
        return self.nodes_killed + self.writers_killed


def main() -> int:
    """Print what happened; 1 where anything was wrong."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--kills", type=int, default=6)
    parser.add_argument("--longest", type=float, default=3600.0, help="seconds after which no other node is killed")
    parser.add_argument("--heap", default="256m")
    parser.add_argument("--seed", type=int, default=34_843)
    chosen = parser.parse_args()
    run, chance = Run(), random.Random(chosen.seed)
    with tempfile.TemporaryDirectory() as home, running(Path(home), _NODES, chosen.heap) as cluster:
        where = f"{cluster.address}/kills?shards=3"
        _PROCESSES.set_forkserver_preload([OpenSearchEngine.__module__])
        open_engine(where).write(_documents(0))
        cluster.wait(_NODES, "green")
        threads = [threading.Thread(target=_kill_writers, args=(where, run, random.Random(chosen.seed)))]
        threads += [threading.Thread(target=_read, args=(open_engine(where), run)) for _ in range(_READERS)]
        for thread in threads:
            thread.start()
        problems = []
        try:
            until = time.monotonic() + chosen.longest
            while run.kills < chosen.kills and time.monotonic() < until:
                run.nodes_killed += 1
                _kill_node(cluster, chance, manager=not run.nodes_killed % 2)
        except (NotWhole, KeyboardInterrupt) as error:
            problems.append(str(error) or "stopped before the end")
        finally:
            run.over.set()
            for thread in threads:
                thread.join()
        if not problems:
            _search(open_engine(where), run)
            problems += open_engine(where).check()
    said = (
        f"{run.kills} kills, {run.nodes_killed} of a node and {run.writers_killed} of the writer: {run.searches:,} "
        f"searches, slowest {run.slowest:.1f} s; {len(run.wrong)} wrong, {len(run.away)} told that it is away; "
        f"{run.commits} commits, besides {run.refused} that were not carried out, which was said"
    )
    print("\n".join([said, *run.wrong[:5], *run.away[:5], *problems]))  # noqa: T201  # this is the output
    return int(bool(run.wrong or problems))


def _kill_node(cluster: SearchCluster, chance: random.Random, *, manager: bool) -> None:
    managing = cluster.manager()
    number = managing if manager else (managing + chance.randrange(1, _NODES)) % _NODES
    cluster.kill(number)
    time.sleep(chance.uniform(0, _REST))
    cluster.start(number)
    cluster.wait(_NODES, "green")
    time.sleep(chance.uniform(0, _REST))


def _kill_writers(where: str, run: Run, chance: random.Random) -> None:
    """Start one writer after another, and kill each."""
    while not run.over.is_set():
        ours, theirs = _PROCESSES.Pipe(duplex=False)
        writer = _PROCESSES.Process(target=_write, args=(where, run.begun + 1, theirs))
        writer.start()
        theirs.close()
        if ours.poll(None):  # it has begun
            end = threading.Timer(chance.uniform(0, _LIFE), writer.kill)
            end.start()
            _listen(ours, run)
            end.join()
        writer.join()
        ours.close()
        if writer.exitcode != -signal.SIGKILL:
            run.wrong.append(f"a writer ended by itself ({writer.exitcode})")
        run.writers_killed += 1


def _listen(writer: Connection, run: Run) -> None:
    """Take down what a writer says until it is dead."""
    with suppress(EOFError, OSError):
        while True:
            said, number = writer.recv()
            if said == "begun":
                run.begun = number
            elif said == "published":
                run.published = number
                run.commits += 1
            else:
                run.refused += 1


def _write(where: str, number: int, told: Connection) -> None:
    """Write commits from a number on until it is killed, and say of each that it is begun and how it went. One that
    fails is not there, or was carried out and its answer lost: so the next has a number of its own."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # ^C is for who counts
    lock.EXPIRY = _LEASE
    engine = open_engine(where)
    while True:
        told.send(("begun", number))
        try:
            engine.write(_documents(number))
            told.send(("published", number))
        except EngineError:
            told.send(("refused", number))
        number += 1


def _documents(number: int) -> list[ParsedDocument]:
    """All documents as the commit of a number has them."""
    return [made_up(one, [(f"zorg ronde{number}", (), ()), ("brug", (), ())]) for one in range(_DOCUMENTS)]


def _read(engine: Engine, run: Run) -> None:
    while not run.over.is_set():
        _search(engine, run)
        time.sleep(_PAUSE)


def _search(engine: Engine, run: Run) -> None:
    least, began = run.published, time.monotonic()
    try:
        found = engine.search(SearchRequest(q="zorg", size=_DOCUMENTS))
    except IndexDamaged as error:
        run.wrong.append(str(error))
        return
    except EngineError as error:
        run.away.append(str(error))
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
