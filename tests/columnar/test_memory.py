"""However many parts a query has, what it finds is worked out in memory that follows from how much there is."""

from __future__ import annotations

import tracemalloc

import pytest
from whoosh import query as whoosh
from whoosh.analysis import SpaceSeparatedTokenizer
from whoosh.fields import TEXT, Schema

from indexer.columnar import Evaluator, budget, create_index, open_index
from indexer.columnar.search import arrays, costs

WORDS = [f"woord{number}" for number in range(40)]
MANY = 20_000
MOST = 160
"""Bytes for each document: a handful of arrays of numbers and scores at a time."""


@pytest.fixture(scope="module")
def evaluator(tmp_path_factory: pytest.TempPathFactory) -> Evaluator:
    """An index of made-up documents that all hold the same words."""
    folder = tmp_path_factory.mktemp("made-up-index")
    with create_index(folder, Schema(text=TEXT(SpaceSeparatedTokenizer()))).writer() as writer:
        for _ in range(MANY):
            writer.add_document(text=" ".join(WORDS))
    return open_index(folder).evaluator()


def _term(word: str) -> whoosh.Query:
    return whoosh.Term("text", word)


def _nested(depth: int) -> whoosh.Query:
    tree = _term(WORDS[0])
    for number in range(depth):
        kind = (whoosh.Or, whoosh.And)[number % 2]
        tree = kind([tree, _term(WORDS[number % 40]), whoosh.Phrase("text", WORDS[number % 39 : number % 39 + 2])])
    return tree


TREES = pytest.mark.parametrize(
    "tree",
    [
        whoosh.Or([whoosh.Phrase("text", WORDS[number : number + 2]) for number in range(39)]),
        whoosh.Or([whoosh.And([_term(WORDS[number]), _term(WORDS[-number])]) for number in range(40)]),
        whoosh.And([whoosh.Or([_term(WORDS[number]), _term(WORDS[-number])]) for number in range(40)]),
        whoosh.AndNot(whoosh.Every(), whoosh.Or([whoosh.Prefix("text", word) for word in WORDS[:-1]])),
        _nested(5),
    ],
    ids=["phrases", "conjunctions", "disjunctions", "prefixes", "nested"],
)


@TREES
def test_parts_let_go_of_what_they_found(evaluator: Evaluator, tree: whoosh.Query) -> None:
    expected = evaluator.evaluate(tree).total  # and what is kept for all searches is there
    tracemalloc.start()
    try:
        assert evaluator.evaluate(tree).total == expected
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < MOST * MANY


@TREES
def test_what_is_let_go_of_is_not_held_against_a_budget(evaluator: Evaluator, tree: whoosh.Query) -> None:
    expected = evaluator.evaluate(tree).total
    with budget.within(budget.Budget(60.0, MOST * MANY)):
        assert evaluator.evaluate(tree).total == expected


def test_a_budget_ends_with_its_last_byte() -> None:
    with budget.within(budget.Budget(60.0, 1_000)):
        budget.hold(600)
        budget.hold(400)
        with pytest.raises(budget.OverBudget, match="takes more than 1,000 bytes of memory"):
            budget.hold(1)


def test_a_thread_keeps_few_rows(evaluator: Evaluator) -> None:
    evaluator.evaluate(_nested(30))
    assert len(arrays._marks._rows) <= costs.ROWS
    assert len(arrays._sums._rows) <= costs.ROWS
