"""The evaluator gives what Whoosh's own searcher gives, and counts what a Counter counts."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh import query as whoosh
from whoosh.columns import NumericColumn
from whoosh.fields import COLUMN, TEXT, Schema
from whoosh.scoring import TF_IDF

from indexer.columnar import create_index, search
from indexer.columnar.search import costs
from indexer.columnar.search.evaluate import Evaluator
from indexer.columnar.segment.contents import Snapshot
from tests.support.mended_whoosh import mended
from tests.support.random_trees import (
    OKAPI,
    OTHER,
    PLAIN,
    WORDS,
    add,
    build,
    commits,
    evaluator,
    hits,
    quick,
    selection,
    stock,
    thorough,
    trees,
)

FACETS = ("party", "year")


@contextmanager
def ways(*, first: bool) -> Iterator[None]:
    """Every choice between two ways of doing a thing goes to the first, or to the second, whatever it costs."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("SEARCH", "SORT", "FILL", "NEAR", "TABLE", "SINGLE", "MANY_SETS", "COUNTED", "FEW", "RANKED"):
            patch.setattr(costs, name, 0 if first else 10**6)
        patch.setattr(costs, "DOCUMENTS", 2)
        patch.setattr(costs, "BLOCKS", 2)
        patch.setattr(costs, "JOINED", 1 if first else 1 << 16)
        yield


@pytest.mark.parametrize("first", [True, False])
@quick
@given(commits, trees, selection, st.integers(1, 4))
def test_whatever_is_cheaper_gives_the_same(first, history, tree, party, count):
    index = build(history)
    expected = evaluator(index).evaluate(tree, selections={"party": party}, facets=FACETS)
    with ways(first=first):
        made = evaluator(index)
        found = made.evaluate(tree, selections={"party": party}, facets=FACETS, count=count)
    assert found.numbers.tolist() == expected.numbers.tolist()[:count]
    assert found.scores.tolist() == pytest.approx(expected.scores.tolist()[:count], rel=1e-12)
    assert found.total == expected.total
    for facet in FACETS:
        assert found.counts[facet].most_common() == expected.counts[facet].most_common()
        assert found.counts[facet].most_common(1) == expected.counts[facet].most_common(1)
        assert found.counts[facet].counts.tolist() == expected.counts[facet].counts.tolist()


@pytest.mark.parametrize("few", [0, 10**6])
def test_no_hits_may_be_asked_for_by_score(tmp_path, monkeypatch, few):
    monkeypatch.setattr(costs, "FEW", few)
    index = create_index(tmp_path, Schema(text=TEXT))
    with index.writer() as writer:
        for number in range(3):
            writer.add_document(text="verzonnen " * (number + 1))
    with index.evaluator() as made:
        found = made.evaluate(whoosh.Term("text", "verzonnen"), count=0)
        assert (found.total, found.numbers.tolist(), found.scores.tolist()) == (3, [], [])
        assert made.evaluate(whoosh.Term("text", "verzonnen"), count=2).numbers.tolist() == [2, 1]


def test_whole_numbers_of_a_column_are_those_that_whoosh_reads(tmp_path):
    index = create_index(
        tmp_path, Schema(text=TEXT, size=COLUMN(NumericColumn("I", default=7)), other=COLUMN(NumericColumn("h")))
    )
    for sizes in ([None, 2**32 - 1, None, 3, None], [None], [5, 7]):
        with index.writer() as writer:
            for size in sizes:
                writer.add_document(text="verzonnen", **({} if size is None else {"size": size, "other": -(size % 9)}))
    with index.evaluator() as made:
        numbers = [7, 1, 0, 3, 5, 4, 2, 6, 1]
        for name in ("size", "other"):
            reader = index.reader().column_reader(name)
            assert made.whole_numbers(name, numbers) == [reader[number] for number in numbers]
        assert made.whole_numbers("size", []) == []
        with pytest.raises(TypeError, match="text"):
            made.whole_numbers("text", [0])


@thorough
@given(commits, trees, st.sampled_from([PLAIN, OTHER, OKAPI]))
def test_hits_order_and_scores_are_those_of_whoosh(history, tree, weighting):
    expected = stock(build(history, codec=None), tree, weighting)
    found = evaluator(build(history), weighting=weighting).evaluate(tree, count=1000)
    assert found.total == len(expected)
    assert dict(hits(found)) == pytest.approx(expected, rel=1e-9)
    assert hits(found) == sorted(hits(found), key=lambda hit: (-hit[1], hit[0]))


AAP, NOOT, MIES = (whoosh.Term("text", one) for one in ("aap", "noot", "mies"))
FOUND_AT_RANDOM = whoosh.Or(
    [
        whoosh.Otherwise(whoosh.Every("text"), whoosh.NumericRange("number", 286, None)),
        whoosh.Otherwise(whoosh.Regex("text", "a.*"), whoosh.Prefix("text", "aa")),
        whoosh.Not(whoosh.Phrase("text", ["zus", "jet", "teun"], slop=3)),
    ]
)


