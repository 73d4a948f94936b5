"""Whether hits and scores are Whoosh's, on many random trees: `python -m tests.bench.hits [--examples 20000]`.

The same as the test of it in tests/columnar/test_evaluate.py, which tries a hundred. Examples are made in chunks, each
from its number; what differs is printed at its smallest, and the exit code is 1. `--first` tries a chunk again.
"""

from __future__ import annotations

import argparse
import time
import warnings

import pytest
from hypothesis import HealthCheck, Phase, given, seed, settings
from hypothesis import strategies as st
from hypothesis.errors import HypothesisWarning
from whoosh.query import Query
from whoosh.scoring import BM25F

from tests.support.random_trees import OKAPI, OTHER, PLAIN, Step, build, commits, evaluator, hits, stock, trees

_CHUNK = 1000


def main(examples: int, first: int) -> int:
    """Try so many examples, chunk by chunk from number `first` on; returns in how many chunks something differs."""
    warnings.simplefilter("ignore", HypothesisWarning)  # of how long its own account of the strategies is
    failed = 0
    for number in range(first, first + -(-examples // _CHUNK)):
        started = time.perf_counter()
        tried = 0
        found = ""

        @seed(number)
        @settings(
            max_examples=min(_CHUNK, examples - (number - first) * _CHUNK),
            phases=[Phase.generate, Phase.shrink],
            database=None,
            deadline=None,
            suppress_health_check=list(HealthCheck),
        )
        @given(commits, trees, st.sampled_from([PLAIN, OTHER, OKAPI]))
        def compare(history: list[Step], tree: Query, weighting: BM25F) -> None:
            nonlocal tried, found
            expected = stock(build(history, codec=None), tree, weighting)
            tried += 1
            ours = dict(hits(evaluator(build(history), weighting=weighting).evaluate(tree, count=1000)))
            if ours != pytest.approx(expected, rel=1e-9):
                found = f"{history!r}\n{tree!r}\nexpected {expected}\nfound    {ours}"
                raise AssertionError(found)

        try:
            compare()
        except AssertionError:
            failed += 1
        print(f"chunk {number}: {tried} compared in {time.perf_counter() - started:.0f} s", found)  # noqa: T201  # the output
    return failed


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--examples", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0, help="the number of the first chunk")
    asked = parser.parse_args()
    raise SystemExit(bool(main(asked.examples, asked.first)))
