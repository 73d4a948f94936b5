"""Processes are killed (SIGKILL) at any moment: `python -m tests.bench.kills merge [TIMES]` or `serve [TIMES]`.

`merge`: a writer that merges large segments; the commit before it must be whole, and a further merge give all of it.
`serve`: `inbreng serve` in an empty folder, which makes its first index; after each kill the next start must serve.
"""

from __future__ import annotations

import multiprocessing
import random
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import urllib3
from whoosh import query

from indexer.columnar import create_index, open_index, verify
from tests.support.columnar_kill import schema

_FORK = multiprocessing.get_context("fork")
_SEGMENTS, _DOCUMENTS = 4, 10_000


def merge(times: str = "100") -> None:
    """Kill writers that merge."""
    chance = random.Random(34_843)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        _fill(folder / "whole")
        began = time.monotonic()
        _merged(_copy(folder))
        took = time.monotonic() - began
        merged = 0
        for _ in range(int(times)):
            process = _FORK.Process(target=_merged, args=(_copy(folder),))
            process.start()
            time.sleep(chance.uniform(0, 1.1 * took))
            process.kill()
            process.join()
            merged += _whole(folder / "tried")
            _merged(folder / "tried")
            assert _whole(folder / "tried"), "what was left could not be merged"
            left = {
                file.name.partition(".")[0] for file in (folder / "tried").iterdir() if "_WRITELOCK" not in file.name
            }
            assert len(left) == 2, f"files that no commit names: {sorted(left)}"
    say(f"{times} merges of {took:.1f} s killed: {merged} had been made, all are whole, nothing is left behind")


def serve(times: str = "100") -> None:
    """Kill servers that make their first index."""
    chance = random.Random(34_843)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        took = _served(folder / "first")
        kept = 0
        for number in range(int(times)):
            here = folder / f"{number % 10}"
            if number < 10 or chance.random() < 0.5:  # else where an earlier one was killed too
                shutil.rmtree(here, ignore_errors=True)
            here.mkdir(exist_ok=True)
            process = subprocess.Popen(_SERVE, cwd=here, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, 1.2 * took))
            process.kill()
            process.wait()
            kept += any((here / "inbreng-index").glob("*.toc"))
            _served(here)
            assert verify(here / "inbreng-index") == []
    say(f"{times} starts of {took:.1f} s killed: {kept} left an index, each next start served")


def _fill(folder: Path) -> None:
    """An index of several segments."""
    index = create_index(folder, schema())
    for segment in range(_SEGMENTS):
        with index.writer(procs=1) as writer:
            for number in range(_DOCUMENTS):
                text = " ".join(f"w{number * place % 997}" for place in range(30))
                writer.add_document(id=f"{segment}-{number}", text=f"made up {text}", commit=str(segment))
            writer.merge = False


def _copy(folder: Path) -> Path:
    shutil.rmtree(folder / "tried", ignore_errors=True)
    shutil.copytree(folder / "whole", folder / "tried")
    return folder / "tried"


def _merged(folder: Path) -> None:
    open_index(folder).writer(procs=1, timeout=10).commit(optimize=True)


def _whole(folder: Path) -> bool:
    """Whether the segments of a folder are merged; an error where anything is missing."""
    assert verify(folder) == []
    index = open_index(folder)
    with index.searcher() as searcher:
        found = searcher.search(query.Term("text", "made"), limit=None)
        assert len(found) == searcher.doc_count() == _SEGMENTS * _DOCUMENTS
    return len(index.snapshot().segments) == 1


_SERVE = [sys.executable, "-m", "indexer", "serve", "--port", "0"]


def _served(folder: Path) -> float:
    """Seconds until a server in a folder answers a search; it is stopped again."""
    folder.mkdir(exist_ok=True)
    began = time.monotonic()
    with subprocess.Popen(_SERVE, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True) as process:
        assert process.stdout is not None
        lines = iter(process.stdout.readline, "")
        line = next((line for line in lines if "http://" in line), "")
        assert line, "the server did not start"
        address = next(word for word in line.split() if word.startswith("http://"))
        answer = urllib3.request("GET", f"{address}api/v1/search?q=vertrouwenspersoon")
        assert answer.json()["total"] > 0
        process.terminate()
    return time.monotonic() - began


def say(text: str) -> None:
    """Print a line of what was found."""
    print(text, flush=True)  # noqa: T201  # this is the output


if __name__ == "__main__":
    {"merge": merge, "serve": serve}[sys.argv[1]](*sys.argv[2:])
