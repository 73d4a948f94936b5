"""The evaluator gives what Whoosh's own searcher gives, and counts what a Counter counts."""

from __future__ import annotations

import random
import re
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, reject, settings
from hypothesis import strategies as st
from whoosh import query as whoosh
from whoosh.analysis import Analyzer, Token
from whoosh.codec.base import Codec
from whoosh.fields import ID, KEYWORD, NUMERIC, STORED, TEXT, Schema
from whoosh.filedb.filestore import RamStorage
from whoosh.index import Index
from whoosh.matching import ReadTooFar
from whoosh.scoring import BM25F, TF_IDF

from indexer.columnar import search
from indexer.columnar.codec.codec import ColumnarCodec
from indexer.columnar.search import costs
from indexer.columnar.search.evaluate import Evaluation, Evaluator
from indexer.columnar.search.facets.column_views import Selection, equal
from indexer.columnar.search.hits import Sort
from indexer.columnar.segment.contents import Snapshot
from indexer.columnar.segment.facet_columns import FACET
from indexer.columnar.weighting import OkapiBM25F

WORDS = ["aap", "aan", "aas", "noot", "nood", "mies", "wim", "zus", "jet", "teun", "vuur", "gijs"]
FACETS = ("party", "year")
COLUMNAR = ColumnarCodec()
PLAIN, OTHER, OKAPI = BM25F(), BM25F(B=0.3, K1=2.0, title_B=0.9), OkapiBM25F(B=0.8, K1=1.4)


class Weighted(Analyzer):
    """Words at their positions; `word/part` gives a part at the same position with half the weight."""

    def __call__(self, value: str, mode: str = "", **kwargs: object) -> Iterator[Token]:
        token = Token(positions=True, mode=mode)
        for position, word in enumerate(value.split()):
            for place, text in enumerate(word.split("/")):
                token.text, token.pos, token.boost, token.stopped = text, position, 0.5 if place else 1.0, False
                yield token


SCHEMA = Schema(
    id=ID(unique=True),
    text=TEXT(analyzer=Weighted()),
    title=TEXT(analyzer=Weighted(), phrase=False, field_boost=2.0),
    tag=KEYWORD(),
    number=NUMERIC(int, bits=32),
    facets=STORED,
    party=FACET(),
    year=FACET(),
    same=FACET(),
)

Step = tuple[list[tuple[int, dict[str, Any]]], list[int]]
"""A commit: numbered documents to add or update, and numbers of documents to delete."""

