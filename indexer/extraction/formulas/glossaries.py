"""Titles of lists of abbreviations and terms, as stand below a paper: nobody asks or answers anything in them."""

from __future__ import annotations

import re

from indexer.patterns import regex

_GLOSSARY = regex(
    r"(?:bijlage(?: \w{1,4})?[.:]? )?(?:(?:lijst|overzicht) (?:van|met) (?:de )?(?:gebruikte |veelgebruikte )?"
    r"(?:afkortingen|begrippen|termen)(?: en (?:afkortingen|begrippen|termen))?|(?:gebruikte )?afkortingen(?:lijst)?"
    r"|begrippen(?:lijst)?|verklarende woordenlijst|glossarium)\W{0,3}",
    re.IGNORECASE,
)


def is_glossary(text: str) -> bool:
    """Whether a text is the title of such a list.

    >>> is_glossary("Lijst met gebruikte afkortingen"), is_glossary("Bijlage 1: Begrippenlijst"), is_glossary("Lijst")
    (True, True, False)
    """
    return bool(_GLOSSARY.fullmatch(text))
