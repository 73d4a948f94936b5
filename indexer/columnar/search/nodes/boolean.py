"""Boolean nodes: conjunction, disjunction, disjunction-max; optional, required and prohibited parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

import numpy as np

from indexer.columnar import budget
from indexer.columnar.search import arrays, costs
from indexer.columnar.search.arrays import NONE, Documents, Scores
from indexer.columnar.search.nodes.base import Node, Scored


class Compound(Node):
    """A node of several parts, whose scores are multiplied by a boost."""

    def __init__(self, parts: Sequence[Node], boost: float = 1.0) -> None:
        super().__init__(parts[0].size)
        self.parts = self.children = parts
        self.boost = boost

    def boosted(self, documents: Documents, scores: Scores) -> Scored:
        """The scores times the boost."""
        return documents, scores if self.boost == 1.0 else scores * self.boost


class Conjunction(Compound):
    """Documents that match all parts; their scores are added up."""

    @property
    def most(self) -> int:
        """What the rarest part has."""
        return min(part.most for part in self.parts)

    def score(self, among: Documents | None = None) -> Scored:
        """The sum over the parts."""
        return self.sums(self.matching(among))

    def sums(self, documents: Documents) -> Scored:
        """The sum over the parts, for documents that match them all."""
        total = np.zeros(len(documents))
        budget.hold(total.nbytes)
        for part in self.parts:
            budget.check()
            total += part.score(documents)[1] if part.constant is None else part.constant
            self._go_on(part)
        budget.hold(-total.nbytes)
        return self.boosted(documents, total)

    def _find(self) -> Documents:
        first, *others = sorted(self.parts, key=lambda part: part.most)
        documents = first.documents
        for part in others:
            self._go_on(first)
            if not len(documents):
                return NONE
            documents = part.matching(documents)
            first = part
        return documents

    def _go_on(self, part: Node) -> None:
        """Have done with a part: of many, only words keep what they found."""
        if self.is_large and part.children:
            part.forget()


class Disjunction(Compound):
    """Documents that match any part; the scores of those that match are added up."""

    @property
    def most(self) -> int:
        """What the parts have together."""
        return min(self.size, self._together)

    @property
    def _together(self) -> int:
        return sum(part.most for part in self.parts)

    def matching(self, among: Documents | None) -> Documents:
        """Those of the given documents that any part matches."""
        if among is None or "documents" in vars(self) or len(among) * costs.SEARCH > self.most:
            return super().matching(among)
        return arrays.union((part.matching(among) for part in self.parts), self.size, len(among) * len(self.parts))

    def score(self, among: Documents | None = None) -> Scored:
        """The sum over the parts that match."""
        documents = self.matching(among)
        wanted = None if documents is self.documents else documents
        parts = (scored for part in self._in_turn() for scored in part.added(wanted))
        return self.boosted(documents, arrays.sum_at(documents, parts, self.size))

    def added(self, among: Documents | None) -> Iterator[Scored]:
        """What each of the parts adds."""
        for part in self._in_turn():
            for documents, scores in part.added(among):
                yield self.boosted(documents, scores)

    def _find(self) -> Documents:
        return arrays.union((part.documents for part in self._in_turn()), self.size, self._together)

    def _in_turn(self) -> Iterator[Node]:
        """The parts; of many, each lets go of its documents when the next has its turn, but for what comes again."""
        last = {part: place for place, part in enumerate(self.parts)} if self.is_large else {}
        for place, part in enumerate(self.parts):
            budget.check()
            yield part
            if last.get(part) == place:
                part.forget()


class DisjunctionMax(Disjunction):
    """Documents that match any part; the highest score counts.

    As in Whoosh, a part that does not match a document counts with its score in the next one that it matches
    (whoosh.matching.DisjunctionMaxMatcher asks its parts for a score wherever they stand).
    """

    def added(self, among: Documents | None) -> Iterator[Scored]:
        """The highest of the parts."""
        yield self.score(among)

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


class _OfFirst(Node):
    """Documents and scores of the first of two parts, of which the second makes something."""

    def __init__(self, first: Node, second: Node) -> None:
        super().__init__(first.size)
        self._first, self._second = first, second
        self.children = (first, second)

    @property
    def most(self) -> int:
        """No more than the first has."""
        return self._first.most


class Optional(_OfFirst):
    """Documents of the first; the second adds to the scores where it matches too."""

    def score(self, among: Documents | None = None) -> Scored:
        """The score of the first, with that of the second."""
        documents = self.matching(among)
        scored = self._first.score(documents)
        return documents, arrays.sum_at(documents, chain([scored], self._second.added(documents)), self.size)

    def _find(self) -> Documents:
        return self._first.documents


class Required(_OfFirst):
    """Documents of both, with the scores of the first."""

    def __init__(self, first: Node, second: Node) -> None:
        super().__init__(first, second)
        self.constant = first.constant

    @property
    def most(self) -> int:
        """No more than either has."""
        return min(self._first.most, self._second.most)

    def score(self, among: Documents | None = None) -> Scored:
        """The score of the first."""
        return self._first.score(self.matching(among))

    def _find(self) -> Documents:
        rarer, other = sorted((self._first, self._second), key=lambda node: node.most)
        return other.matching(rarer.documents)


class Prohibited(_OfFirst):
    """Documents of the first that the second has not."""

    def __init__(self, first: Node, second: Node) -> None:
        super().__init__(first, second)
        self.constant = first.constant

    def score(self, among: Documents | None = None) -> Scored:
        """The score of the first."""
        return self._first.score(self.matching(among))

    def _find(self) -> Documents:
        return arrays.without(self._first.documents, self._second.documents, self.size)
