"""What the values of facets are called in English, from `english_names.tsv`.

>>> value("topic", "Housing"), value("role", "answer"), value("role", "antwoord")
('wonen', 'response', '')
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from indexer.analysis.wordlists import lines_of


def value(facet: str, typed: str) -> str:
    """The value that is called so, in any case; empty where none is."""
    return names().get((facet, " ".join(typed.casefold().split())), "")


@lru_cache(maxsize=1)
def names() -> dict[tuple[str, str], str]:
    """The values by their facet and their name in small letters."""
    lines = (line.split("\t") for line in lines_of(Path(__file__).with_suffix(".tsv")))
    return {(facet, name.casefold()): value for facet, value, name in lines}
