"""The marks of footnotes that stand small and raised after a word, and the exponents that look the same."""

from __future__ import annotations

import re

_MARK = re.compile(r"[\[(]?\s*(?:\d{1,3}(?:\s*,\s*\d{1,3})*|\*{1,3})\s*[\])]?")
_UNIT = re.compile(r"(?:\b[kcdm]?m|\bCO|\b10)$")


def is_mark(raised: str, before: str) -> bool:
    """Whether raised characters are the mark of a footnote, going by the text before them.

    >>> is_mark("1", "het beleid"), is_mark("1", "in 2018"), is_mark("2", "per m"), is_mark("e", "de 2")
    (True, True, False, False)
    """
    return bool(_MARK.fullmatch(raised.strip())) and not _UNIT.search(before[-4:])