word = st.sampled_from(WORDS)
token = st.one_of(word, st.tuples(word, word).map("/".join))
document = st.fixed_dictionaries(
    {
        "text": st.lists(token, max_size=12).map(" ".join),
        "title": st.lists(word, max_size=3).map(" ".join),
        "tag": st.lists(word, max_size=3).map(" ".join),
        "number": st.integers(0, 300),
        "facets": st.fixed_dictionaries(
            {
                "party": st.lists(st.sampled_from("abc"), max_size=2, unique=True),
                "year": st.sampled_from(["2017", "2018", "2019"]).map(lambda year: [year]),
                "same": st.sampled_from(["", "x", "y"]).map(lambda group: [group] if group else []),
            }
        ),
    }
)
commits = st.lists(
    st.tuples(st.lists(st.tuples(st.integers(0, 25), document), max_size=9), st.lists(st.integers(0, 25), max_size=3)),
    min_size=1,
    max_size=3,
)
boost = st.sampled_from([1.0, 1.0, 0.5, 2.0])
field = st.sampled_from(["text", "text", "title", "tag"])
leaf = st.one_of(
    st.builds(whoosh.Term, field, word, boost),
    st.builds(whoosh.Phrase, st.just("text"), st.lists(word, min_size=1, max_size=3), st.integers(1, 3), boost),
    st.builds(whoosh.Prefix, field, st.sampled_from(["a", "aa", "noo", "m", "q", ""]), boost, st.booleans()),
    st.builds(whoosh.Wildcard, field, st.sampled_from(["*a*", "?oo?", "a*", "*", "[mn]*s"]), boost, st.booleans()),
    st.builds(whoosh.Regex, field, st.sampled_from(["a.*", "no+[td]", ".*"]), boost, st.booleans()),
    st.builds(whoosh.FuzzyTerm, field, word, boost, st.integers(1, 2), st.integers(0, 2), st.booleans()),
    st.builds(
        whoosh.TermRange, field, word, st.one_of(word, st.none()), st.booleans(), st.booleans(), boost, st.booleans()
    ),
    st.builds(
        whoosh.NumericRange,
        st.just("number"),
        st.integers(0, 300),
        st.one_of(st.integers(0, 300), st.none()),
        st.booleans(),
        st.booleans(),
        boost,
    ),
    st.builds(whoosh.Every, st.one_of(st.none(), field), boost),
    st.just(whoosh.NullQuery),
    st.lists(word, min_size=2, max_size=2).map(lambda two: whoosh.Sequence([whoosh.Term("text", one) for one in two])),
)
near_part = st.recursive(
    st.builds(whoosh.Term, st.just("text"), word, boost),
    lambda part: st.one_of(
        st.builds(whoosh.Or, st.lists(part, min_size=2, max_size=3)),
        st.builds(whoosh.SpanNear2, st.lists(part, min_size=2, max_size=3), st.integers(1, 4), st.booleans()),
        st.builds(whoosh.SpanNear, part, part, st.integers(1, 4), st.booleans(), st.integers(0, 2)),
        st.builds(whoosh.Phrase, st.just("text"), st.lists(word, min_size=2, max_size=2)),
    ),
    max_leaves=4,
)


def _several(part: st.SearchStrategy[whoosh.Query]) -> st.SearchStrategy[whoosh.Query]:
    parts = st.lists(part, min_size=1, max_size=4)
    return st.one_of(
        st.builds(whoosh.And, parts, boost),
        st.builds(whoosh.Or, parts, boost),
        st.builds(whoosh.DisjunctionMax, parts, boost),
        st.builds(whoosh.AndMaybe, part, part),
        st.builds(whoosh.AndNot, part, part),
        st.builds(whoosh.Require, part, part),
        st.builds(whoosh.Otherwise, leaf, part),  # whether Not matches anything Whoosh may get wrong, as below
        st.builds(whoosh.Not, part),
        st.builds(whoosh.ConstantScoreQuery, part, st.sampled_from([1.0, 2.5])),
    )


trees = st.recursive(st.one_of(leaf, near_part), _several, max_leaves=8)


def upwards(selected: str, value: str) -> bool:
    """A selection that takes in all that follows."""
    return value >= selected


meets = st.sampled_from([equal, upwards])
selection = st.builds(Selection, st.lists(st.sampled_from("abcd"), max_size=2, unique=True).map(tuple), meets)
years = st.lists(st.sampled_from(["2017", "2018"]), max_size=2, unique=True).map(lambda v: Selection(tuple(v)))
thorough = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)
quick = settings(thorough, max_examples=40)


def build(history: list[Step], codec: Codec | None = COLUMNAR) -> Index:
    """An index of so many commits."""
    index = RamStorage().create_index(SCHEMA)
    add(index, history, codec)
    return index


def evaluator(index: Index, earlier: Evaluator | None = None, weighting: BM25F = PLAIN) -> Evaluator:
    """The evaluator of the last commit."""
    return Evaluator(Snapshot(index.reader()), weighting, earlier)


def add(index: Index, history: list[Step], codec: Codec | None = COLUMNAR) -> None:
    """Add so many commits."""
    for added, deleted in history:
        writer = index.writer(codec=codec)
        for number in deleted:
            writer.delete_by_term("id", str(number))
        for number, found in added:
            writer.update_document(id=str(number), **found, **found["facets"])
        writer.commit(merge=False)


