"""Analysers that know each word by itself, so that a writer need analyse each different word only once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from whoosh.analysis import Analyzer, Token


class WordAnalyzer(Analyzer):
    """An analyser that splits a text into words, and says of a word, whatever stands around it, what it is found by.

    A subclass defines `words` and `terms`. Whoosh's own writer, and the query parser, go through both for each text;
    this package's writer asks for the terms of each different word once.
    """

    def words(self, text: str) -> Sequence[str]:
        """The words of a text in order; the place of a word is its position."""
        raise NotImplementedError

    def terms(self, word: str) -> Sequence[tuple[str, float]]:
        """The terms that a word is found by, each with its weight; all stand at the position of the word."""
        raise NotImplementedError

    def __call__(
        self, value: str, *, tokenize: bool = True, start_pos: int = 0, mode: str = "", **kwargs: Any
    ) -> Iterator[Token]:
        """The terms of a text, as Whoosh's tokens."""
        token = Token(positions=True, boosts=True, mode=mode)
        for position, word in enumerate(self.words(value) if tokenize else [value], start_pos):
            for term, weight in self.terms(word):
                token.text, token.boost, token.pos, token.stopped = term, weight, position, False
                yield token
