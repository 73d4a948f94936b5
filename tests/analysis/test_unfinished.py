"""Lines that are not the end of a sentence or a title."""

from __future__ import annotations

import tomllib
from collections import Counter
from typing import get_args

import pytest

from indexer.analysis.unfinished import Besides, is_unfinished
from tests.support import ROOT

LISTS: dict[str, str] = tomllib.loads((ROOT / "indexer/analysis/unfinished.toml").read_text(encoding="utf-8"))


def test_a_word_stands_in_one_list() -> None:
    counted = Counter(word for words in LISTS.values() for word in words.split())
    assert [word for word, often in counted.items() if often > 1] == []
    assert set(LISTS) == {"never", *get_args(Besides)}


@pytest.mark.parametrize("name", LISTS)
def test_a_list_counts_where_it_is_asked_for(name: str) -> None:
    texts = [f"Een verzonnen regel {word}" for word in LISTS[name].split()]
    assert [text for text in texts if is_unfinished(text) != (name == "never")] == []
    assert all(is_unfinished(text, *get_args(Besides)) for text in texts)


def test_part_of_a_word_is_none() -> None:
    assert not is_unfinished("Zij is verzonden", "verbs", "clauses", "names", "fields")
    assert not is_unfinished("Vragen over de weg naar de zee.", "verbs")
