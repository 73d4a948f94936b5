"""Minutes of councils of municipalities, provinces and water boards, which are no papers of parliament."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from indexer.analysis.keyed import Keyed
from indexer.extraction.formulas.council_bodies import BY_NAME, COUNCIL, OFFICES
from indexer.extraction.names.printed_names import NAME
from indexer.patterns import regex

_KIND = (
    r"(?:besluitenlijst en )?(?:concept[- ]?|ontwerp[- ]?)?"
    r"(?:notulen|besluitenlijst|samenvatting|(?:\w+ )?(?:besprekings|vergader|concept-?)?verslag)"
)
_COMMITTEE = r"(?:(?:raads|staten)commissie\b|commissie (?!(?:voor|van|uit|ad|inzake|tot)\b)(?=\w))"
"""Pattern of what a committee of such a body is called: one of parliament is a committee for something."""
_MET = rf"(?: van)?(?: de)?(?: \w{{1,20}}){{0,2}} vergadering(?: van)?(?: de)?(?: \w{{1,20}})? {_COMMITTEE}"
_BODY = (
    rf"(?:{COUNCIL}|(?:raads|staten)commissie"
    r"|commissie(?:vergadering)?(?=.{0,80}\b(?:\d{1,2} [a-z]{3,9} \d{4}|(?:gemeente|provincie|waterschap) \w)))"
)
_OF_COMMITTEE = (
    rf"(?:concept[- ]?|ontwerp[- ]?)(?:notulen|verslag)(?: van)?(?: de)? {_COMMITTEE}"
    rf"|notulen(?: van)?(?: de)? {_COMMITTEE}"
    rf"|{_KIND}(?:{_MET}| van (?:(?:de )?(?:raads|staten)commissie\b|{_COMMITTEE}))"
)
TITLE = (
    rf"(?:{_KIND}(?: van .{{0,100}}\b{COUNCIL}| (?:(?:openbare|besluitvormende) )?(?:vergadering )?(?:de )?{_BODY})\b"
    rf"|{_OF_COMMITTEE}|openbare vergadering van (?:de |het )?{COUNCIL}\b)"
)
"""Pattern (in any case) of how its minutes call themselves."""
_HEAD = regex(
    rf"{TITLE}|(?:(?:[\w-]+ ){{0,3}}(?:notulen|verslag)(?: van)?(?: de)? {COUNCIL}|(?:de )?{COUNCIL})\b", re.IGNORECASE
)
_TITLE = regex(TITLE, re.IGNORECASE)
_OF_BODY = regex(rf"(?:{COUNCIL}|(?:raads|staten)commissie|{_COMMITTEE})\b[^.]{{0,60}}", re.IGNORECASE)
_MINUTES = regex(rf"{_KIND}\b|agendapunten$", re.IGNORECASE)
"""The name of a body on a line of its own, above or below a title that does not name it."""
_KIND_ALONE = regex(_KIND, re.IGNORECASE)
_DEEP, _LONGEST = 12, 160
"""A report says at its head of which body it is: in so many lines, each of so many characters."""
_CALLED = r"(?i:de heer|mevrouw|dhr\.?|mevr\.?|mw\.?)"
_MEMBER = regex(
    rf"{_CALLED} {NAME}(?: \([^()]{{1,40}}\)(?:: ?| [a-z])|:)"
    rf"|[A-Z0-9][^():.?!]{{1,40}} (?:\({_CALLED} {NAME}\)(?:: ?| [a-z])|[–-] {_CALLED} {NAME}: ?)"
)
_LOOSE = Keyed(
    rf"(?=.{{0,160}}$)(?=.*\b(?:{_KIND}|verslag)\b)"
    r"(?=.*\b(?:[a-z]*raad|raads[a-z]{3,20}|[a-z]*commissie|[a-z]*bestuur|staten|raadsplein)\b)"
    r"(?!.*[.?!:;]$)",
    *("notulen", "besluitenlijst", "samenvatting", "verslag"),
    flags=re.IGNORECASE,
)
"""A title that may be of something else, but where members of a council and those who answer in it speak."""
_NAMED_COMMITTEE = regex(
    r"\b(?:[Rr]aadsc|[Ss]tatenc|[Cc])ommissie(?:vergadering)? "
    r"(?P<name>[A-Z][\w-]{2,30}(?:(?:,| en|, en| &) [A-Z][\w-]{2,30}){0,4})"
)
_HOLDER = rf"(?i:(?:de )?(?:{'|'.join(map(re.escape, BY_NAME))}))(?: (?:{_CALLED} )?{NAME})?"
_OFFICER = regex(rf"{_HOLDER}(?:: ?| [a-z])")
"""How a paragraph opens with the words of a member, told or as they were said, and of one who answers there."""
_UNTITLED = regex(
    rf"{NAME}(?: \([A-Z0-9][^()]{{1,40}}\))?(?:: ?\S| [a-z])|[A-Z0-9][^():.?!]{{1,40}}: (?:{_CALLED} {NAME}|[a-z])"
)
"""The same of a member without `de heer` or `mevrouw`, or of a group."""
_OF_PARLIAMENT = regex(
    r"Staten-Generaal|(?i:\bvaste (?:kamer)?commissie)|\b(?:Tweede|Eerste) Kamer\b|\bVergaderjaar \d{4}"
    r"|\b(?:algemeen|mondeling|nota|wetgevings|commissie) ?(?:overleg|debat)\b"
)
"""What stands at the head of a report of parliament."""
_GOVERNS = regex(r"(?:De )?(?:[Mm]inister|[Ss]taatssecretaris)(?: [A-Z]| [a-z]{3,20}[dt]e? |:)")


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
    return not any(map(_OF_PARLIAMENT.search, head)) and _is_told(lines, titled=any(map(_LOOSE.match, head)))


def may_title(text: str) -> bool:
    """Whether a text may be the title of the minutes of such a body.

    >>> may_title("Raad Dorp - verslag op hoofdlijnen 14 maart 2024"), may_title("Verslag over de brug")
    (True, False)
    """
    return bool(_TITLE.match(text) or _LOOSE.match(text))


def titled(texts: Sequence[str]) -> str:
    """The title of the minutes of such a body, among its first lines; empty where none is, or these are no minutes.

    >>> titled(["Raad Dorp - verslag op hoofdlijnen", "De heer Bedacht (SP): Ja.", "Wethouder Verzonnen zegt dat."])
    'Raad Dorp - verslag op hoofdlijnen'
    """
    head = [text for text in texts[:_DEEP] if len(text) <= _LONGEST]
    if found := next(filter(_TITLE.match, head), ""):
        return found
    loose = next(filter(_LOOSE.match, head), "")
    apart = next(filter(_OF_BODY.fullmatch, head), "") if any(map(_KIND_ALONE.fullmatch, head)) else ""
    return (apart or loose) if (apart or loose) and is_minutes(texts) else ""


def dated(texts: Sequence[str]) -> list[str]:
    """The lines among the first ones of the minutes of such a body that may tell the day: the title, and the name of
    the body with more behind it."""
    head = [text for text in texts[:_DEEP] if len(text) <= _LONGEST]
    return [line for line in (titled(texts), *filter(_OF_BODY.fullmatch, head)) if line]


def committee_in(texts: Sequence[str]) -> str | None:
    """The name of the committee of such a body that the first lines of its minutes print; None where none does.

    >>> committee_in(["Verslag raadscommissie Wonen en Bouwen van 8 september 2022"])
    'Wonen en Bouwen'
    >>> committee_in(["Verslag van de vaste commissie voor Bouwen"])
    """
    head = [text for text in texts[:_DEEP] if len(text) <= _LONGEST]
    of_council = any(_LOOSE.match(text) or _OF_BODY.fullmatch(text) for text in head)
    if not of_council or any(map(_OF_PARLIAMENT.search, head)):
        return None
    return next((found["name"] for found in map(_NAMED_COMMITTEE.search, head) if found), None)


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


def _is_told(lines: list[str], *, titled: bool) -> bool:
    """Whether members speak in the lines, and those who answer in such a body, and nobody of a government. Where they
    are `titled` as a report, members need no `de heer` or `mevrouw`."""
    members, officers = any(map(_MEMBER.match, lines)), any(map(_OFFICER.match, lines))
    spoken = (officers and (members or any(map(_UNTITLED.match, lines)))) if titled else members and officers
    return spoken and not any(map(_GOVERNS.match, lines))
