"""Sets of documents as arrays are sets, short or long."""

from __future__ import annotations

import contextlib
from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.columnar.search import arrays
from indexer.columnar.search.fuzzy import near
from indexer.columnar.search.rank import best, of

SIZES = [40, 4000]
numbers = (
    st.lists(st.integers(0, 39), unique=True, max_size=40).map(sorted).map(lambda found: np.array(found, np.int64))
)


@pytest.mark.parametrize("size", SIZES)
@settings(deadline=None)
@given(numbers, numbers, st.integers(1, 100))
def test_intersection_difference_and_union_are_those_of_sets(size, first, second, step):
    first = first * (step if size > 1000 else 1)
    one, other = set(first.tolist()), set(second.tolist())
    assert arrays.common(first, second, size).tolist() == sorted(one & other)
    assert arrays.without(first, second, size).tolist() == sorted(one - other)
    assert arrays.union([first, second, arrays.NONE], size, len(first) + len(second)).tolist() == sorted(one | other)
    assert first[arrays.places(first, second, size)].tolist() == sorted(one & other)
    assert arrays.contained(first, second, size).tolist() == [number in other for number in first.tolist()]


@settings(deadline=None)
@given(st.lists(st.lists(st.tuples(st.integers(0, 39), st.integers(1, 9).map(float)), max_size=60)))
def test_sums_are_those_of_a_counter(lists):
    expected: Counter[int] = Counter()
    for number, score in (pair for pairs in lists for pair in pairs):
        expected[number] += score
    parts = [
        (np.array([n for n, _ in pairs], np.int64), np.array([s for _, s in pairs], np.float64)) for pairs in lists
    ]
    for size in SIZES:
        documents = arrays.union([found for found, _ in parts], size, sum(map(len, lists)))
        assert documents.tolist() == sorted(expected)
        assert dict(zip(documents.tolist(), arrays.sum_at(documents, parts, size).tolist(), strict=True)) == expected


@pytest.mark.parametrize("size", SIZES)
def test_an_error_halfway_leaves_nothing_behind(size):
    beyond, few = np.arange(0, size + 2), np.array([1, 3], np.int64)
    every = np.arange(size)
    for broken in (
        lambda: arrays.contained(beyond[:size], beyond, size),
        lambda: arrays.rest(beyond, size),
        lambda: arrays.union([few] * size + [beyond], size, 2 * size),
        lambda: arrays.sum_at(few, iter([(few, np.ones(2)), (beyond, np.ones(len(beyond)))]), size),
        lambda: arrays.marked_after(every, beyond, 3, size),
    ):
        with contextlib.suppress(IndexError):
            broken()
    assert arrays.contained(every, few, size).tolist() == [number in (1, 3) for number in range(size)]
    assert arrays.rest(few, size).tolist() == [number for number in range(size) if number not in (1, 3)]
    assert arrays.sum_at(every, [(few, np.ones(2))], size).tolist() == [float(n in (1, 3)) for n in range(size)]


@settings(deadline=None)
@given(st.integers(0, 15_000), st.integers(0, 30), st.integers(1, 5), st.integers(0, 2**32))
def test_the_best_are_the_first_of_all_sorted(count, wanted, kinds, seed):
    random = np.random.default_rng(seed)
    first, second = random.integers(kinds, size=count), random.integers(kinds * 3, size=count)
    order = np.lexsort((np.arange(count), -second, -first))
    assert best(count, [of(first), of(second)], wanted).tolist() == order[:wanted].tolist()


@settings(deadline=None)
@given(st.text("abc", min_size=1, max_size=6), st.lists(st.text("abc", max_size=8)), st.integers(0, 3))
def test_near_terms_are_those_of_the_edit_distance(word, terms, most):
    assert near(word, terms, most).tolist() == [
        place for place, term in enumerate(terms) if _distance(word, term) <= most
    ]


def _distance(one: str, other: str) -> int:
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        previous, row[0] = row[0], place
        for column, against in enumerate(other, 1):
            previous, row[column] = (
                row[column],
                min(row[column] + 1, row[column - 1] + 1, previous + (letter != against)),
            )
    return row[-1]
