"""Those who spoke before a sentence, as it takes them up: they are its subject, alone or with a group."""

from __future__ import annotations

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from typing import Literal

from indexer.attribution.sentences.likewise import asks_with_those
from indexer.attribution.sentences.sentence_roles import ADVERB, WITH_THOSE, any_word
from indexer.extraction.names.groups import THOSE, Group
from indexer.patterns import regex

Which = Literal["first", "second", "third", "last", "both"]
"""Which of those who were named before a paragraph speak in it."""
_PLACES: dict[str, Which] = {
    "eerst": "first", "eerste": "first", "tweede": "second", "derde": "third", "laatst": "last", "laatste": "last",
}  # fmt: skip
_BY_PLACE: dict[Which, slice] = {
    "first": slice(1), "second": slice(1, 2), "third": slice(2, 3), "last": slice(-1, None), "both": slice(None),
}  # fmt: skip
_BESIDE = regex(WITH_THOSE)
BOTH = r"beide (?:leden|fracties?)"
"""Those of the two groups before it, as a pattern."""
BACK = regex(
    rf"\b(?:{THOSE}|(?:leden|lid) van (?:deze|die|beide|genoemde|bedoelde) fracties?\b|(?:deze|die) fractie\b)",
    re.IGNORECASE,
)
"""Who was named before."""
_SAID_THERE = regex(
    r" (?:heeft|hebben|had|hadden|stelden?|wees|wezen|vroeg(?:en)?|zei(?:den)?|pleitten?)\b[^.?!;]{0,60}?"
    r"\b(?:in|tijdens|bij) (?:het|de|een) (?:[a-z]{1,20} ){0,2}?"
    r"[a-z]{0,20}(?:debat|overleg|vragenuur|termijn|beschouwingen)\b"
)
"""How a sentence goes on that tells what a group said in a debate."""
_ALSO = regex(r"\bOok $")
_OF_THIS = regex(
    r" [a-z]{2,20} (?:[a-z]{2,20} ){0,3}?(?:(?:daar|hier)(?:aan|bij|mee|naar|om|op|over|toe|van|voor)|dit|dat)\b"
)
"""Before and behind such a group, where it said the same."""
_OTHERS_SPEAK = regex(
    rf"^(?:[\w’'-]{{1,30}},? ){{0,3}}?(?:{THOSE}|die (?:leden|fracties?)\b)|^(?:ook )?(?:zij [a-z]+n|hij [a-z]+t)\b"
    rf"|\b(?!(?:kan|dan|aan|van|en|een|in)\b)[a-zà-ÿ]{{2,20}}n,? {ADVERB}(?:{THOSE}|zij\b)"
    rf"|\b(?:{any_word('singular')}),? {ADVERB}(?:{THOSE}|hij\b)"
    rf"|^(?:ook )?(?:het lid (?:{any_word('singular')})|de leden (?!(?:van|den|samen)\b)(?-i:[a-z]{{2,20}}n))\b"
    r"|^(?:het|dit|dat|ook|er) [a-z]{2,20} (?:ook )?(?:hun|hen|hem)\b",
    re.IGNORECASE,
)
"""In a sentence: those who spoke before it are its subject (`In navolging van de SP-fractie menen zij …`)."""
_TAKES_UP = regex(
    r"(?:(?:Door|Bij|Van) (?:de )?"
    r"|(?:(?!(?:van|aan|met|voor|bij|dan|als|zoals|over|door|deze|die|zij|hij|wij|ik|u) )\w{1,20} ){0,2}?)"
    r"(?:(?:de )?(?:leden|lid) van (?:de )?)?"
    r"(?:(?P<which>eerst|laatst)(?:genoemde|bedoelde) (?:fractie)?(?:leden|lid|fractie)\b"
    rf"|(?P<place>eerste|tweede|derde|laatste) fractie\b|(?P<both>{BOTH})\b)",
    re.IGNORECASE,
)
"""How a paragraph opens of which some of those who were named before it are the subject."""
_ASKED_BEFORE = regex(
    r"(?:Op|In (?:antwoord|reactie) op|Naar aanleiding van) (?:(?:de|een|eerdere|nadere) ){0,2}"
    r"(?:vra(?:ag|gen)|opmerking(?:en)?) van (?:(?:de|het) )?"
)
"""What stands before a group at the head of a paragraph that tells what was answered to it."""
_SENTENCE = 400
"""The subject of a sentence is looked for in so many of its characters."""
_END = regex(r"[.?!;](?: |$)")


