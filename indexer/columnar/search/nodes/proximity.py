"""Phrases and proximity: documents that have terms close to one another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columnar import budget
from indexer.columnar.search import arrays, costs
from indexer.columnar.search.arrays import NONE, Documents, Places
from indexer.columnar.search.nodes.base import Node, Scored
from indexer.columnar.search.nodes.boolean import Conjunction, Disjunction
from indexer.columnar.search.nodes.leaves import Located, TermNode
from indexer.columnar.search.nodes.once import Once
from indexer.columnar.search.nodes.spans import Spans, follows, near, owners, stretches, together


class Proximity(Node):
    """Documents where the spans of all parts follow each other at a distance of `least` to `slop` positions: in order,
    or in any. Scored like a Conjunction of the parts, times a boost."""

    def __init__(
        self,
        parts: Sequence[Node],
        slop: int,
        ordered: bool,
        least: int = 1,
        *,
        from_start: bool = False,
        boost: float = 1.0,
    ) -> None:
        """`from_start`: in any order, a part is looked for in all of the document (whoosh.query.SpanNear), not only
        from `slop` positions before the part before it (SpanNear2)."""
        super().__init__(parts[0].size)
        self._all = Conjunction(parts, boost)
        self.children = (self._all,)
        self._slop, self._ordered, self._least = slop, ordered, least
        self._from_start = from_start

    @property
    def most(self) -> int:
        """What the rarest part has."""
        return self._all.most

    def score(self, among: Documents | None = None) -> Scored:
        """The sum over the parts."""
        return self._all.sums(self.matching(among))

    def forget(self) -> None:
        """Let go of `documents`, and of where the parts are in them."""
        super().forget()
        for name in ("_candidates", "_spans"):
            vars(self).pop(name, None)

    def spans(self, among: Documents) -> Spans:
        """From the first to the last of the parts."""
        found = self._spans
        inside = self._candidates.take(found.places)
        keep = np.flatnonzero(arrays.contained(inside, among, self.size))
        return Spans(among.searchsorted(inside.take(keep)), found.starts.take(keep), found.ends.take(keep))

    def _find(self) -> Documents:
        candidates = self._candidates
        if not len(candidates):
            return NONE
        words = [part for part in self._all.parts if isinstance(part, TermNode)]
        if self._ordered and self._least == 1 and len(words) == len(self._all.parts):
            found = candidates.compress(_in_order(words, candidates, self._slop))
            self.forget()
            return found
        places = self._spans.places
        return candidates.take(np.compress(np.diff(places, prepend=-1) != 0, places))

    @Once
    def _candidates(self) -> Documents:
        return self._all.documents

    @Once
    def _spans(self) -> Spans:
        found, *others = (spans(part, self._candidates) for part in self._all.parts)
        for other in others:
            low = found.starts
            if not self._ordered:
                low = np.zeros_like(low) if self._from_start else np.maximum(low - self._slop, 0)
            found = near(found, other, self._slop, self._least, low)
        return found


def spans(node: Node, among: Documents) -> Spans:
    """The spans of a node in the given documents. TypeError where it has none."""
    if isinstance(node, Proximity):
        return node.spans(among)
    if isinstance(node, Disjunction):
        return together([spans(part, among) for part in node.parts])
    if not isinstance(node, TermNode):
        raise TypeError(f"{type(node).__name__} has no spans")
    documents = node.matching(among)
    located = node.located(documents)
    owner = owners(located.sizes)
    starts = located.positions.take(stretches(located.begins, located.sizes, owner)).astype(np.int64)
    return Spans(among.searchsorted(documents).take(owner), starts, starts)


def _in_order(words: Sequence[TermNode], candidates: Documents, slop: int) -> NDArray[np.bool_]:
    """Of each document, whether the words follow each other in it. Only where a word ends matters for the next, and
    only in documents that have all before it. A word that comes more than once is one node, and is looked up
    once."""
    located: dict[TermNode, Located] = {}
    held = 0
    for word in dict.fromkeys(words):
        located[word] = place = word.located(candidates)
        budget.hold(place.begins.nbytes + place.sizes.nbytes)
        held += place.begins.nbytes + place.sizes.nbytes
    found = np.zeros(len(candidates), np.bool_)
    enough = _often_enough(words, located, len(candidates))
    for low in range(0, len(enough), costs.DOCUMENTS):
        left = enough[low : low + costs.DOCUMENTS]
        owner, ends = _cut(located[words[0]], left)
        for word in words[1:]:
            if not len(left):
                break
            budget.check()
            following, starts = _cut(located[word], left)
            stride = 1 + slop + int(max(ends.max(initial=0), starts.max(initial=0)))
            keys = following * stride + starts
            met = follows(owner * stride + ends, keys, slop, stride * (len(left) + 1)).nonzero()[0]
            still, ends = following.take(met), starts.take(met)
            begins = arrays.begins(still)
            left, owner = left.take(still.compress(begins)), begins.cumsum() - 1
        found[left] = True
    budget.hold(-held)
    return found


def _often_enough(words: Sequence[TermNode], located: dict[TermNode, Located], count: int) -> Places:
    """The places of the documents, of so many, that have each word as often as it is looked for: few have one twice."""
    enough = np.ones(count, np.bool_)
    for word, times in Counter(words).items():
        if times > 1:
            enough &= located[word].sizes >= times
    return enough.nonzero()[0]


def _cut(word: Located, left: Places) -> tuple[NDArray[np.int64], NDArray[np.integer[Any]]]:
    """The positions of a word in the documents that are left, and which of these each is in."""
    sizes = word.sizes.take(left)
    owner = owners(sizes)
    return owner, word.positions.take(stretches(word.begins.take(left), sizes, owner))
