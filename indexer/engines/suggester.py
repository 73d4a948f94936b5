"""Suggestions and spelling corrections for one commit: its words, phrases, titles and their counts."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import Protocol, TypeVar

from indexer.columnar import budget
from indexer.records import Document
from indexer.searches import SearchRequest, Stats, Suggestion
from indexer.suggest import phrases
from indexer.suggest.accents import accented_words
from indexer.suggest.index_words import IndexWords
from indexer.suggest.spelling import correct
from indexer.suggest.suggestions import Known, Titled, Titles, suggest
from indexer.vocabulary import Vocabularies
from indexer.vocabulary.parties import PartyRegister

Item = TypeVar("Item")
Total = Callable[[SearchRequest], int]
READ_FOR_PHRASES = 10_000
"""So many paragraphs are read for their phrases: some seconds at the first suggestion."""
_COUNTS = 10_000
"""So many counts are remembered."""
_WORK, _REST = 0.002, 0.004
"""Seconds of reading, and of rest in which requests are answered, in turn, where it is done beside them."""


class Source(Protocol):
    """One commit of an index, as far as help while typing asks of it."""

    @property
    def generation(self) -> int | str:
        """The number or the name of the commit."""

    def frequencies(self) -> Mapping[str, int]:
        """In how many paragraphs each word stands as it is written, in the order of the words."""

    def frequency(self, word: str) -> int:
        """In how many paragraphs a word stands, as written or in another form."""

    def texts(self) -> Iterator[str]:
        """The texts of paragraphs: of all, or of READ_FOR_PHRASES or so that are evenly spread."""

    def total(self, request: SearchRequest) -> int:
        """How many paragraphs a request finds."""

    def stats(self) -> Stats:
        """What is in the index."""

    def documents(self) -> Iterable[Document]:
        """The record of every document."""


class TypedHelp:
    """Corrections and suggestions on the last commit.

    What they are made from takes seconds to read in a large index. So it is read when it is first asked for, or, where
    somebody calls `prepare` after each commit, only there: until then that of the commit before serves.
    """

    def __init__(self, vocabularies: Vocabularies) -> None:
        self._vocabularies = vocabularies
        self._lock = threading.Lock()
        self._made: _OfCommit | None = None
        self._prepared = False

    def prepare(self, source: Source) -> None:
        """Read now what is needed for this commit."""
        self._prepared = True
        made = _OfCommit(source, self._vocabularies, _in_turns)
        made.known()
        self._made = made

    def correct(self, source: Source, q: str) -> str | None:
        """A query in a spelling that the index knows; None where there is nothing to correct."""
        made = self._of(source)
        return correct(q, made.words, source.frequency) if made else None

    def suggest(self, source: Source, typed: str, limit: int) -> tuple[Suggestion, ...]:
        """What could be meant by what was typed so far."""
        made = self._of(source)
        if made is None:
            return ()
        counts = made.counts if made.generation == source.generation else {}
        return suggest(typed, made.known(), partial(_remembered, counts, source.total), limit)

    def _of(self, source: Source) -> _OfCommit | None:
        """What there is for a commit; None where it is still being prepared for the first time."""
        with self._lock:
            made = self._made
            if not self._prepared and (made is None or made.generation != source.generation):
                made = self._made = _OfCommit(source, self._vocabularies)
            return made


class Pace(Protocol):
    """Goes through things: at once, or with pauses."""

    def __call__(self, items: Iterable[Item], /) -> Iterator[Item]: ...


class _OfCommit:
    """The words, phrases, titles and counts of one commit, each read when it is first asked for."""

    def __init__(self, source: Source, vocabularies: Vocabularies, pace: Pace = iter) -> None:
        self._vocabularies = vocabularies
        self.generation, self._pace = source.generation, pace
        self.counts: dict[str, int] = {}
        self._source = source
        self._lock = threading.RLock()
        self._words: IndexWords | None = None
        self._known: Known | None = None

    @property
    def words(self) -> IndexWords:
        """The words of the index."""
        with self._lock:
            if self._words is None:
                with budget.free():
                    self._words = IndexWords(self._source.frequencies())
            return self._words

    def known(self) -> Known:
        """What can be suggested."""
        with self._lock:
            if self._known is None:
                with budget.free():
                    self._known = _known(self.words, self._vocabularies.parties, self._source, self._pace)
            return self._known


def _remembered(counts: dict[str, int], total: Total, q: str) -> int:
    """In how many paragraphs a query finds something, from `counts` where it is there."""
    found = counts.get(q)
    if found is None:
        if len(counts) >= _COUNTS:
            counts.clear()
        found = counts[q] = total(SearchRequest(q=q))
    return found


def _in_turns(items: Iterable[Item]) -> Iterator[Item]:
    """The same, at a pace that leaves most of the time to others."""
    until = time.monotonic() + _WORK
    for item in items:
        yield item
        if time.monotonic() > until:
            time.sleep(_REST)
            until = time.monotonic() + _WORK


def _known(words: IndexWords, register: PartyRegister, source: Source, pace: Pace) -> Known:
    counts = {facet.name: {value.value: value.count for value in facet.values} for facet in source.stats().facets}
    largest = sorted(pace(source.documents()), key=lambda document: counts["document"].get(document.id, 0))
    dossiers = {dossier: document.title for document in largest for dossier in document.dossiers}
    texts = list(pace(source.texts()))
    return Known(
        words,
        accented_words(pace(texts)),
        phrases.tally(pace(texts)),
        counts["party"],
        register,
        Titles(Titled("dossier", id, title, counts["dossier"].get(id, 0)) for id, title in dossiers.items()),
        Titles(Titled("document", one.id, one.title, counts["document"].get(one.id, 0)) for one in largest),
    )
