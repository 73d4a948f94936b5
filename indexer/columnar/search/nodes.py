"""Query trees over one segment as nodes of arrays: documents first, scores only of those that are asked for.

So a filter, a selection of facets or another word thins out the documents before anything is scored.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from indexer.columnar.search import arrays
from indexer.columnar.search.arrays import NONE, Documents, Scores

Scored = tuple[Documents, Scores]


class Node(ABC):
    """A query in one segment."""

    constant: float | None = None
    """The score of every document, where they all have the same."""
    is_everything = False
    """Whether it surely matches every document that is not deleted."""

    def __init__(self, size: int) -> None:
        self.size = size
        """How many documents the segment has."""

    @property
    @abstractmethod
    def most(self) -> int:
        """At most so many documents match. Known without reading postings."""

    @cached_property
    def documents(self) -> Documents:
        """The documents that match, but not deleted ones."""
        return self._find()

    @abstractmethod
    def score(self, among: Documents | None = None) -> Scored:
        """Those of the given documents that match (None: all that match), and the score of each."""

    @abstractmethod
    def _find(self) -> Documents: ...

    def matching(self, among: Documents | None) -> Documents:
        """Those of the given documents that match."""
        if among is None or among is self.documents:
            return self.documents
        return arrays.common(self.documents, among, self.size)


class Nothing(Node):
    """No document."""

    constant = 1.0
    most = 0

    def score(self, among: Documents | None = None) -> Scored:
        """Nothing."""
        return NONE, np.empty(0)

    def _find(self) -> Documents:
        return NONE


class Listed(Node):
    """Documents that came with their scores."""

    def __init__(self, size: int, documents: Documents, scores: Scores) -> None:
        super().__init__(size)
        self._listed, self._scores = documents, scores

    @property
    def most(self) -> int:
        """How many there are."""
        return len(self._listed)

    def score(self, among: Documents | None = None) -> Scored:
        """The scores that they came with."""
        if among is None or among is self.documents:
            return self.documents, self._scores
        found = arrays.places(self.documents, among, self.size)
        return self.documents.take(found), self._scores.take(found)

    def _find(self) -> Documents:
        return self._listed


class Alike(Node):
    """The documents of another node, all with the same score."""

    def __init__(self, child: Node, score: float) -> None:
        super().__init__(child.size)
        self._child = child
        self.constant = score
        self.is_everything = child.is_everything

    @property
    def most(self) -> int:
        """What the other has."""
        return self._child.most

    def matching(self, among: Documents | None) -> Documents:
        """What the other matches."""
        return self._child.matching(among)

    def score(self, among: Documents | None = None) -> Scored:
        """The same score for each."""
        return same(self.matching(among), self.constant)

    def _find(self) -> Documents:
        return self._child.documents


class Everything(Node):
    """Every document that is not deleted, with score 1."""

    constant = 1.0
    is_everything = True

    def __init__(self, size: int, alive: NDArray[np.bool_] | None) -> None:
        super().__init__(size)
        self._alive = alive

    @property
    def most(self) -> int:
        """All documents."""
        return self.size

    def matching(self, among: Documents | None) -> Documents:
        """All of them."""
        return self.documents if among is None else among

    def score(self, among: Documents | None = None) -> Scored:
        """1 for each."""
        return same(self.matching(among), self.constant)

    def _find(self) -> Documents:
        return np.arange(self.size) if self._alive is None else np.flatnonzero(self._alive)


class Compound(Node):
    """A node of several parts, whose scores are multiplied by a boost."""

    def __init__(self, parts: Sequence[Node], boost: float = 1.0) -> None:
        super().__init__(parts[0].size)
        self.parts = parts
        self.boost = boost

    def boosted(self, documents: Documents, scores: Scores) -> Scored:
        """The scores times the boost."""
        return documents, scores if self.boost == 1.0 else scores * self.boost


class AllOf(Compound):
    """Documents that match all parts; their scores are added up."""

    @property
    def most(self) -> int:
        """What the rarest part has."""
        return min(part.most for part in self.parts)

    def score(self, among: Documents | None = None) -> Scored:
        """The sum over the parts."""
        documents = self.matching(among)
        total = np.zeros(len(documents))
        for part in self.parts:
            if part.constant is None:
                total += part.score(documents)[1]
            else:
                total += part.constant
        return self.boosted(documents, total)

    def _find(self) -> Documents:
        first, *others = sorted(self.parts, key=lambda part: part.most)
        documents = first.documents
        for part in others:
            if not len(documents):
                return NONE
            documents = part.matching(documents)
        return documents


class AnyOf(Compound):
    """Documents that match any part; the scores of those that match are added up."""

    @property
    def most(self) -> int:
        """What the parts have together."""
        return min(self.size, sum(part.most for part in self.parts))

    def matching(self, among: Documents | None) -> Documents:
        """Those of the given documents that any part matches."""
        if among is None or "documents" in vars(self) or len(among) * arrays.SEARCH > self.most:
            return super().matching(among)
        return arrays.union([part.matching(among) for part in self.parts], self.size)

    def score(self, among: Documents | None = None) -> Scored:
        """The sum over the parts that match."""
        documents = self.matching(among)
        wanted = None if documents is self.documents else documents
        parts = [part.score(wanted) for part in self.parts]
        return self.boosted(documents, arrays.sum_at(documents, parts, self.size))

    def _find(self) -> Documents:
        return arrays.union([part.documents for part in self.parts], self.size)


class BestOf(AnyOf):
    """Documents that match any part; the highest score counts.

    As in Whoosh, a part that does not match a document counts with its score in the next one that it matches
    (whoosh.matching.DisjunctionMaxMatcher asks its parts for a score wherever they stand).
    """

    def score(self, among: Documents | None = None) -> Scored:
        """The highest of the parts."""
        documents = self.matching(among)
        highest = np.full(len(documents), -np.inf)
        for part in self.parts:
            found, scores = part.score()
            if len(found):
                following = found.searchsorted(documents)
                beyond = following == len(found)
                np.maximum(highest, np.where(beyond, -np.inf, scores.take(following, mode="clip")), out=highest)
        return self.boosted(documents, highest)


class First(Node):
    """Documents of the first part; the second adds to the scores where it matches too (`optional`), or is a condition
    (`required`), or shuts out (`prohibited`)."""

    def __init__(self, first: Node, second: Node, role: str) -> None:
        super().__init__(first.size)
        self._first, self._second, self._role = first, second, role
        if role != "optional":
            self.constant = first.constant

    @property
    def most(self) -> int:
        """What the first has, or the second if it is a condition."""
        return min(self._first.most, self._second.most) if self._role == "required" else self._first.most

    def score(self, among: Documents | None = None) -> Scored:
        """The score of the first, with that of the second if it is optional."""
        documents = self.matching(among)
        scored = self._first.score(documents)
        if self._role != "optional":
            return scored
        return documents, arrays.sum_at(documents, [scored, self._second.score(documents)], self.size)

    def _find(self) -> Documents:
        if self._role == "optional":
            return self._first.documents
        if self._role == "prohibited":
            return arrays.without(self._first.documents, self._second.documents, self.size)
        rarer, other = sorted((self._first, self._second), key=lambda node: node.most)
        return other.matching(rarer.documents)


class Rest(Node):
    """All documents but those of another node, with score 1 as in Whoosh."""

    constant = 1.0

    def __init__(self, everything: Everything, shut_out: Node) -> None:
        super().__init__(everything.size)
        self._everything, self._shut_out = everything, shut_out

    @property
    def most(self) -> int:
        """All documents."""
        return self.size

    def matching(self, among: Documents | None) -> Documents:
        """Those that the other does not match."""
        if among is None:
            return self.documents
        return arrays.without(among, self._shut_out.matching(among), self.size)

    def score(self, among: Documents | None = None) -> Scored:
        """1 for each."""
        return same(self.matching(among), self.constant)

    def _find(self) -> Documents:
        return arrays.without(self._everything.documents, self._shut_out.documents, self.size)


def same(documents: Documents, score: float | None) -> Scored:
    """The documents, each with the same score."""
    return documents, np.full(len(documents), score)
