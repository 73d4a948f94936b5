"""Spellings of before 1995 and 1996, as older papers have them, and those that people take from them.

>>> from indexer.analysis.morphology.lexicon import lexicon
>>> [modern(word, lexicon()) for word in ("produktie", "aktie", "sexueel", "accoord")]
['productie', 'actie', 'seksueel', 'akkoord']
>>> modern("fietspad", lexicon())
'fietspad'
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from indexer.analysis.morphology.lemmas import lemma
from indexer.analysis.morphology.lexicon import Lexicon

_SHORTEST = 5
_K = re.compile("k+")


def modern(word: str, known: Lexicon) -> str:
    """A word that the lexicon lacks in the spelling of today; the word itself where it has none."""
    if len(word) < _SHORTEST or not word.isalpha():
        return word
    return next((other for other in _spellings(word) if lemma(other, known) is not None), word)


def _spellings(word: str) -> Iterator[str]:
    places = [match.start() for match in _K.finditer(word)][:3]
    for count in range(len(places), 0, -1):
        for some in combinations(places, count):
            yield "".join("c" if place in some else letter for place, letter in enumerate(word))
    if "x" in word:
        yield word.replace("x", "ks")
    if "cc" in word:
        yield word.replace("cc", "kk")
