"""Sources as footnotes print them: a newspaper with its day, a paper with its number, an address on the web."""

from __future__ import annotations

import re

from indexer.patterns import regex

_NUMBER = regex(r"[\[(]?\d{1,2}[\])]?\s*")
PUBLISHED = regex(
    r"https?:|www\.|(?:Kamerstuk|Handelingen|Aanhangsel|Stcrt|Stb\.|Ter inzage gelegd|(?:Te )?raadpleg|Raadpleeg)",
    re.IGNORECASE,
)
_TITLE = regex(r", ?[«“‘\"']")
_PLACED = regex(r"(?:\b(?:19|20)\d\d|\bjl|\b(?:blz|p|pag|nr)\.? ?[\d–-]{1,9})$")
_BEHIND = regex(r" \([^()]{1,60}\)\.?$")
"""Where a source can be found, behind it."""
_ADDRESS = regex(r",? (?:https?:|www\.)\S{1,250}$", re.IGNORECASE)
_CLOSING = " ).»”’'\""
_LONGEST_SOURCE = 300


def is_source(text: str) -> bool:
    """Whether a line that begins with a number is a source and nothing else: also a note whose mark is not there.

    >>> is_source("2 De Telegraaf, 3 mei 2021"), is_source("2 Het rapport, van 2019, is nog niet openbaar.")
    (True, False)
    >>> is_source("1 Verzonnen, 27 mei 2022, www.verzonnen.nl/nieuws"), is_source("1 De kaart, uit 2019, op www.a.nl")
    (True, False)
    """
    number = _NUMBER.match(text)
    if number is None or "?" in text or len(text) > _LONGEST_SOURCE:
        return False
    source = _BEHIND.sub("", text[number.end() :]).rstrip(_CLOSING)
    source = _ADDRESS.sub("", source)
    if PUBLISHED.match(source):
        return True
    title = max((found.start() for found in _TITLE.finditer(source)), default=len(source))
    return any("," in part and bool(_PLACED.search(part)) for part in (source, source[:title]))
