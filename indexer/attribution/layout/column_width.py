"""The column in which a text was printed: how wide it is, and whether lines were broken to fit it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from indexer.analysis.sentences import ends_sentence
from indexer.attribution.layout.lines import Line
from indexer.patterns import regex

UNWRAPPED, _SELDOM, _FEW = 160, 0.05, 0.25
"""Where a line is longer than the first, and both a sentence that runs on to the next line and a line of a column's
width without the end of a sentence are more seldom than the second, lines were not broken to fit a page: each is a
paragraph. A line that ends a clause, of a motion or a list, tells nothing of this."""
_ENOUGH = 6
"""Of so many lines at least, shorter than that, of which none runs on, each is a paragraph too."""
_NEARLY_ALL = 0.75
"""This part of the lines of a text of which each is a paragraph ends a sentence; the others sign or head it."""
_COLUMN = range(60, 100)
_MANY = 30
"""Of so many lines one in five is as long as the column is wide; of fewer the middle one tells more."""
_BODY = 40
"""Shorter lines say nothing about the width of the column."""
_FIRST = regex(r"[^\s-]*-?")
"""What of a line could have stood on the one before it: its first word, or the part of it before a hyphen."""


def column_of(lines: Sequence[Line]) -> tuple[float, bool]:
    """The width of the column in characters, and whether lines were broken to fit it."""
    lengths = sorted(len(line.text) for line in lines if len(line.text) > _BODY)
    if not lengths:
        return 0, True
    going_on = [
        (line, after) for line, after in pairwise(lines) if line.text[-1] not in ",;:" and not ends_sentence(line.text)
    ]
    runs_on = sum(after.text[0].islower() for _, after in going_on)
    broken = sum(len(line.text) in _COLUMN for line, _ in going_on)
    seldom = max(runs_on, broken) < _SELDOM * len(lines)
    unwrapped = (seldom and lengths[-1] > UNWRAPPED) or (
        max(runs_on, broken) < _FEW * len(lines) and _each_is_complete(lines)
    )
    upper = lengths[len(lengths) * 4 // 5] if len(lengths) >= _MANY else 0
    return max(1.06 * lengths[len(lengths) // 2], upper), not unwrapped


def fixed_width(lines: Sequence[Line]) -> int:
    """The width of a text of which each line holds as many whole words as fit in so many characters; else 0."""
    widest = max((len(line.text) for line in lines if len(line.text) in _COLUMN), default=0)
    running = [(line, after) for line, after in pairwise(lines) if after.text[0].islower() and not after.after_blank]
    first = (_FIRST.match(after.text) for _, after in running)
    fitting = sum(
        len(line.text) + 1 + word.end() <= widest for (line, _), word in zip(running, first, strict=True) if word
    )
    return widest if len(running) >= _ENOUGH and fitting <= _SELDOM * len(running) else 0


def _each_is_complete(lines: Sequence[Line]) -> bool:
    """Whether no line of a text that empty lines do not part runs on to the next, and none is as wide as a column
    without the end of a sentence; or there are hardly any empty lines, and nearly all that are no titles end one."""
    if len(lines) < _ENOUGH or sum(line.after_blank for line in lines) * 2 > len(lines):
        return False
    open_ended = [(line, after) for line, after in pairwise(lines) if not ends_sentence(line.text)]
    if any(after.text[0].islower() for _, after in open_ended):
        return False
    body = [line for line in lines if len(line.text) > _BODY or ends_sentence(line.text)]
    ended = sum(ends_sentence(line.text) for line in body)
    apart = sum(line.after_blank for line in lines[1:])
    complete = apart <= _SELDOM * len(lines) and len(body) >= _ENOUGH and ended >= _NEARLY_ALL * len(body)
    return complete or not any(len(line.text) in _COLUMN for line, _ in open_ended)
