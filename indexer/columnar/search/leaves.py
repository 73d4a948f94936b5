"""The leaves of a query tree in one segment: the postings of one term, or of many terms of a field."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columnar.protocols import Field, Postings
from indexer.columnar.search import arrays
from indexer.columnar.search.arrays import NONE, Documents, Places, Scores
from indexer.columnar.search.nodes import Node, Scored, same
from indexer.columnar.search.phrases import Spans, points, stretches


@dataclass(frozen=True, slots=True)
class Scoring:
    """How the postings of a field are scored: BM25F, or by their weight alone where the field keeps no lengths."""

    lengths: NDArray[np.uint8] | None
    """The length byte of each document of the segment."""
    norms: Scores
    """What BM25F adds to the weight below the line, for each length byte."""

    def of(self, documents: NDArray[np.integer[Any]], weights: NDArray[Any] | None, rarity: float | Scores) -> Scores:
        """A score for each posting; the weights are 1 where there are none. `rarity` is for all or for each."""
        if self.lengths is None:
            return np.ones(len(documents)) if weights is None else weights.astype(np.float64)
        below = self.norms.take(self.lengths.take(documents))
        scores: Scores
        if weights is None:
            below += 1.0
            scores = np.divide(rarity, below, out=below)
        else:
            below += weights
            scores = np.divide(weights, below, out=below)
            scores *= rarity
        return scores


class OneTerm(Node):
    """The documents of one term."""

    def __init__(
        self,
        size: int,
        alive: NDArray[np.bool_] | None,
        field: Field,
        ordinal: int,
        scoring: Scoring,
        rarity: float,
        boost: float = 1.0,
    ) -> None:
        super().__init__(size)
        self._alive, self._field, self._ordinal = alive, field, ordinal
        self._scoring, self._rarity, self._boost = scoring, rarity, boost

    @property
    def most(self) -> int:
        """In how many documents the term is, deleted ones included."""
        return self._field.frequency(self._ordinal)

    @cached_property
    def postings(self) -> Postings:
        """The postings, deleted documents included."""
        return self._field.postings(self._ordinal)

    @cached_property
    def kept(self) -> Places | None:
        """The places of the postings whose documents are not deleted; None: all."""
        return None if self._alive is None else np.flatnonzero(self._alive.take(self.postings.documents))

    def score(self, among: Documents | None = None) -> Scored:
        """The score of each posting."""
        weights = self.postings.weights
        if weights is not None and self.kept is not None:
            weights = weights.take(self.kept)
        documents = self.documents
        if among is not None and among is not documents:
            found = arrays.places(documents, among, self.size)
            documents = documents.take(found)
            weights = None if weights is None else weights.take(found)
        scores = self._scoring.of(documents, weights, self._rarity)
        return documents, scores if self._boost == 1.0 else scores * self._boost

    def _find(self) -> Documents:
        documents = self.postings.documents.astype(np.int64)
        return documents if self.kept is None else documents.take(self.kept)

    def spans(self, among: Documents) -> Spans:
        """Its positions in the given documents."""
        found = arrays.places(self.documents, among, self.size)
        documents = self.documents.take(found)
        inside = np.arange(len(found)) if len(found) == len(among) else among.searchsorted(documents)
        if self.kept is not None:
            found = self.kept.take(found)
        offsets, positions = self.postings.positions()
        begins = offsets.take(found).astype(np.int64)
        lengths = offsets.take(found + 1) - begins
        return points(inside.repeat(lengths), positions.take(stretches(begins, lengths)).astype(np.int64))


Runs = Sequence[tuple[int, int]]
"""Ordinals of terms: from the first of each pair up to but not including the second."""


class ManyTerms(Node):
    """The documents of any of many terms of a field, scored by the sum over the terms, or all alike (`constant`)."""

    def __init__(
        self,
        size: int,
        alive: NDArray[np.bool_] | None,
        field: Field,
        runs: Runs,
        scoring: Scoring,
        rarities: Scores | None,
    ) -> None:
        super().__init__(size)
        self._alive, self._field, self._runs, self._scoring = alive, field, runs, scoring
        self._rarities = rarities
        if rarities is None:
            self.constant = 1.0

    @property
    def most(self) -> int:
        """What the terms have together."""
        return min(self.size, sum(int(self._field.frequencies(first, last).sum()) for first, last in self._runs))

    def score(self, among: Documents | None = None) -> Scored:
        """The sum over the terms, or the same for each."""
        if self._rarities is None:
            return same(self.matching(among), self.constant)
        counts, documents, weights = self._postings
        rarities = self._rarities.repeat(counts)
        keep = None
        if among is not None and among is not self.documents:
            keep = np.flatnonzero(arrays.contained(documents, among, self.size))
        elif self._alive is not None:
            keep = np.flatnonzero(self._alive.take(documents))
        if keep is not None:
            documents, rarities = documents.take(keep), rarities.take(keep)
            weights = None if weights is None else weights.take(keep)
        return arrays.summed(documents, self._scoring.of(documents, weights, rarities), self.size)

    def _find(self) -> Documents:
        _, documents, _ = self._postings
        if self._alive is not None:
            documents = np.compress(self._alive.take(documents), documents)
        return arrays.distinct(documents, self.size)

    @cached_property
    def _postings(self) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[Any] | None]:
        """How many postings each term has, and the documents and weights of all of them, term after term."""
        runs = [self._field.run(first, last) for first, last in self._runs]
        if not runs:
            return NONE, NONE, None
        counts = np.concatenate([counts for counts, _, _ in runs])
        documents = np.concatenate([documents for _, documents, _ in runs]).astype(np.int64, copy=False)
        if all(weights is None for _, _, weights in runs):
            return counts, documents, None
        filled = [np.ones(len(found)) if weights is None else weights for _, found, weights in runs]
        return counts, documents, np.concatenate(filled)
