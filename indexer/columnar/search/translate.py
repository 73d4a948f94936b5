"""Whoosh's query trees → nodes of arrays in one segment. What has no rule here goes to Whoosh's own matcher."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import numpy as np
from whoosh import query as whoosh
from whoosh.query.compound import CompoundQuery
from whoosh.query.qcore import _NullQuery
from whoosh.searching import Searcher

from indexer.columnar import budget
from indexer.columnar.search.expand import Expanding, runs
from indexer.columnar.search.nodes import base, boolean
from indexer.columnar.search.nodes.base import Node
from indexer.columnar.search.nodes.leaves import MultiTermNode, TermNode
from indexer.columnar.search.nodes.proximity import Proximity
from indexer.columnar.search.view import SegmentView

_FEW_DOCUMENTS = 5000
"""In a segment of so many documents Whoosh gives each document of a query of three or more terms the score 1 …"""
_MANY_TERMS = 1024
"""… and where the query stands for so many terms; otherwise the sum over the terms (whoosh.query.compound.Or)."""
_SPANNING = (whoosh.Term, whoosh.Or, whoosh.Phrase, whoosh.SpanNear, whoosh.SpanNear2)
_EVERY: dict[type[whoosh.Query], str] = {whoosh.Prefix: "", whoosh.Wildcard: "*", whoosh.Regex: ".*"}


class Translator:
    """Builds the nodes of query trees in one segment."""

    def __init__(self, segment: SegmentView, searcher: Callable[[], Searcher]) -> None:
        self._segment, self._searcher = segment, searcher
        self._statistics, self._schema = segment.statistics, segment.statistics.schema
        self._leaves: dict[tuple[object, ...], Node] = {}

    def node(self, query: whoosh.Query) -> Node:
        """The node of a query tree. What a tree asks for more than once is one node."""
        budget.check()
        key = _leaf_key(query)
        if key is None:
            return self._made(query)
        if key not in self._leaves:
            self._leaves[key] = self._made(query)
        return self._leaves[key]

    def _made(self, query: whoosh.Query) -> Node:
        rule = _RULES.get(type(query))
        if rule is not None:
            return rule(self, query)
        if isinstance(query, Expanding):
            return self._many(query)
        return self._by_matcher(query)

    def _term(self, query: whoosh.Term) -> Node:
        if query.minquality or query.fieldname not in self._schema:
            return self._by_matcher(query) if query.minquality else self._nothing()
        try:
            term = self._schema[query.fieldname].to_bytes(query.text)
        except ValueError:  # as in Whoosh: what the field cannot hold is not there
            return self._nothing()
        return self._one(query.fieldname, term, query.boost)

    def _one(self, name: str, term: bytes, boost: float) -> Node:
        view = self._segment.field(name)
        ordinal = -1 if view is None else view.terms.find(term)
        if view is None or ordinal < 0:
            return self._nothing()
        return TermNode(view, ordinal, self._statistics.rarity(name, term), boost)

    def _many(self, query: Expanding) -> Node:
        name = query.fieldname
        if type(query) in _EVERY and getattr(query, "text", None) == _EVERY[type(query)]:
            return self._every(whoosh.Every(name, boost=query.boost))
        view = self._segment.field(name)
        found = [] if view is None else runs(query, view.terms, self._schema)
        count = sum(last - first for first, last in found)
        if view is None or not count:
            return self._nothing()
        if count == 1:
            return self._one(name, view.terms.slice(*found[0])[0], query.boost)
        few = self._segment.size <= _FEW_DOCUMENTS and count > 2
        if query.constantscore and (few or count >= _MANY_TERMS):
            return MultiTermNode(view, found, None)
        terms = [term for first, last in found for term in view.terms.slice(first, last)]
        counts = np.concatenate([view.field.frequencies(first, last) for first, last in found])
        return MultiTermNode(view, found, self._statistics.rarities(name, terms, counts), query.boost)

    def _all(self, query: whoosh.And) -> Node:
        return self._compound(query, boolean.Conjunction)

    def _any(self, query: whoosh.Or) -> Node:
        return self._by_matcher(query) if query.scale else self._compound(query, boolean.Disjunction)

    def _best(self, query: whoosh.DisjunctionMax) -> Node:
        return self._compound(query, boolean.DisjunctionMax)

    def _compound(self, query: CompoundQuery, kind: type[boolean.Compound]) -> Node:
        parts = [self.node(part) for part in query.subqueries]
        if len(parts) < 2:  # as in Whoosh: the boost of a compound of one part does not count
            return parts[0] if parts else self._nothing()
        return kind(parts, query.boost)

    def _optional(self, query: whoosh.AndMaybe) -> Node:
        return boolean.Optional(self.node(query.a), self.node(query.b))

    def _required(self, query: whoosh.Require) -> Node:
        return boolean.Required(self.node(query.a), self.node(query.b))

    def _prohibited(self, query: whoosh.AndNot) -> Node:
        return boolean.Prohibited(self.node(query.a), self.node(query.b))

    def _otherwise(self, query: whoosh.Otherwise) -> Node:
        first = self.node(query.a)
        return first if len(first.documents) else self.node(query.b)

    def _not(self, query: whoosh.Not) -> Node:
        return base.Complement(self._segment.everything, self.node(query.query))

    def _constant(self, query: whoosh.ConstantScoreQuery) -> Node:
        return base.ConstantScore(self.node(query.child), query.score)

    def _every(self, query: whoosh.Every) -> Node:
        if not query.fieldname:
            return base.ConstantScore(self._segment.everything, query.boost)
        view = self._segment.field(query.fieldname)
        if view is None:
            return self._nothing()
        return base.ConstantScore(MultiTermNode(view, [view.terms.range(b"", None)], None), query.boost)

    def _range(self, query: whoosh.NumericRange) -> Node:
        return self.node(query._compile_query(self._statistics))  # it asks for the schema only

    def _phrase(self, query: whoosh.Phrase) -> Node:
        if query.fieldname not in self._schema:
            return self._nothing()
        kind = self._schema[query.fieldname]
        if not query.words or not kind.format or not kind.format.supports("positions"):
            return self._by_matcher(query)
        parts = [self.node(whoosh.Term(query.fieldname, word)) for word in query.words]
        return self._nothing() if _lacks_one(parts) else Proximity(parts, query.slop, ordered=True, boost=query.boost)

    def _near_each_other(self, query: whoosh.SpanNear2) -> Node:
        if not _spanning(query.qs):
            return self._by_matcher(query)
        parts = [self._spanned(part) for part in query.qs]
        return self._nothing() if _lacks_one(parts) else Proximity(parts, query.slop, query.ordered, query.mindist)

    def _near_pair(self, query: whoosh.SpanNear) -> Node:
        if not _spanning([query.a, query.b]):
            return self._by_matcher(query)
        parts = [self._spanned(query.a), self._spanned(query.b)]
        if _lacks_one(parts):
            return self._nothing()
        return Proximity(parts, query.slop, query.ordered, query.mindist, from_start=True)

    def _spanned(self, query: whoosh.Query) -> Node:
        """The node of a query whose spans are asked for."""
        if not isinstance(query, whoosh.Or):
            return self.node(query)
        parts = [self._spanned(part) for part in query.subqueries]
        found = [part for part in parts if not isinstance(part, base.MatchNone)]
        if len(parts) == 1 or not found:
            return parts[0] if parts else self._nothing()
        return boolean.Disjunction(found, query.boost)

    def _null(self, query: whoosh.Query) -> Node:
        return self._nothing()

    def _nothing(self) -> Node:
        return base.MatchNone(self._segment.size)

    def _by_matcher(self, query: whoosh.Query) -> Node:
        """Whoosh's own matcher, one document at a time."""
        searcher = self._searcher()
        matcher = query.matcher(searcher, searcher.context())
        documents, scores = [], []
        while matcher.is_active():
            documents.append(matcher.id())
            scores.append(matcher.score())
            matcher.next()
        return base.ScoredList(self._segment.size, np.array(documents, np.int64), np.array(scores, np.float64))