@pytest.mark.parametrize(
    ("texts", "deleted", "tree", "expected"),
    [
        pytest.param(["noot", "aap noot"], [], whoosh.AndNot(AAP, NOOT), {}, id="what is shut out begins earlier"),
        pytest.param(["aap", "wim"], [1], whoosh.Not(AAP), {}, id="a deleted document is found"),
        pytest.param(
            ["aap", "wim"],
            [1],
            whoosh.DisjunctionMax([whoosh.Not(AAP), whoosh.Not(NOOT)]),
            {0: []},
            id="a part that stands on a deleted document takes the other with it",
        ),
        pytest.param(
            ["aap", "wim", "wim"],
            [1],
            whoosh.Not(whoosh.Or([whoosh.Every("text"), whoosh.Not(AAP)])),
            {},
            id="what follows a deleted document is not shut out",
        ),
        pytest.param(
            ["zus jet teun", "wim", "wim"],
            [1],
            whoosh.Not(
                whoosh.AndMaybe(
                    FOUND_AT_RANDOM, whoosh.Otherwise(whoosh.TermRange("tag", "gijs", "aap"), whoosh.Every(None))
                )
            ),
            {},
            id="the same, as it was found at random",
        ),
        pytest.param(
            ["aap", "mies noot", "aap mies noot"],
            [],
            whoosh.And([MIES, whoosh.AndMaybe(AAP, NOOT)]),
            {2: [MIES, AAP, NOOT]},
            id="a part that may match is left behind",
        ),
    ],
)
def test_where_stock_whoosh_is_wrong_the_definition_holds(texts, deleted, tree, expected):
    """Expected by reading the documents (made up): those that match, and the words whose scores are added up; of none,
    the score is that of Not, 1. Where stock Whoosh comes to give the same, its exception can go."""
    history = [([(number, {"text": text, "facets": {}}) for number, text in enumerate(texts)], []), ([], deleted)]
    index = build(history, codec=None)
    scores = {
        number: sum(stock(index, term)[number] for term in terms) if terms else 1.0
        for number, terms in expected.items()
    }
    assert dict(hits(evaluator(build(history)).evaluate(tree))) == pytest.approx(scores, rel=1e-9)
    assert stock(index, tree) == pytest.approx(scores, rel=1e-9)
    with index.searcher(weighting=PLAIN) as searcher:
        assert {hit.docnum: hit.score for hit in searcher.search(tree, limit=None)} != pytest.approx(scores, rel=1e-9)


@quick
@given(commits, commits, trees, selection)
def test_what_an_earlier_commit_has_worked_out_serves_the_next(history, more, tree, party):
    index = build(history)
    asked = {"selections": {"party": party}, "facets": FACETS, "count": 1000}
    earlier = evaluator(index)
    earlier.evaluate(tree, **asked)
    add(index, more)
    fresh = evaluator(index).evaluate(tree, **asked)
    found = evaluator(index, earlier).evaluate(tree, **asked)
    assert hits(found) == hits(fresh)
    assert [found.counts[name].most_common() for name in FACETS] == [
        fresh.counts[name].most_common() for name in FACETS
    ]


class Unknown(whoosh.WrappingQuery):
    """A query that the evaluator has no rule for."""


@quick
@given(commits, trees, st.sampled_from([PLAIN, OTHER, OKAPI]))
def test_what_goes_to_whooshs_matcher_gives_the_same_as_arrays(history, tree, weighting):
    index = build(history)
    stock(index, tree)
    made = evaluator(index, weighting=weighting)
    with mended():
        by_matcher = hits(made.evaluate(Unknown(tree), count=1000))
    assert dict(hits(made.evaluate(tree, count=1000))) == pytest.approx(dict(by_matcher), rel=1e-5)


@pytest.mark.parametrize(
    "tree",
    [
        whoosh.Prefix("text", "w1"),
        whoosh.Prefix("text", "w"),
        whoosh.And([whoosh.Term("text", "w3"), whoosh.Prefix("text", "w1", boost=2.0)]),
        whoosh.Or([whoosh.Term("text", f"w{number}") for number in range(40)]),
        whoosh.Phrase("text", ["w3", "w6", "w9"]),
    ],
)
def test_in_a_large_segment_scores_are_those_of_whoosh_too(tree):
    # made-up documents; from 5,000 on Whoosh scores many terms otherwise
    words = [" ".join(f"w{number * step % 1500}" for step in range(1, 2 + number % 4)) for number in range(5200)]
    history = [([(number, {"text": text, "facets": {}}) for number, text in enumerate(words)], [])]
    found = evaluator(build(history)).evaluate(tree, count=10_000)
    assert dict(hits(found)) == pytest.approx(stock(build(history, codec=None), tree), rel=1e-5)
    assert found.total > 0


def test_threads_share_an_evaluator():
    words = [" ".join(random.Random(number).choices(WORDS, k=8)) for number in range(3000)]  # made-up documents
    history = [([(number, {"text": text, "facets": {"year": [text[:3]]}}) for number, text in enumerate(words)], [])]
    made = evaluator(build(history))
    asked = [whoosh.Or([whoosh.Term("text", one), whoosh.Phrase("text", [one, two])]) for one in WORDS for two in WORDS]
    expected = [hits(made.evaluate(tree, facets=["year"])) for tree in asked]
    with ThreadPoolExecutor(8) as threads:
        found = [hits(answer) for answer in threads.map(lambda tree: made.evaluate(tree, facets=["year"]), asked)]
    assert found == expected


def test_the_example_of_its_readme_runs(tmp_path, monkeypatch):
    readme = Path(search.__file__).with_name("README.md").read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    (example,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})


def test_a_weighting_that_is_not_of_arrays_is_refused():
    with pytest.raises(TypeError, match="only BM25F and OkapiBM25F are known, not TF_IDF"):
        Evaluator(Snapshot(build([]).reader()), TF_IDF())
