"""Abbreviations that a text explains: `de Autoriteit Persoonsgegevens (AP)`, `PSA-beleid (psychosociale belasting)`.

After Schwartz and Hearst, "A simple algorithm for identifying abbreviation definitions in biomedical text" (2003): one
form stands in brackets behind the other, and the letters of the short form are found in the full one in their order.
For Dutch every word but the most common ones must give its first letter, and may give those of the parts of a compound.

>>> [(found.short, found.full) for found in explained("Het burgerservicenummer (BSN) is er voor iedereen.")]
[('BSN', 'burgerservicenummer')]
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from indexer import analysis
from indexer.patterns import regex

_SHORTEST, _LONGEST = 2, 8  # letters
_MOST_COMMON = 3
"""The greatest number of common words in a full form, besides as many words as its short form has characters."""
_FARTHEST = 200  # characters: no full form is longer
_BRACKETS = regex(
    r"""
    \((?:(?:hierna|afgekort|voortaan|ook\ wel)(?:\ te\ noemen)?:?\s+)?(?:(?:de|het)\s+)?
    ["'‘’“”„«]?(?P<inside>[^()\[\]]{2,120}?)["'‘’“”»]?\)
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ENGLISH = frozenset({"and", "for", "in", "of", "on", "the", "to"})
"""Common words of the English names that many bodies have."""
_NEVER_FIRST = frozenset({"de", "het", "een", "en", "of", "van", "voor"}) | _ENGLISH
_WORD = regex(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_SHORT = regex(r"[^\W\d_](?:[^\W\d_]|[&.](?=[^\W\d_]))*\.?")
_LAST_WORD = regex(r"(?:^|[\s\"'‘“„«/])([^\W\d_](?:[^\W\d_]|[&.](?=[^\W\d_]))*)(?:-[^\W\d_]+)?[\"'’”»]?$")
_QUOTES = " \"'’”»"
_INSIDE = regex("['’-]")
_BETWEEN = regex(r"[-,/&\s]*")
"""What may stand between two words of a full form."""


@dataclass(frozen=True, slots=True)
class Abbreviation:
    """A short form, and the full form that a text gives for it, as they are printed."""

    short: str
    full: str


def explained(text: str) -> Iterator[Abbreviation]:
    """The abbreviations that a text explains, in order; an abbreviation that is explained twice is given twice."""
    end = 0
    for match in _BRACKETS.finditer(text):
        before, inside = text[max(end, match.start() - _FARTHEST) : match.start()].rstrip(), match["inside"].strip()
        end = match.end()
        found = _behind_full(before, inside) if _is_short(inside) else _behind_short(before, inside)
        if found:
            yield found


def _is_short(text: str) -> bool:
    """Whether a text can be a short form: a few letters, and not a word as common as `de`."""
    letters = sum(map(str.isalpha, text))
    capitals = sum(map(str.isupper, text))
    is_formed = capitals > 1 or text.istitle() or (text.islower() and letters <= _LONGEST // 2)
    is_common = capitals < 2 and text.lower() in analysis.stop_words()
    return _SHORT.fullmatch(text) is not None and _SHORTEST <= letters <= _LONGEST and is_formed and not is_common


def _behind_full(text: str, short: str) -> Abbreviation | None:
    """The shortest run of words at the end of a text that a short form stands for. A run in which each letter opens a
    word or a part of a compound is preferred."""
    words = list(_WORD.finditer(text))
    for loosely in (False, True):
        for count in range(1, min(len(words), len(short) + _MOST_COMMON) + 1):
            if _fits(short, words[-count:], text, loosely):
                return Abbreviation(short, " ".join(text[words[-count].start() : words[-1].end()].split()))
    return None


def _behind_short(text: str, full: str) -> Abbreviation | None:
    """The short form at the end of a text that stands for a full one; it can be the first part of a word."""
    last = _LAST_WORD.search(text)
    if (
        last
        and _is_short(last[1])
        and not last[1].islower()
        and _fits(last[1], list(_WORD.finditer(full)), full, loosely=True)
    ):
        return Abbreviation(last[1], " ".join(full.split()))
    return None


def _fits(short: str, run: Sequence[re.Match[str]], text: str, loosely: bool) -> bool:
    """Whether a run of words at the end of a text is what a short form stands for."""
    if not run or text[run[-1].end() :].strip(_QUOTES):
        return False
    if any(not _BETWEEN.fullmatch(text, one.end(), two.start()) for one, two in pairwise(run)):
        return False
    words = [analysis.fold(match.group()) for match in run]
    letters = "".join(filter(str.isalpha, analysis.fold(short)))
    return letters not in words and words[0] not in _NEVER_FIRST and _spell(words, letters, loosely)


def _spell(words: Sequence[str], letters: str, loosely: bool) -> bool:
    """Whether these letters are found in the words in order, each word giving its first letter and perhaps more. Common
    words may give none."""
    if not words:
        return not letters
    word, rest = words[0], words[1:]
    if _is_common(word) and _spell(rest, letters, loosely):
        return True
    given = (count for count in range(1, len(letters) + 1) if _gives(word, letters[:count], loosely))
    return any(_spell(rest, letters[count:], loosely) for count in given)


def _gives(word: str, letters: str, loosely: bool) -> bool:
    """Whether a word gives these letters: its first letter and those that open its parts, or, if `loosely`, one from
    anywhere in it. A common word gives the letters that it begins with (`IenW`)."""
    if _is_common(word):
        return word.startswith(letters)
    heads = {0, *(part.start for part in analysis.analyse(word).parts), *(at.end() for at in _INSIDE.finditer(word))}
    initials = iter("".join(word[head] for head in sorted(heads)))
    at_heads = word[0] == letters[0] and all(letter in initials for letter in letters)
    return at_heads or (loosely and len(letters) == 2 and word[0] == letters[0] and letters[1] in word[1:])


def _is_common(word: str) -> bool:
    return word in _ENGLISH or word in analysis.stop_words()
