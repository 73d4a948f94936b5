"""The search page under load: one server process, and queries from this one at a fixed rate."""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from urllib.parse import urlencode

from tests.bench.engines import corpus
from tests.bench.engines.driver import Worker
from tests.bench.engines.peers import Setup
from tests.bench.engines.peers.inbreng import typed
from tests.bench.engines.records import Paragraph, Query

RATE = 20
"""Requests a second."""
_SECONDS = 30
_WARM_UP = 50  # requests
_PATIENCE = 30.0  # seconds until a commit must have been seen
_MARK = "nieuwgemaakt"


@dataclass(frozen=True, slots=True)
class Served:
    """Seconds that results pages took, each from the moment that it was due. `slow` is the 95th percentile, `seen` the
    time from the end of a commit to the first answer that holds it, polled; `slowest_around_commit` is of the requests
    due while it was made and in the second after it was seen."""

    paragraphs: int
    rate: int
    requests: int
    median: float
    slow: float
    slowest: float
    seen: float
    slowest_around_commit: float


def serve(folder: Path, setup: Setup, paragraphs: int, asked: Sequence[Query], new: Sequence[Paragraph]) -> Served:
    """Serve our index in a folder, ask queries of it, and half-way commit a document in a third process."""
    paths = [f"/?{urlencode(_parameters(query))}" for query in asked]
    with (
        _server(folder) as address,
        Worker(setup, folder) as writer,
        ThreadPoolExecutor(16) as pool,
    ):
        for path in islice(cycle(paths), _WARM_UP):
            _get(address + path)
        writer.open()
        start = time.perf_counter()
        due = [start + number / RATE for number in range(_SECONDS * RATE)]
        requests = [pool.submit(_timed, address + path, at) for path, at in zip(cycle(paths), due, strict=False)]
        time.sleep(_SECONDS / 2)
        began, seen, until = _commit(writer, address, new)
        taken = [request.result() for request in requests]
    around = [seconds for seconds, at in zip(taken, due, strict=True) if began <= at <= until + 1]
    return Served(
        paragraphs=paragraphs,
        rate=RATE,
        requests=len(taken),
        median=statistics.median(taken),
        slow=statistics.quantiles(taken, n=20)[-1],
        slowest=max(taken),
        seen=seen,
        slowest_around_commit=max(around, default=0.0),
    )


def _commit(writer: Worker, address: str, new: Sequence[Paragraph]) -> tuple[float, float, float]:
    """Commit a document: when that began, the seconds from its end until the server shows it, and when it did.

    Raises:
        TimeoutError: the server did not show it.
    """
    document = corpus.marked(new, _MARK)
    began = time.perf_counter()
    writer.replace(document)
    committed = time.perf_counter()
    while time.perf_counter() < committed + _PATIENCE:
        if json.loads(_get(f"{address}/api/v1/search?q={_MARK}"))["total"] == len(document):
            now = time.perf_counter()
            return began, now - committed, now
        time.sleep(0.02)
    raise TimeoutError(f"{address}: the commit was not seen in {_PATIENCE:g} seconds")


@contextmanager
def _server(folder: Path) -> Iterator[str]:
    """The address of a server."""
    command = [sys.executable, "-u", "-m", "indexer", "serve", "--index", str(folder), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, encoding="utf-8") as process:
        try:
            lines = process.stdout or ()
            yield next(word.rstrip("/") for line in lines for word in line.split() if word.startswith("http://"))
        finally:
            process.terminate()


def _timed(url: str, due: float) -> float:
    """Seconds from the moment that a request is due to the end of its answer."""
    time.sleep(max(0.0, due - time.perf_counter()))
    _get(url)
    return time.perf_counter() - due


def _get(url: str) -> bytes:
    with urllib.request.urlopen(url, timeout=120) as answer:
        content: bytes = answer.read()
        return content


def _parameters(query: Query) -> list[tuple[str, str]]:
    return [("q", typed(query)), *((facet, value) for facet, values in query.selected for value in values)]
