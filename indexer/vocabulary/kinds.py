"""What people call documents of a kind, from `kinds.txt`.

>>> kind("Moties"), kind("schriftelijke vragen"), kind("stuk")
('motion', 'written-questions', '')
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from indexer import analysis
from indexer.analysis.wordlists import lines_of


def kind(typed: str) -> str:
    """The kind of document that is called so, in any case; empty where none is."""
    return _kinds().get(analysis.fold(typed), "")


def longest(first: str) -> int:
    """The number of words of the longest name of a kind that begins with a word, as `analysis.fold` gives it."""
    return _longest().get(first, 1)


@lru_cache(maxsize=1)
def _kinds() -> dict[str, str]:
    """The kinds by their names."""
    lines = (line.partition(": ") for line in lines_of(Path(__file__).with_suffix(".txt")))
    return {name: kind for kind, _, names in lines for name in names.split(", ")}


@lru_cache(maxsize=1)
def _longest() -> dict[str, int]:
    return {words[0]: len(words) for words in sorted(map(str.split, _kinds()), key=len)}
