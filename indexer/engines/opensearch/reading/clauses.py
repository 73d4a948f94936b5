"""Whoosh's query trees → queries of OpenSearch that match the same paragraphs with the same scores."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from whoosh import query as whoosh
from whoosh.query.qcore import _NullQuery

from indexer.engines.opensearch.rows.row_terms import safe
from indexer.facets import FACETS
from indexer.query import substance

Clause = dict[str, Any]
NOTHING: Clause = {"match_none": {}}


Factors = Mapping[str, float]


def clause(tree: whoosh.Query, factors: Factors) -> Clause:
    """The query of a tree; `factors` are those of `mapping.factors`.

    Raises:
        TypeError: it has a kind of node that the query parser does not make.
    """
    rule = RULES.get(type(tree))
    if rule is None:
        raise TypeError(f"{type(tree).__name__} has no rule")
    return rule(tree, factors)


def constant(filtered: Clause, score: float) -> Clause:
    """What a filter lets through, all with the same score."""
    return {"constant_score": {"filter": filtered, "boost": score}}


def _term(tree: whoosh.Term, factors: Factors) -> Clause:
    if tree.fieldname in factors:
        return {"term": {tree.fieldname: {"value": safe(tree.text), "boost": tree.boost * factors[tree.fieldname]}}}
    if tree.fieldname in (*FACETS, substance.FIELD):
        return constant({"term": {tree.fieldname: tree.text}}, tree.boost)
    return NOTHING


def _prefix(tree: whoosh.Prefix, factors: Factors) -> Clause:
    return {"prefix": {tree.fieldname: {"value": safe(tree.text), "boost": tree.boost}}}


def _phrase(tree: whoosh.Phrase, factors: Factors) -> Clause:
    """The words side by side, or as near to each other as the phrase has them, scored as if each was asked for by
    itself."""
    if not tree.words:
        return NOTHING
    words = [_term(whoosh.Term(tree.fieldname, word, boost=tree.boost), factors) for word in tree.words]
    together = " ".join(safe(word) for word in tree.words)
    said = {"query": together, "analyzer": "whitespace"}
    beside: Clause = {"match_phrase": {tree.fieldname: said}}
    if tree.slop > 1:
        beside = {"intervals": {tree.fieldname: {"match": said | {"ordered": True, "max_gaps": tree.slop - 1}}}}
    return {"bool": {"must": words, "filter": [beside]}}


def _all(tree: whoosh.And, factors: Factors) -> Clause:
    return _compound(tree, factors, {}, "must")


def _any(tree: whoosh.Or, factors: Factors) -> Clause:
    return _compound(tree, factors, {"minimum_should_match": 1}, "should")


def _compound(tree: whoosh.And | whoosh.Or, factors: Factors, more: Clause, kind: str) -> Clause:
    parts = [clause(part, factors) for part in tree.subqueries]
    if len(parts) < 2:  # as in Whoosh: the boost of a compound of one part does not count
        return parts[0] if parts else NOTHING
    return {"bool": {kind: parts, "boost": tree.boost} | more}


def _optional(tree: whoosh.AndMaybe, factors: Factors) -> Clause:
    return {"bool": {"must": [clause(tree.a, factors)], "should": [clause(tree.b, factors)]}}


def _without(tree: whoosh.AndNot, factors: Factors) -> Clause:
    return {"bool": {"must": [clause(tree.a, factors)], "must_not": [clause(tree.b, factors)]}}


def _alike(tree: whoosh.ConstantScoreQuery, factors: Factors) -> Clause:
    return constant(clause(tree.child, factors), tree.score)


def _every(tree: whoosh.Every, factors: Factors) -> Clause:
    return {"match_all": {"boost": tree.boost}}


def _nothing(_: whoosh.Query, factors: Factors) -> Clause:
    return NOTHING


RULES: dict[type[whoosh.Query], Callable[..., Clause]] = {
    whoosh.Term: _term,
    whoosh.Prefix: _prefix,
    whoosh.Phrase: _phrase,
    whoosh.And: _all,
    whoosh.Or: _any,
    whoosh.AndMaybe: _optional,
    whoosh.AndNot: _without,
    whoosh.ConstantScoreQuery: _alike,
    whoosh.Every: _every,
    _NullQuery: _nothing,
}
"""How each kind of node is said; those that the query parser makes are all there."""
