"""Repetitions in a ranked list: paragraphs of the same text, such as a question printed again with its answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from typing import TypeVar

WINDOW = 200
"""The number of first hits among which repetitions are looked for; later hits are listed as they are."""

Name = TypeVar("Name", bound=Hashable)
"""How an engine names a hit."""


def listed_once(found: Sequence[Name], signatures: Mapping[Name, int]) -> tuple[list[Name], Counter[Name]]:
    """The hits without those among the first WINDOW whose text an earlier one has, and how many each stands for.

    `signatures` gives the signature of the text of each of the first hits, 0 where it cannot repeat another.
    """
    first: dict[int, Name] = {}
    folded: Counter[Name] = Counter()
    listed: list[Name] = []
    for one in found:
        signature = signatures.get(one, 0)
        if signature and signature in first:
            folded[first[signature]] += 1
            continue
        if signature:
            first[signature] = one
        listed.append(one)
    return listed, folded
