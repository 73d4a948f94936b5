"""Spelling corrections of a query from the words of the index: "bedoelde u …".

>>> index = IndexWords({"stikstof": 40, "depositie": 20, "stikstofdepositie": 30})
>>> correct('stikstofdeposietie -natuur "zo getypt"', index, index.frequencies.get)
'stikstofdepositie -natuur "zo getypt"'
>>> correct("stikstof depositie", index, index.frequencies.get)
'stikstofdepositie'
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from string import ascii_lowercase

from indexer import analysis
from indexer.analysis.morphology.lexicon import lexicon
from indexer.query.language import lexemes
from indexer.suggest import FEW, TIMES
from indexer.suggest.index_words import SHORTEST, IndexWords, Near, as_it_sounds

_PLURAL = "'s"
_LINKS = ("", "s", "en", "e", "n", "er")
_MOST_WORDS = 12  # of a query: more are not corrected
_MOST_BORDERS = 3
_TELLING = 6
"""Few Dutch words differ in one letter from a word of at least this many letters."""

Frequency = Callable[[str], int | None]
"""In how many entries a word stands, as written or in another form; 0 or None where it does not."""


@dataclass(frozen=True, slots=True)
class _Change:
    """A stretch of the query and what to write there."""

    start: int
    end: int
    text: str


def correct(q: str, index: IndexWords, frequency: Frequency) -> str | None:
    """A query with the words that the index does not know, or hardly, in a spelling that it knows; None where there is
    nothing to correct.

    Operators, phrases, fields, prefixes and what is shut out stay as typed. Whatever is written in stands in the index.
    """
    every = [token for token in lexemes.plain_words(q) if token.word.removesuffix(_PLURAL).isalpha()][:_MOST_WORDS]
    typed = [token for token in every if token.word.isalpha()]
    beside = [pair for pair in pairwise(typed) if q[pair[0].end : pair[1].start].isspace()]
    hardly_known = [pair for pair in beside if any((frequency(token.word) or 0) <= FEW for token in pair)]
    changes = list(_joined(hardly_known, index))
    for token in every:
        if not any(change.start <= token.start < change.end for change in changes):
            found = correct_word(token.word.removesuffix(_PLURAL), index, frequency)
            if found is not None:
                plural = _PLURAL if token.word.endswith(_PLURAL) and frequency(found + _PLURAL) else ""
                changes.append(_Change(token.start, token.end, found + plural))
    changes = changes or list(_joined(beside, index))
    corrected = q
    for change in sorted(changes, key=lambda change: -change.start):
        corrected = corrected[: change.start] + change.text + corrected[change.end :]
    return corrected if changes else None


def correct_word(word: str, index: IndexWords, frequency: Frequency) -> str | None:
    """The best correction of a word, which may be two words; None where it is known or nothing is near it."""
    count = frequency(word) or 0
    if len(word) < SHORTEST or count > FEW or word in analysis.stop_words():
        return None
    is_one = analysis.lemma(word) in lexicon().lemmas or word in lexicon().names
    if count and is_one:
        return None  # rare, but a word
    sound = as_it_sounds(word) if is_one else None  # one that sounds otherwise is another word, and no other spelling
    for near in index.near(word):
        if sound and as_it_sounds(near.word) != sound:
            continue
        if index.frequencies[near.word] >= TIMES * count and analysis.lemma(near.word) != analysis.lemma(word):
            return near.word
    if count:
        return None
    meant = _in_compounds(word, frequency) if len(word) >= _TELLING else None
    return (meant if meant and (not sound or as_it_sounds(meant) == sound) else None) or _by_parts(word, index)


def _in_compounds(word: str, frequency: Frequency) -> str | None:
    """The most frequent Dutch word that differs in one place: an index may have it in compounds or other forms only."""
    ends = [(word[:place], word[place:]) for place in range(len(word) + 1)]
    slips = {head + tail[1:] for head, tail in ends if tail}
    slips |= {head + tail[1] + tail[0] + tail[2:] for head, tail in ends if len(tail) > 1}
    slips |= {head + letter + tail[1:] for head, tail in ends if tail for letter in ascii_lowercase}
    slips |= {head + letter + tail for head, tail in ends for letter in ascii_lowercase}
    known = lexicon().lemmas
    there = {slip: frequency(slip) or 0 for slip in sorted(slips - {word}) if slip in known and slip[0] == word[0]}
    best = max(there, key=there.__getitem__, default="")
    return best if there.get(best, 0) > FEW else None


def _joined(beside: Iterable[tuple[analysis.Token, analysis.Token]], index: IndexWords) -> Iterator[_Change]:
    """Of pairs of words that stand beside each other those that are one word in the index."""
    taken = 0
    for first, second in beside:
        forms = [first.word + link + second.word for link in _LINKS]
        found = max(forms, key=lambda form: index.frequencies.get(form, 0))
        common = analysis.stop_words() & {first.word, second.word}
        if first.start >= taken and found in index.frequencies and not common:
            taken = second.end
            yield _Change(first.start, second.end, found)


def _by_parts(word: str, index: IndexWords) -> str | None:
    """A compound that the index lacks: one part is a word of the index, the other is one or is corrected. Written as
    one word where that stands in the index."""
    for end in list(_borders(word, index))[:_MOST_BORDERS]:
        head, tail = word[:end], word[end:]
        bare = next((head.removesuffix(link) for link in _LINKS if _is_word(head.removesuffix(link), index)), None)
        for first in [bare] if bare else [near.word for near in _best(head, index)]:
            for last in [tail] if _is_word(tail, index) else [near.word for near in _best(tail, index)]:
                whole = next((first + link + last for link in _LINKS if first + link + last in index.frequencies), None)
                return whole or f"{first} {last}"
    return None


def _borders(word: str, index: IndexWords) -> Iterator[int]:
    """Where a word can be parted so that one part is a word of the index; both parts first, then the longest part."""
    found: list[tuple[bool, int, int]] = []
    for end in range(SHORTEST, len(word) - SHORTEST + 1):
        head = any(_is_word(word[:end].removesuffix(link), index) for link in _LINKS)
        tail = _is_word(word[end:], index)
        if head or tail:
            found.append((head and tail, max(end if head else 0, len(word) - end if tail else 0), end))
    return (end for _, _, end in sorted(found, reverse=True))


def _is_word(part: str, index: IndexWords) -> bool:
    return len(part) >= SHORTEST and part in index.frequencies


def _best(part: str, index: IndexWords) -> list[Near]:
    """What a part is corrected to; nothing where it is Dutch, though the index lacks it."""
    return [] if analysis.is_dutch(part) else index.near(part)[:1]
