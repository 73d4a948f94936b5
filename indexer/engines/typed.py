"""What helps while a query is typed, kept for one commit of an index: its words, phrases, titles and counts."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from functools import partial

from whoosh.reading import IndexReader

from indexer import analysis, phrases
from indexer.accents import accented_words
from indexer.engines import storage
from indexer.engines.folder import Commit
from indexer.indexwords import IndexWords, words_of
from indexer.records import Document
from indexer.searches import SearchRequest, Stats, Suggestion
from indexer.spelling import correct
from indexer.suggestions import Known, Titled, Titles, suggest

Total = Callable[[SearchRequest], int]
_READ_FOR_PHRASES = 10_000
"""So many paragraphs, evenly spread, are read for their phrases: some seconds at the first suggestion."""
_COUNTS = 10_000
"""So many counts are remembered."""


class TypedHelp:
    """Corrections and suggestions on the last commit; what they are made from is read when it is first asked for."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._generation: int | None = None
        self._words: IndexWords | None = None
        self._known: Known | None = None
        self._counts: dict[str, int] = {}

    def correct(self, commit: Commit, q: str) -> str | None:
        """A query in a spelling that the index knows; None where there is nothing to correct."""
        with self._lock:
            words = self._of_commit(commit)
        return correct(q, words, partial(_frequency, commit.reader))

    def suggest(
        self, commit: Commit, typed: str, limit: int, total: Total, stats: Stats, documents: Iterable[Document]
    ) -> tuple[Suggestion, ...]:
        """What could be meant by what was typed so far; `total` gives how many paragraphs a search finds."""
        with self._lock:
            words = self._of_commit(commit)
            known = self._known = self._known or _known(words, commit.reader, stats, documents)
            counts = self._counts
        return suggest(typed, known, partial(_remembered, counts, total), limit)

    def _of_commit(self, commit: Commit) -> IndexWords:
        """The words of a commit. What was kept of another one is dropped."""
        if self._words is None or self._generation != commit.generation:
            self._generation, self._words = commit.generation, words_of(commit.reader)
            self._known, self._counts = None, {}
        return self._words


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


def _known(words: IndexWords, reader: IndexReader, stats: Stats, documents: Iterable[Document]) -> Known:
    counts = {facet.name: {value.value: value.count for value in facet.values} for facet in stats.facets}
    largest = sorted(documents, key=lambda document: counts["document"].get(document.id, 0))
    dossiers = {dossier: document.title for document in largest for dossier in document.dossiers}
    texts = list(_texts(reader))
    return Known(
        words,
        accented_words(texts),
        phrases.tally(texts),
        counts["party"],
        Titles(Titled("dossier", id, title, counts["dossier"].get(id, 0)) for id, title in dossiers.items()),
        Titles(Titled("document", one.id, one.title, counts["document"].get(one.id, 0)) for one in largest),
    )


def _texts(reader: IndexReader) -> Iterator[str]:
    """The texts of paragraphs, of all or of some that are evenly spread."""
    size = reader.doc_count_all()
    for number in range(0, size, -(-size // _READ_FOR_PHRASES) or 1):
        if not reader.is_deleted(number):
            yield storage.load_paragraph(reader.stored_fields(number)["record"]).text
