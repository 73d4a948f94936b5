"""Query trees over one segment as nodes of arrays: documents first, scores only of those that are asked for.

So a filter, a selection of facets or another word thins out the documents before anything is scored.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from indexer.columnar import budget
from indexer.columnar.search import arrays, costs
from indexer.columnar.search.arrays import NONE, Documents, Scores
from indexer.columnar.search.nodes.once import Once

Scored = tuple[Documents, Scores]


class Node(ABC):
    """A query in one segment."""

    constant: float | None = None
    """The score of every document, where they all have the same."""
    is_everything = False
    """Whether it surely matches every document that is not deleted."""
    children: Sequence[Node] = ()
    """The nodes that it is made of."""

    def __init__(self, size: int) -> None:
        self.size = size
        """How many documents the segment has."""

    @property
    @abstractmethod
    def most(self) -> int:
        """At most so many documents match. Known without reading postings."""

    @Once
    def documents(self) -> Documents:
        """The documents that match, but not deleted ones."""
        found = self._find()
        budget.hold(found.nbytes)
        return found

    def forget(self) -> None:
        """Let go of `documents`, and so of those of all nodes below: they are found again where they are asked for
        again."""
        found = vars(self).pop("documents", None)
        if found is not None:
            budget.hold(-found.nbytes)
        for child in self.children:
            child.forget()

    @Once
    def is_large(self) -> bool:
        """Whether so many nodes are below it, with so many documents, that they do not all keep them."""
        return self._nodes > costs.KEPT and self._reach > costs.HELD

    @Once
    def _reach(self) -> int:
        """How many documents the leaves below have together, at most."""
        return sum(child._reach for child in self.children) if self.children else self.most

    @Once
    def _nodes(self) -> int:
        return 1 + sum(child._nodes for child in self.children)

    @abstractmethod
    def score(self, among: Documents | None = None) -> Scored:
        """Those of the given documents that match (None: all that match), and the score of each."""

    @abstractmethod
    def _find(self) -> Documents: ...

    def added(self, among: Documents | None) -> Iterator[Scored]:
        """Documents with what is to be added up to their scores: the given ones that match, and perhaps others."""
        yield self.score(among)

    def matching(self, among: Documents | None) -> Documents:
        """Those of the given documents that match."""
        if among is None or among is self.documents:
            return self.documents
        return arrays.common(self.documents, among, self.size)


class MatchNone(Node):
    """No document."""

    constant = 1.0
    most = 0

    def score(self, among: Documents | None = None) -> Scored:
        """Nothing."""
        return NONE, np.empty(0)

    def _find(self) -> Documents:
        return NONE


class ScoredList(Node):
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


class ConstantScore(Node):
    """The documents of another node, all with the same score."""

    def __init__(self, child: Node, score: float) -> None:
        super().__init__(child.size)
        self._child = child
        self.children = (child,)
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


class MatchAll(Node):
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

    def forget(self) -> None:
        """Nothing: other searches of this commit ask for the same."""

    def matching(self, among: Documents | None) -> Documents:
        """All of them."""
        return self.documents if among is None else among

    def score(self, among: Documents | None = None) -> Scored:
        """1 for each."""
        return same(self.matching(among), self.constant)

    def _find(self) -> Documents:
        return np.arange(self.size) if self._alive is None else np.flatnonzero(self._alive)


class Complement(Node):
    """All documents but those of another node, with score 1 as in Whoosh."""

    constant = 1.0

    def __init__(self, everything: MatchAll, shut_out: Node) -> None:
        super().__init__(everything.size)
        self._everything, self._shut_out = everything, shut_out
        self.children = (shut_out,)

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
