"""Suggestions and spelling corrections for the last commit of an index."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from functools import cached_property, partial
from typing import Protocol

from indexer.columnar import budget
from indexer.query.language.values import Facets
from indexer.searches import SearchRequest, Suggestion
from indexer.suggest.field_values import FieldValues
from indexer.suggest.index_words import IndexWords
from indexer.suggest.spelling import correct
from indexer.suggest.suggestions import Known, suggest
from indexer.vocabulary import Vocabularies
from indexer.vocabulary.parties import PartyRegister

_COUNTS = 10_000
"""So many counts of queries are remembered, and so many of words."""


class Source(Protocol):
    """What help while typing needs to know of one commit of an index."""

    @property
    def generation(self) -> int | str:
        """The number or the name of the commit."""

    def frequencies(self) -> Mapping[str, int]:
        """In how many paragraphs each word stands as it is written, in the order of the words."""

    def frequency(self, word: str) -> int:
        """In how many paragraphs a word stands, as written or in another form."""

    def total(self, request: SearchRequest) -> int:
        """How many paragraphs a request finds."""

    def known(self, register: PartyRegister) -> Known:
        """What suggestions are made from."""


class TypedHelp:
    """Corrections and suggestions on the last commit; what they need of it is kept until the next."""

    def __init__(self, vocabularies: Vocabularies) -> None:
        self._vocabularies = vocabularies
        self._lock = threading.Lock()
        self._made: OfCommit | None = None
        self._values = FieldValues()

    def prepare(self, source: Source) -> None:
        """Fill the caches for this commit."""
        self._of(source).prepare()

    def correct(self, source: Source, q: str) -> str | None:
        """A query in a spelling that the index knows; None where there is nothing to correct."""
        made = self._of(source)
        if made.generation != source.generation:
            return correct(q, made.words, source.frequency)
        return correct(q, made.words, partial(_remembered, made.frequencies, source.frequency))

    def suggest(self, source: Source, typed: str, limit: int, facets: Facets = tuple) -> tuple[Suggestion, ...]:
        """Suggestions for the text typed so far: values where it ends with a field of one of the `facets`."""
        made = self._of(source)
        counts = made.counts if made.generation == source.generation else {}
        count = partial(_remembered, counts, lambda q: source.total(SearchRequest(q=q)))
        values = self._values.beginning(typed, facets(), count, limit) if ":" in typed else None
        return suggest(typed, made.known, count, limit) if values is None else values

    def _of(self, source: Source) -> OfCommit:
        """What there is for a commit."""
        with self._lock:
            if self._made is None or self._made.generation != source.generation:
                self._made = OfCommit(source, self._vocabularies)
            return self._made


class OfCommit:
    """The caches of one commit, each filled when it is first needed."""

    def __init__(self, source: Source, vocabularies: Vocabularies) -> None:
        self.generation = source.generation
        self.counts: dict[str, int] = {}
        self.frequencies: dict[str, int] = {}
        self._source, self._register = source, vocabularies.parties
        self._lock = threading.RLock()

    def prepare(self) -> None:
        """Work out all of it."""
        _ = self.known, self.words

    @cached_property
    def words(self) -> IndexWords:
        """The words of the index."""
        with self._lock, budget.free():
            return self.__dict__.get("words") or IndexWords(self._source.frequencies())

    @cached_property
    def known(self) -> Known:
        """What can be suggested."""
        with self._lock, budget.free():
            return self.__dict__.get("known") or self._source.known(self._register)


def _remembered(counts: dict[str, int], counted: Callable[[str], int], asked: str) -> int:
    """In how many paragraphs something is found, from `counts` where it is there."""
    found = counts.get(asked)
    if found is None:
        if len(counts) >= _COUNTS:
            counts.clear()
        found = counts[asked] = counted(asked)
    return found