def others_speak(text: str, sentence: int) -> bool:
    """Whether those who spoke before a sentence are its subject.

    >>> others_speak("In navolging van de SP-fractie menen zij dat dit kan.", 0), others_speak("Dat kan.", 0)
    (True, False)
    """
    stop = _END.search(text, sentence, sentence + _SENTENCE)
    return bool(_OTHERS_SPEAK.search(text[sentence : stop.start() if stop else sentence + _SENTENCE]))


def is_beside_those(text: str, sentence: int, group: Group) -> bool:
    """Whether a sentence opens with those who spoke before it and a group: `Deze leden en de leden van …`."""
    return bool(_BESIDE.fullmatch(text, sentence, group.start)) or asks_with_those(text, sentence, group)


def asked_before(text: str, groups: Sequence[Group], starts: Sequence[int]) -> Group | None:
    """The one group that a text names, where it opens with what that asked, and "these members" speak in a sentence
    behind it: `Op vragen van de leden van de SP-fractie antwoordt de regering dat dit mag. Waarom, vragen deze leden.`
    """
    opens = len(groups) == 1 and groups[0].clear and _ASKED_BEFORE.fullmatch(text, 0, groups[0].start)
    return groups[0] if opens and any(others_speak(text, start) for start in starts[1:]) else None


def means_others(text: str, groups: Sequence[Group], named: AbstractSet[str]) -> bool:
    """Whether "these members" stand in a text before any of its groups with parties that are `named`: they are no
    group of it."""
    back = BACK.search(text)
    return back is not None and not any(
        group.end <= back.start() and not named.isdisjoint(group.parties) for group in groups
    )


def taken_up(text: str) -> tuple[str, Which] | None:
    """Which of those named before it a paragraph opens with, and how it prints them; None if it opens otherwise.

    >>> taken_up("Ook vragen laatstgenoemde leden wat dit kost."), taken_up("Zij steunen laatstgenoemde leden.")
    (('laatstgenoemde leden', 'last'), None)
    >>> taken_up("De eerstgenoemde fractie is tegen."), taken_up("Beide fracties zijn voor.")
    (('eerstgenoemde fractie', 'first'), ('Beide fracties', 'both'))
    """
    found = _TAKES_UP.match(text)
    if found is None or found.lastgroup is None:
        return None
    which: Which = "both" if found["both"] else _PLACES[found[found.lastgroup].lower()]
    return text[found.start(found.lastgroup) : found.end()], which


def one_of(parties: tuple[str, ...], which: Which) -> tuple[str, ...]:
    """Those of some parties that are meant: none where so many are not named.

    >>> one_of(("vvd", "cda"), "second"), one_of(("vvd", "cda"), "third")
    (('cda',), ())
    """
    return parties[_BY_PLACE[which]]


def told_behind(text: str, groups: Sequence[Group]) -> list[Group]:
    """Those of some groups of which a text tells what they said in a debate: behind "deze leden" whose words it is,
    or of the same matter as who spoke before (`Ook de SP-fractie heeft daarnaar gevraagd in het debat.`)."""
    back = BACK.search(text)
    there = (group for group in groups if _SAID_THERE.match(text, group.end))
    return [
        group
        for group in there
        if (back and group.start > back.start())
        or (_ALSO.search(text, max(0, group.start - 8), group.start) and _OF_THIS.match(text, group.end))
    ]
