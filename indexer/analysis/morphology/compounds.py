"""Compounds and their parts: `aanstellingsbrief` is `aanstelling` and `brief`.

The lexicon says which words can begin a compound, in the form with its linking -s-, -en- or -e-, and which can end
one. Verbs, names and words that have grown together (`maatregel`) are left whole.
"""

from __future__ import annotations

from dataclasses import dataclass

from indexer.analysis.morphology.lemmas import lemma
from indexer.analysis.morphology.lexicon import Lexicon
from indexer.analysis.wordlists import stop_words

_SHORTEST, _SHORTEST_PART, _MOST_PARTS = 6, 3, 4
LONGEST = 64
"""Letters of a word: a longer one is no word."""
_LINKS = ("s", "en", "e", "er", "n")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a compound: its lemma, and its place in the word, without the linking letters."""

    lemma: str
    start: int
    end: int


def parts(word: str, known: Lexicon) -> tuple[Part, ...]:
    """The parts of a word in lower case without accents; none where it is no compound.

    Of several ways to part a word the one with the fewest parts counts, and then that with the longest last part.
    """
    return parts_beside(lemma(word, known), word, known)


def parts_beside(base: str | None, word: str, known: Lexicon) -> tuple[Part, ...]:
    """The parts of a word of which the lemma is known, or is known to be none."""
    if not _SHORTEST <= len(word) <= LONGEST or not word.isascii() or not word.isalpha():
        return ()
    if word in known.names or (base is not None and (base in known.whole or base in known.verbs)):
        return ()
    for count in range(2, _MOST_PARTS + 1):
        borders = _borders(word, 0, count, known)
        if borders:
            starts, ends = (0, *borders), (*borders, len(word))
            return tuple(_part(word, start, end, known) for start, end in zip(starts, ends, strict=True))
    return ()


def _borders(word: str, start: int, count: int, known: Lexicon) -> tuple[int, ...]:
    """Where a word parts into `count` parts from `start` on: the ends of all but the last; empty where it does not."""
    for end in range(start + _SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        if word[start:end] not in known.openings:
            continue
        if count == 2:
            if _ends(word[end:], known):
                return (end,)
        elif rest := _borders(word, end, count - 1, known):
            return (end, *rest)
    return ()


def _ends(tail: str, known: Lexicon) -> bool:
    base = lemma(tail, known)
    if base is None or base in stop_words():
        return False
    is_verb_form = base in known.verbs and tail != base and not tail.endswith(("en", "s"))
    return base in known.endings and not is_verb_form


def _part(word: str, start: int, end: int, known: Lexicon) -> Part:
    part = word[start:end]
    if end < len(word):
        for link in ("", *_LINKS):
            bare = part.removesuffix(link) if link else part
            if len(bare) >= _SHORTEST_PART and (base := lemma(bare, known)):
                return Part(base, start, start + len(bare) if link else end)
    return Part(lemma(part, known) or part, start, end)
