"""Which lines of a committee's paper open a paragraph by their words, and which are footnotes.

Where empty lines part its paragraphs, a group that a line begins with opens none: its sentence is of the paragraph
above.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from indexer.analysis.sentences import ends_sentence, opens_sentence
from indexer.attribution.layout.lines import Line
from indexer.attribution.layout.notes import note_lines
from indexer.attribution.layout.openings import opened
from indexer.attribution.layout.reflow import Marks
from indexer.attribution.layout.signatures import is_close
from indexer.patterns import regex
from indexer.readers.conventions.speaker_lines import names_who_presides

_OFFICE = (
    r"(?:De )?(?:[a-z]+ )?(?:voorzitter|(?:adjunct-)?griffier)(?: (?:van|voor) (?:de|het|dit) [^.?!]{4,200})?,"
    r"(?: (?:[^.?!,]|(?<=\b[A-Z])\.){2,40})?"
)
_SIGNS = regex(_OFFICE, re.IGNORECASE)
_SIGNER = regex(
    r"(?:De |Het )?(?:(?:fungerend|waarnemend|plaatsvervangend|tijdelijk) )?"
    r"(?:(?:onder)?voorzitter|(?:adjunct-)?griffier) van de (?:[a-z]+ ){0,2}commissies?\b",
    re.IGNORECASE,
)
_LINES = 4
"""An office that is signed in, with the name, runs over at most so many lines."""
_DATED = regex(r"(?:Den Haag|[’']s-Gravenhage|Voorburg), \d{1,2} [a-z]+ \d{4}")
_ADDRESSED = regex(r"Aan (?:de|het) ")
_LEAST, _SELDOM = 5, 0.1
"""Empty lines part the paragraphs of a text that has so many of them between sentences, and in which a line that ends
a sentence far from the edge, with another below it, is more seldom than this share of them."""
_FULL = 0.8
"""A line that is shorter than this part of the longest ends before the edge."""


def marks(lines: Sequence[Line]) -> Marks:
    """Which lines open a paragraph (a group's words after the end of a sentence, a signature, the head of a letter),
    and which are footnotes and lists of members."""
    notes, opening = note_lines(lines)
    by_words = opened([line.text for line in lines])
    if _is_spaced(lines):
        by_words = frozenset(index for index in by_words if lines[index].after_blank or _is_apart(lines, index))
    opens = {*opening, *by_words, *signers(lines)}
    for index, line in enumerate(lines):
        last = lines[index - 1].text if index else ""
        dated = _DATED.fullmatch(line.text)
        closes = is_close(line.text) or is_close(last)
        if dated or closes or _SIGNS.fullmatch(line.text) or _DATED.fullmatch(last):
            opens.add(index)
        if names_who_presides(line.text) or names_who_presides(last):
            opens.add(index)
        if dated and index and _ADDRESSED.match(last):
            opens.add(index - 1)
    return Marks(opens=frozenset(opens), asides=notes)


def signers(lines: Sequence[Line]) -> Iterator[int]:
    """The lines that open the office of who signs for a committee, over one line or more, with the name behind it."""
    for index, line in enumerate(lines):
        if _SIGNER.match(line.text) and not line.furniture:
            texts = [after.text for after in lines[index : index + _LINES]]
            if any(_SIGNS.fullmatch(" ".join(texts[: end + 1])) for end in range(len(texts))):
                yield index


def _is_spaced(lines: Sequence[Line]) -> bool:
    """Whether empty lines part the paragraphs of a text."""
    longest = max((len(line.text) for line in lines), default=0)
    apart = close = 0
    for index in range(1, len(lines)):
        before, line = lines[index - 1], lines[index]
        if before.furniture or line.furniture or not (ends_sentence(before.text) and opens_sentence(line.text)):
            continue
        apart += line.after_blank
        close += not line.after_blank and len(before.text) < _FULL * longest
    return apart >= _LEAST and close <= _SELDOM * apart


def _is_apart(lines: Sequence[Line], index: int) -> bool:
    """Whether furniture, a label or a heading may stand between a line and the text before it."""
    return index == 0 or lines[index - 1].furniture or bool(lines[index - 1].label)