def _leaf_key(query: whoosh.Query) -> tuple[object, ...] | None:
    """What a word, a prefix or a phrase asks for; None for any other query."""
    if isinstance(query, whoosh.Term) and type(query) is whoosh.Term and not query.minquality:
        return whoosh.Term, query.fieldname, query.text, query.boost
    if isinstance(query, whoosh.Prefix):
        return whoosh.Prefix, query.fieldname, query.text, query.boost
    if isinstance(query, whoosh.Phrase):
        return whoosh.Phrase, query.fieldname, tuple(query.words), query.slop, query.boost
    return None


def _lacks_one(parts: Sequence[Node]) -> bool:
    """Whether one of the parts matches nothing, so that they never stand near each other."""
    return any(isinstance(part, base.MatchNone) for part in parts)


def _spanning(queries: Sequence[whoosh.Query]) -> bool:
    """Whether the spans of all queries can be told from arrays."""
    for query in queries:
        if type(query) not in _SPANNING:
            return False
        if isinstance(query, whoosh.Or) and (query.scale or not _spanning(query.subqueries)):
            return False
    return bool(queries)


_RULES: dict[type[whoosh.Query], Callable[..., Node]] = {
    whoosh.Term: Translator._term,
    whoosh.And: Translator._all,
    whoosh.Or: Translator._any,
    whoosh.DisjunctionMax: Translator._best,
    whoosh.AndMaybe: Translator._optional,
    whoosh.Require: Translator._required,
    whoosh.AndNot: Translator._prohibited,
    whoosh.Otherwise: Translator._otherwise,
    whoosh.Not: Translator._not,
    whoosh.ConstantScoreQuery: Translator._constant,
    whoosh.Every: Translator._every,
    whoosh.NumericRange: Translator._range,
    whoosh.DateRange: Translator._range,
    whoosh.Phrase: Translator._phrase,
    whoosh.SpanNear2: Translator._near_each_other,
    whoosh.SpanNear: Translator._near_pair,
    _NullQuery: Translator._null,
}
