"""Paragraphs that say nearly the same: found by the weightiest words of one, ordered by all words that they share.

A word weighs the more the fewer paragraphs it stands in (its inverse document frequency); how alike two texts are is
the cosine of their words so weighed (Salton & McGill 1983, chapter 4). Measured on pairs of texts:
tests/bench/likeness.py.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from whoosh import query as whoosh

from indexer import analysis
from indexer.query import weights
from indexer.records import Paragraph

ALIKE = 0.3
"""Texts that are less alike than this are not."""
CANDIDATES = 40
"""The greatest number of paragraphs with the same weightiest words that are compared word by word."""
_REMEMBERED = 100_000
_FEWEST = 3
"""Texts that share fewer words than this are not alike: many a short one would be."""
_WORDS = 16
_READ = 200_000
"""Words that together stand in more paragraphs than this are not all looked for."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A text as it is looked for: what each of its words weighs."""

    weights: Mapping[str, float]
    rarity: Callable[[str], float]
    rarest: tuple[str, ...]

    @property
    def tree(self) -> whoosh.Query:
        """The query of its weightiest words, any of which may match."""
        return whoosh.Or([whoosh.Term("text", word, boost=self.weights[word]) for word in self.rarest])

    def likeness(self, text: str) -> float:
        """How alike another text is, from 0 to 1: that of the same words. 0 where it shares too few to tell."""
        other = _weighed(text, self.rarity)
        shared = self.weights.keys() & other.keys()
        if len(shared) < _FEWEST:
            return 0.0
        return sum(self.weights[word] * other[word] for word in shared) / (_length(self.weights) * _length(other))


def sought(own: Paragraph, frequency: Callable[[str], int], paragraphs: int) -> Sought | None:
    """What is looked for to find paragraphs like one: `frequency` gives in how many of the `paragraphs` a lemma stands.
    None where no word of it stands anywhere else, and for one that is procedural: those are alike everywhere."""
    if own.role == "procedural":
        return None
    known: dict[str, int] = {}

    def rarity(word: str) -> float:
        if word not in known:
            known[word] = frequency(word)
        return math.log((paragraphs + 1) / (known[word] + 0.5)) if known[word] < paragraphs else 0.0

    weighed = _weighed(own.text, rarity)
    chosen: list[str] = []
    read = 0
    for word in sorted(weighed, key=lambda word: (-weighed[word], word)):
        read += known[word]
        if known[word] > 1 and (not chosen or read <= _READ) and len(chosen) < _WORDS:
            chosen.append(word)
    return Sought(weighed, rarity, tuple(chosen)) if chosen else None


class Counts:
    """In how many paragraphs words stand, as far as it was asked, of the last commit."""

    def __init__(self) -> None:
        self._of: tuple[object, Callable[[str], int]] | None = None

    def of(self, generation: object, frequency: Callable[[str], int]) -> Callable[[str], int]:
        """The `frequency` of a commit, with what was asked remembered until the next."""
        kept = self._of
        if kept is None or kept[0] != generation:
            kept = self._of = (generation, lru_cache(_REMEMBERED)(frequency))
        return kept[1]


def most_alike(own: Paragraph, found: Iterable[Paragraph], text: Sought) -> list[tuple[Paragraph, float]]:
    """The paragraphs of other documents among those `found` that are like one and not procedural, the most alike first,
    and how alike they are. One that many documents repeat is there once."""
    alike: dict[str, tuple[Paragraph, float]] = {}
    for other in found:
        theirs = other.document_id != own.document_id and other.role != "procedural"
        likeness = text.likeness(other.text) if theirs else 0.0
        if likeness >= ALIKE:
            alike.setdefault("".join(analysis.words(other.text)), (other, likeness))
    return sorted(alike.values(), key=lambda pair: -pair[1])


def _weighed(text: str, rarity: Callable[[str], float]) -> dict[str, float]:
    """What each word of a text weighs, by its lemma; the parts of a compound weigh half."""
    found: dict[str, float] = {}
    for word in dict.fromkeys(analysis.words(text)):
        if word in analysis.stop_words() or word in analysis.formula_words():
            continue
        whole = analysis.analyse(word)
        found[whole.lemma] = rarity(whole.lemma)
        for part in whole.parts:
            found.setdefault(part.lemma, weights.PART * rarity(part.lemma))
    return found


def _length(weighed: Mapping[str, float]) -> float:
    return math.sqrt(sum(weight * weight for weight in weighed.values())) or 1.0
