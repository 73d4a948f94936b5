"""The queries that are asked: some of each kind, drawn by a fixed seed from the words of the corpus."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Sequence

from tests.bench.engines.records import Operator, Paragraph, Query

_SEED = 34_843
_RARE, _MEDIUM, _COMMON, _USUAL = (0.00001, 0.0002), (0.005, 0.02), (0.1, 0.4), (0.01, 0.25)
"""Shares of the paragraphs that a word stands in."""


def choose(frequencies: Counter[str], paragraphs: int, sample: Sequence[Paragraph], each: int) -> list[Query]:
    """So many queries of each kind, mixed; those of `everything` are all the same.

    `frequencies` says in how many of the paragraphs each word stands; phrases and facet values are taken from a sample.
    """
    draw = _Draw(frequencies, paragraphs, sample)
    queries = [make(draw, kind) for kind, make in _MAKERS.items() for _ in range(each)]
    random.Random(_SEED).shuffle(queries)
    return queries


class _Draw:
    """Draws queries."""

    def __init__(self, frequencies: Counter[str], paragraphs: int, sample: Sequence[Paragraph]) -> None:
        self._random = random.Random(_SEED)
        self._sample = sample
        self._shares = {word: count / paragraphs for word, count in frequencies.items() if count > 1}

    def together(self, kind: str, share: tuple[float, float], operator: Operator, count: int) -> Query:
        """Words whose share of the paragraphs lies between these bounds."""
        return Query(kind, operator, tuple(self._random.sample(self._words(share), count)))

    def phrase(self, kind: str) -> Query:
        """Two or three words that follow each other in a sentence."""
        while True:
            sentence = self._random.choice(self._one().text.lower().split(". ")).rstrip(".").split()
            length = self._random.choice((2, 3))
            if len(sentence) >= length:
                start = self._random.randrange(len(sentence) - length + 1)
                return Query(kind, "phrase", tuple(sentence[start : start + length]))

    def prefix(self, kind: str) -> Query:
        """The first four to six letters of a longer word."""
        long = [word for word in self._words(_MEDIUM) if len(word) > 6]
        return Query(kind, "prefix", (self._random.choice(long)[: self._random.choice((4, 5, 6))],))

    def of_party(self, kind: str) -> Query:
        """A word, and a party."""
        return Query(kind, "and", (self._word(),), (("party", self._value("party")),))

    def of_two_facets(self, kind: str) -> Query:
        """A word, one or two parties, and a topic."""
        parties = tuple(sorted({*self._value("party"), *self._value("party")}))
        return Query(kind, "and", (self._word(),), (("party", parties), ("topic", self._value("topic"))))

    def _words(self, share: tuple[float, float]) -> list[str]:
        """In a small corpus the rarest words stand in two paragraphs, which may be more than the share asked for."""
        low, high = share
        least = min(self._shares.values())
        return sorted(word for word, found in self._shares.items() if low <= found <= max(high, least))

    def _word(self) -> str:
        return self._random.choice(self._words(_USUAL))

    def _value(self, facet: str) -> tuple[str, ...]:
        while True:
            if values := self._one().values(facet):
                return (self._random.choice(values),)

    def _one(self) -> Paragraph:
        return self._random.choice(self._sample)


def _words(share: tuple[float, float], operator: Operator, count: int) -> Callable[[_Draw, str], Query]:
    return lambda draw, kind: draw.together(kind, share, operator, count)


_MAKERS: dict[str, Callable[[_Draw, str], Query]] = {
    "rare word": _words(_RARE, "and", 1),
    "medium word": _words(_MEDIUM, "and", 1),
    "common word": _words(_COMMON, "and", 1),
    "2 words AND": _words(_USUAL, "and", 2),
    "2 words OR": _words(_USUAL, "or", 2),
    "3 words AND": _words(_USUAL, "and", 3),
    "3 words OR": _words(_USUAL, "or", 3),
    "12 words OR": _words(_USUAL, "or", 12),
    "phrase": _Draw.phrase,
    "prefix": _Draw.prefix,
    "word, party selected": _Draw.of_party,
    "word, two facets selected": _Draw.of_two_facets,
    "everything": lambda _, kind: Query(kind, "all"),
}
KINDS = tuple(_MAKERS)
"""The kinds of queries, in the order in which they are reported."""
