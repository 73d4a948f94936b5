"""How long pages take beside the search itself, and how much is sent: `python -m tests.bench.pages [PARAGRAPHS]`.

The documents are made up; there are 20,000 paragraphs unless another number is given.
"""

from __future__ import annotations

import gzip
import re
import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from flask.testing import FlaskClient

from indexer.engines.whoosh.engine import WhooshEngine
from indexer.records import Document, Paragraph, ParsedDocument
from indexer.vocabulary import Vocabularies
from webui import create_app
from webui.serving.settings import Settings

RUNS = 41
LONG = 1_100
"""Paragraphs of the longest document: a long debate."""
PARTIES = ("vvd", "d66", "gl", "sp", "cda", "pvda")
TEXT = (
    "De leden van de fractie vragen naar de verzonnen brug over water nummer {}, wat die kost en wie daarvoor betaalt; "
    "zij verwijzen naar Kamerstuk 34 843, nr. {} en naar wat de minister daarover eerder heeft gezegd."
)
SEARCHES = ("/?q=verzonnen+brug", "/?q=verzonnen+brug&party=vvd&party=d66", "/?q=betaalt&sort=date&page=3")
PAGES = (
    "/document/kst-1-0",
    "/document/kst-1-0?q=brug",
    "/document/kst-1-0?p=1000",
    "/document/kst-1-0?whole=1",
    "/document/kst-1-0?whole=1&q=brug",
    "/document/kst-1-1",
    "/about",
    "/help",
    "/api",
)


def main(paragraphs: int) -> None:
    """Print a table of what was measured."""
    with tempfile.TemporaryDirectory() as folder:
        engine = _Timed(Path(folder) / "index", Vocabularies())
        engine.write(documents(paragraphs))
        client = create_app({"ENGINE": engine, "SETTINGS": Settings(rate=0)}).test_client()
        print(f"{'page':<44}{'total':>9}{'beside':>9}{'html':>9}{'css+js':>9}")  # noqa: T201  # the table is the output
        for page in (*SEARCHES, *PAGES):
            total, beside = _times(client, engine, page)
            html, assets = _sizes(client, page)
            print(f"{page:<44}{total:>6.1f} ms{beside:>6.1f} ms{html:>6.1f} kB{assets:>6.1f} kB")  # noqa: T201  # as above


class _Timed(WhooshEngine):
    """An engine that adds up the seconds of the processor that are spent in it."""

    seconds = 0.0

    def __getattribute__(self, name: str) -> object:
        found = super().__getattribute__(name)
        if name.startswith("_") or not callable(found):
            return found

        def timed(*given: object, **named: object) -> object:
            started = time.process_time()
            try:
                return found(*given, **named)
            finally:
                self.seconds += time.process_time() - started

        return timed


def _times(client: FlaskClient, engine: _Timed, page: str) -> tuple[float, float]:
    """Milliseconds of the processor for a page at the median: all of it, and what is not spent in the engine."""
    totals, besides = [], []
    for _ in range(RUNS):
        engine.seconds, started = 0.0, time.process_time()
        assert client.get(page).status_code == 200
        total = time.process_time() - started
        totals.append(total)
        besides.append(total - engine.seconds)
    return statistics.median(totals) * 1000, statistics.median(besides) * 1000


def _sizes(client: FlaskClient, page: str) -> tuple[float, float]:
    """Kilobytes that are sent, compressed: of the page, and of all its styles and scripts."""
    html = client.get(page).text
    assets = re.findall(r'<link rel="stylesheet" href="([^"]+)"|<script src="([^"]+)"', html)
    contents = []
    for link, script in assets:
        with client.get(link or script) as answer:
            contents.append(len(gzip.compress(answer.data, 5)))
    return len(gzip.compress(html.encode(), 5)) / 1000, sum(contents) / 1000


def documents(paragraphs: int) -> Iterator[ParsedDocument]:
    """Made-up documents of 20 paragraphs, and one long one."""
    sizes = [LONG] + [20] * ((paragraphs - LONG) // 20)
    for number, size in enumerate(sizes):
        yield _document(f"kst-1-{number}", number, size)


def long_document(document_id: str, size: int) -> ParsedDocument:
    """A made-up document of so many paragraphs."""
    return _document(document_id, 0, size)


def _document(document_id: str, number: int, size: int) -> ParsedDocument:
    year = 2010 + number % 15
    document = Document(
        id=document_id,
        type="letter",
        title=f"Verzonnen brief nummer {number} over een brug",
        dossiers=(str(30_000 + number % 500),),
        number=str(number),
        chamber="TK",
        session_year=f"{year}-{year + 1}",
        date=f"{year}-{1 + number % 12:02}-{1 + number % 28:02}",
        committee="verzonnen commissie",
        ministers=("Minister van Bruggen",),
        source="verzonnen.txt",
    )
    first = Paragraph(
        id=f"{document_id}/1",
        document_id=document_id,
        position=1,
        text="",
        role="contribution",
        topics=("verkeer/rail-en-wegverkeer",),
        questions=1,
    )
    paragraphs = tuple(
        replace(
            first,
            id=f"{document_id}/{position}",
            position=position,
            text=TEXT.format(position, position),
            parties=(PARTIES[(number + position) % len(PARTIES)],),
        )
        for position in range(1, size + 1)
    )
    return ParsedDocument(document, paragraphs, (), ())


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
