"""Whether a sentence of a reply in which somebody is named still asks, so that the answer has still to come."""

from __future__ import annotations

import re

from indexer.patterns import regex

_ASKS = regex(
    r"\b(?:leden|(?<!eerste )(?<!tweede )(?<!derde )(?<!vierde )(?<!vijfde )(?<!zesde )(?<!zevende )lid|fracties?|vraag"
    r"|vragen|vraagt|vroeg(?:en)?|gevraagd|verzocht(?:en)?|(?:sluit(?:en)?|sloot|sloten) zich)\b|\?$"
    r"|^(?:zij|hij)\b|^\w{1,20} \w{1,20} (?:zij|hij)\b",
    re.IGNORECASE,
)
_REPLIES = regex(
    r"(?:In|Als) reactie op (?:(?:de|het) )?(?:leden|lid|heer|mevrouw|Kamerlid)\b(?!.*[?:]$)", re.IGNORECASE
)
"""How a sentence opens that says what a member was told before: no answer has still to come."""
_THANKS = regex(
    r"(?!.*(?:\?$|\b(?:vraagt|vragen (?:de|deze|zij|of|om|naar|wat|hoe|waarom|wanneer))\b))"
    r".*\b(?:erkentelijk|dank|dankt|danken|dankbaar|kennis ?genomen)\b"
)
"""A sentence of thanks for what was asked asks nothing."""
_ANSWERS_AT_ONCE = regex(
    r"(?:(?:In|Als) (?:antwoord|reactie) op|Naar aanleiding van|Op|Ten aanzien van|Met betrekking tot|Wat betreft|Over"
    r"|Inzake) (?:(?:de|het|een|deze|beide) )?(?:\w+ )?(?:vra(?:ag|gen)|opmerking(?:en)?|verzoek(?:en)?|suggestie"
    r"|inbreng|zorg(?:en)?|stelling|betoog)\b"
    r"(?!.*(?:[?:]$|\b(?:volgende|als volgt|hieronder|hierna|onderstaand\w*|informeer|bericht|bied|stuur|zend|ga|gaan"
    r"|gaat|kom|kom(?:t|en) [^.]{0,60}terug|licht|treft|schets)\b))"
)
"""How a sentence opens that says what was asked and answers it: no answer has still to come."""
_ANNOUNCES = regex(r"\b(?:als volgt|(?:het|de) volgende|toegezegd)\b|:$", re.IGNORECASE)
"""A sentence after which the answer follows."""
_JUDGES = regex(
    r"\b(?:(?:wijs|deel|neem|acht|vind|onderschrijf|waardeer|steun|ontraad|volg|begrijp) ik"
    r"|(?:wijzen|delen|nemen|achten|vinden|onderschrijven|steunen|ontraden) wij"
    r"|(?:deelt|onderschrijft|acht|steunt|volgt|ontraadt) (?:de regering|het kabinet)"
    r"|(?:de regering|het kabinet) (?:deelt|onderschrijft|acht|steunt|volgt|ontraadt)"
    r"|(?:ben ik|zijn wij|is de regering|is het kabinet) (?:het (?:\w+ ){0,3}?eens|van (?:mening|oordeel)))\b",
    re.IGNORECASE,
)
"""A sentence in which who answers says what he thinks of it."""
_THEIRS = regex(
    r"\b(?:volgens (?:hen|haar|hem)\b|naar (?:hun|haar|zijn) (?:mening|oordeel|opvatting|inzicht|idee|indruk)\b"
    r"|(?:hun|haar|zijns|huns|haars) inziens\b|in (?:hun|haar|zijn) (?:ogen|optiek|visie)\b)",
    re.IGNORECASE,
)
"""A sentence that still tells what they think who asked."""


def awaits_answer(sentence: str) -> bool:
    """Whether the last sentence of a paragraph that names who asks still asks: the answer has still to come."""
    if _ANNOUNCES.search(sentence):
        return True
    told = _REPLIES.match(sentence) or _THANKS.match(sentence) or _ANSWERS_AT_ONCE.match(sentence)
    judges = _JUDGES.search(sentence) and sentence[-1:] != "?"
    return bool(_ASKS.search(sentence) or _THEIRS.search(sentence)) and not (told or judges)
