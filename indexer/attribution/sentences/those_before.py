"""Those who spoke before a sentence, as it takes them up: they are its subject, alone or with a group."""

from __future__ import annotations

import re

from indexer.attribution.sentences.sentence_roles import ADVERB, WITH_THOSE, any_word
from indexer.extraction.names.groups import THOSE, Group

_BESIDE = re.compile(WITH_THOSE)
_OTHERS_SPEAK = re.compile(
    rf"^(?:[\w’'-]{{1,30}},? ){{0,3}}?(?:{THOSE}|die (?:leden|fracties?)\b)|^(?:ook )?(?:zij [a-z]+n|hij [a-z]+t)\b"
    rf"|\b(?!(?:kan|dan|aan|van|en|een|in)\b)[a-zà-ÿ]{{2,20}}n,? {ADVERB}(?:{THOSE}|zij\b)"
    rf"|\b(?:{any_word('singular')}),? {ADVERB}(?:{THOSE}|hij\b)",
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
