"""The leaves of a query tree in one segment: the postings of one term, or of many terms of a field."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columnar import budget
from indexer.columnar.search import arrays, costs
from indexer.columnar.search.arrays import Documents, Places, Scores
from indexer.columnar.search.nodes.base import Node, Scored, same
from indexer.columnar.search.nodes.once import Once
from indexer.columnar.search.scoring import FieldView
from indexer.columnar.segment.field import Postings


class TermNode(Node):
    """The documents of one term."""

    def __init__(self, view: FieldView, ordinal: int, rarity: float, boost: float = 1.0) -> None:
        super().__init__(view.size)
        self._view, self._ordinal, self._rarity, self._boost = view, ordinal, rarity, boost
        self._known: tuple[Documents, Places] | None = None

    @Once
    def most(self) -> int:
        """In how many documents the term is, deleted ones included."""
        return self._view.field.frequency(self._ordinal)

    @Once
    def postings(self) -> Postings:
        """The postings, deleted documents included."""
        return self._view.field.span(self._ordinal, self._ordinal + 1)

    @Once
    def kept(self) -> Places | None:
        """The places of the postings whose documents are not deleted; None: all."""
        alive = self._view.alive
        return None if alive is None else alive.take(self.postings.documents).nonzero()[0]

    def matching(self, among: Documents | None) -> Documents:
        """Those of the given documents that the term is in."""
        if among is None or among is vars(self).get("documents"):
            return self.documents
        return self._those(among)[0]

    def score(self, among: Documents | None = None) -> Scored:
        """The score of each posting."""
        if among is None or among is vars(self).get("documents"):
            documents, found = self.documents, self.kept
        else:
            documents, found = self._those(among)
        codes = self.postings.codes
        if codes is not None and found is not None:
            codes = codes.take(found)
        return documents, self._view.scores(documents, codes, self._rarity, self._boost)

    def forget(self) -> None:
        """Let go of `documents`, and of those that were found last."""
        super().forget()
        self._known = None

    def added(self, among: Documents | None) -> Iterator[Scored]:
        """The score of each posting: of all where there are not many more than are asked for."""
        few = among is not None and len(among) * costs.SEARCH < self.most
        yield self.score(among if few else None)

    def located(self, among: Documents) -> Located:
        """Where its positions in these documents are; it must match them all."""
        return Located(*self.postings.located(self._those(among)[1]))

    def _find(self) -> Documents:
        documents = self.postings.documents.astype(np.int64)
        return documents if self.kept is None else documents.take(self.kept)

    def _those(self, among: Documents) -> tuple[Documents, Places]:
        """Those of the given documents, of which none is deleted, that the term is in, and the places of their
        postings. What was found last is kept: most often fewer and fewer of the same documents are asked for."""
        known = self._known
        if known is not None and len(among) <= len(known[0]):
            if among is known[0]:
                return known
            found = arrays.places(known[0], among, self.size)
            if len(found) == len(among):
                return among, known[1].take(found)
        places = self._places(among)
        documents = among if len(places) == len(among) else self.postings.documents.take(places).astype(np.int64)
        self._known = documents, places
        return self._known

    def _places(self, among: Documents) -> Places:
        """The places of the postings in these documents."""
        if len(among) * costs.SEARCH < self.most:
            return arrays.places(self.postings.documents, among, self.size)
        found = arrays.places(self.documents, among, self.size)
        return found if self.kept is None else self.kept.take(found)


@dataclass(frozen=True, slots=True)
class Located:
    """Where the positions of a term in some documents are: `sizes[i]` of them from `begins[i]` on."""

    begins: NDArray[np.int64]
    sizes: NDArray[np.integer[Any]]
    positions: NDArray[np.integer[Any]]


_BYTES = 32
"""What a posting of many terms takes while it is scored: its document, code, rarity and score."""
Runs = Sequence[tuple[int, int]]
"""Ordinals of terms: from the first of each pair up to but not including the second."""


class MultiTermNode(Node):
    """The documents of any of many terms of a field, scored by the sum over the terms, or all alike (`constant`)."""

    def __init__(self, view: FieldView, runs: Runs, rarities: Scores | None, boost: float = 1.0) -> None:
        """`rarities`: one for each term; None: all documents score 1."""
        super().__init__(view.size)
        self._view, self._runs, self._rarities, self._boost = view, runs, rarities, boost
        if rarities is None:
            self.constant = 1.0

    @property
    def most(self) -> int:
        """What the terms have together."""
        counts = [int(self._view.field.frequencies(first, last).sum()) for first, last in self._runs]
        return min(self.size, sum(counts))

    def score(self, among: Documents | None = None) -> Scored:
        """The sum over the terms, or the same for each."""
        asked = self.matching(among)
        if self._rarities is None:
            return same(asked, self.constant)
        counts = [self._view.field.frequencies(first, last) for first, last in self._runs]
        held = _BYTES * int(sum(count.sum() for count in counts))
        budget.hold(held)
        spans = [self._view.field.span(first, last) for first, last in self._runs]
        documents = np.concatenate([span.documents for span in spans]).astype(np.int64, copy=False)
        coded = [span.codes for span in spans if span.codes is not None]
        codes = np.concatenate(coded) if coded else None
        rarities = self._rarities.repeat(np.concatenate(counts))
        keep = None
        if asked is not self.documents:
            keep = arrays.contained(documents, asked, self.size).nonzero()[0]
        elif self._view.alive is not None:
            keep = self._view.alive.take(documents).nonzero()[0]
        if keep is not None:
            documents, rarities = documents.take(keep), rarities.take(keep)
            codes = None if codes is None else codes.take(keep)
        scores = self._view.scores(documents, codes, rarities, self._boost)
        total = arrays.sum_at(asked, [(documents, scores)], self.size)
        budget.hold(-held)
        return asked, total

    def _find(self) -> Documents:
        sets = [self._view.field.span(first, last).documents for first, last in self._runs]
        documents = arrays.union(sets, self.size, sum(map(len, sets)))
        return documents if self._view.alive is None else documents.compress(self._view.alive.take(documents))
