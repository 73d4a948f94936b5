"""Families of words: words that share their root, such as `huurder`, `verhuurd` and `huren`.

A family is coarse: the first letters of a word once a prefix is gone. It is used only beside lemmas and with less
weight, to rank what answers a question in other words.

>>> family("verhuurder") == family("huurprijs") == "huur"
True
"""

from __future__ import annotations

from indexer.analysis.morphology.lemmas import by_first_letter

LETTERS = 4
"""The letters that the words of a family share."""
_LEAST_LEFT = 4
_PREFIXES = (
    "aan", "af", "be", "bij", "door", "ge", "her", "in", "mee", "mis", "na", "om", "on", "onder", "ont", "op", "over",
    "terug", "toe", "uit", "ver", "voor", "weg",
)  # fmt: skip
_LONGEST_FIRST = by_first_letter(sorted(_PREFIXES, key=len, reverse=True))


def family(word: str) -> str:
    """The family of a word in lower case without accents."""
    for prefix in _LONGEST_FIRST.get(word[:1], ()):
        if word.startswith(prefix) and len(word) - len(prefix) >= _LEAST_LEFT:
            return word[len(prefix) : len(prefix) + LETTERS]
    return word[:LETTERS]
