"""Phrases of two or three words that texts share, to be suggested while one is typed.

>>> found = tally([["Het openbaar vervoer rijdt."], ["Kosten van openbaar vervoer."], ["Het openbaar", "ministerie."]])
>>> found.beginning("openb", 3)
['openbaar vervoer']
"""

from __future__ import annotations

import heapq
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain

from indexer import analysis

MOST_PHRASES = 20_000
"""The number of phrases that are kept: the most frequent ones."""
_AT_WORK = 400_000
"""Once this many phrases are being counted, those seen only once are dropped."""
_SHORTEST = 3  # letters of the first and last word
_LAST = "\uffff"  # sorts after every letter


class Phrases:
    """Phrases, in lower case without accents, and in how many of the texts that were read each stands."""

    def __init__(self, counts: Mapping[str, int]) -> None:
        self.counts = dict(counts)
        self._sorted = sorted(counts)

    def beginning(self, typed: str, limit: int) -> list[str]:
        """The phrases that begin with what was typed, most frequent first."""
        first, last = bisect_left(self._sorted, typed), bisect_left(self._sorted, typed + _LAST)
        return heapq.nlargest(limit, self._sorted[first:last], key=self.counts.__getitem__)


def tally(texts: Iterable[Sequence[str]]) -> Phrases:
    """The phrases that stand in at least two of the texts, the most frequent ones. A text is given in parts, and no
    phrase runs from one into the next. Where there are very many, one that
    is rare may be missed and the counts of rare ones be too low. Two words that a third always follows are left out."""
    counts: Counter[str] = Counter()
    for text in texts:
        counts.update(set(chain.from_iterable(map(phrases, text))))
        if len(counts) > _AT_WORK:
            counts = Counter({phrase: count for phrase, count in counts.items() if count > 1})
    shared = {phrase: count for phrase, count in counts.items() if count > 1}
    begun = {
        phrase.rpartition(" ")[0] for phrase, count in shared.items() if count == shared.get(phrase.rpartition(" ")[0])
    }
    whole = (found for found in shared.items() if found[0] not in begun)
    return Phrases(dict(heapq.nlargest(MOST_PHRASES, whole, key=lambda found: found[1])))


def tells(word: str) -> bool:
    """Whether a phrase may begin or end with a word: one that is not common."""
    says_little = word in analysis.stop_words() or word in analysis.formula_words()
    return len(word) >= _SHORTEST and word.isalpha() and not says_little


def phrases(text: str) -> Iterator[str]:
    """Every two words in a row, and every three, that neither begin nor end with a word that says little."""
    words = analysis.words(text)
    telling = list(map(tells, words))
    for start, word in enumerate(words[:-1]):
        if telling[start]:
            if telling[start + 1]:
                yield f"{word} {words[start + 1]}"
            if start + 2 < len(words) and telling[start + 2]:
                yield f"{word} {words[start + 1]} {words[start + 2]}"
