"""What stands above answers that are printed together below the questions: a title, or a sentence."""

from __future__ import annotations

import re

from indexer.patterns import regex

_TITLE = regex(
    r"antwoord(?:en)? van\b.{3,200}|(?:(?:[A-Z]|[IVX]{1,4}|\d{1,2})[.)]?\s{1,8}|deel\s{1,8}\w{1,4}[.:]?\s{1,8})?"
    r"(?:de\s{1,8})?(?:antwoord(?:en)?|beantwoording|reactie)(?:\s{1,8}(?:van|op|door)\b.{3,200}|[:.]?$)",
    re.IGNORECASE,
)
_ANSWERS = regex(r"\b(?:beantwoord(?:t|en)|antwoord(?:en)?|beantwoording|reacties?)\b", re.IGNORECASE)
_FOLLOW = regex(r"\b(?:als volgt|het volgende|hieronder|hierna|onderstaande?)\b", re.IGNORECASE)
_BOTH = regex(r"\bvragen en (?:de )?(?:antwoord|beantwoord|reactie)", re.IGNORECASE)
_LONGEST = 200


def opens_answers(text: str) -> bool:
    """Whether a text is the title of the answers, or says that they follow.

    >>> opens_answers("Antwoorden van het college"), opens_answers("Antwoord is er niet.")
    (True, False)
    """
    return bool(_TITLE.match(text)) or announces_answers(text)


def announces_answers(text: str) -> bool:
    """Whether a text says that the answers follow, and not the questions with them.

    >>> announces_answers("Het college beantwoordt deze vragen als volgt."), announces_answers("Ik antwoord als volgt:")
    (True, True)
    >>> announces_answers("Hieronder staan de vragen en antwoorden."), announces_answers("Kunt u hieronder antwoorden?")
    (False, False)
    """
    short = len(text) <= _LONGEST and text.endswith((".", ":"))
    return short and bool(_ANSWERS.search(text) and _FOLLOW.search(text)) and not _BOTH.search(text)
