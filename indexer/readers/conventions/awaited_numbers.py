"""Words after which a number is awaited: broken off behind one, a line goes on with a number of its own sentence."""

from __future__ import annotations

from indexer.patterns import regex

_AWAITS = regex(
    r"\b(?:artikel(?:en)?|art|lid|leden|nrs?|onderdeel|hoofdstuk|paragraaf|bijlage|vra(?:ag|gen)|antwoord(?:en)?"
    r"|en|van|tot)\.?$"
)


def awaits_number(text: str) -> bool:
    """Whether a number that follows on a text is part of its sentence, and no mark or number of an item.

    >>> awaits_number("zoals bedoeld in artikel"), awaits_number("zie het antwoord op vraag"), awaits_number("de dijk.")
    (True, True, False)
    """
    return bool(_AWAITS.search(text))
