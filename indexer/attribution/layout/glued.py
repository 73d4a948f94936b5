"""Hyphens of line ends inside a line: another tool put lines together and left them (`achtergron-den`).

Only in a text that has such hyphens in words that are no compounds, and where a line of a printed column may have
ended; there the rules for line ends decide.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from indexer.analysis import hyphens
from indexer.analysis.morphology.compounds import parts
from indexer.analysis.morphology.lemmas import lemma
from indexer.analysis.morphology.lexicon import Lexicon, lexicon
from indexer.analysis.tokens import fold
from indexer.patterns import regex

LONG = 100
"""A line of more characters than this was put together from several."""
_WIDTH = range(52, 92)
"""Where a line of a printed column ends, in characters."""
_HYPHENATED = regex(r"(?<![\w-])([^\W\d_]{2,})-([^\W\d_]{2,})(?![\w-])")
_LISTING = ("en", "of")


def left_hyphens(texts: Iterable[str]) -> bool:
    """Whether a word in the long ones among some lines has the hyphen of a line end: what stands before or behind it is
    no word, and both together are one.

    >>> left_hyphens(["x " * 50 + "achtergron-den"]), left_hyphens(["x " * 50 + "mbo-studenten en klimaat-wetten"])
    (True, False)
    """
    long = (text for text in texts if len(text) > LONG and "-" in text)
    return any(_is_broken(match[1], match[2]) for text in long for match in _HYPHENATED.finditer(text))


def rejoined(text: str, words: hyphens.Counts) -> str:
    """A line without the hyphens that were put there at line ends. `words` counts the words of the document.

    >>> rejoined("x " * 33 + "achtergron-den " + "y " * 20, Counter()).split()[33]
    'achtergronden'
    """
    if len(text) <= LONG or "-" not in text:
        return text
    line_start, kept, position = 0, [], 0
    for match in _HYPHENATED.finditer(text):
        broken = match.end(1) + 1
        while broken - line_start >= _WIDTH.stop:  # a line before it ended at a space
            line_start = max(text.rfind(" ", line_start + 1, line_start + _WIDTH.stop), line_start + _WIDTH.start)
        if broken - line_start in _WIDTH and words[match.group()] < 2:
            others = Counter({match[1] + match[2]: words[match[1] + match[2]]})  # the hyphenated form is this one
            kept += [text[position : match.start()], hyphens.join(f"{match[1]}-", match[2], others)]
            position, line_start = match.end(), broken
    return "".join([*kept, text[position:]])


def _is_broken(first: str, second: str) -> bool:
    """Whether two parts are one word and not both are words; or the second is of a list (`water-en windmolens`)."""
    known = lexicon()
    whole = fold(first + second)
    joined = lemma(whole, known) or parts(whole, known)
    return second in _LISTING or (bool(joined) and not all(_is_word(fold(part), known) for part in (first, second)))


def _is_word(part: str, known: Lexicon) -> bool:
    return part in known.openings or part in known.names or lemma(part, known) is not None
