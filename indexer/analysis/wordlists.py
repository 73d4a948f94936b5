"""Lists of common words, each a text file beside this one; lines that begin with # are comments."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """Stop words: so common that a paragraph need not hold them to match a query."""
    return _listed("stopwords.txt")


@lru_cache(maxsize=1)
def formula_words() -> frozenset[str]:
    """Words of the formulas of questions; they say nothing about the subject."""
    return _listed("formula.txt")


@lru_cache(maxsize=1)
def fillers() -> frozenset[str]:
    """Fillers: words that occur in texts on any subject."""
    return _listed("fillers.txt")


@lru_cache(maxsize=1)
def referring_words() -> frozenset[str]:
    """Words of answers that say nothing but where the answer is."""
    return _listed("referring.txt")


def lines_of(path: Path) -> list[str]:
    """The lines of a list, without comments and empty lines."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line and not line.startswith("#")]


@lru_cache(maxsize=32)
def words_in(path: Path) -> frozenset[str]:
    """The words of a list."""
    return frozenset(word for line in lines_of(path) for word in line.split())


def _listed(name: str) -> frozenset[str]:
    return words_in(Path(__file__).parent / name)
