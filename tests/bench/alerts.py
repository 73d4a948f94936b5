"""What a night of alerts costs: `python -m tests.bench.alerts [PARAGRAPHS]`.

There are 1,000 saved searches, and 2,000 paragraphs came in to an index of 40,000 unless another number is given. The
documents are made up of words of the Dutch lexicon. Told is the time of the processor, for the round as a whole.
"""

from __future__ import annotations

import random
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path

from indexer.alerts import Alerts, Notice, Reader, SavedSearch
from indexer.analysis.morphology.lexicon import lexicon
from indexer.engines import open_engine
from indexer.records import Document, Paragraph, ParsedDocument
from indexer.searches import SearchRequest

SEARCHES = 1_000
FRESH = 2_000
LENGTH = 20
"""Paragraphs of a document."""
WORDS = 45
"""Words of a paragraph."""
PARTIES = ("vvd", "d66", "gl", "sp", "cda", "pvda")


def main(paragraphs: int) -> None:
    """Print what was measured."""
    dice = random.Random(17)
    words = dice.sample(sorted(word for word in lexicon().lemmas if 4 <= len(word) <= 14), 8_000)
    weights = [1 / rank for rank in range(1, len(words) + 1)]
    with tempfile.TemporaryDirectory() as folder:
        engine = open_engine(Path(folder) / "index")
        engine.write(_documents(0, paragraphs // LENGTH, words, weights, dice))
        notice = Notice("https://inbreng.example.org", None, tuple(_searches(Path(folder), words, dice)))
        alerts = Alerts(notice, engine, Path(folder) / "alerts.db")
        first = _timed(alerts, 1)
        engine.write(_documents(paragraphs, FRESH // LENGTH, words, weights, dice))
        engine.prepare()
        second = _timed(alerts, 2)
        third = _timed(alerts, 3)
    print(f"{SEARCHES:,} searches over an index of {paragraphs:,} paragraphs:")  # noqa: T201  # this is the output
    print(f"  the first run, which remembers it: {first[0]:.1f} s")  # noqa: T201
    print(f"  a night of {FRESH:,} new paragraphs: {second[0]:.1f} s, {second[1]:,} messages")  # noqa: T201
    print(f"  a night without news: {third[0]:.1f} s")  # noqa: T201


def _timed(alerts: Alerts, day: int) -> tuple[float, int]:
    began = time.process_time()
    outcome = alerts.run(datetime(2026, 11, day, 4, tzinfo=UTC))
    return time.process_time() - began, len(outcome.told)


def _documents(
    first: int, count: int, words: Sequence[str], weights: Sequence[float], dice: random.Random
) -> Iterator[ParsedDocument]:
    for number in range(first, first + count):
        document_id = f"kst-99400-{number}"
        record = Document(
            document_id, "written-consultation", f"Verzonnen overleg {number}", ("99400",), chamber="TK",
            date=f"2026-10-{1 + number % 28:02}", fingerprint=str(number), sha256=str(number),
        )  # fmt: skip
        yield ParsedDocument(
            record,
            tuple(
                Paragraph(
                    id=f"{document_id}/{position}", document_id=document_id, position=position, role="contribution",
                    text=" ".join(dice.choices(words, weights, k=WORDS)), parties=(dice.choice(PARTIES),),
                )
                for position in range(1, LENGTH + 1)
            ), (), (),
        )  # fmt: skip


def _searches(folder: Path, words: Sequence[str], dice: random.Random) -> Iterator[SavedSearch]:
    """Searches as people make them: a word or two, alternatives, a beginning, a phrase; now and then of a party."""
    forms = ("{0}", "{0} {1}", "{0} OR {1}", "{2}*", '"{0} {1}"')
    for number in range(SEARCHES):
        one, two = dice.sample(words[:2_000], 2)
        q = forms[number % len(forms)].format(one, two, one[:5])
        party = (dice.choice(PARTIES),) if number % 3 == 0 else ()
        request = SearchRequest(q=q, party=party, sort="date")
        reader = Reader("atom", str(folder / f"{number}.atom"), "atom")
        yield SavedSearch(f"Zoekopdracht {number}", request, (reader,), str(number), every="run")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 40_000)
