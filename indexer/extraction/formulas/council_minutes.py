"""Minutes of councils of municipalities, provinces and water boards, which are no papers of parliament."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from indexer.extraction.names.printed_names import NAME

COUNCIL = (
    r"(?:gemeenteraad|raad (?:van|der) (?:de )?(?:gemeente|stad)|raads(?:vergadering|debat)|provinciale staten"
    r"|statenvergadering|algemeen bestuur|verenigde vergadering|stadsdeel)"
)
"""Pattern (in any case) of what such a body is called."""
_KIND = (
    r"(?:besluitenlijst en )?(?:concept-?|ontwerp-?)?"
    r"(?:notulen|besluitenlijst|samenvatting|(?:\w+ )?(?:besprekings|vergader)?verslag)"
)
_COMMITTEE = r"(?:(?:raads|staten)commissie\b|commissie (?!(?:voor|van|uit|ad|inzake|tot)\b)(?=\w))"
"""Pattern of what a committee of such a body is called: one of parliament is a committee for something."""
_MET = rf"(?: van)?(?: de)?(?: \w{{1,20}}){{0,2}} vergadering(?: van)?(?: de)?(?: \w{{1,20}})? {_COMMITTEE}"
_BODY = (
    rf"(?:{COUNCIL}|(?:raads|staten)commissie"
    r"|commissie(?:vergadering)?(?=.{0,80}\b(?:\d{1,2} [a-z]{3,9} \d{4}|(?:gemeente|provincie|waterschap) \w)))"
)
_OF_COMMITTEE = (
    rf"(?:concept-?|ontwerp-?)(?:notulen|verslag)(?: van)?(?: de)? {_COMMITTEE}|notulen(?: van)?(?: de)? {_COMMITTEE}"
    rf"|{_KIND}(?:{_MET}| van (?:(?:de )?(?:raads|staten)commissie\b|{_COMMITTEE}))"
)
TITLE = (
    rf"(?:{_KIND}(?: van .{{0,100}}\b{COUNCIL}| (?:de )?{_BODY})\b|{_OF_COMMITTEE}"
    rf"|openbare vergadering van (?:de |het )?{COUNCIL}\b)"
)
"""Pattern (in any case) of how its minutes call themselves."""
_BY_NAME = ("wethouder", "weth.", "portefeuillehouder", "gedeputeerde", "gedep.", "heemraad", "hoogheemraad")
AT_THE_HEAD = ("burgemeester", "commissaris van de koning", "commissaris van de koningin", "dijkgraaf", "dijkgravin")
_TOGETHER = (
    *("college van burgemeester en wethouders", "college van b&w", "college", "b&w", "dagelijks bestuur"),
    *("gedeputeerde staten", "gs", "college van dijkgraaf en heemraden"),
)
_SEATED = ("gedeputeerde staten", "gs", "dagelijks bestuur", "db")
_IN_BOARD = (
    *(f"lid {of}{board}" for board in _SEATED for of in ("", "van ", "van het ")),
    *("db-lid", "gs-lid"),
)
OFFICES = (*_BY_NAME, *AT_THE_HEAD, *_TOGETHER, *_IN_BOARD)
"""The offices, in small letters, of those who answer in such a body; those at the head preside over it as well."""
_HEAD = re.compile(
    rf"{TITLE}|(?:(?:[\w-]+ ){{0,3}}(?:notulen|verslag)(?: van)?(?: de)? {COUNCIL}|(?:de )?{COUNCIL})\b", re.IGNORECASE
)
_TITLE = re.compile(TITLE, re.IGNORECASE)
_OF_BODY = re.compile(rf"(?:{COUNCIL}|(?:raads|staten)commissie|{_COMMITTEE})\b[^.]{{0,60}}", re.IGNORECASE)
_MINUTES = re.compile(rf"{_KIND}\b|agendapunten$", re.IGNORECASE)
"""The name of a body on a line of its own, above or below a title that does not name it."""
_KIND_ALONE = re.compile(_KIND, re.IGNORECASE)
_DEEP, _LONGEST = 12, 160
"""A report says at its head of which body it is: in so many lines, each of so many characters."""
_CALLED = r"(?i:de heer|mevrouw|dhr\.?|mevr\.?|mw\.?)"
_MEMBER = re.compile(
    rf"{_CALLED} {NAME}(?: \([^()]{{1,40}}\)(?:: ?| [a-z])|:)"
    rf"|[A-Z0-9][^():.?!]{{1,40}} (?:\({_CALLED} {NAME}\)(?:: ?| [a-z])|[–-] {_CALLED} {NAME}: ?)"
)
_HOLDER = rf"(?i:(?:de )?(?:{'|'.join(map(re.escape, _BY_NAME))}))(?: (?:{_CALLED} )?{NAME})?"
_OFFICER = re.compile(rf"{_HOLDER}(?:: ?| [a-z])")
"""How a paragraph opens with the words of a member, told or as they were said, and of one who answers there."""
_OF_PARLIAMENT = re.compile(
    r"Staten-Generaal|(?i:\bvaste (?:kamer)?commissie)|\b(?:Tweede|Eerste) Kamer\b|\bVergaderjaar \d{4}"
    r"|\b(?:algemeen|mondeling|nota|wetgevings|commissie) ?(?:overleg|debat)\b"
)
"""What stands at the head of a report of parliament."""
_GOVERNS = re.compile(r"(?:De )?(?:[Mm]inister|[Ss]taatssecretaris)(?: [A-Z]| [a-z]{3,20}[dt]e? |:)")


def is_minutes(texts: Iterable[str]) -> bool:
    """Whether a document with these lines is the minutes of such a body: its first lines say so, or, where these do not
    name parliament, members and those who answer in such a body speak in it.

    >>> is_minutes(["Notulen van de gemeenteraad van Verzonnen"]), is_minutes(["Verslag van een algemeen overleg"])
    (True, False)
    >>> is_minutes(["Raadscommissie Bedacht", "Verslag van de openbare vergadering"]), is_minutes(["Raadscommissie"])
    (True, False)
    >>> is_minutes(["Verslag opinieronde", "De heer Bedacht (SP) vraagt dat.", "Wethouder Verzonnen antwoordt dat."])
    True
    """
    lines = list(texts)
    head = lines[:_DEEP]
    runs = [*head, *(f"{line} {below}" for line, below in pairwise(head) if _KIND_ALONE.fullmatch(line))]
    if any(map(_TITLE.match, runs)) or (any(map(_OF_BODY.fullmatch, head)) and any(map(_MINUTES.match, head))):
        return True
    return not any(map(_OF_PARLIAMENT.search, head)) and _is_told(lines)


def is_of_council(texts: Iterable[str]) -> bool:
    """Whether a report with these lines is of such a body, perhaps by no more than its name at the head.

    >>> is_of_council(["Gemeenteraad van Verzonnen"]), is_of_council(["Verslag van een algemeen overleg"])
    (True, False)
    """
    lines = list(texts)
    named = any(_HEAD.match(text) for text in lines[:_DEEP] if len(text) <= _LONGEST)
    return named or is_minutes(lines)


def answering(texts: Iterable[str]) -> tuple[str, ...]:
    """The offices of those who answer in a report with these lines; none where it is not of a council.

    >>> "wethouder" in answering(["Gemeenteraad van Verzonnen"]), answering(["Verslag van een algemeen overleg"])
    (True, ())
    """
    return OFFICES if is_of_council(texts) else ()


def holds_office(speaker: str) -> bool:
    """Whether who speaks is called by an office that there is in such a body alone.

    >>> holds_office("Wethouder Bedacht"), holds_office("Minister Bedacht")
    (True, False)
    """
    return re.fullmatch(_HOLDER, speaker) is not None


def _is_told(lines: list[str]) -> bool:
    """Whether members speak in the lines, and those who answer in such a body, and nobody of a government."""
    spoken = any(map(_MEMBER.match, lines)) and any(map(_OFFICER.match, lines))
    return spoken and not any(map(_GOVERNS.match, lines))
