"""The sources of suggestions, looked up in the segments of a commit on demand: nothing is read beforehand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray
from whoosh import query as whoosh

from indexer import analysis
from indexer.columnar import Completion, FacetCount
from indexer.engines.schema import NOTHING
from indexer.engines.whoosh.folder import Commit
from indexer.engines.whoosh.stored_documents import owner
from indexer.suggest.suggestions import SHORTEST_TITLE_WORD, Known, Titled, key, names
from indexer.vocabulary.parties import PartyRegister


class Words:
    """The words of a commit as they are written, without accents."""

    def __init__(self, commit: Commit) -> None:
        self._words = Completion.of_terms(commit.snapshot, "exact")

    def beginning(self, prefix: str, limit: int) -> list[str]:
        """The words that begin with a prefix, most frequent first; one-offs only where there is nothing else."""
        found = self._words.beginning(prefix.encode(), limit)
        often = [pair for pair in found if pair[1] > 1]
        return [word.decode() for word, _ in often or found]


class Phrases:
    """The phrases that paragraphs share."""

    def __init__(self, commit: Commit) -> None:
        self._phrases = Completion.of_phrases(commit.snapshot, "exact")

    def beginning(self, typed: str, limit: int) -> list[str]:
        """The phrases that begin with what was typed, most frequent first. Two words that a third always follows are
        left out: of those and the three words one is taken, so that twice as many are looked at."""
        found = self._phrases.beginning(typed.encode(), 2 * limit)
        shared = [(phrase, count) for phrase, count in found if count > 1 and not self._goes_on(phrase, count)]
        return [phrase.decode() for phrase, _ in shared[:limit]]

    def _goes_on(self, phrase: bytes, count: int) -> bool:
        longer = self._phrases.beginning(phrase + b" ", 1) if phrase.count(b" ") == 1 else []
        return bool(longer) and longer[0][1] == count


class Accents(Mapping[str, str]):
    """The words that are mostly written with accents, and how. Each is looked up when it is asked for."""

    def __init__(self, commit: Commit) -> None:
        self._all = Completion.of_occurrences(commit.snapshot, "exact")
        self._accented = Completion.of_occurrences(commit.snapshot, "accented")

    def __getitem__(self, word: str) -> str:
        for found, count in self._accented.beginning(f"{word} ".encode(), 1):
            if count * 2 > self._all.count(word.encode()):
                return found.decode().partition(" ")[2]
        raise KeyError(word)

    def __iter__(self) -> Iterator[str]:
        raise TypeError("words with accents are looked up one by one")

    def __len__(self) -> int:
        raise TypeError("words with accents are looked up one by one")


class Papers:
    """Documents and dossiers of a commit with their numbers of paragraphs, found by the words of titles."""

    def __init__(self, commit: Commit) -> None:
        self._commit, self._all = commit, commit.evaluator.matches(whoosh.Every())
        self.documents, self.dossiers = self._tally("document"), self._tally("dossier")

    def _tally(self, facet: str) -> FacetCount:
        return self._commit.evaluator.tally(self._all, facet)

    @cached_property
    def largest(self) -> NDArray[np.intp]:
        """The place of the largest document of each dossier; of several the last by its id."""
        dossiers, documents, sizes = self._commit.evaluator.pairs(self._all, "dossier", "document")
        order = np.lexsort((documents, sizes))
        largest = np.zeros(len(self.dossiers.values), np.intp)
        largest[dossiers[order]] = documents[order]  # of several the last stays
        return largest

    def found(self, trees: Sequence[whoosh.Query]) -> NDArray[np.bool_]:
        """Of each document, whether any of the queries finds it."""
        matches = self._commit.evaluator.matches(whoosh.Or(list(trees)))
        return self._commit.evaluator.tally(matches, "document").counts > 0

    def title(self, document: int) -> str:
        """The title of the document at a place."""
        return owner(self._commit, self.documents.values[document]).title


class Documents:
    """The documents of a commit."""

    def __init__(self, papers: Papers) -> None:
        self._papers = papers

    def matching(self, typed: str, limit: int) -> list[Titled]:
        """Those whose number or citation begins with what was typed, and those whose title has words that begin as
        the words typed do; most paragraphs first."""
        if len(typed.strip()) < SHORTEST_TITLE_WORD:
            return []
        called = key(typed)
        found = self._papers.found([*([whoosh.Prefix("called", called)] if called else []), *_title_words(typed)])
        every = self._papers.documents
        return [
            Titled("document", every.values[place], self._papers.title(place), int(every.counts[place]))
            for place in _most(every, found, limit)
        ]


class Dossiers:
    """The dossiers of a commit, each with the title of its largest document."""

    def __init__(self, papers: Papers) -> None:
        self._papers = papers

    @cached_property
    def _called(self) -> list[tuple[str, ...]]:
        """What each can be called."""
        return [tuple(names("dossier", dossier)) for dossier in self._papers.dossiers.values]

    def matching(self, typed: str, limit: int) -> list[Titled]:
        """Those whose number begins with what was typed, and those whose title has words that begin as the words typed
        do; most paragraphs first."""
        if len(typed.strip()) < SHORTEST_TITLE_WORD:
            return []
        called = key(typed)
        begin = [bool(called) and any(name.startswith(called) for name in own) for own in self._called]
        found = np.array(begin, np.bool_)
        if titled := _title_words(typed):
            found |= self._papers.found(titled)[self._papers.largest]
        dossiers, largest = self._papers.dossiers, self._papers.largest
        return [
            Titled(
                "dossier", dossiers.values[place], self._papers.title(int(largest[place])), int(dossiers.counts[place])
            )
            for place in _most(dossiers, found & (dossiers.counts > 0), limit)
            if dossiers.values[place] != NOTHING
        ]


def known(commit: Commit, register: PartyRegister) -> Known:
    """What suggestions on a commit are made from."""
    parties = commit.evaluator.tally(commit.evaluator.matches(whoosh.Every()), "party")
    papers = Papers(commit)
    return Known(
        Words(commit), Accents(commit), Phrases(commit), dict(parties.most_common()), register,
        Dossiers(papers), Documents(papers),
    )  # fmt: skip


def _title_words(typed: str) -> list[whoosh.Query]:
    """The query of titles with words that begin as those typed do; none where nothing typed says anything."""
    words = [word for word in analysis.words(typed) if word not in analysis.stop_words()]
    return [whoosh.And([whoosh.Prefix("named", word) for word in words])] if words else []


def _most(counts: FacetCount, found: NDArray[np.bool_], limit: int) -> list[int]:
    """The places of the first of those found: most paragraphs first, equal ones in the order of the values."""
    places = np.flatnonzero(found)
    first: list[int] = places[np.argsort(-counts.counts[places], kind="stable")[:limit]].tolist()
    return first
