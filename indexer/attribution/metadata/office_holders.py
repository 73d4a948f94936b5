"""Who of the government a document is of: the ministers who answer, sign, write or are asked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from indexer.analysis.keyed import Keyed
from indexer.extraction.formulas.genres import genre_of
from indexer.extraction.names.committees import find_committee
from indexer.extraction.names.ministers import find_ministers, find_signatory
from indexer.patterns import regex

_ENDING, _OPENING = 25, 40
"""A paper is signed among so many paragraphs at its end, or at its start."""
_TITLES = 3
"""Its title stands among so many at the start."""
ANSWERS = regex(
    r"(?:bijvoegsel:? )?(?:schriftelijke )?"
    r"(?:antwoord(?:en)?|beantwoording|reactie|mededeling|brief) (?:van|door) (?:de )?"
    r"(?P<who>(?:minister|staatssecretaris).{3,400})",
    re.IGNORECASE,
)
"""How a title says who answers or writes."""
_LEAD = regex(
    r"(?P<who>(?:minister|staatssecretaris) [^.]{3,250}?) "
    r"(?:beantwoord(?:t|en)|stu(?:urt|ren)|bied(?:t|en)|informe(?:ert|ren)|reage(?:ert|ren)|gee?ft|geven) ",
    re.IGNORECASE,
)
"""The sentence in which a web page says who writes what it shows."""
ASKED = regex(r"(?<= op )(?:de )?(?:schriftelijke )?(?:kamer)?vragen", re.IGNORECASE)
_TO = regex(
    r"\baan (?:de )?(?P<who>(?:minister|staatssecretaris)[^?(]{2,300}?)(?= over | inzake |$|[(.])", re.IGNORECASE
)
_PUT_TO = regex(
    r"\bvragen\b.{0,80}\b(?:voorgelegd|gesteld|gestuurd) aan (?:de )?(?:minister|staatssecretaris)[^?(]{2,300}?"
    r"(?= over | inzake |[(.]|$)"
    r"|\bdoor (?:de )?(?:minister|staatssecretaris)[^?(.]{2,200}? "
    r"(?:(?:gegeven|verstrekte|(?:toe)?gezonden) antwoorden|beantwoord)\b",
    re.IGNORECASE,
)
"""To whom a list of questions was put, or who answered, where another sentence says which committee asked."""
_ABBREVIATED = regex(r" (?:van|voor) [A-Z][a-z]{0,3}[A-Z][\w&]{0,4}$")
"""A portfolio in letters (`Minister van IenW`), which the paper prints in full elsewhere."""
_ADDRESSED = regex(r"Aan (?:de |het )?(?:minister|staatssecretaris)", re.IGNORECASE)
_LONGEST_ADDRESS = 200
_LONGEST_SENTENCE = 600
"""The verb of who writes stands in so many characters before or behind those on whose behalf he does."""
_REPLY = regex(r"(?:[IVX]{1,4}\.? |\d\.? )?(?:Reactie|Antwoord(?:en)?) van de (?:minister|staatssecretaris)\b", re.I)
"""The heading above the answers in the report of a consultation."""
_LONGEST_HEADING = 160
_FOR_OTHERS = Keyed(
    r"\b(?:mede|ook) namens (?=(?:mijn |de |onze )(?:\w+ ){0,3}(?:minister|staatssecretaris))", "namens ", flags=re.I
)
"""How a minister says on whose behalf he writes besides his own."""
_WRITES = regex(
    r"\b(?:ik|wij|mijn|onze|hier(?:bij|mee|onder|na)|bijgaande?|deze (?:brief|nota)|(?:ontvangt|treft|vindt) u)\b", re.I
)
_WROTE = regex(r"\b(?:heb|hebben|had|hadden|zijn|is|ben|werd) (?:ik|wij|u|uw Kamer)\b", re.IGNORECASE)
"""That he writes now, and that he wrote before."""
_NAMED = regex(
    r"[A-ZÀ-Ý0-9].*|(?:de|van|voor|en|mijn|onze|collega.{0,2}|demissionair)|(?:minister|staatssecretaris).*|[-–]"
)
"""A word in a list of offices; another ends it."""


def office_holders(
    opening: Sequence[str], texts: Sequence[str], own_title: str, last: Sequence[str] = ()
) -> tuple[str, ...]:
    """Who answers or writes, as the title or the opening says, with those on whose behalf he does; else who signs; else
    who is asked. `last` are lines at the end, where a signature may be glued to what it stands under."""
    found = _titular(opening, own_title) or _told(opening, texts) or _signatories(last)
    return tuple(dict.fromkeys((*found, *_others(texts[:_OPENING])))) if found else ()


def _titular(opening: Sequence[str], own_title: str) -> tuple[str, ...]:
    for text in (own_title, *opening):
        if match := ANSWERS.match(text) or _LEAD.match(text):
            who = ASKED.split(match["who"])[0]
            if (found := find_ministers(who)) and not any(map(_ABBREVIATED.search, found)):
                return found
    return ()


def _told(opening: Sequence[str], texts: Sequence[str]) -> tuple[str, ...]:
    return (
        next((found for text in opening if find_committee([text]) and (found := find_ministers(text))), ())
        or next(
            (found for text in opening if (to := _PUT_TO.search(text)) and (found := find_ministers(to.group()))), ()
        )
        or _signatories(texts[-_ENDING:])
        or next((found for text in texts[:_OPENING] if (found := find_signatory(text))), ())
        or _asked_in_title(opening)
        or _addressed(opening)
        or _replies(texts)
    )


def _asked_in_title(opening: Sequence[str]) -> tuple[str, ...]:
    """The ministers to whom the questions were put that a paper answers, as its title says."""
    titles = (text for text in opening[:_TITLES] if (genre := genre_of(text)) and genre.type == "written-questions")
    return next((found for text in titles if (to := _TO.search(text)) and (found := find_ministers(to["who"]))), ())


def _addressed(opening: Sequence[str]) -> tuple[str, ...]:
    """The ministers to whom a letter is addressed that nobody of the government signs."""
    to = (text for text in opening if len(text) <= _LONGEST_ADDRESS and _ADDRESSED.match(text))
    return tuple(dict.fromkeys(name for text in to for name in find_ministers(text)))


def _signatories(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for text in texts for name in find_signatory(text)))


def _replies(texts: Sequence[str]) -> tuple[str, ...]:
    """The ministers whose answers stand below a heading that says so."""
    headings = (text for text in texts if len(text) <= _LONGEST_HEADING and _REPLY.match(text))
    return next(filter(None, map(find_ministers, headings)), ())


def _others(texts: Sequence[str]) -> Iterator[str]:
    """The ministers on whose behalf a letter is written besides that of its writer.

    >>> list(_others(["Hierbij zend ik u, mede namens de Minister van Defensie, de nota over bruggen."]))
    ['Minister van Defensie']
    >>> list(_others(["Bij brief van 3 mei heb ik u, mede namens de Minister van Defensie, een nota gezonden."]))
    []
    >>> list(_others(["Uw leden vroegen dit. Hieronder treft u de antwoorden, mede namens de Minister van Defensie."]))
    ['Minister van Defensie']
    """
    for text in texts:
        for match in _FOR_OTHERS.finditer(text):
            first, last = max(0, match.start() - _LONGEST_SENTENCE), match.end() + _LONGEST_SENTENCE
            start = max(first, text.rfind(". ", first, match.start()) + 1)
            before = text[start : match.start()]
            ends = text.find(". ", match.end(), last)
            sentence = text[start : ends if ends >= 0 else last]
            if _WRITES.search(sentence) and not _WROTE.search(before):
                yield from find_ministers(_list_of_offices(text[match.end() : match.end() + _LONGEST_ADDRESS]))


def _list_of_offices(text: str) -> str:
    return " ".join(takewhile(_NAMED.fullmatch, text.split()))
