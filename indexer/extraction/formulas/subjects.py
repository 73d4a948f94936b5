"""What a consultation is about, from the sentence that opens it."""

from __future__ import annotations

import re

from indexer.patterns import regex

_ABOUT = (
    r"(?:over|inzake|betreffende|aangaande|omtrent|met betrekking tot|ten aanzien van|naar aanleiding van|houdende)"
)
_LETTER = (
    r"(?:(?:de|het|haar|zijn|hun|een|diens|uw) )?"
    r"(?:op \d{1,2} \w+(?: \d{4})? (?:door \w+ )?(?:toegezonden|gezonden|verzonden|ontvangen|aangeboden) )?"
    r"(?:brief|brieven|brieven van|aanbiedingsbrief|nota|rapport|Kamerbrief)"
    r"(?: van (?:de |het )?(?:(?:[Mm]inister|[Ss]taatssecretaris|[Rr]egering|kabinet)(?: (?:van|voor) .{3,80}?)?))?"
    r"(?: (?:van|d\.d\.|dd\.) \d{1,2} \w+(?: \d{4})?)?(?: (?:ter aanbieding van|met))?"
)
_SUBJECT = regex(
    rf"\b{_ABOUT} (?:{_LETTER} {_ABOUT} )?(?:de |het |een )?(?P<title>.{{4,}}?)"
    r"(?=\s*\((?:Kamerstuk|kst|TK|EK|Handelingen|20\d\d)|(?<!d\.d)(?<!\bnr)\.\s+(?=[«“(A-ZÀ-Ý])|\.?$"
    r"|, waarin\b|, waarbij\b|; )"
)
_ASKS = regex(r"\b(?:vragen|opmerkingen|overleg|behoefte|commissie)\b", re.IGNORECASE)
_LONGEST = 300


def find_subject(text: str) -> str | None:
    """What a sentence says that questions or an exchange of letters is about, with a capital; None where it does not.

    >>> find_subject("De commissie heeft vragen voorgelegd over de brief van 3 maart over fluiten (Kamerstuk 29 999).")
    'Fluiten'
    """
    sentence = text[:1_500]
    if not _ASKS.search(sentence) or not (match := _SUBJECT.search(sentence)):
        return None
    title = match["title"][:_LONGEST].strip(" ,")
    return title[:1].upper() + title[1:] or None
