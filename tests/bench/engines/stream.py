"""Paragraphs in a file, in batches, so that no process ever holds them all. Standard library only."""

from __future__ import annotations

import pickle
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path

from tests.bench.engines.records import Paragraph

_BATCH = 1_000


def write(file: Path, paragraphs: Iterable[Paragraph]) -> None:
    """Write paragraphs to a file."""
    rest = iter(paragraphs)
    with file.open("wb") as out:
        while batch := [tuple(paragraph) for paragraph in islice(rest, _BATCH)]:
            pickle.dump(batch, out, protocol=5)


def read(file: Path, most: int) -> Iterator[Paragraph]:
    """The first paragraphs of a file, `most` at most."""
    return islice(_all(file), most)


def _all(file: Path) -> Iterator[Paragraph]:
    with file.open("rb") as opened:
        while True:
            try:
                batch = pickle.load(opened)
            except EOFError:
                return
            yield from map(Paragraph._make, batch)
