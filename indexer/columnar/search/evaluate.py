"""A query over one commit: which documents match, the best of them, and the counts of facets.

query tree ──translate──▶ nodes ──documents──▶ selections ──▶ counts
                                                └──▶ scores ──rank──▶ hits
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.query import Query
from whoosh.scoring import BM25F
from whoosh.searching import Searcher

from indexer.columnar.protocols import Snapshot
from indexer.columnar.search import rank
from indexer.columnar.search.arrays import Documents, Scores, without
from indexer.columnar.search.count import Facet, FacetCount, Numbers, Selection, cross
from indexer.columnar.search.nodes import Everything, Node
from indexer.columnar.search.statistics import Statistics
from indexer.columnar.search.translate import Translator


@dataclass(frozen=True, slots=True)
class Sort:
    """A column to sort by. A document without a value comes last where `descending`, else first."""

    column: str
    descending: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Evaluation:
    """What a query finds."""

    total: int
    """How many documents match and meet all selections."""
    distinct: int
    """The same, documents of one group counted once."""
    numbers: NDArray[np.int64]
    """The document numbers of the hits that were asked for, best first."""
    scores: Scores
    """The score of each hit; 0 where hits are not ranked by score."""
    counts: Mapping[str, FacetCount] = field(default_factory=dict)
    """For each facet, counts of all matches that meet the selections of the other facets."""


@dataclass(frozen=True, slots=True, eq=False)
class _Matches:
    """The matches in one segment that meet all selections."""

    segment: int
    node: Node
    documents: Documents


class Evaluator:
    """Evaluates query trees over one commit. Threads can share it."""

    def __init__(self, snapshot: Snapshot, weighting: BM25F) -> None:
        """A weighting of another class than BM25F is refused with TypeError: its scores are not those of arrays."""
        if type(weighting) is not BM25F:
            raise TypeError(f"only BM25F is known, not {type(weighting).__name__}")
        self._snapshot, self._weighting = snapshot, weighting
        self._statistics = Statistics(snapshot, weighting)
        self._facets: dict[str, Facet] = {}

    def evaluate(
        self,
        tree: Query,
        *,
        selections: Mapping[str, Selection] | None = None,
        facets: Sequence[str] = (),
        by_score: bool = True,
        order: Sequence[Sort] = (),
        first: int = 0,
        count: int = 10,
        groups: str | None = None,
    ) -> Evaluation:
        """The hits from place `first` on, `count` of them, and the counts of facets.

        Hits are in order of score (unless `by_score` is False), then of the columns of `order`, then of document
        number. Of the documents with the same value in the column `groups` only the first is a hit; those without a
        value there are all hits.
        """
        selected = {name: chosen for name, chosen in (selections or {}).items() if chosen.selected}
        by_set: dict[str, list[Numbers | None]] = {name: [] for name in facets}
        found = [self._matches(tree, number, selected, by_set) for number in range(len(self._snapshot.segments))]
        hits = self._hits(found, by_score, order, first + count, groups)[first:]
        total = sum(len(matches.documents) for matches in found)
        return Evaluation(
            total,
            self._distinct(found, groups) if groups else total,
            np.array([number for number, _ in hits], np.int64),
            np.array([score for _, score in hits], np.float64),
            {name: self._count(name, found, selected.get(name)) for name, found in by_set.items()},
        )

    def matches(self, tree: Query, selections: Mapping[str, Selection] | None = None) -> tuple[Documents, ...]:
        """The documents of each segment that match and meet all selections."""
        selected = {name: chosen for name, chosen in (selections or {}).items() if chosen.selected}
        segments = range(len(self._snapshot.segments))
        return tuple(self._matches(tree, number, selected, {}).documents for number in segments)

    def numbers(self, matches: Sequence[Documents]) -> NDArray[np.int64]:
        """The documents of each segment as document numbers of the whole index, ascending."""
        shifted = [documents + base for documents, base in zip(matches, self._snapshot.bases, strict=True)]
        return np.concatenate(shifted) if shifted else np.empty(0, np.int64)

    def tally(self, matches: Sequence[Documents], column: str) -> FacetCount:
        """How many of the matches (those of `matches`) have each value of a column."""
        facet = self._facet(column)
        by_set = [
            None if part is None else part.by_set(part.column.sets.take(documents))
            for part, documents in zip(facet.parts, matches, strict=True)
        ]
        return FacetCount(facet.values, facet.total(by_set), {})

    def cross(self, matches: Sequence[Documents], rows: str, columns: str) -> tuple[FacetCount, FacetCount, Numbers]:
        """How many of the matches have each pair of values of two columns: the counts of both, and the table."""
        table = cross(self._facet(rows), self._facet(columns), matches)
        return self.tally(matches, rows), self.tally(matches, columns), table

    def _matches(
        self, tree: Query, number: int, selected: Mapping[str, Selection], by_set: Mapping[str, list[Numbers | None]]
    ) -> _Matches:
        """The matches in a segment; adds to `by_set` how many of those to count have each set of values."""
        segment = self._snapshot.segments[number]
        node = Translator(segment, self._statistics, partial(self._leaf, number)).node(tree)
        parts = {name: self._facet(name).parts[number] for name in (*selected, *by_set)}
        documents = node.documents
        if not selected:
            for name, counted in by_set.items():
                counted.append(self._all_by_set(name, number, node))
            return _Matches(number, node, documents)
        sets = {name: part.column.sets.take(documents) for name, part in parts.items() if part is not None}
        meets: dict[str, NDArray[np.bool_]] = {}
        for name, selection in selected.items():
            part = parts[name]
            none = np.zeros(len(documents), np.bool_)
            meets[name] = none if part is None else part.chosen(selection).take(sets[name])
        kept = np.flatnonzero(_both(list(meets.values())))
        for name, counted in by_set.items():
            part = parts[name]
            others = [met for facet, met in meets.items() if facet != name]
            if part is None:
                counted.append(None)
            elif len(others) == len(meets):
                counted.append(part.by_set(sets[name].take(kept)))
            else:
                counted.append(part.by_set(np.compress(_both(others), sets[name]) if others else sets[name]))
        return _Matches(number, node, documents.take(kept))

    def _all_by_set(self, name: str, number: int, node: Node) -> Numbers | None:
        """How many matches have each set of a column, counted by what is shorter: matches, or the others."""
        part, segment = self._facet(name).parts[number], self._snapshot.segments[number]
        if part is None:
            return None
        if isinstance(node, Everything) and segment.alive is None:
            return part.total
        if len(node.documents) * 2 < segment.size:
            return part.by_set(part.column.sets.take(node.documents))
        everything = np.arange(segment.size)
        others = without(everything, node.documents, segment.size)
        return part.total - part.by_set(part.column.sets.take(others))

    def _hits(
        self, found: Sequence[_Matches], by_score: bool, order: Sequence[Sort], wanted: int, groups: str | None
    ) -> list[tuple[int, float]]:
        """The first hits: document number and score."""
        hits: list[tuple[int, float]] = []
        keys: list[tuple[str, ...]] = []
        kinds: list[str] = []
        several = sum(len(matches.documents) > 0 for matches in found) > 1
        for matches in found:
            documents, scores = self._best(matches, by_score, order, wanted, groups)
            base = self._snapshot.bases[matches.segment]
            hits.extend(zip((documents + base).tolist(), scores.tolist(), strict=True))
            if several:
                columns = [self._values(sort.column, matches.segment, documents) for sort in order]
                keys.extend(zip(*columns, strict=True) if columns else [()] * len(documents))
                kinds.extend(self._values(groups, matches.segment, documents) if groups else ())
        if not several:
            return hits
        places = list(range(len(hits)))
        for place in reversed(range(len(order))):
            places.sort(key=lambda hit: keys[hit][place], reverse=order[place].descending)
        places.sort(key=lambda hit: -hits[hit][1])
        if groups:
            firsts = {kinds[hit]: hit for hit in reversed(places)}
            places = [hit for hit in places if not kinds[hit] or firsts[kinds[hit]] == hit]
        return [hits[hit] for hit in places[:wanted]]

    def _best(
        self, matches: _Matches, by_score: bool, order: Sequence[Sort], wanted: int, groups: str | None
    ) -> tuple[Documents, Scores]:
        """The first hits of one segment."""
        documents, node = matches.documents, matches.node
        constant = 0.0 if not by_score else node.constant
        levels: list[rank.Level] = [partial(self._ranks, sort, matches.segment, documents) for sort in order]
        scores: Scores | None = None
        if constant is None and len(documents):
            scores = node.score(documents)[1]
            levels.insert(0, scores.take)
        if groups and (part := self._facet(groups).parts[matches.segment]) is not None:
            kinds = part.ranks.take(part.column.sets.take(documents))
            places = _collapsed(kinds, levels, wanted)
        else:
            places = rank.best(len(documents), levels, wanted)
        return documents.take(places), np.full(len(places), constant or 0.0) if scores is None else scores.take(places)

    def _ranks(self, sort: Sort, number: int, documents: Documents, places: NDArray[np.intp]) -> Numbers:
        part = self._facet(sort.column).parts[number]
        if part is None:
            return np.zeros(len(places), np.int64)
        ranks = part.ranks.take(part.column.sets.take(documents.take(places)))
        return ranks if sort.descending else -ranks

    def _values(self, name: str, number: int, documents: Documents) -> list[str]:
        """The first value of each document in a column; empty where it has none."""
        part = self._facet(name).parts[number]
        if part is None:
            return [""] * len(documents)
        ranks = part.ranks.take(part.column.sets.take(documents))
        return [part.column.values[place - 1] if place else "" for place in ranks.tolist()]

    def _distinct(self, found: Sequence[_Matches], groups: str) -> int:
        """How many groups the matches are of, and how many are of none."""
        facet = self._facet(groups)
        single: int = 0
        seen = np.zeros(len(facet.values), np.bool_)
        for matches in found:
            part = facet.parts[matches.segment]
            if part is None:
                single += len(matches.documents)
                continue
            ranks = part.ranks.take(part.column.sets.take(matches.documents))
            single += len(ranks) - int(np.count_nonzero(ranks))
            present = np.zeros(len(part.column.values) + 1, np.bool_)
            present[ranks] = True
            seen[facet.places[matches.segment]] |= present[1:]
        return single + int(np.count_nonzero(seen))

    def _count(self, name: str, by_set: Sequence[Numbers | None], selection: Selection | None) -> FacetCount:
        facet = self._facet(name)
        selected = facet.selected(selection, by_set) if selection else {}
        return FacetCount(facet.values, facet.total(by_set), selected)

    def _facet(self, name: str) -> Facet:
        facet = self._facets.get(name)
        if facet is None:
            facet = self._facets[name] = Facet(self._snapshot.segments, name)
        return facet

    def _leaf(self, number: int) -> Searcher:
        """Whoosh's searcher of one segment."""
        leaf: Searcher = self._searcher.leaf_searchers()[number][0]
        return leaf

    @cached_property
    def _searcher(self) -> Searcher:
        searcher = self._snapshot.searcher()
        searcher.weighting = self._weighting
        return searcher


def _both(conditions: Sequence[NDArray[np.bool_]]) -> NDArray[np.bool_]:
    return np.logical_and.reduce(conditions) if len(conditions) > 1 else conditions[0]


def _collapsed(kinds: Numbers, levels: Sequence[rank.Level], wanted: int) -> NDArray[Any]:
    """The first places of each group: of more and more places, until there are enough."""
    taken = wanted
    while True:
        taken *= 4
        places = rank.best(len(kinds), levels, taken)
        places = places.take(rank.first_of_each(kinds.take(places)))
        if len(places) >= wanted or taken >= len(kinds):
            return places[:wanted]
