"""Numbers that several things have together: `artikel 12` stands in `artikelen 11 en 12`, and in `artikelen 11 tot en
met 14` though its number does not.

>>> print(among("artikel 12a"))
(exact:"artikelen 12a")
>>> among("Kamer 12") is among("artikel 12 lid 3") is None
True
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from whoosh import query as whoosh

from indexer import analysis
from indexer.analysis.wordlists import lines_of
from indexer.query import weights

_FAR = 4
"""So many words from the plural stands a number in a row of them: `artikelen 10, 11 en 12`."""
_WIDE = 5
"""From the first and to the last of a range there are fewer than so many numbers."""
_DIGITS = 4
"""Of a number in a range, at most."""
_UNTIL = (("tot", "en", "met"), ("t", "m"))


def among(typed: str) -> whoosh.Query | None:
    """Paragraphs that name a numbered thing among others, by its word and number; None where a text is no such two."""
    words = analysis.words(typed)
    plurals = _plurals().get(words[0], ()) if len(words) == 2 else ()
    found: list[whoosh.Query] = [_row(plural, words[1]) for plural in plurals]
    if found and words[1].isdecimal() and len(words[1]) <= _DIGITS:
        found += (_range(plural, int(words[1])) for plural in plurals)
    return whoosh.Or(found) if found else None


def _row(plural: str, number: str, far: int = _FAR) -> whoosh.Query:
    return whoosh.Phrase("exact", [plural, number], slop=far, boost=weights.SYNONYM)


def _range(plural: str, number: int) -> whoosh.Query:
    """A range that a number is inside of."""
    first = [_row(plural, str(before), 1) for before in range(max(1, number - _WIDE + 1), number)]
    last = [_row(plural, str(after), _FAR + 1) for after in range(number + 1, number + _WIDE)]
    until = [whoosh.Phrase("exact", list(words), boost=weights.SYNONYM) for words in _UNTIL]
    return whoosh.And([whoosh.Or(first), whoosh.Or(last), whoosh.Or(until)])


@lru_cache(maxsize=1)
def _plurals() -> dict[str, tuple[str, ...]]:
    """The plurals with which what is called so is numbered."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lines_of(Path(__file__).parent / "language" / "plurals.txt"):
        plural, _, names = line.partition(": ")
        for name in names.split():
            found[name] = (*found.get(name, ()), plural)
    return found
