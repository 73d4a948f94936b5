"""Patterns with key words: tried only where one of these stands, which is seen at once, and seldom so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from indexer.patterns import regex


class Keyed:
    """A pattern of which every match stands in a text with one of its `keys`, or holds it. In a pattern that takes
    capitals for small letters the keys are in small letters.

    >>> asks = Keyed(r"(?:vraag|vragen) \\d", "vra", flags=re.IGNORECASE)
    >>> asks.search("Zie VRAAG 3.") is not None, asks.search("Dit is de laatste brug.")
    (True, None)
    """

    def __init__(self, pattern: str, *keys: str, flags: re.RegexFlag = re.NOFLAG) -> None:
        self.pattern, self.keys = regex(pattern, flags), keys
        self._folds = bool(flags & re.IGNORECASE)

    def may_be_in(self, text: str) -> bool:
        """Whether one of the keys stands in a text."""
        folded = _folded(text) if self._folds else text
        for key in self.keys:  # noqa: SIM110  # a generator costs more than the search
            if key in folded:
                return True
        return False

    def search(self, text: str) -> re.Match[str] | None:
        """The first match in a text."""
        return self.pattern.search(text) if self.may_be_in(text) else None

    def match(self, text: str) -> re.Match[str] | None:
        """The match at the start of a text."""
        return self.pattern.match(text) if self.may_be_in(text) else None

    def fullmatch(self, text: str) -> re.Match[str] | None:
        """The match that is all of a text."""
        return self.pattern.fullmatch(text) if self.may_be_in(text) else None

    def finditer(self, text: str) -> Iterator[re.Match[str]]:
        """The matches in a text, in order."""
        return self.pattern.finditer(text) if self.may_be_in(text) else iter(())


_folded = lru_cache(maxsize=8)(str.casefold)
"""A text in small letters: one pattern after another is tried on it."""
