"""The words of an index as they are written, without accents, and in how many entries each stands.

>>> index = IndexWords({"brug": 9, "bruggen": 4, "bedrijf": 12})
>>> index.beginning("brug", 2), [near.word for near in index.near("bedreiff")]
(['brug', 'bruggen'], ['bedrijf'])
"""

from __future__ import annotations

import heapq
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA

MOST_WORDS = 300_000
"""The number of words that are kept: the most frequent ones."""
SHORTEST = 4
"""Words of fewer letters are not corrected: too many words are like them."""
LONG = 8
"""Words of at least this many letters may differ in two places, shorter ones in one."""
_ONE_OFF = 1
_MANY = 1000  # words: an index with more has enough that are no one-offs to correct by
_NEIGHBOURS = 24
_OTHER_START = 0.5  # what it adds to the distance that a word begins with another sound
_LAST = "\uffff"  # sorts after every letter


@dataclass(frozen=True, slots=True)
class Near:
    """A word of the index near another: by how many letters they differ, the mean of as they are written and as they
    sound; half a one more where they begin with another sound."""

    word: str
    distance: float


class IndexWords:
    """The words of one commit of an index, by what they begin with and by what they look like."""

    def __init__(self, frequencies: Mapping[str, int]) -> None:
        kept = frequencies
        if len(kept) > MOST_WORDS:
            kept = {word: kept[word] for word in heapq.nlargest(MOST_WORDS, kept, key=kept.__getitem__)}
        self._words = sorted(kept)
        self._frequencies = dict(kept)
        self._alike: tuple[_Alike, _Alike] | None = None

    @property
    def frequencies(self) -> Mapping[str, int]:
        """In how many entries each word stands."""
        return self._frequencies

    def beginning(self, prefix: str, limit: int) -> list[str]:
        """The words that begin with a prefix, most frequent first; one-offs only where there is nothing else."""
        first, last = bisect_left(self._words, prefix), bisect_left(self._words, prefix + _LAST)
        found = heapq.nlargest(limit, self._words[first:last], key=self._frequencies.__getitem__)
        often = [word for word in found if self._frequencies[word] > _ONE_OFF]
        return often or found

    def near(self, word: str) -> list[Near]:
        """The words that differ from a word in one place, or in two where it is long, nearest and most frequent first.

        As they are written or as they sound: there the first letter is the same, or it is the second one of the word.
        Those that sound otherwise, too, differ as they are written in one more place at most.
        """
        if len(word) < SHORTEST:
            return []
        if self._alike is None:
            self._alike = self._tables()
        most = 2 if len(word) >= LONG else 1
        written, sounds = self._alike
        sound = as_it_sounds(word)
        alike = (other for other in sounds.near(sound, most) if _is_slip(word, sound, other, most + 1))
        found = {*written.near(word, most), *alike} - {word}
        near = [Near(other, _distance(word, sound, other)) for other in found]
        return sorted(near, key=lambda one: (one.distance, -self._frequencies[one.word], one.word))

    def _tables(self) -> tuple[_Alike, _Alike]:
        """The words that others may be corrected to: as they are written, and as they sound."""
        least = _ONE_OFF if len(self._words) <= _MANY else _ONE_OFF + 1
        words = [
            word for word in self._words
            if self._frequencies[word] >= least and len(word) >= SHORTEST - 1 and word.isalpha()
        ]  # fmt: skip
        return _Alike(words, str), _Alike(words, as_it_sounds)


class _Alike:
    """Words by the first letter and the length of a form of them (as written, or as they sound)."""

    def __init__(self, words: Iterable[str], form: Callable[[str], str]) -> None:
        self._places: dict[tuple[str, int], tuple[list[str], list[str]]] = {}
        for word in words:
            formed = form(word)
            place_words, forms = self._places.setdefault((formed[0], len(formed)), ([], []))
            place_words.append(word)
            forms.append(formed)

    def near(self, formed: str, most: int) -> Iterator[str]:
        """The words whose form differs from this one in at most `most` letters, the nearest of each length."""
        for first in dict.fromkeys(formed[:2]):
            for length in range(len(formed) - most, len(formed) + most + 1):
                if place := self._places.get((first, length)):
                    words, forms = place
                    found = process.extract(formed, forms, scorer=OSA.distance, score_cutoff=most, limit=_NEIGHBOURS)
                    yield from (words[number] for _, _, number in found)


def _distance(word: str, sound: str, other: str) -> float:
    other_sound = as_it_sounds(other)
    differ = OSA.distance(word, other) + OSA.distance(sound, other_sound)
    return differ / 2 + (_OTHER_START if sound[0] != other_sound[0] else 0)


def _is_slip(word: str, sound: str, other: str, most: int) -> bool:
    return as_it_sounds(other) == sound or OSA.distance(word, other) <= most


def as_it_sounds(word: str) -> str:
    """A word in which spellings that are confused in Dutch are one: `bedreiff` and `bedrijf` are the same."""
    sound = word
    for spelling, same in _CONFUSED:
        sound = sound.replace(spelling, same)
    if sound.endswith("d"):
        sound = sound[:-1] + "t"
    return _DOUBLED.sub(r"\1", sound)


_CONFUSED = (
    ("ij", "y"), ("ei", "y"), ("au", "ou"), ("x", "ks"), ("dt", "t"), ("td", "t"), ("isch", "is"), ("ch", "g"),
    ("ce", "se"), ("ci", "si"), ("ck", "k"), ("c", "k"), ("qu", "k"), ("z", "s"), ("ph", "f"), ("v", "f"),
)  # fmt: skip
"""Spellings that are confused, in the order in which they are looked for, and what stands for each."""
_DOUBLED = re.compile(r"(.)\1+")
