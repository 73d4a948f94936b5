"""Numbers with the word that they belong to: `artikel 16`, `ETS 2` and `125 miljoen` are one part of a query, for a
paragraph that has its number elsewhere is about another article.

>>> words = [ReadingPart("word", text) for text in ("artikel", "16", "DSA", "125", "mln", "euro")]
>>> [part.text for part in with_their_words(words)]
['artikel 16', 'DSA', '125 mln']
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from indexer import analysis
from indexer.analysis.wordlists import lines_of, words_in
from indexer.searches import ReadingPart

_FOLDER = Path(__file__).parent
_NUMBER = re.compile(r"\d{1,5}[a-z]?|\d{1,3}(?:[.,:]\d{1,3})+[a-z]?", re.ASCII)
_AMOUNT = re.compile(r"€?(\d{1,3}(?:[ .]\d{3})+|\d+(?:[.,]\d+)?)", re.ASCII)
_IN_ONE = re.compile(r"(€?\d+(?:[.,]\d+)*)(mln|mio|mld|mrd|miljoen|miljard|euro)", re.ASCII | re.IGNORECASE)
_YEAR = re.compile(r"(?:1[89]|20)\d\d", re.ASCII)
_ABBREVIATION = re.compile(r"[A-Z]{1,5}")
_OF_AMOUNTS = ("euro", "€")
"""What stands behind a large amount, or not: `125 miljoen euro`."""


def with_their_words(parts: Sequence[ReadingPart]) -> list[ReadingPart]:
    """The parts of a query in which a number and the word that it belongs to are one."""
    return _joined(_joined([apart for part in parts for apart in _apart(part)], _amount), _numbered)


def is_numbered(text: str) -> bool:
    """Whether the text of a part is a number with its word."""
    return " " in text and bool(_NUMBER.fullmatch(text.split()[-1]) or _AMOUNT.fullmatch(text.partition(" ")[0]))


def _apart(part: ReadingPart) -> Iterator[ReadingPart]:
    """An amount and what it counts that are typed as one (`20mln`) as two words; any other part as it is."""
    found = _IN_ONE.fullmatch(part.text) if part.kind == "word" else None
    yield from (replace(part, text=text, meant=()) for text in found.groups()) if found else (part,)


def ordinals(word: str) -> tuple[str, ...]:
    """The other ways to write an ordinal number: `2e Kamer` is the Tweede Kamer.

    >>> ordinals("2e"), ordinals("negentiende"), ordinals("twee")
    (('tweede', '2de'), ('19e', '19de'), ())
    """
    known = _in_digits()
    meant = known.get(word, word)
    ways = (meant, *(digits for digits, ordinal in known.items() if ordinal == meant))
    return tuple(way for way in ways if way != word)


@lru_cache(maxsize=1)
def _in_digits() -> dict[str, str]:
    """The ordinal numbers in words, by how they are written in digits: `2e`, `2de`, `20ste`."""
    words = " ".join(lines_of(_FOLDER / "ordinals.txt")).split()
    endings = (("e", "ste" if word.endswith("ste") else "de") for word in words)
    return {
        f"{number}{ending}": word
        for number, (word, written) in enumerate(zip(words, endings, strict=True), 1)
        for ending in written
    }


def _joined(parts: Sequence[ReadingPart], together: Callable[[ReadingPart, ReadingPart], str]) -> list[ReadingPart]:
    """The parts in which two words are one where `together` gives a text for them."""
    joined: list[ReadingPart] = []
    for part in parts:
        both_words = bool(joined) and joined[-1].kind == part.kind == "word"
        if both_words and (text := together(joined[-1], part)):
            joined[-1] = ReadingPart("word", text)
        else:
            joined.append(part)
    return joined


def _amount(before: ReadingPart, part: ReadingPart) -> str:
    """A number and what it counts; empty for other words."""
    if before.text == "€" and _AMOUNT.fullmatch(part.text):
        return f"€{part.text}"
    unit = part.text.lower()
    if (number := _AMOUNT.fullmatch(before.text)) and unit in words_in(_FOLDER / "units.txt"):
        return f"{number[1]} {part.text}"
    amount = _AMOUNT.fullmatch(before.text.rpartition(" ")[0])
    return before.text if amount and unit in _OF_AMOUNTS else ""


def _numbered(before: ReadingPart, part: ReadingPart) -> str:
    """A word and its number; empty for other words."""
    if not _NUMBER.fullmatch(part.text) or _YEAR.fullmatch(part.text):
        return ""
    listed = analysis.fold(before.text).rstrip(".") in words_in(_FOLDER / "numbered.txt")
    abbreviation = not before.meant and _ABBREVIATION.fullmatch(before.text)
    return f"{before.text} {part.text}" if listed or abbreviation else ""
