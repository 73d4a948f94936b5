"""Towns whose name begins with `'s` are found as they are typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer import pipeline
from indexer.engines import Engine, open_engine
from indexer.searches import SearchRequest

TEXT = "De verzonnen rechtbank in 's-Gravenhage zweeg, net als die in 's Hertogenbosch; 's avonds is zij dicht."


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An index of one paragraph."""
    folder: Path = tmp_path_factory.mktemp("towns")
    (folder / "brief.txt").write_text(TEXT, encoding="utf-8")
    made = open_engine(folder / "index")
    pipeline.index_files([folder / "brief.txt"], made)
    return made


@pytest.mark.parametrize("before", ["'s ", "’s ", "'s-", "s "])
@pytest.mark.parametrize("town", ["Gravenhage", "gravenhage", "Hertogenbosch", "hertogenbosch 's avonds"])
def test_a_town_is_found_with_and_without_its_hyphen(engine: Engine, before: str, town: str) -> None:
    assert engine.search(SearchRequest(q=f"{before}{town}")).total == 1


def test_what_is_no_town_stays_two_words(engine: Engine) -> None:
    assert engine.search(SearchRequest(q="'s avonds")).total == 1
    assert engine.search(SearchRequest(q="'s-Avondlaan")).total == 0
