"""The words of an index as they are written, without accents, and in how many entries each stands.

>>> index = IndexWords({"brug": 9, "bruggen": 4, "bedrijf": 12})
>>> index.beginning("brug", 2), [near.word for near in index.near("bedreiff")]
(['brug', 'bruggen'], ['bedrijf'])
"""

from __future__ import annotations

import heapq
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import OSA
from whoosh.reading import IndexReader

MOST_WORDS = 300_000
"""So many words are kept, the most frequent ones."""
SHORTEST = 4
"""Shorter words are not corrected: too many words lie near them."""
LONG = 8
"""Words of so many letters may differ in two places, shorter ones in one."""
_ONE_OFF = 1
_MANY = 1000  # words: an index with more has enough that are no one-offs to correct by
_NEIGHBOURS = 24
_OTHER_START = 0.5  # what it adds to the distance that a word begins with another sound
_LAST = "\uffff"  # sorts after every letter


@dataclass(frozen=True, slots=True)
class Near:
    """A word of the index near another, and by how many letters they differ as they sound; half a one more where they
    begin otherwise."""

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
        self._sounds: dict[tuple[str, int], tuple[list[str], list[str]]] | None = None

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
        """The words that differ from a word in one place, or in two where it is long, nearest first.

        Both are compared as they sound; the first sound is the same, or two are swapped or one was left out.
        """
        if len(word) < SHORTEST:
            return []
        sound, most = as_it_sounds(word), 2 if len(word) >= LONG else 1
        near = [
            Near(found, distance + (_OTHER_START if first != sound[0] else 0))
            for first in dict.fromkeys(sound[:2])
            for length in range(len(sound) - most, len(sound) + most + 1)
            for found, distance in self._alike(sound, (first, length), most)
            if found != word
        ]
        return sorted(near, key=lambda one: (one.distance, -self._frequencies[one.word], OSA.distance(word, one.word)))

    def _alike(self, sound: str, place: tuple[str, int], most: int) -> Iterator[tuple[str, int]]:
        """The words of one place of the table of sounds that are near a sound, and how many letters they differ by."""
        if self._sounds is None:
            self._sounds = self._by_sound()
        if place in self._sounds:
            words, sounds = self._sounds[place]
            found = process.extract(sound, sounds, scorer=OSA.distance, score_cutoff=most, limit=_NEIGHBOURS)
            yield from ((words[number], distance) for _, distance, number in found)

    def _by_sound(self) -> dict[tuple[str, int], tuple[list[str], list[str]]]:
        """The words that others may be corrected to and their sounds, by the first letter and the length of these."""
        least = _ONE_OFF if len(self._words) <= _MANY else _ONE_OFF + 1
        table: dict[tuple[str, int], tuple[list[str], list[str]]] = {}
        for word, frequency in self._frequencies.items():
            if frequency >= least and len(word) >= SHORTEST - 1 and word.isalpha():
                sound = as_it_sounds(word)
                words, sounds = table.setdefault((sound[0], len(sound)), ([], []))
                words.append(word)
                sounds.append(sound)
        return table


def words_of(reader: IndexReader) -> IndexWords:
    """The words of an index, read through once: some seconds for hundreds of thousands of them."""
    return IndexWords({term.decode(): info.doc_frequency() for term, info in reader.iter_field("exact")})


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
