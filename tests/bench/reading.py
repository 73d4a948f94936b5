"""How fast documents are read and indexed, and in how much memory: `python -m tests.bench.reading [FOLDER]`.

FOLDER is the one that INBRENG_CORPUS names, or else the bundled seeds.
"""

from __future__ import annotations

import multiprocessing
import os
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TypeVar

from pypdfium2 import PdfDocument

from indexer import pipeline, readers
from indexer.attribution import parse
from indexer.engines import open_engine
from indexer.errors import Refused
from indexer.vocabulary import Vocabularies
from indexer.workers import Bounds

RUNS = 5
PARAGRAPH = "De leden van de {}-fractie vragen naar een verzonnen brug over water nummer {}, en of die veilig is."
Given = TypeVar("Given")
Made = TypeVar("Made")


def main(folder: Path) -> None:
    """Print a table of what was measured."""
    rows = [*reading(folder), *indexing(folder), *memory()]
    width = max(len(name) for name, _ in rows)
    for name, value in rows:
        print(f"{name:<{width}}  {value:>24}")  # noqa: T201  # the table is the output


def reading(folder: Path) -> Iterator[tuple[str, str]]:
    """The speed of readers and of attribution, on one core."""
    vocabulary = Vocabularies()
    for suffix in (".xml", ".txt", ".pdf"):
        files = list(readable(folder.rglob(f"*{suffix}")))
        if not files:
            continue
        read = partial(_each, lambda file: readers.read(file, ""), files)
        structure = partial(_each, lambda source: parse(source, vocabulary), read())
        paragraphs = sum(len(parsed.paragraphs) for parsed in structure())
        pages = sum(len(PdfDocument(file.content)) for file in files) if suffix == ".pdf" else 0
        yield f"structure and topics from {suffix}", f"{paragraphs / _median(structure):,.0f} paragraphs/s"
        seconds = _median(read)
        amount = f"{pages / seconds:,.1f} pages/s" if pages else f"{paragraphs / seconds:,.0f} paragraphs/s"
        yield f"reading {suffix}", amount


def indexing(folder: Path) -> Iterator[tuple[str, str]]:
    """The time that it takes to index a folder."""
    paths = readers.documents_in([folder])
    seconds = {workers: _median(partial(_indexed, paths, workers), runs=3) for workers in (1, 2)}
    for workers, taken in seconds.items():
        yield f"indexing {len(paths)} documents, {workers} workers", f"{taken:.1f} s"
    yield "one worker over two", f"{seconds[1] / seconds[2]:.2f}"


def memory() -> Iterator[tuple[str, str]]:
    """The most memory that one process took, of those that index made-up documents."""
    for count in (200, 2_000):
        with multiprocessing.get_context("spawn").Pool(1) as alone:
            own, worker = alone.apply(_peak, (count,))
        yield f"peak memory, {count:,} documents", f"{own:,.0f} MB, worker {worker:,.0f} MB"


def _peak(count: int) -> tuple[float, float]:
    """Megabytes: of this process, and of its largest worker."""
    multiprocessing.current_process().daemon = False  # so that it may have workers
    with tempfile.TemporaryDirectory() as folder:
        for number in range(count):
            text = "\n\n".join(PARAGRAPH.format(party, number) for party in ("SP", "VVD", "D66") * 10)
            (Path(folder) / f"stuk-{number}.txt").write_text(text, "utf-8")
        _indexed(readers.documents_in([Path(folder)]), 2)
    scale = 1024 if sys.platform == "linux" else 1024 * 1024  # kilobytes there, bytes elsewhere
    used = (resource.getrusage(who).ru_maxrss / scale for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    own, worker = used
    return own, worker


def _indexed(paths: list[Path], workers: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        pipeline.index_files(paths, open_engine(Path(folder) / "index"), bounds=Bounds(workers=workers))


def readable(paths: Iterable[Path]) -> Iterator[readers.SourceFile]:
    """The files among some that can be read."""
    for path in sorted(paths):
        with suppress(Refused):
            file = readers.open_file(path)
            readers.read(file, "")
            yield file


def _each(work: Callable[[Given], Made], given: Iterable[Given]) -> list[Made]:
    return [work(one) for one in given]


def _median(work: Callable[[], object], runs: int = RUNS) -> float:
    """Seconds that a piece of work takes, once it has been done before."""
    times = []
    for _ in range(runs + 1):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return statistics.median(times[1:])


if __name__ == "__main__":
    named = sys.argv[1] if len(sys.argv) > 1 else os.environ.get("INBRENG_CORPUS")
    main(Path(named) if named else pipeline.bundled_seeds())
