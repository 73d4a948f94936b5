"""Query trees on a cluster: every kind of node that the query parser makes has a rule."""

from __future__ import annotations

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh import query as whoosh
from whoosh.query.qcore import _NullQuery

from indexer.engines.opensearch.reading.clauses import RULES, clause
from indexer.engines.opensearch.rows import mapping
from indexer.facets import FACETS
from indexer.query import QueryParser
from indexer.query.language.fields import TEXT
from indexer.searches import Match
from indexer.vocabulary import Vocabularies
from tests.support import DATA

FACTORS = mapping.factors(whole_bm25=True)
QUERIES = QueryParser(Vocabularies())
CASES = [case["q"] for case in tomllib.loads((DATA / "queries.toml").read_text(encoding="utf-8"))["case"]]
FIELDS = st.sampled_from([f"{name}:{value}" for name in (*FACETS, *TEXT) for value in ("zorg", '"de zorg"', "''")])
PARTS = st.one_of(
    st.sampled_from(
        ["zorg", "de", "ov", "huur", "zorg*", '"de zorg"', '"zorg plan"', "PSA-beleid", "34843", "kst-34843-33", "OM"]
    ),
    FIELDS,
)
"""What the grammar has besides operators."""
TYPED = st.recursive(
    PARTS,
    lambda inner: st.one_of(
        st.tuples(inner, st.sampled_from([" ", " OR ", " AND ", " -"]), inner).map("".join),
        inner.map(lambda text: f"({text})"),
        inner.map(lambda text: f"-{text}"),
    ),
    max_leaves=8,
)
QUESTION = "Waarom verhogen verhuurders van het ov de huren van woningen en wanneer wel?"


def kinds(tree: whoosh.Query) -> set[type[whoosh.Query]]:
    """The kinds of nodes of a tree."""
    return {type(tree)}.union(*map(kinds, tree.children()))


@settings(max_examples=400, deadline=None)
@given(typed=TYPED, match=st.sampled_from(["auto", "all", "any"]))
def test_whatever_is_typed_can_be_asked_of_a_cluster(typed: str, match: Match) -> None:
    tree = QUERIES.parse(typed, match).tree
    assert kinds(tree) <= RULES.keys()
    assert clause(tree, FACTORS)


def test_there_is_no_rule_that_the_parser_does_not_need() -> None:
    typed = [*CASES, QUESTION, "", "titel:''", "thema:werk", "zorg*", '"de zorg"', "a OR b", "zorg -plan"]
    assert set().union(*(kinds(QUERIES.parse(q).tree) for q in typed)) | {_NullQuery} == RULES.keys()


def test_another_kind_of_node_is_named() -> None:
    with pytest.raises(TypeError, match="FuzzyTerm has no rule"):
        clause(whoosh.And([whoosh.Term("text", "zorg"), whoosh.FuzzyTerm("text", "zorg")]), FACTORS)
