"""A peer in a process of its own: `python -m tests.bench.engines.worker PEER FOLDER`.

Reads commands from standard input and writes replies to standard output, a line of JSON each. Times are taken in here,
around the engine's own work, so they hold nothing of the talk between the processes.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.bench.engines import stream
from tests.bench.engines.peers import Peer
from tests.bench.engines.records import Paragraph, Query, Selection


def main(module: str, folder: Path) -> None:
    """Do what is asked until there is nothing more to read."""
    peer: Peer = import_module(f"tests.bench.engines.peers.{module}").open_peer(folder)
    for line in sys.stdin:
        command = json.loads(line)
        reply = _COMMANDS[command.pop("do")](peer, **command)
        sys.stdout.write(json.dumps(reply) + "\n")
        sys.stdout.flush()


def _build(peer: Peer, corpus: str, paragraphs: int) -> dict[str, Any]:
    _, seconds = _timed(lambda: peer.build(stream.read(Path(corpus), paragraphs)))
    others = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return {"seconds": seconds, "peak_mb": max(_status()["VmHWM"], others), "version": peer.version}


def _open(peer: Peer) -> dict[str, Any]:
    _, seconds = _timed(peer.open)
    return {"seconds": seconds}


def _search(peer: Peer, query: dict[str, Any]) -> dict[str, Any]:
    selected: tuple[Selection, ...] = tuple((facet, tuple(values)) for facet, values in query["selected"])
    asked = Query(query["kind"], query["operator"], tuple(query["words"]), selected)
    answer, seconds = _timed(lambda: peer.search(asked))
    return {"seconds": seconds, "answer": asdict(answer)}


def _replace(peer: Peer, document: list[list[Any]]) -> dict[str, Any]:
    paragraphs = [
        Paragraph._make(tuple(value) if isinstance(value, list) else value for value in values) for values in document
    ]
    _, seconds = _timed(lambda: peer.replace(paragraphs))
    return {"seconds": seconds}


def _memory(peer: Peer) -> dict[str, Any]:
    """Resident megabytes: all, and those that are not pages of files."""
    status = _status()
    return {"all": status["VmRSS"], "own": status["RssAnon"]}


def _status() -> dict[str, float]:
    """What Linux says of this process's memory, in megabytes."""
    lines = (line.split() for line in Path("/proc/self/status").read_text("utf-8").splitlines())
    return {line[0].rstrip(":"): int(line[1]) / 1024 for line in lines if line[-1] == "kB"}


def _timed(work: Callable[[], Any]) -> tuple[Any, float]:
    started = time.perf_counter()
    done = work()
    return done, time.perf_counter() - started


_COMMANDS: dict[str, Callable[..., dict[str, Any]]] = {
    "build": _build,
    "open": _open,
    "search": _search,
    "replace": _replace,
    "memory": _memory,
}

if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
