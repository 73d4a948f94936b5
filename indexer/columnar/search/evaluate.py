"""A query over one commit: which documents match, the best of them, and the counts of facets.

query tree ──translate──▶ nodes ──documents──▶ selections ──▶ counts
                                                └──▶ scores ──rank──▶ hits
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, partial, reduce
from typing import Any, Self

import numpy as np
from numpy.typing import NDArray
from whoosh.columns import NumericColumn
from whoosh.query import Query
from whoosh.scoring import BM25F
from whoosh.searching import Searcher

from indexer.columnar import budget
from indexer.columnar.search import costs
from indexer.columnar.search.allocation import keep_freed_memory
from indexer.columnar.search.arrays import Documents, Scores
from indexer.columnar.search.facets.column_views import ColumnView, Numbers, Selection
from indexer.columnar.search.facets.counting import CountedFacet, FacetCount, cross, highest, pairs
from indexer.columnar.search.hits import Matches, Ranking, Sort
from indexer.columnar.search.nodes.base import Node
from indexer.columnar.search.statistics import Statistics
from indexer.columnar.search.translate import Translator
from indexer.columnar.search.view import SegmentView
from indexer.columnar.segment.contents import Snapshot
from indexer.columnar.weighting import OkapiBM25F


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


class Evaluator:
    """Evaluates query trees over one commit. Threads can share it."""

    def __init__(self, snapshot: Snapshot, weighting: BM25F, earlier: Evaluator | None = None) -> None:
        """`earlier`: the evaluator of an earlier commit; what it has worked out of the segments that stay is kept.

        A weighting of another class than BM25F and OkapiBM25F is refused with TypeError: its scores are not those of
        arrays.
        """
        if type(weighting) not in (BM25F, OkapiBM25F):
            raise TypeError(f"only BM25F and OkapiBM25F are known, not {type(weighting).__name__}")
        keep_freed_memory()
        self._snapshot, self._weighting = snapshot, weighting
        statistics = Statistics(snapshot, weighting)
        known = {view.segment.name: view.columns for view in earlier.views} if earlier else {}
        self.views: list[SegmentView] = [
            SegmentView(segment, base, statistics, known.get(segment.name))
            for segment, base in zip(snapshot.segments, snapshot.bases, strict=True)
        ]
        self._bases = [view.base for view in self.views]
        self._facets: dict[str, CountedFacet] = {}

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """Close the reader of the commit."""
        self._snapshot.reader.close()

    def stored_fields(self, number: int) -> dict[str, Any]:
        """What is stored of a document, by its number."""
        view = self.views[bisect_right(self._bases, number) - 1]
        return view.segment.contents.stored[number - view.base]

    def whole_numbers(self, name: str, numbers: Sequence[int]) -> list[int]:
        """What a NumericColumn of whole numbers holds of each of some documents, by their numbers. TypeError where a
        field has no such column."""
        column = self._snapshot.schema[name].column_type
        if not isinstance(column, NumericColumn):
            raise TypeError(f"{name} has no column of numbers")
        asked = np.array(numbers, np.int64)
        found = np.full(len(asked), column.default_value(), np.int64)
        for view in self.views:
            values = view.segment.contents.whole_numbers(name, column)
            (here,) = ((asked >= view.base) & (asked < view.base + len(values))).nonzero()
            found[here] = values.take(asked.take(here) - view.base)
        listed: list[int] = found.tolist()
        return listed

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
        with budget.holding():
            return self._evaluated(tree, _active(selections), facets, Ranking(by_score, order, groups), first, count)

    def _evaluated(
        self,
        tree: Query,
        selected: dict[str, Selection],
        facets: Sequence[str],
        ranking: Ranking,
        first: int,
        count: int,
    ) -> Evaluation:
        found = [self._matches(tree, view, selected, facets) for view in self.views]
        groups = ranking.groups
        numbers, scores = ranking.first(found, first + count)
        budget.check()
        total = sum(len(matches.documents) for matches in found)
        return Evaluation(
            total,
            self._distinct(found, groups) if groups else total,
            numbers[first:],
            scores[first:],
            self._counts(facets, found, selected, total),
        )

    def matches(self, tree: Query, selections: Mapping[str, Selection] | None = None) -> tuple[Documents, ...]:
        """The documents of each segment that match and meet all selections."""
        selected = _active(selections)
        with budget.holding():
            return tuple(self._matches(tree, view, selected, ()).documents for view in self.views)

    def numbers(self, matches: Sequence[Documents]) -> NDArray[np.int64]:
        """The documents of each segment as document numbers of the whole index, ascending."""
        shifted = [documents + view.base for documents, view in zip(matches, self.views, strict=True)]
        return np.concatenate(shifted) if shifted else np.empty(0, np.int64)

    def first(self, name: str, term: str) -> int | None:
        """The number of the first document that has a term in a field; None where none has it."""
        return next((int(there[0]) for there in self._having(name, term) if len(there)), None)

    def having(self, name: str, term: str) -> list[int]:
        """The numbers of the documents that have a term in a field, ascending."""
        return [number for there in self._having(name, term) for number in there.tolist()]

    def _having(self, name: str, term: str) -> Iterator[NDArray[np.int64]]:
        """The same of each segment that has the term."""
        for view in self.views:
            field = view.field(name)
            ordinal = -1 if field is None else field.terms.find(view.statistics.schema[name].to_bytes(term))
            if field is not None and ordinal >= 0:
                documents = field.field.postings(ordinal).documents
                there = documents if field.alive is None else documents.compress(field.alive.take(documents))
                yield there.astype(np.int64) + view.base

    def tally(self, matches: Sequence[Documents], column: str) -> FacetCount:
        """How many of the matches (those of `matches`) have each value of a column."""
        facet = self._facet(column)
        by_set = [
            view.columns.by_set([column], documents).get(column)
            for view, documents in zip(self.views, matches, strict=True)
        ]
        return FacetCount(facet.values, facet.total(by_set), {})

    def cross(self, matches: Sequence[Documents], rows: str, columns: str) -> tuple[FacetCount, FacetCount, Numbers]:
        """How many of the matches have each pair of values of two columns: the counts of both, and the table."""
        table = cross(self._facet(rows), self._facet(columns), matches)
        return self.tally(matches, rows), self.tally(matches, columns), table

    def pairs(self, matches: Sequence[Documents], rows: str, columns: str) -> tuple[Numbers, Numbers, Numbers]:
        """The values of two columns that stand together in any of the matches: the places of both among all values of
        their column, and in how many matches. A pair may be there more than once, each time with other matches."""
        return pairs(self._facet(rows), self._facet(columns), matches)

    def highest(self, matches: Sequence[Documents], rows: str, column: str) -> dict[str, str]:
        """For every value of `rows` among the matches, the highest value of another column that stands beside it; it
        is left out where there is none. Of several values of a document in that column the first counts."""
        facet, other = self._facet(rows), self._facet(column)
        places = highest(facet, other, matches).tolist()
        return {facet.values[row]: other.values[place - 1] for row, place in enumerate(places) if place}

    def _matches(
        self, tree: Query, view: SegmentView, selected: Mapping[str, Selection], facets: Sequence[str]
    ) -> Matches:
        """The matches in a segment, and where values are selected how many of those to count have each set of them."""
        node = Translator(view, partial(self._leaf, view)).node(tree)
        if not selected:
            return Matches(view, node, node.documents, {})
        meets = {name: _met(view.columns.view(name), selection, node) for name, selection in selected.items()}
        documents = node.documents.take(_both(meets.values()).nonzero()[0])
        by_set = dict(view.columns.by_set([name for name in facets if name not in selected], documents))
        for name in selected.keys() & set(facets):
            others = [met for other, met in meets.items() if other != name]
            counted = node.documents.compress(_both(others)) if others else node.documents
            by_set |= view.columns.by_set([name], counted)
        return Matches(view, node, documents, by_set)

    def _distinct(self, found: Sequence[Matches], groups: str) -> int:
        """How many groups the matches are of, and how many are of none."""
        facet = self._facet(groups)
        single: int = 0
        seen = np.zeros(len(facet.values), np.bool_)
        for matches, places in zip(found, facet.places, strict=True):
            column = matches.view.columns.view(groups)
            if column is None:
                single += len(matches.documents)
                continue
            ranks = column.ranked(matches.documents)
            single += len(ranks) - int(np.count_nonzero(ranks))
            present = np.zeros(len(column.values) + 1, np.bool_)
            present[ranks] = True
            seen[places] |= present[1:]
        return single + int(np.count_nonzero(seen))

    def _counts(
        self, facets: Sequence[str], found: Sequence[Matches], selected: Mapping[str, Selection], total: int
    ) -> dict[str, FacetCount]:
        """The counts of facets over all segments; `total` is how many matches there are."""
        few: dict[str, FacetCount] = {}
        if not selected and total <= costs.MANY_SETS:
            documents = [matches.documents for matches in found]
            every = {name: self._facet(name) for name in facets}
            few = {n: FacetCount(f.values, f.single(documents), {}) for n, f in every.items() if f.are_few(total)}
        many = [name for name in facets if name not in few]
        by_sets = [matches.by_set if selected else matches.view.by_set(many, matches.node) for matches in found]
        return {name: few.get(name) or self._count(name, by_sets, selected.get(name)) for name in facets}

    def _count(self, name: str, by_sets: Sequence[Mapping[str, Numbers]], selection: Selection | None) -> FacetCount:
        facet = self._facet(name)
        by_set = [found.get(name) for found in by_sets]
        selected = facet.selected(selection, by_set) if selection else {}
        return FacetCount(facet.values, facet.total(by_set), selected)

    def _facet(self, name: str) -> CountedFacet:
        facet = self._facets.get(name)
        if facet is None:
            facet = self._facets[name] = CountedFacet([view.columns.view(name) for view in self.views])
        return facet

    def _leaf(self, view: SegmentView) -> Searcher:
        """Whoosh's searcher of one segment."""
        leaf: Searcher = self._searcher.leaf_searchers()[self.views.index(view)][0]
        return leaf

    @cached_property
    def _searcher(self) -> Searcher:
        return Searcher(self._snapshot.reader, weighting=self._weighting)


def _active(selections: Mapping[str, Selection] | None) -> dict[str, Selection]:
    return {name: selection for name, selection in (selections or {}).items() if selection.selected}


def _met(column: ColumnView | None, selection: Selection, node: Node) -> NDArray[np.bool_]:
    """Of each document of a node, whether it meets a selection."""
    if column is None:
        return np.zeros(len(node.documents), np.bool_)
    if len(node.documents) == node.size:
        return column.chosen(selection).take(column.sets)
    return column.chosen(selection).take(column.sets.take(node.documents))


def _both(conditions: Iterable[NDArray[np.bool_]]) -> NDArray[np.bool_]:
    return reduce(np.logical_and, conditions)
