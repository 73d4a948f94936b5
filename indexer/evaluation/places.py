"""Where the words of a gold stand in the paragraphs that were read, whatever happened to spaces, hyphens and
capitals."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """The number of a paragraph, from 0, and how many folded characters stand in it before the words."""

    number: int
    before: int


def place(words: str, texts: Sequence[str], first: int) -> Place | None:
    """The paragraph that begins with these words; else, one that holds them; else, one that does but for its digits
    (those of notes stand within words). A number before them, as of a question, does not count as other text.

    Words and texts are folded. Paragraphs are gone through from `first` on, and then from the beginning.
    """
    order = [*range(first, len(texts)), *range(first)]
    for number in order:
        label = _NUMBER.match(texts[number])
        for before in (0, label.end() if label else 0):
            if texts[number].startswith(words, before):
                return Place(number, before)
    for number in order:
        before = texts[number].find(words)
        if before >= 0:
            return Place(number, before)
    bare = without_digits(words)
    for number in order if bare else ():
        before = without_digits(texts[number]).find(bare)
        if before >= 0:
            return Place(number, before)
    return None


_NUMBER = re.compile(r"(?:vraag)?\(?\d{1,3}[.):]?")


def fold(text: str) -> str:
    """A text without white space, hyphens, quotation marks and the difference between capitals and small letters.

    >>> fold("De «Zorg-CAO» van 2024")
    'dezorgcaovan2024'
    """
    return _SKIPPED.sub("", unicodedata.normalize("NFKC", text)).casefold()


_SKIPPED = re.compile(r"[\s\ufffe\xad\-–‐‑'’‘`´\"“”«»]")


def without_digits(text: str) -> str:
    """A folded text without its digits."""
    return re.sub(r"\d", "", text)
