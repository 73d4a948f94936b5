"""Families of words: words that share their root, such as `huurder`, `verhuurd` and `huren`.

A family is coarse: the first letters of a word once a prefix is gone. It is used only beside lemmas and with less
weight, to rank what answers a question in other words.

>>> family("verhuurder") == family("huurprijs") == "huur"
True
"""

from __future__ import annotations

_LETTERS = 4
_LEAST_LEFT = 4
_ALL_PREFIXES = (
    "aan", "af", "be", "bij", "door", "ge", "her", "in", "mee", "mis", "na", "om", "on", "onder", "ont", "op", "over",
    "terug", "toe", "uit", "ver", "voor", "weg",
)  # fmt: skip
_PREFIXES = {
    first: sorted((prefix for prefix in _ALL_PREFIXES if prefix[0] == first), key=len, reverse=True)
    for first in {prefix[0] for prefix in _ALL_PREFIXES}
}
"""By their first letter, the longest first."""


def family(word: str) -> str:
    """The family of a word in lower case without accents."""
    for prefix in _PREFIXES.get(word[:1], ()):
        if word.startswith(prefix) and len(word) - len(prefix) >= _LEAST_LEFT:
            return word[len(prefix) : len(prefix) + _LETTERS]
    return word[:_LETTERS]
