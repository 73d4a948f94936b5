"""Where a text shows that a line ends its paragraph: it is short, or no space stands behind it where that tells.

>>> from indexer.attribution.layout.lines import read_lines
>>> lines = read_lines("Hoe lang is de brug over het kanaal bij het \\ndorp? Waarom is dat zo en niet\\nlanger? " * 4)
>>> ends_of(lines, chars=40).spaces
False
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from indexer.analysis.sentences import ends_sentence, opens_sentence
from indexer.attribution.layout.column_width import UNWRAPPED, fixed_width
from indexer.attribution.layout.lines import Line

_SHORT = 0.9
"""A line that ends a sentence was broken on purpose if the next word would have fitted in this part of the width."""
_NARROW, _WIDE, _CAPITALS = "\0\1\2"
_WIDTHS = str.maketrans(
    dict.fromkeys("ijltfrI.,:;!|'’()[]/- ", _NARROW)
    | dict.fromkeys("mwMW€%@", _WIDE)
    | dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZ", _CAPITALS)
)
_BASE, _LESS, _MORE, _CAPITAL = 0.48, 0.23, 0.32, 0.18
"""How wide a letter of a proportional type is, in parts of its size, and how much narrower or wider these are: the mean
of Helvetica and Times."""
_FULL = 0.8
"""The width of the column is that of the line at this place among those that run on, the shortest first."""
_CLEAR = 0.75
"""A line that takes less than this part of the column ends its paragraph, if it ends a sentence."""
_SPACED, _UNSPACED = 0.75, 0.1
"""Some programs print a space behind each line that goes on, and none behind the last of a paragraph. A text shows this
by at least the first part of the lines that go on, and at most the second of those that clearly end a paragraph."""
_LEAST = 3
_PARTED = 0.5
"""Where an empty line stands behind this part of the lines that clearly end a paragraph, it parts them all."""
_SELDOM = 0.05
"""Where more of the lines that run on than this part are wider than any column, lines were joined: no width tells."""
_BRIEF = 2
"""Where fewer lines than this run on for each that is seen to end a paragraph, so does any line that ends a sentence:
that is likelier than that the sentence just filled its line."""

_STUMP = 0.75
"""A line that takes with the next word no more than this part of the column was broken on purpose, whatever it says."""


@dataclass(frozen=True, slots=True)
class Ends:
    """What tells that a paragraph ends: the room on a line in characters (`chars`), and as printed (`printed`, in parts
    of the size of the letters; 0 where it tells nothing), whether the `spaces` behind lines do, and whether paragraphs
    are so `brief` that the end of any sentence at that of a line does."""

    chars: float
    printed: float = 0
    spaces: bool = False
    brief: bool = False

    def ends(self, last: Line, line: Line) -> bool:
        """Whether the end of a sentence at that of a line is also the end of its paragraph, where the next one begins a
        sentence. What stands in brackets behind a sentence is often still of its paragraph."""
        if line.text.startswith("("):
            return self.fits(last, line)
        if self.spaces:
            return not last.spaced
        return (self.brief and not line.text[0].isdigit()) or self.leaves_room(last, line)

    def leaves_room(self, last: Line, line: Line) -> bool:
        """Whether the first word of a line would have fitted on the last one, so that it was broken on purpose."""
        return self.fits(last, line) or 0 < self._printed(last, line) <= self.printed

    def is_stump(self, last: Line, line: Line) -> bool:
        """Whether a line is so short that it ends its paragraph where a list may begin, also in no sentence."""
        return 0 < self._printed(last, line) <= _STUMP * self.printed

    def fits(self, last: Line, line: Line) -> bool:
        """The same, by the number of characters alone."""
        return last.beside + len(last.text) + 1 + len(line.text.split()[0]) <= self.chars

    def _printed(self, last: Line, line: Line) -> float:
        """How wide a line would have been with the first word of the next; 0 where that tells nothing."""
        return printed_width(f"{last.text} {line.text.split()[0]}") if self.printed and not last.beside else 0


def printed_width(text: str) -> float:
    """How wide a text is in print, in parts of the size of the letters.

    >>> printed_width("illi") < printed_width("ommo")
    True
    """
    letters = text.translate(_WIDTHS)
    narrow, wide, capitals = map(letters.count, (_NARROW, _WIDE, _CAPITALS))
    return _BASE * len(letters) - _LESS * narrow + _MORE * wide + _CAPITAL * capitals


def ends_of(lines: Sequence[Line], chars: float) -> Ends:
    """What tells the ends of paragraphs in the lines of a text; `chars`: the width of its column in characters."""
    fixed = fixed_width(lines)
    seen = Ends(max(_SHORT * chars, fixed))
    ended = [
        (line, after) for line, after in pairwise(lines) if ends_sentence(line.text) and opens_sentence(after.text)
    ]
    clear = [(line, after) for line, after in ended if len(line.text) < _CLEAR * chars and not after.turn]
    if not clear or sum(after.after_blank for _, after in clear) > _PARTED * len(clear):
        return seen
    running = [line for line, after in pairwise(lines) if after.text[0].islower() and not after.after_blank]
    spaced, ending = sum(line.spaced for line in running), sum(line.spaced for line, _ in clear)
    spaces = len(running) >= _LEAST and spaced >= _SPACED * len(running) and ending <= _UNSPACED * len(clear)
    if fixed or sum(len(line.text) > UNWRAPPED for line in running) > _SELDOM * len(running):
        return replace(seen, spaces=spaces)
    widths = sorted(printed_width(line.text) for line in running)
    seen = replace(seen, printed=widths[int(_FULL * len(widths))] if widths else 0)
    short = sum(seen.leaves_room(line, after) for line, after in ended)
    return replace(seen, spaces=spaces, brief=_BRIEF * short > len(running))
