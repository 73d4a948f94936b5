"""The measurement of the dearest query: what each search takes of memory, also after another that took as much."""

from __future__ import annotations

import sys
from typing import cast

import pytest

from indexer.engines import Engine
from indexer.searches import SearchRequest
from tests.bench import worst_query


class Greedy:
    """An engine that works with so many megabytes, and keeps the last piece of them."""

    def __init__(self) -> None:
        self.megabytes = 0
        self.kept: list[bytes] = []

    def search(self, _: SearchRequest) -> None:
        """Find nothing, at a cost."""
        pieces = [bytes([1]) * 4096 for _ in range(self.megabytes * 256)]
        self.kept.extend(pieces[-1:])


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is read as Linux tells it")
def test_a_search_takes_what_it_takes_whatever_the_one_before_it_left() -> None:
    engine = Greedy()
    taken = []
    for engine.megabytes in (40, 40, 20, 0):
        cost = worst_query.cost(cast(Engine, engine), SearchRequest(q="brug"))
        taken.append(cost.megabytes)
    assert taken == pytest.approx([40, 40, 20, 0], abs=4)
