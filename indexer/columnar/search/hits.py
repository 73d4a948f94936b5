"""The hits of one page: the best matches of all segments in one order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from indexer.columnar import budget
from indexer.columnar.search import rank
from indexer.columnar.search.arrays import NONE, Documents, Scores
from indexer.columnar.search.facets.column_views import ColumnView, Numbers
from indexer.columnar.search.nodes.base import Node
from indexer.columnar.search.view import SegmentView


@dataclass(frozen=True, slots=True)
class Sort:
    """A column to sort by. A document without a value comes last where `descending`, else first."""

    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Matches:
    """The matches in one segment that meet all selections."""

    view: SegmentView
    node: Node
    documents: Documents
    by_set: Mapping[str, Numbers]
    """Where values are selected: for each facet that is there, how many of the documents to count have each set."""


@dataclass(frozen=True, slots=True)
class Ranking:
    """The order of hits: by score or not, then by columns, then by document number; one of each group or all."""

    by_score: bool
    order: Sequence[Sort]
    groups: str | None

    def first(self, found: Sequence[Matches], wanted: int) -> tuple[Documents, Scores]:
        """The first hits: document numbers in the index, and scores."""
        filled = [matches for matches in found if len(matches.documents)]
        if not filled:
            return NONE, np.empty(0)
        parts = [self._best(matches, wanted) for matches in filled]
        shifted = [documents + matches.view.base for matches, (documents, _) in zip(filled, parts, strict=True)]
        if len(filled) == 1:
            return shifted[0], parts[0][1]
        numbers, scores = np.concatenate(shifted), np.concatenate([found for _, found in parts])
        places = list(range(len(numbers)))
        for sort in reversed(self.order):
            values = _values(sort.column, filled, parts)
            places.sort(key=values.__getitem__, reverse=sort.descending)
        places.sort(key=(-scores).tolist().__getitem__)
        if self.groups:
            kinds = _values(self.groups, filled, parts)
            firsts = {kinds[place]: place for place in reversed(places)}
            places = [place for place in places if not kinds[place] or firsts[kinds[place]] == place]
        chosen = np.array(places[:wanted], np.intp)
        return numbers.take(chosen), scores.take(chosen)

    def _best(self, matches: Matches, wanted: int) -> tuple[Documents, Scores]:
        """The first hits of one segment."""
        documents, node = matches.documents, matches.node
        constant = node.constant if self.by_score else 0.0
        scores: Scores | None = None
        if constant is None:
            scores = node.score(documents)[1]
            budget.check()
        levels = [_level(matches.view.columns.view(sort.column), sort.descending, documents) for sort in self.order]
        if scores is not None:
            levels.insert(0, rank.of(scores))
        groups = matches.view.columns.view(self.groups) if self.groups else None
        if groups is None:
            places = rank.best(len(documents), levels, wanted)
        else:
            places = _collapsed(groups.ranked(documents), levels, wanted)
        return documents.take(places), np.full(len(places), constant) if scores is None else scores.take(places)


def _level(column: ColumnView | None, descending: bool, documents: Documents) -> rank.Level:
    """The places of first values in a column, the highest first or the lowest."""

    def values(places: NDArray[np.intp] | None) -> Numbers:
        asked = documents if places is None else documents.take(places)
        ranks = np.zeros(len(asked), np.int64) if column is None else column.ranked(asked)
        return ranks if descending else -ranks

    return values


def _values(name: str, found: Sequence[Matches], parts: Sequence[tuple[Documents, Scores]]) -> list[str]:
    """The first value of each hit in a column; empty where it has none."""
    values: list[str] = []
    for matches, (documents, _) in zip(found, parts, strict=True):
        column = matches.view.columns.view(name)
        if column is None:
            values.extend([""] * len(documents))
        else:
            values.extend(column.values[place - 1] if place else "" for place in column.ranked(documents).tolist())
    return values


def _collapsed(kinds: Numbers, levels: Sequence[rank.Level], wanted: int) -> NDArray[np.intp]:
    """The first places of each group: of more and more places, until there are enough."""
    taken = wanted
    while True:
        taken *= 4
        places = rank.best(len(kinds), levels, taken)
        places = places.take(rank.first_of_each(kinds.take(places)))
        if len(places) >= wanted or taken >= len(kinds):
            return places[:wanted]
