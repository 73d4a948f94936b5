"""Suggestions and spelling corrections for one commit: its words, phrases, titles and their counts."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Protocol, TypeVar

from whoosh.reading import IndexReader

from indexer import analysis
from indexer.columnar import budget
from indexer.engines import stored_records
from indexer.engines.folder import Commit
from indexer.records import Document
from indexer.searches import SearchRequest, Stats, Suggestion
from indexer.suggest import phrases
from indexer.suggest.accents import accented_words
from indexer.suggest.index_words import IndexWords
from indexer.suggest.spelling import correct
from indexer.suggest.suggestions import Known, Titled, Titles, suggest

Item = TypeVar("Item")
Total = Callable[[SearchRequest], int]
_READ_FOR_PHRASES = 10_000
"""So many paragraphs are read for their phrases: some seconds at the first suggestion."""
_STRETCH = 50
"""So many of them stand together."""
_COUNTS = 10_000
"""So many counts are remembered."""
_WORK, _REST = 0.002, 0.004
"""Seconds of reading, and of rest in which requests are answered, in turn, where it is done beside them."""


class TypedHelp:
    """Corrections and suggestions on the last commit.

    What they are made from takes seconds to read in a large index. So it is read when it is first asked for, or, where
    somebody calls `prepare` after each commit, only there: until then that of the commit before serves.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._made: _OfCommit | None = None
        self._prepared = False

    def prepare(self, commit: Commit, stats: Stats, documents: Iterable[Document]) -> None:
        """Read now what is needed for this commit."""
        self._prepared = True
        made = _OfCommit(commit, _in_turns)
        made.known(stats, documents)
        self._made = made

    def correct(self, commit: Commit, q: str) -> str | None:
        """A query in a spelling that the index knows; None where there is nothing to correct."""
        made = self._of(commit)
        return correct(q, made.words, partial(_frequency, commit.reader)) if made else None

    def suggest(
        self, commit: Commit, typed: str, limit: int, total: Total, stats: Stats, documents: Iterable[Document]
    ) -> tuple[Suggestion, ...]:
        """What could be meant by what was typed so far; `total` gives how many paragraphs a search finds."""
        made = self._of(commit)
        if made is None:
            return ()
        counts = made.counts if made.generation == commit.generation else {}
        return suggest(typed, made.known(stats, documents), partial(_remembered, counts, total), limit)

    def _of(self, commit: Commit) -> _OfCommit | None:
        """What there is for a commit; None where it is still being prepared for the first time."""
        with self._lock:
            made = self._made
            if not self._prepared and (made is None or made.generation != commit.generation):
                made = self._made = _OfCommit(commit)
            return made


class Pace(Protocol):
    """Goes through things: at once, or with pauses."""

    def __call__(self, items: Iterable[Item], /) -> Iterator[Item]: ...


class _OfCommit:
    """The words, phrases, titles and counts of one commit, each read when it is first asked for."""

    def __init__(self, commit: Commit, pace: Pace = iter) -> None:
        self.generation, self._pace = commit.generation, pace
        self.counts: dict[str, int] = {}
        self._reader, self._snapshot = commit.reader, commit.snapshot
        self._lock = threading.RLock()
        self._words: IndexWords | None = None
        self._known: Known | None = None

    @property
    def words(self) -> IndexWords:
        """The words of the index."""
        with self._lock:
            if self._words is None:
                with budget.free():
                    counts = self._snapshot.frequencies("exact")
                    self._words = IndexWords({term.decode(): counts[term] for term in sorted(counts)})
            return self._words

    def known(self, stats: Stats, documents: Iterable[Document]) -> Known:
        """What can be suggested."""
        with self._lock:
            if self._known is None:
                with budget.free():
                    self._known = _known(self.words, self._reader, stats, documents, self._pace)
            return self._known


def _remembered(counts: dict[str, int], total: Total, q: str) -> int:
    """In how many paragraphs a query finds something, from `counts` where it is there."""
    found = counts.get(q)
    if found is None:
        if len(counts) >= _COUNTS:
            counts.clear()
        found = counts[q] = total(SearchRequest(q=q))
    return found


def _frequency(reader: IndexReader, word: str) -> int:
    """In how many paragraphs a word stands, as written or in another form."""
    return max(reader.doc_frequency("exact", word), reader.doc_frequency("text", analysis.lemma(word)))


def _in_turns(items: Iterable[Item]) -> Iterator[Item]:
    """The same, at a pace that leaves most of the time to others."""
    until = time.monotonic() + _WORK
    for item in items:
        yield item
        if time.monotonic() > until:
            time.sleep(_REST)
            until = time.monotonic() + _WORK


def _known(words: IndexWords, reader: IndexReader, stats: Stats, documents: Iterable[Document], pace: Pace) -> Known:
    counts = {facet.name: {value.value: value.count for value in facet.values} for facet in stats.facets}
    largest = sorted(pace(documents), key=lambda document: counts["document"].get(document.id, 0))
    dossiers = {dossier: document.title for document in largest for dossier in document.dossiers}
    texts = list(pace(_texts(reader)))
    return Known(
        words,
        accented_words(pace(texts)),
        phrases.tally(pace(texts)),
        counts["party"],
        Titles(Titled("dossier", id, title, counts["dossier"].get(id, 0)) for id, title in dossiers.items()),
        Titles(Titled("document", one.id, one.title, counts["document"].get(one.id, 0)) for one in largest),
    )


def _texts(reader: IndexReader) -> Iterator[str]:
    """The texts of paragraphs, of all or of some: stretches that are evenly spread, so that little of the file is read
    to come to them."""
    size = reader.doc_count_all()
    step = -(-size // _READ_FOR_PHRASES) or 1
    for start in range(0, size, step * _STRETCH):
        for number in range(start, min(start + _STRETCH, size)):
            if not reader.is_deleted(number):
                yield stored_records.load_paragraph(reader.stored_fields(number)["record"]).text
