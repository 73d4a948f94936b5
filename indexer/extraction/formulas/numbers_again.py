"""Answers that stand below the number of their question, printed once more: `3. Waarom?`, `3. Daarom.`"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from indexer.analysis.sentences import ends_sentence
from indexer.extraction.formulas.question_numbers import bare_numbers

_LEAST, _MOST = 2, 2 / 3
"""So many questions, and such a part of all, have their number again: one alone may number an item in an answer."""


def answered_again(
    texts: Sequence[str], opens: Sequence[bool], questions: Mapping[int, frozenset[int]]
) -> dict[int, tuple[frozenset[int], int]]:
    """The places of the answers that have the number of the question right before them, by index, with their numbers
    and the characters that these take. `questions` are the numbers of the questions by the index of the text that
    opens with them.

    >>> texts = ["1. Waarom?", "1. Daarom.", "2. Wanneer?", "2. Morgen."]
    >>> answered_again(texts, [True] * 4, {0: frozenset([1]), 2: frozenset([2])})
    {1: (frozenset({1}), 3), 3: (frozenset({2}), 3)}
    """
    found: dict[int, tuple[frozenset[int], int]] = {}
    for start, end in pairwise((*sorted(questions), len(texts))):
        for index in range(start + 1, end):
            numbers, length = bare_numbers(texts[index])
            apart = length and (opens[index] or length == len(texts[index]) or ends_sentence(texts[index - 1]))
            if apart and numbers == questions[start]:
                found[index] = numbers, length
                break
    return found if len(found) >= max(_LEAST, _MOST * len(questions)) else {}
