"""Amendments of councils: they open as a motion does, decide instead of requesting, and close with no formula.

>>> texts = ["Provinciale Staten van Verzonnen, bijeen op 9 november 2016,", "Besluiten:", "de brug te schrappen;"]
>>> is_amendment("Amendement A3", texts), is_amendment("Motie M3", texts)
(True, False)
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import takewhile

from indexer.attribution.kinds.councils.council_motions import is_label, signed_by, signing
from indexer.extraction.formulas.motion_requests import opens_in_council
from indexer.extraction.names.party_names import Context
from indexer.patterns import regex

_TITLE = regex(r"(?:\S{1,30} ){0,4}(?:sub)?amendement\b", re.IGNORECASE)
_DECIDES = regex(r"besluit(?:en)?(?: (?:als volgt|het volgende|om))?\s?:?", re.IGNORECASE)
_FIRST, _LONGEST_TITLE = 15, 160
"""It says so among so many lines, in a title of so many characters."""


def decides(text: str) -> bool:
    """Whether a paragraph has no more than the word with which an amendment comes to what is decided.

    >>> decides("Besluiten:"), decides("Besluit de brug te schrappen.")
    (True, False)
    """
    return bool(_DECIDES.fullmatch(text))


def is_amendment(own_title: str, texts: Sequence[str]) -> bool:
    """Whether a paper is an amendment of a council, by the title in its head and its first lines or paragraphs."""
    first = texts[:_FIRST]
    titled = any(_TITLE.match(text) for text in (own_title, *first) if len(text) <= _LONGEST_TITLE)
    return titled and any(map(opens_in_council, first)) and any(map(_DECIDES.match, first))


def names_at_end(texts: Sequence[str], context: Context) -> int:
    """How many of these texts, at their end, are lines of those who sign."""
    return sum(1 for _ in takewhile(lambda text: _signs(text, context), reversed(texts)))


def _signs(text: str, context: Context) -> bool:
    return bool(signing([text])) and (is_label(text) or any(signed_by([text], context)))
