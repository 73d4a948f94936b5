"""The rows of votes that a page of openkamer.org shows between its own head and the motion."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from indexer.patterns import regex

_SHARE = regex(r"\d{1,3}(?:,\d)? ?%")
"""Which share was for, or against."""
_VOTER = regex(rf"{_SHARE.pattern}|[A-Z0-9][\w’'. -]{{1,30}}")
"""A share, or a group in a line by itself."""


def votes_above(texts: Sequence[str], number: re.Pattern[str]) -> int:
    """How many lines with votes `texts` opens with; 0 unless a line that is the paper's `number` follows on them.

    >>> number = regex("Nr. 54")
    >>> votes_above(["82,7 %", "CDA", "PVV", "Nr. 54"], number), votes_above(["CDA", "PVV", "Nr. 54"], number)
    (3, 0)
    """
    if not texts or not _SHARE.fullmatch(texts[0]):
        return 0
    rows = sum(1 for _ in takewhile(lambda text: _VOTER.fullmatch(text) and not number.fullmatch(text), texts))
    return rows if rows < len(texts) and number.fullmatch(texts[rows]) else 0
