"""How fast exports are written: `python -m tests.bench.exports [PARAGRAPHS | INDEX]`.

Rates are rows a second of the processor. The documents are made up; there are 20,000 paragraphs unless another number,
or an index, is given. Beside them stands what `Engine.hits` takes, which marks every text: exports were made of it.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from functools import partial

from indexer import exporting
from indexer.engines import Engine, open_engine
from indexer.facets import label
from indexer.records import Document, Paragraph
from indexer.searches import SearchRequest, Sort
from tests.bench.pages import documents

RUNS = 3


def main(what: str) -> None:
    """Print a table of what was measured."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(folder if what.isdigit() else what)
        if what.isdigit():
            engine.write(documents(int(what)))
        print(f"{'rows a second':<16}{'newest first':>14}{'by relevance':>14}")  # noqa: T201  # the table is the output
        for name, write in _writers(engine).items():
            rates = [_rate(engine, write, sort) for sort in ("date", "relevance")]
            print(f"{name:<16}{rates[0]:>14,.0f}{rates[1]:>14,.0f}")  # noqa: T201  # as above


def _writers(engine: Engine) -> dict[str, Callable[[SearchRequest], object]]:
    made = exporting.origin(SearchRequest(), "http://localhost/", [], datetime.now(UTC), "1")

    def url_of(document: Document, paragraph: Paragraph) -> str:
        return f"http://localhost/document/{document.id}#p{paragraph.position}"

    def rows(request: SearchRequest) -> tuple[exporting.Entries, exporting.Origin, exporting.UrlOf]:
        return engine.entries(request), made, url_of

    def into(write: Callable[..., object], request: SearchRequest, *more: object) -> None:
        with tempfile.TemporaryFile() as file:
            write(file, *rows(request), *more)

    found: dict[str, Callable[[SearchRequest], object]] = {
        "marked hits": lambda request: sum(1 for _ in engine.hits(request)),
        "entries": lambda request: sum(1 for _ in engine.entries(request)),
        "JSON Lines": lambda request: sum(map(len, exporting.json_lines(*rows(request)))),
        "CSV": lambda request: sum(map(len, exporting.csv_blocks(*rows(request)))),
        "workbook": lambda request: into(exporting.write_workbook, request, partial(label, engine.vocabularies), "nl"),
    }
    if exporting.can_write_parquet():
        found["Parquet"] = lambda request: into(exporting.write_parquet, request, {})
    return found


def _rate(engine: Engine, write: Callable[[SearchRequest], object], sort: Sort) -> float:
    """Rows a second of the processor, at the median."""
    request = SearchRequest(q="de OR een", sort=sort)
    total, seconds = engine.search(request).total, []
    for _ in range(RUNS):
        started = time.process_time()
        write(request)
        seconds.append(time.process_time() - started)
    return total / statistics.median(seconds)


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "20000")
