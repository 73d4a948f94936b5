"""The number with which a list of questions begins: not 1 where it goes on with the numbers of another list."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from indexer.extraction.formulas.question_numbers import bare_match, numbers_in

_ROW = 3
"""So many numbers that count on tell that a list goes on with the numbers of another."""


def first_in_row(texts: Sequence[str], asks: Callable[[int, re.Match[str]], bool]) -> int:
    """The number with which a list of questions begins: 1, but for a list that goes on with the numbers of another. Of
    that the first three numbers with a question (`asks`, of the index of a text and its number) count on.

    >>> first_in_row(["61. Hoe?", "62. Wat?", "63. Wie?"], lambda index, match: True)
    61
    >>> first_in_row(["61. Hoe?", "Dat is zo.", "63. Wie?"], lambda index, match: True)
    1
    """
    first = last = count = 0
    for index, text in enumerate(texts):
        match = bare_match(text)
        numbers = numbers_in(match["numbers"]) if match else frozenset()
        if not match or not numbers:
            continue
        if 1 in numbers or (last and min(numbers) != last + 1):
            return 1
        if asks(index, match):
            first, last, count = first or min(numbers), max(numbers), count + 1
        if count == _ROW:
            return first
    return 1
