"""The ministries and their portfolios: how they are printed in full, and in short.

>>> "Justitie en Veiligheid" in portfolios(), in_short()["IenW"]
(True, 'Infrastructuur en Waterstaat')
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from indexer import analysis
from indexer.analysis.wordlists import lines_of

_FOLDER = Path(__file__).parent


@lru_cache(maxsize=1)
def portfolios() -> tuple[str, ...]:
    """Each portfolio in full."""
    return tuple(lines_of(_FOLDER / "ministries.txt"))


@lru_cache(maxsize=1)
def words() -> frozenset[str]:
    """The words of all portfolios."""
    return frozenset(word for name in portfolios() for word in analysis.words(name))


@lru_cache(maxsize=1)
def in_capitals() -> dict[str, str]:
    """The ministries in full, by their names in short in capitals."""
    return {short.upper(): name for short, name in in_short().items()}


@lru_cache(maxsize=1)
def in_short() -> dict[str, str]:
    """The ministries in full, by their names in short."""
    parts = (line.partition("=") for line in lines_of(_FOLDER / "ministries-in-short.txt"))
    return {short.strip(): name.strip() for short, _, name in parts}
