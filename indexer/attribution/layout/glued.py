"""Hyphens of line ends inside a line: another tool put lines together and left them (`achtergron-den`).

Only where a line of a printed column may have ended; there the rules for line ends decide.
"""

from __future__ import annotations

import re
from collections import Counter

from indexer.analysis import hyphens

LONG = 100
"""A line of more characters than this was put together from several."""
_WIDTH = range(52, 92)
"""Where a line of a printed column ends, in characters."""
_HYPHENATED = re.compile(r"(?<![\w-])([^\W\d_]{2,})-([^\W\d_]{2,})(?![\w-])")


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
