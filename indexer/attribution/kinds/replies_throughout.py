"""Whether all in a paper of the government is an answer: it says so in its title or at its start.

>>> replies_throughout("", ["Met deze brief kom ik mijn toezeggingen uit het debat na."])
True
>>> replies_throughout("Antwoorden op openstaande vragen", ["Hierbij een verzonnen brief."])
True
>>> replies_throughout("", ["Met deze brief informeer ik u over de voortgang."])
False
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from indexer.patterns import regex

_OF_REPLIES = regex(
    r"\b(?:nota naar aanleiding|memorie van antwoord|antwoord op het"
    r"|(?:beantwoording|antwoord(?:en)?|reactie) (?:\w+ ){0,4}(?:vragen|opmerkingen|inbreng))\b",
    re.IGNORECASE,
)
"""The title of a paper in which all is an answer: there one goes on until another begins."""
_SAYS_IT_REPLIES = regex(
    r"\b(?:beantwoord(?:t|en)?|reageer(?:t)?|reageren|antwoord(?:t|en)?|ga(?:at|an)?|geef|geven|doe|voldoe|kom) "
    r"(?:ik|wij|de regering|het kabinet)\b[^.?!]{0,100}\b(?:vragen|opmerkingen|inbreng)\b"
    r"|\b(?:antwoord(?:en)?|beantwoording|reactie) op (?:\w+ ){0,3}(?:vragen|opmerkingen|inbreng)\b"
    r"|\bte reageren op (?:\w+ ){0,3}(?:vragen|opmerkingen|inbreng)\b"
    r"|\b(?:vragen|opmerkingen)\b[^.?!]{0,60}"
    r"\b(?:te beantwoorden|onbeantwoord|beantwoord(?:t|en)? (?:ik|wij|de regering|het kabinet))\b"
    r"|\b(?:toegezegd|toezegging(?:en)?|verzocht|gevraagd|aangegeven|beloofd)\b[^.?!]{0,100}\bschriftelijk "
    r"(?:terug te komen|te reageren|te antwoorden|in te gaan|af te doen)\b"
    r"|\bvragen\b.{0,200}\b(?:treft|vindt|ontvangt|(?:bied|zend|stuur) ik) u (?:hier\w{2,4} |daarop )?(?:mijn|onze|de) "
    r"(?:reactie|antwoord(?:en)?|beantwoording)(?: hierop| daarop)?(?: aan)?\."
    r"|\b(?:kom|komen|doe|doen|voldoe|voldoen|geef|geven) (?:ik|wij) (?:(?:aan|hierbij|daarmee|gevolg) ){0,2}"
    r"(?:mijn|onze|deze|die|de|een aantal|enkele) toezeggingen\b",
    re.IGNORECASE,
)
"""What a letter says of which that holds."""


_OF_COMMITTEE = regex(
    r"\bvragen\b[^.?!]{0,80}\bcommissie\b|\bcommissie\b[^.?!]{0,160}\b(?:vragen|vragenronde)\b", re.IGNORECASE
)


def answers_committee(title: str, opening: Iterable[str]) -> bool:
    """Whether a paper says that it answers a committee: of that several groups ask.

    >>> answers_committee("Beantwoording vragen commissie over bruggen", []), answers_committee("Vragen van de SP", [])
    (True, False)
    """
    return any(map(_OF_COMMITTEE.search, (title, *opening)))


def replies_throughout(title: str, opening: Iterable[str]) -> bool:
    """Whether all in a paper is an answer, as its title or its first paragraphs say."""
    return bool(_OF_REPLIES.search(title)) or any(_SAYS_IT_REPLIES.search(text) for text in opening)
