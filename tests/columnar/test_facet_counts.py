"""Counts, orders and groups by the columns of facets are those of a Counter over the matches."""

from __future__ import annotations

from collections import Counter
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from whoosh.fields import Schema
from whoosh.index import Index
from whoosh.query import Every

from indexer.columnar import FACET, create_index, open_index
from indexer.columnar.search import costs
from indexer.columnar.search.facets.column_views import Selection
from indexer.columnar.search.hits import Sort
from tests.support.random_trees import (
    build,
    commits,
    evaluator,
    hits,
    quick,
    selection,
    trees,
)

FACETS = ("party", "year")
years = st.lists(st.sampled_from(["2017", "2018"]), max_size=2, unique=True).map(lambda v: Selection(tuple(v)))


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
@given(commits, trees, st.integers(0, 4))
def test_columns_of_few_and_of_many_sets_are_counted_alike(history, tree, members):
    made = evaluator(build(history))
    expected = made.evaluate(tree, facets=FACETS)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(costs, "SINGLE", 0)
        patch.setattr(costs, "MEMBERS", members)
        found = evaluator(build(history)).evaluate(tree, facets=FACETS)
    assert list(found.counts) == list(FACETS)
    for name in FACETS:
        assert found.counts[name].most_common() == expected.counts[name].most_common()


@quick
@given(commits, trees, st.booleans(), st.lists(st.builds(Sort, st.sampled_from(["party", "year"]), st.booleans())))
def test_hits_are_sorted_by_score_then_columns_then_number(history, tree, by_score, order):
    index = build(history)
    made = evaluator(index)
    expected = hits(made.evaluate(tree, count=1000))
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


def _facets(index: Index, number: int) -> dict[str, list[str]]:
    return index.reader().stored_fields(number)["facets"]


def _first(values: list[str]) -> str:
    return min(values, default="")


def _meets(facets: dict[str, list[str]], selections: dict[str, Selection], name: str) -> bool:
    chosen = selections[name]
    return not chosen.selected or any(chosen.meets(one, value) for one in chosen.selected for value in facets[name])


def test_what_is_kept_for_counting_does_not_grow_with_the_choices_of_columns(tmp_path: Path) -> None:
    names = [f"facet{number}" for number in range(6)]
    with create_index(tmp_path, Schema(**{name: FACET() for name in names})).writer() as writer:
        for number in range(50):
            writer.add_document(**{name: (f"waarde{number % (place + 2)}",) for place, name in enumerate(names)})
    made = open_index(tmp_path).evaluator()
    every = Every()
    expected = {name: made.evaluate(every, facets=[name]).counts[name].most_common() for name in names}
    (view,) = made.views
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(costs, "COUNTED", 0)
        documents = np.arange(50)
        for size in range(2, len(names) + 1):
            for chosen in combinations(names, size):
                counted = view.columns.by_set(chosen, documents)
                assert set(counted) == set(chosen)
                for name in chosen:
                    by_value = view.columns.view(name).by_value(counted[name])
                    assert sorted(by_value.tolist()) == sorted(count for _, count in expected[name])
        assert len(view.columns._joints) <= len(names)
