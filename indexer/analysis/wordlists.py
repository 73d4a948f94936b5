"""Lists of common words, each a text file beside this one; lines that begin with # are comments."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path


@lru_cache(maxsize=1)
def stop_words() -> frozenset[str]:
    """Words so common that a query's other words need not stand beside them."""
    return _listed("stopwords.txt")


@lru_cache(maxsize=1)
def formula_words() -> frozenset[str]:
    """Words of the formula in which questions are put; they say nothing of what is asked."""
    return _listed("formula.txt")


@lru_cache(maxsize=1)
def fillers() -> frozenset[str]:
    """Words that stand in texts about anything."""
    return _listed("fillers.txt")


def _listed(name: str) -> frozenset[str]:
    lines = (Path(__file__).parent / name).read_text(encoding="utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())
