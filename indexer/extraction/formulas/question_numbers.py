"""The numbers of questions, as they stand alone or at the head of a text: `3`, `(3)`, `3 t/m 5`, `3. Waar is …?`."""

from __future__ import annotations

import re

from indexer.patterns import regex

_NUMBER = r"\d{1,3}[a-z]?\b"
_BETWEEN = r"\s{0,8}(?:,\s{0,8}en\b|,|en\b|&|/|t/m|tot en met|[-–])\s{0,8}(?:vra(?:ag|gen)\s{1,8})?"
_NUMBERS = rf"{_NUMBER}(?:{_BETWEEN}{_NUMBER})*"
LOOSE = rf"{_NUMBER}(?:(?:{_BETWEEN}|\s{{1,8}}){_NUMBER})*"
"""Numbers of questions, between which a comma may be missing: `7, 8, 9 10 en 11`."""
BARE = regex(
    rf"[\[(]?(?P<numbers>{_NUMBERS})(?:[.):\]]|\s{{0,8}}[.:])?"
    r"(?:\s{0,8}\((?:[A-Z0-9]|blz|pag|p\.|art)[^()?]{0,60}\))?"
)
"""The numbers alone, and behind them who asks, or which page it is about."""
_BY_PARTY = r"(?:\([A-Z][^()?]{1,60}\)|\[[A-Z][^\[\]?]{1,60}\]|[A-Z][\w/+-]{1,25}:)"
BARE_OPENING = regex(
    rf"[\[(]?(?P<numbers>{_NUMBERS})(?P<mark>[.):\]]\)?)?\s{{1,8}}(?:{_BY_PARTY}\s{{1,8}})?"
    r"(?=(?:a[.)]\s{1,8})?[^\W\da-zß-ÿ]|[«“\"‘'’(])"
)
"""The numbers at the head of a text, and behind them who asks."""
LETTER = regex(r"\(?[a-z][.)]\s{1,8}(?=\S)")
"""The letter before a part of a question: `a. Hoeveel …? b. Waarom …?`."""
_RANGE = regex(r"(\d+)\s*(?:t/m|tot en met|[–-])\s*(\d+)")
_LONGEST_RANGE = 500


def numbers_in(printed: str) -> frozenset[int]:
    """All numbers that are printed, and those between the ends of a range.

    >>> sorted(numbers_in("1, 3 t/m 5")), numbers_in("")
    ([1, 3, 4, 5], frozenset())
    """
    found = ((int(first), int(last)) for first, last in _RANGE.findall(printed))
    runs = (range(first, last + 1) for first, last in found if last - first < _LONGEST_RANGE)
    spelled = map(int, re.findall(r"\d+", printed))
    return frozenset(spelled) | {number for run in runs for number in run}


def bare_match(text: str) -> re.Match[str] | None:
    """The numbers that a text is or opens with (`numbers`), with what else stands there of them."""
    return BARE.fullmatch(text) or BARE_OPENING.match(text)


def bare_numbers(text: str) -> tuple[frozenset[int], int]:
    """The numbers that a text is or opens with, and how many characters they take; none and 0 for another text.

    >>> bare_numbers("[3] Drie."), bare_numbers("Drie.")
    ((frozenset({3}), 4), (frozenset(), 0))
    """
    match = bare_match(text)
    return (numbers_in(match["numbers"]), match.end()) if match else (frozenset(), 0)
