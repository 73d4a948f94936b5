"""The small print of a letterhead, beside the text of a letter, and how it is recognised."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from indexer.analysis.wordlists import lines_of


def is_small_print(lines: Iterable[str]) -> bool:
    """Whether one of these lines is a heading of such print.

    >>> is_small_print(["Badweg 1", "Ons kenmerk"]), is_small_print(["Badweg 1", "Den Haag"])
    (True, False)
    """
    return any(_label(line) in _labels() for line in lines)


def _label(line: str) -> str:
    return line.strip().rstrip(":").lower()


@cache
def _labels() -> frozenset[str]:
    return frozenset(map(str.lower, lines_of(Path(__file__).parent / "small_print.txt")))
