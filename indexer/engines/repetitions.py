"""Repetitions in a ranked list: paragraphs of the same text, such as a question printed again with its answer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

WINDOW = 200
"""Repetitions are looked for among so many first hits; what comes later is listed as it is."""


def listed_once(numbers: Sequence[int], signatures: Mapping[int, int]) -> tuple[list[int], Counter[int]]:
    """The hits without those among the first WINDOW whose text an earlier one has, and how many each stands for.

    `signatures` gives the signature of the text of each of the first hits, 0 where it cannot repeat another.
    """
    first: dict[int, int] = {}
    folded: Counter[int] = Counter()
    listed: list[int] = []
    for number in numbers:
        signature = signatures.get(number, 0)
        if signature and signature in first:
            folded[first[signature]] += 1
            continue
        if signature:
            first[signature] = number
        listed.append(number)
    return listed, folded
