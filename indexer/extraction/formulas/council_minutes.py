"""Minutes of councils of municipalities, provinces and the like, which are no papers of parliament."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import islice

COUNCIL = (
    r"(?:gemeenteraad|raad (?:van|der) (?:de )?(?:gemeente|stad)|raadsvergadering|provinciale staten|statenvergadering"
    r"|algemeen bestuur|stadsdeel)"
)
"""Pattern (in any case) of what such a body is called."""
_KIND = r"(?:besluitenlijst en )?(?:concept-?|ontwerp-?)?(?:notulen|besluitenlijst|(?:\w+ )?verslag)"
_COMMITTEE = r"(?:(?:raads|staten)commissie\b|commissie (?!(?:voor|van|uit|ad|inzake|tot)\b)(?=\w))"
"""Pattern of what a committee of such a body is called: one of parliament is a committee for something."""
_MET = rf"(?: van)?(?: de)?(?: \w{{1,20}}){{0,2}} vergadering(?: van)?(?: de)?(?: \w{{1,20}})? {_COMMITTEE}"
_BODY = (
    rf"(?:{COUNCIL}|(?:raads|staten)commissie"
    r"|commissie(?:vergadering)?(?=.{0,80}\b(?:\d{1,2} [a-z]{3,9} \d{4}|(?:gemeente|provincie|waterschap) \w)))"
)
_OF_COMMITTEE = (
    rf"(?:concept-?|ontwerp-?)(?:notulen|verslag)(?: van)?(?: de)? {_COMMITTEE}|notulen(?: van)?(?: de)? {_COMMITTEE}"
    rf"|{_KIND}(?:{_MET}| van (?:de )?(?:raads|staten)commissie\b)"
)
TITLE = rf"(?:{_KIND}(?: van .{{0,100}}\b{COUNCIL}| (?:de )?{_BODY})\b|{_OF_COMMITTEE})"
"""Pattern (in any case) of how its minutes call themselves."""
EXECUTIVE = ("wethouder", "portefeuillehouder", "gedeputeerde", "college van burgemeester en wethouders", "college")
"""The offices of those who answer in such a body."""
SPEAKERS = (
    *EXECUTIVE,
    *("burgemeester", "commissaris van de koning", "commissaris van de koningin", "dijkgraaf", "heemraad"),
    *("lid van gedeputeerde staten", "gedeputeerde staten", "gs", "b&w", "college van b&w"),
)
"""The same, and others who answer there, as a report prints them before a colon or behind a name."""
_HEAD = re.compile(
    rf"{TITLE}|(?:(?:[\w-]+ ){{0,3}}(?:notulen|verslag)(?: van)?(?: de)? {COUNCIL}|(?:de )?{COUNCIL})\b", re.IGNORECASE
)
_TITLE = re.compile(TITLE, re.IGNORECASE)
_OF_BODY = re.compile(rf"(?:{COUNCIL}|(?:raads|staten)commissie)\b[^.]{{0,60}}", re.IGNORECASE)
_MINUTES = re.compile(rf"{_KIND}\b", re.IGNORECASE)
"""The name of a body on a line of its own, above or below a title that does not name it."""
_WHAT = r"(?:Het|De|Dit|Deze) (?:[^\s.?!:;]{1,20} ){0,3}?[a-z]{0,20}"
_TAKEN = r"\b(?:aangenomen|aanvaard|verworpen|vastgesteld|ingetrokken|aangehouden)(?: [^.?!:;]{0,120})?\.?"
_ADOPTED = (
    r"(?:voorstel|motie|amendement|agenda|notulen|verslag|besluitenlijst)(?:len|s|en)?\b[^.?!:;]{0,80} "
    rf"(?:wordt|worden|werd|werden|is|zijn)\b[^.?!:;]{{0,120}}?{_TAKEN}"
    r"|(?:nota|begroting|verordening|rekening|krediet|visie|plan|besluit)(?:nen|s|en)?\b[^.?!:;]{0,80} "
    r"(?:wordt|worden|werd|werden) (?:met|zonder|bij|unaniem|conform|ongewijzigd|aldus|hiermee|daarmee|vervolgens)\b"
    rf"[^.?!:;]{{0,120}}?{_TAKEN}"
)
"""What is put to the vote and how that ended; what has another life besides with how the vote went."""
_DECIDED = re.compile(
    rf"(?:(?:Hoofdelijke )?Stemming(?: over [^.?!:;]{{2,80}})?[:.] )?{_WHAT}(?:{_ADOPTED})"
    r"|(?:De (?:gemeente)?raad|Provinciale Staten) (?:besluit(?:en)?|stem(?:t|men)|stel(?:t|len)|gaa?(?:t|n)) "
    r"[^.?!:;]{2,200}\.?"
    r"|(?:Besluit(?:vorming)?|Conclusie|Afspraak) ?: [^?!]{2,300}",
    re.IGNORECASE,
)
"""How the minutes of a council tell what it decided."""
_DEEP, _LONGEST = 12, 160
"""A report says at its head of which body it is: in so many lines, each of so many characters."""


def is_minutes(texts: Iterable[str]) -> bool:
    """Whether a document with these lines is, as its first ones say, the minutes of such a body.

    >>> is_minutes(["Notulen van de gemeenteraad van Verzonnen"]), is_minutes(["Verslag van een algemeen overleg"])
    (True, False)
    >>> is_minutes(["Raadscommissie Bedacht", "Verslag van de openbare vergadering"]), is_minutes(["Raadscommissie"])
    (True, False)
    """
    lines = list(islice(texts, _DEEP))
    named = any(map(_OF_BODY.fullmatch, lines)) and any(map(_MINUTES.match, lines))
    return named or any(map(_TITLE.match, lines))


def answering(head: Iterable[str]) -> tuple[str, ...]:
    """The offices of those who answer, in small letters, in a report that opens with these lines; none where it is not
    of a council.

    >>> "wethouder" in answering(["Gemeenteraad van Verzonnen"]), answering(["Verslag van een algemeen overleg"])
    (True, ())
    """
    above = (text for text in islice(head, _DEEP) if len(text) <= _LONGEST)
    return SPEAKERS if any(map(_HEAD.match, above)) else ()


def decides(text: str) -> bool:
    """Whether a paragraph of the minutes of a council tells what it decided, and no more.

    >>> decides("Het voorstel wordt zonder hoofdelijke stemming aangenomen."), decides("Het voorstel is goed.")
    (True, False)
    >>> decides("Besluit: conform het voorstel."), decides("Besluit dat nu?")
    (True, False)
    >>> decides("Stemming: het voorstel wordt aangenomen met 12 stemmen voor en 7 tegen (VVD).")
    True
    >>> decides("De nota wordt met algemene stemmen vastgesteld."), decides("De nota wordt in mei vastgesteld.")
    (True, False)
    """
    return bool(_DECIDED.fullmatch(text))
