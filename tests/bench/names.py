"""How long the pages of names take: `python -m tests.bench.names [PARAGRAPHS]`, made-up ones, a million by default.

Each kind of page is asked for many of its names, those with most paragraphs first; the 95th of a hundred is told.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from indexer import open_index
from indexer.records import Document, DocumentType, Paragraph, ParsedDocument
from indexer.vocabulary import Vocabularies
from webui import create_app
from webui.links.pages_of_names import NAMED, page_of
from webui.links.urls import Links
from webui.serving.settings import Settings

ASKED = 100
PER_DOCUMENT = 40
DOSSIERS = 5_000
KINDS: tuple[DocumentType, ...] = ("written-consultation", "proceedings", "motion", "report", "letter")


def main(paragraphs: int) -> None:
    """Print a table of what was measured."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_index(Path(folder) / "index")
        engine.write(_documents(paragraphs))
        values = {facet.name: [value.value for value in facet.values] for facet in engine.stats().facets}
        client = create_app({"ENGINE": engine, "SETTINGS": Settings(rate=0)}).test_client()
        print(f"{'pages':<10}{'p50':>9}{'p95':>9}")  # noqa: T201  # the table is the output
        for kind in NAMED:
            names = [page for value in values[kind] if (page := page_of(kind, value, Links()))][:ASKED]
            client.get(names[0], follow_redirects=True)
            times = sorted(_time(client, name) for name in names)
            half, most = times[len(times) // 2], times[len(times) * 95 // 100]
            print(f"{kind:<10}{half * 1000:>6.1f} ms{most * 1000:>6.1f} ms")  # noqa: T201  # as above


def _time(client: object, path: str) -> float:
    """Seconds of the processor that a page takes."""
    started = time.process_time()
    answer = client.get(path, follow_redirects=True)  # type: ignore[attr-defined]  # Flask's client
    assert answer.status_code == 200, path
    return time.process_time() - started


def _documents(paragraphs: int) -> Iterator[ParsedDocument]:
    """Made-up documents: some groups, members and topics are far more frequent than others."""
    vocabulary = Vocabularies()
    groups = [party.id for party in vocabulary.parties]
    topics = [topic.slug for topic in vocabulary.topics if "/" in topic.slug]
    members = [stay.surname for stay in vocabulary.members]
    drawn = random.Random(34_843)
    for number in range(paragraphs // PER_DOCUMENT):
        dossier, place = str(20_000 + number % DOSSIERS), number // DOSSIERS + 1
        year = drawn.randrange(1995, 2026)
        document = Document(
            id=f"kst-{dossier}-{place}",
            type=drawn.choice(KINDS),
            title=f"Verzonnen stuk nummer {number}",
            dossiers=(dossier,),
            number=str(place),
            chamber="TK",
            date=f"{year}-{drawn.randrange(1, 13):02}-{drawn.randrange(1, 29):02}",
        )
        said = tuple(
            Paragraph(
                id=f"{document.id}/{position}",
                document_id=document.id,
                position=position,
                text=f"Een verzonnen alinea over brug {drawn.randrange(1000)}?",
                role="contribution",
                speaker=f"De heer {members[int(drawn.expovariate(1 / 200)) % len(members)]}",
                parties=(groups[int(drawn.expovariate(1 / 6)) % len(groups)],),
                topics=(drawn.choice(topics),),
            )
            for position in range(1, PER_DOCUMENT + 1)
        )
        yield ParsedDocument(document, said, (), ())


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
