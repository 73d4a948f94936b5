"""Suggestions on a cluster: it keeps no phrases and lists no titles, so that paragraphs are read for them."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Protocol, TypeVar

from indexer.engines.suggester import OfCommit, Source, TypedHelp
from indexer.records import Document
from indexer.searches import Stats
from indexer.suggest import phrases
from indexer.suggest.accents import accented_words
from indexer.suggest.index_words import IndexWords
from indexer.suggest.suggestions import Known, Titled, Titles
from indexer.vocabulary import Vocabularies
from indexer.vocabulary.parties import PartyRegister

Item = TypeVar("Item")
READ_FOR_PHRASES = 10_000
"""The number of paragraphs that are read for their phrases: this takes some seconds at the first suggestion."""
_WORK, _REST = 0.002, 0.004
"""Seconds of reading, and of rest in which requests are answered, in turn, where it is done beside them."""


class Read(Protocol):
    """What is read of a commit for suggestions."""

    def frequencies(self) -> Mapping[str, int]:
        """In how many paragraphs each word stands as it is written, in the order of the words."""

    def texts(self) -> Iterator[Sequence[str]]:
        """What paragraphs are found by, part by part: of all, or of READ_FOR_PHRASES or so that are evenly spread."""

    def stats(self) -> Stats:
        """What is in the index."""

    def documents(self) -> Iterable[Document]:
        """The record of every document."""


class PreparedHelp(TypedHelp):
    """What is needed of a commit takes seconds to read. So where somebody calls `prepare` after each commit, it is read
    only there, beside the requests: until then that of the commit before serves."""

    def __init__(self, vocabularies: Vocabularies) -> None:
        super().__init__(vocabularies)
        self.beside = False
        """Whether it is read beside requests."""

    def prepare(self, source: Source) -> None:
        """Read now what is needed for this commit."""
        self.beside = True
        made = OfCommit(source, self._vocabularies)
        made.prepare()
        self._made = made

    def _of(self, source: Source) -> OfCommit:
        made = self._made
        return made if self.beside and made is not None else super()._of(source)


def known(source: Read, register: PartyRegister, *, beside: bool) -> Known:
    """What suggestions on a commit are made from; `beside` requests it is read at a pace that leaves them room."""
    counts = {facet.name: {value.value: value.count for value in facet.values} for facet in source.stats().facets}
    pace = _in_turns if beside else iter
    largest = sorted(pace(source.documents()), key=lambda document: counts["document"].get(document.id, 0))
    dossiers = {dossier: document.title for document in largest for dossier in document.dossiers}
    texts = list(pace(source.texts()))
    return Known(
        IndexWords(source.frequencies()),
        accented_words(chain.from_iterable(pace(texts))),
        phrases.tally(pace(texts)),
        counts["party"],
        register,
        Titles(Titled("dossier", id, title, counts["dossier"].get(id, 0)) for id, title in dossiers.items()),
        Titles(Titled("document", one.id, one.title, counts["document"].get(one.id, 0)) for one in largest),
    )


def _in_turns(items: Iterable[Item]) -> Iterator[Item]:
    """The same, at a pace that leaves most of the time to others."""
    until = time.monotonic() + _WORK
    for item in items:
        yield item
        if time.monotonic() > until:
            time.sleep(_REST)
            until = time.monotonic() + _WORK
