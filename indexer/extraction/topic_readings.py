"""The words of many texts looked up in a vocabulary of topics together: the same as one text after another, sooner."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from functools import partial
from itertools import pairwise
from threading import Lock

import numpy as np

from indexer.analysis import Cut
from indexer.analysis.spaces import bare, within
from indexer.columnar.cuts import Places, cut
from indexer.columnar.writing.invert import runs
from indexer.columnar.writing.lookup import Lookup, Numbering
from indexer.extraction.topic_words import END, Reading, Word, Words
from indexer.records import Span

_REMEMBERED = 200_000  # distinct stretches of text
_BITS = 64


class Readings:
    """Reads texts. What stretches of text hold is remembered from one time to the next."""

    def __init__(self, words: Words) -> None:
        self._words = words
        self._lock = Lock()
        self._stretches = _Stretches(words)
        self._lookup = Lookup(self._stretches)

    def __call__(self, texts: Sequence[str]) -> list[Reading]:
        """The words of each text, as `reading` has them. It may say that an entry is likely where none is."""
        with self._lock:
            return self._read(texts)

    def _read(self, texts: Sequence[str]) -> list[Reading]:
        if len(self._stretches) > _REMEMBERED:
            self._stretches = _Stretches(self._words)
            self._lookup = Lookup(self._stretches)
        cuts, known = cut(texts, within, bare), self._stretches
        numbers = self._lookup(cuts)
        sizes = np.frombuffer(known.sizes, np.uint32)[numbers]
        rows = runs(np.frombuffer(known.firsts, np.uint32)[numbers], sizes)
        starts = cuts.characters()[0].repeat(sizes)
        begins, stops = (starts + np.frombuffer(edges, np.uint32)[rows] for edges in (known.starts, known.ends))
        goes_on = np.frombuffer(known.seconds, np.uint64)[rows]
        goes_on[:-1] &= np.frombuffer(known.patterns, np.uint64)[rows[1:]]
        likely = np.flatnonzero(np.frombuffer(known.alone, np.bool_)[rows] | (goes_on != 0))
        last = np.append(0, np.cumsum(sizes, dtype=np.int64))[
            np.cumsum(cuts.counts)
        ]  # words up to the end of each text
        ends = [0, *last.tolist()]
        among = [0, *likely.searchsorted(last).tolist()]
        words = list(map(known.words.__getitem__, rows.tolist()))
        return [
            Reading(
                [*words[start:end], END],
                (likely[first:after] - start).tolist(),
                partial(_place, begins[start:end], stops[start:end]),
            )
            for (start, end), (first, after) in zip(pairwise(ends), pairwise(among), strict=True)
        ]


class _Stretches(Numbering):
    """The numbers of stretches of text, and what each holds: nearly always one word."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.firsts, self.sizes = array("I"), array("I")
        """For each stretch, the number of its first word among those below, and how many it has."""
        self.words: list[Word] = []
        self.starts, self.ends = array("I"), array("I")
        """Where each word stands in its stretch."""
        self.alone, self.seconds, self.patterns = array("B"), array("Q"), array("Q")
        """Whether an entry is a word by itself; which go on with another, and what a word matches: a bit for some."""

    def __missing__(self, stretch: str) -> int:
        found = Cut(stretch, self._words)
        self.firsts.append(len(self.words))
        self.sizes.append(len(found.values))
        for number, word in enumerate(found.values):
            start, end = found.place(number)
            self.words.append(word)
            self.starts.append(start)
            self.ends.append(end)
            self.alone.append(bool(word.alone))
            self.seconds.append(_bits(word.seconds))
            self.patterns.append(_bits(word.patterns))
        return super().__missing__(stretch)


def _place(begins: Places, stops: Places, number: int) -> Span:
    return int(begins[number]), int(stops[number])


def _bits(patterns: Iterable[str]) -> int:
    """A number of which some bits are those of patterns: what has none in common with another shares no pattern."""
    found = 0
    for pattern in patterns:
        found |= 1 << hash(pattern) % _BITS
    return found
