"""Those who spoke before a sentence, as it takes them up: they are its subject, alone or with a group."""

from __future__ import annotations

import re
from collections.abc import Sequence

from indexer.attribution.sentences.sentence_roles import ADVERB, WITH_THOSE, any_word
from indexer.extraction.names.groups import THOSE, Group

_BESIDE = re.compile(WITH_THOSE)
BACK = re.compile(
    rf"\b(?:{THOSE}|(?:leden|lid) van (?:deze|die|beide|genoemde|bedoelde) fracties?\b|(?:deze|die) fractie\b)",
    re.IGNORECASE,
)
"""Who was named before."""
_SAID_THERE = re.compile(
    r" (?:heeft|hebben|had|hadden|stelden?|wees|wezen|vroeg(?:en)?|zei(?:den)?|pleitten?)\b[^.?!;]{0,60}?"
    r"\b(?:in|tijdens|bij) (?:het|de|een) (?:[a-z]{1,20} ){0,2}?"
    r"[a-z]{0,20}(?:debat|overleg|vragenuur|termijn|beschouwingen)\b"
)
"""How a sentence goes on that tells what a group said in a debate."""
_OTHERS_SPEAK = re.compile(
    rf"^(?:[\w’'-]{{1,30}},? ){{0,3}}?(?:{THOSE}|die (?:leden|fracties?)\b)|^(?:ook )?(?:zij [a-z]+n|hij [a-z]+t)\b"
    rf"|\b(?!(?:kan|dan|aan|van|en|een|in)\b)[a-zà-ÿ]{{2,20}}n,? {ADVERB}(?:{THOSE}|zij\b)"
    rf"|\b(?:{any_word('singular')}),? {ADVERB}(?:{THOSE}|hij\b)"
    rf"|^(?:ook )?(?:het lid (?:{any_word('singular')})|de leden (?!(?:van|den|samen)\b)(?-i:[a-z]{{2,20}}n))\b"
    r"|^(?:het|dit|dat|ook|er) [a-z]{2,20} (?:ook )?(?:hun|hen|hem)\b",
    re.IGNORECASE,
)
"""In a sentence: those who spoke before it are its subject (`In navolging van de SP-fractie menen zij …`)."""
_SENTENCE = 400
"""The subject of a sentence is looked for in so many of its characters."""
_END = re.compile(r"[.?!;](?: |$)")


def others_speak(text: str, sentence: int) -> bool:
    """Whether those who spoke before a sentence are its subject.

    >>> others_speak("In navolging van de SP-fractie menen zij dat dit kan.", 0), others_speak("Dat kan.", 0)
    (True, False)
    """
    stop = _END.search(text, sentence, sentence + _SENTENCE)
    return bool(_OTHERS_SPEAK.search(text[sentence : stop.start() if stop else sentence + _SENTENCE]))


def is_beside_those(text: str, sentence: int, group: Group) -> bool:
    """Whether a sentence opens with those who spoke before it and a group: `Deze leden en de leden van …`."""
    return bool(_BESIDE.fullmatch(text, sentence, group.start))


def refers_back(text: str) -> bool:
    """Whether "deze leden" or the like stand in a text: who was named before it."""
    return bool(BACK.search(text))


def told_behind(text: str, groups: Sequence[Group]) -> list[Group]:
    """Those of some groups of which a text tells what they said in a debate, behind "deze leden" whose words it is."""
    back = BACK.search(text)
    return [group for group in groups if back and group.start > back.start() and _SAID_THERE.match(text, group.end)]