def as_meant(tree: whoosh.Query) -> whoosh.Query:
    """The tree without AndNot: Whoosh's matcher of it lets the first document through, whether it is shut out or not
    (whoosh.matching.AndNotMatcher._find_first). Requiring the opposite means the same."""
    if isinstance(tree, whoosh.AndNot):
        return whoosh.Require(as_meant(tree.a), whoosh.Not(as_meant(tree.b)))
    return tree if isinstance(tree, (whoosh.SpanQuery, whoosh.Sequence)) else tree.apply(as_meant)


def stock(index: Index, tree: whoosh.Query, weighting: BM25F = PLAIN) -> dict[int, float]:
    """What Whoosh's own searcher finds. Its matcher of Not may let a deleted document through (InverseMatcher)."""
    tree = as_meant(tree)
    with index.searcher(weighting=weighting) as searcher:
        try:
            hits = searcher.search(tree, limit=None)
        except (IndexError, AttributeError, NotImplementedError, ReadTooFar):  # trees that Whoosh fails on
            reject()
        return {hit.docnum: hit.score for hit in hits if not searcher.reader().is_deleted(hit.docnum)}


@contextmanager
def ways(*, first: bool) -> Iterator[None]:
    """Every choice between two ways of doing a thing goes to the first, or to the second, whatever it costs."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("SEARCH", "SORT", "FILL", "NEAR", "TABLE", "COUNTED", "RANKED"):
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


@thorough
@given(commits, trees, st.sampled_from([PLAIN, OTHER, OKAPI]))
def test_hits_order_and_scores_are_those_of_whoosh(history, tree, weighting):
    expected = stock(build(history, codec=None), tree, weighting)
    found = evaluator(build(history), weighting=weighting).evaluate(tree, count=1000)
    assert found.total == len(expected)
    assert dict(_pairs(found)) == pytest.approx(expected, rel=1e-9)
    assert _pairs(found) == sorted(_pairs(found), key=lambda hit: (-hit[1], hit[0]))


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
    assert _pairs(found) == _pairs(fresh)
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
    by_matcher = [
        (number, score)
        for number, score in _pairs(made.evaluate(Unknown(as_meant(tree)), count=1000))
        if not index.reader().is_deleted(number)
    ]
    assert dict(_pairs(made.evaluate(tree, count=1000))) == pytest.approx(dict(by_matcher), rel=1e-5)


@quick
@given(commits, trees, selection, years)
def test_counts_of_a_facet_are_those_of_a_counter_over_the_matches_of_the_other_facets(history, tree, party, year):
    index = build(history)
    made = evaluator(index)
    selections = {"party": party, "year": year}
    found = made.evaluate(tree, selections=selections, facets=FACETS, count=1000)
    matches = [_facets(index, number) for number in made.evaluate(tree, count=1000).numbers.tolist()]
    assert found.total == sum(all(_meets(facets, selections, name) for name in FACETS) for facets in matches)
    assert len(found.numbers) == found.total
    for facet, other in (("party", "year"), ("year", "party")):
        counted = Counter(value for facets in matches if _meets(facets, selections, other) for value in facets[facet])
        assert dict(found.counts[facet].most_common()) == dict(counted)
        sets = [facets[facet] for facets in matches if _meets(facets, selections, other)]
        for selected, count in found.counts[facet].selected.items():
            assert count == sum(any(selections[facet].meets(selected, value) for value in values) for values in sets)


@quick
@given(commits, trees, st.booleans(), st.lists(st.builds(Sort, st.sampled_from(["party", "year"]), st.booleans())))
def test_hits_are_sorted_by_score_then_columns_then_number(history, tree, by_score, order):
    index = build(history)
    made = evaluator(index)
    expected = _pairs(made.evaluate(tree, count=1000))
    expected.sort()
    for sort in reversed(order):
        expected.sort(key=lambda hit: _first(_facets(index, hit[0])[sort.column]), reverse=sort.descending)
    if by_score:
        expected.sort(key=lambda hit: -hit[1])
    pages = [made.evaluate(tree, by_score=by_score, order=order, first=first, count=3) for first in range(0, 30, 3)]
    assert [number for page in pages for number in page.numbers.tolist()] == [number for number, _ in expected][:30]


@quick
@given(commits, trees, st.integers(1, 4))
def test_of_each_group_only_the_first_hit_is_kept(history, tree, count):
    index = build(history)
    made = evaluator(index)
    everything = made.evaluate(tree, count=1000).numbers.tolist()
    seen: set[str] = set()
    expected = []
    for number in everything:
        group = _first(_facets(index, number)["same"])
        if not group or group not in seen:
            expected.append(number)
        seen.add(group)
    found = made.evaluate(tree, count=count, groups="same")
    assert found.numbers.tolist() == expected[:count]
    assert (found.total, found.distinct) == (len(everything), len(expected))


@quick
@given(commits, trees, selection)
def test_a_table_counts_the_matches_with_each_pair_of_values(history, tree, party):
    index = build(history)
    made = evaluator(index)
    matches = made.matches(tree, {"party": party})
    numbers = made.numbers(matches).tolist()
    assert numbers == sorted(made.evaluate(tree, selections={"party": party}, count=1000).numbers.tolist())
    facets = [_facets(index, number) for number in numbers]
    rows, columns, table = made.cross(matches, "party", "year")
    assert dict(rows.most_common()) == Counter(value for found in facets for value in found["party"])
    counted = Counter((one, other) for found in facets for one in found["party"] for other in found["year"])
    found = {
        (one, other): table[row, column]
        for row, one in enumerate(rows.values)
        for column, other in enumerate(columns.values)
        if table[row, column]
    }
    assert found == counted


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
    assert dict(_pairs(found)) == pytest.approx(stock(build(history, codec=None), tree), rel=1e-5)
    assert found.total > 0


def test_threads_share_an_evaluator():
    words = [" ".join(random.Random(number).choices(WORDS, k=8)) for number in range(3000)]  # made-up documents
    history = [([(number, {"text": text, "facets": {"year": [text[:3]]}}) for number, text in enumerate(words)], [])]
    made = evaluator(build(history))
    asked = [whoosh.Or([whoosh.Term("text", one), whoosh.Phrase("text", [one, two])]) for one in WORDS for two in WORDS]
    expected = [_pairs(made.evaluate(tree, facets=["year"])) for tree in asked]
    with ThreadPoolExecutor(8) as threads:
        found = [_pairs(answer) for answer in threads.map(lambda tree: made.evaluate(tree, facets=["year"]), asked)]
    assert found == expected


def test_the_example_of_its_readme_runs(tmp_path, monkeypatch):
    readme = Path(search.__file__).with_name("README.md").read_text(encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    (example,) = re.findall(r"```python\n(.*?)```", readme, re.DOTALL)
    exec(compile(example, "README.md", "exec"), {})


def test_a_weighting_that_is_not_of_arrays_is_refused():
    with pytest.raises(TypeError, match="only BM25F and OkapiBM25F are known, not TF_IDF"):
        Evaluator(Snapshot(build([]).reader()), TF_IDF())


def _pairs(found: Evaluation) -> list[tuple[int, float]]:
    return list(zip(found.numbers.tolist(), found.scores.tolist(), strict=True))


def _facets(index: Index, number: int) -> dict[str, list[str]]:
    return index.reader().stored_fields(number)["facets"]


def _first(values: list[str]) -> str:
    return min(values, default="")


def _meets(facets: dict[str, list[str]], selections: dict[str, Selection], name: str) -> bool:
    chosen = selections[name]
    return not chosen.selected or any(chosen.meets(one, value) for one in chosen.selected for value in facets[name])
