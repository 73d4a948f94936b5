"""Hyphens at line ends: part of the word, or put there by the typesetter?

Other words of the same document decide first; then capitals, digits and the words that follow.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cached_property
from itertools import chain
from typing import Protocol

HYPHENS = "-‐"
_SUSPENDED = re.compile(r"(?:en|of|als|dan|tot|maar|respectievelijk)\b|[,;)]")
_LAST_WORD = re.compile(r"[\w'’.-]+$")
_FIRST_WORD = re.compile(r"[\w'’-]+")
_ADDRESS = re.compile(r"(?:https?:/|www\.|\w/)\S*$")
_WORDS = re.compile(r"\w[\w'’-]*\w|\w")
_TAIL = 300
"""So many characters of a text are looked at for its last word: a long paragraph is joined line by line."""
_PREFIXES = frozenset(("niet", "non", "vice", "anti", "contra"))
"""Words that are written with a hyphen before another: `niet-ingezetenen`. Not those that begin other words (`pro`)."""
_ABBREVIATIONS = frozenset(
    ("btw", "cao", "ggz", "hbo", "ict", "mbo", "mkb", "ngo", "ov", "pgb", "tbs", "tv", "vwo", "zzp")
)
"""Abbreviations in small letters, which keep a hyphen before another word: `mbo-studenten`."""
_PAIRS = frozenset((("minister", "president"), ("ministers", "presidenten")))
_FRACTIE = re.compile(r"fractie(?:s|leden|lid|voorzitters?)?\b", re.IGNORECASE)


class Counts(Protocol):
    """How often each word stands in a document."""

    def __getitem__(self, word: str, /) -> int: ...


class Vocabulary:
    """The words that stand whole on some lines, with their hyphens, and how often; counted when one is asked for."""

    def __init__(self, lines: Iterable[str]) -> None:
        self._lines = lines

    def __getitem__(self, word: str) -> int:
        return self._counted[word]

    @cached_property
    def _counted(self) -> Counter[str]:
        return Counter(chain.from_iterable(map(_WORDS.findall, self._lines)))


def join(left: str, right: str, words: Counts) -> str:
    """Two consecutive lines of a paragraph as one text.

    >>> join("de Staats-", "secretaris", Counter())
    'de Staatssecretaris'
    >>> join("de GroenLinks-", "fractie", Counter())
    'de GroenLinks-fractie'
    >>> join("taak-", "en rolomschrijving", Counter())
    'taak- en rolomschrijving'
    """
    if left.endswith("\u00ad"):
        return left[:-1] + right
    stem = left[:-1]
    if not left.endswith(tuple(HYPHENS)) or not stem[-1:].isalnum():
        return f"{left} {right}"
    if _ADDRESS.search(_last_run(left)):
        return left + right
    if _SUSPENDED.match(right):
        return f"{left} {right}"
    return left + right if _is_hard(stem, right, words) else stem + right


def _last_run(text: str) -> str:
    """What follows the last space of a text."""
    return text[-_TAIL:].rpartition(" ")[2]


def _is_hard(stem: str, right: str, words: Counts) -> bool:
    left_word, right_word = _LAST_WORD.search(_last_run(stem)), _FIRST_WORD.match(right)
    if not left_word or not right_word:
        return True
    first, second = left_word.group(), right_word.group()
    hyphenated, joined = words[f"{first}-{second}"], words[first + second]
    if hyphenated != joined:
        return hyphenated > joined
    if (
        first.lower() in _PREFIXES
        or first.lower() in _ABBREVIATIONS
        or (first.lower(), second) in _PAIRS
        or second[0].isdigit()
        or first[-1].isdigit()
        or _FRACTIE.match(second)
    ):
        return True
    last_part = re.split("[-’']", first)[-1]
    if last_part.isupper() and len(last_part) > 1:
        return not second.isupper()
    return second[0].isupper() or any(letter.isupper() for letter in last_part[1:])
