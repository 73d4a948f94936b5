"""How fast text becomes terms once every word has been met, and what the tables take: `python -m tests.bench.analysis`.

The text is that of the bundled seeds and of the folder that INBRENG_CORPUS names, as it is indexed.
"""

from __future__ import annotations

import os
import statistics
import time
import tracemalloc
from collections.abc import Callable, Sequence
from contextlib import suppress
from itertools import islice
from pathlib import Path

from indexer import analysis, pipeline, readers
from indexer.analysis.morphology.lexicon import lexicon
from indexer.analysis.tokens import REMEMBERED, Remembered
from indexer.engines.schema import Families, Lemmas, Words
from indexer.errors import Refused
from indexer.vocabulary import Vocabularies

RUNS = 9
SPEED, MEMORY = 1_500_000, 60
"""The targets: tokens a second of one core's time at least, and megabytes at most."""


Row = tuple[str, str, str]
"""What was measured, the value, and its part of the target."""


def main() -> None:
    """Print a table of what was measured."""
    rows = list(memory())
    found = texts()
    tokens = sum(len(analysis.words(text)) for text in found)
    rows.append((f"tokens in {len(found):,} texts", f"{tokens:,}", ""))
    for name, work in ways(found).items():
        speed = tokens / _median(work)
        rows.append((name, f"{speed:,.0f} /s", f"{speed / SPEED:.2f} of the target"))
    for name, value, share in rows:
        print(f"{name:<34}{value:>14}  {share}")  # noqa: T201  # the table is the output


def memory() -> tuple[Row, ...]:
    """What the tables take once they are read, at the most while they are, and with as many words remembered as may
    be: made-up compounds."""
    tracemalloc.start()
    analysis.analyse("vertrouwenspersonen")
    read, most = tracemalloc.get_traced_memory()
    openings, endings = sorted(lexicon().openings)[::100], sorted(lexicon().endings)[::100]
    made_up = (opening + ending for ending in endings for opening in openings)
    for word in islice(made_up, REMEMBERED - 1):
        analysis.analyse(*analysis.words(word))
    full, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    named = {"tables, read": read, "at the most while they are read": most, "with all words remembered": full}
    return tuple(
        (name, f"{size / 1e6:.1f} MB", f"{size / 1e6 / MEMORY:.2f} of the most") for name, size in named.items()
    )


def texts() -> list[str]:
    """The paragraphs of the documents that can be read."""
    named = os.environ.get("INBRENG_CORPUS")
    folders = [pipeline.bundled_seeds(), *([Path(named)] if named else [])]
    found: list[str] = []
    for path in readers.documents_in(folders):
        with suppress(Refused):
            found += [paragraph.text for paragraph in pipeline.parse_file(path, Vocabularies()).paragraphs]
    return found


def ways(found: Sequence[str]) -> dict[str, Callable[[], object]]:
    """The ways in which texts become terms, by name."""
    return {
        "words": lambda: [analysis.words(text) for text in found],
        "words, each analysed": lambda: [list(map(analysis.analyse, analysis.words(text))) for text in found],
        **{f"field of {kind.__name__.lower()}": _as_written(kind(), found) for kind in (Lemmas, Families, Words)},
    }


def _as_written(analyzer: Lemmas | Families | Words, found: Sequence[str]) -> Callable[[], object]:
    """Texts to terms with positions as the index is written: each different piece is analysed once."""
    positions = Remembered(analyzer.positions)
    return lambda: [list(map(positions.__getitem__, analyzer.pieces(text))) for text in found]


def _median(work: Callable[[], object]) -> float:
    """Seconds of the processor that a piece of work takes, once it has been done before."""
    times = []
    for _ in range(RUNS + 1):
        started = time.process_time()
        work()
        times.append(time.process_time() - started)
    return statistics.median(times[1:])


if __name__ == "__main__":
    main()
