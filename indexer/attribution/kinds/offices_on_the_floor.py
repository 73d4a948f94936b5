"""Paragraphs of minutes that tell what somebody else than a member said or did: a minister, the meeting, or members of
whom it is not said which."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal

from indexer.attribution.kinds.taking_the_floor import surnames
from indexer.extraction.names.printed_names import NAME
from indexer.patterns import regex

_WHO = (
    r"(?P<who>(?:[Dd]e|[Bb]eide|[Dd]e beide) "
    r"(?i:bewinds(?:persoon|vrouwe?|man|lieden|personen)|(?:vice)?minister-president|"
    r"ministers?|staatssecretaris(?:sen)?|regering|regeringscommissaris)"
    r"(?: (?:van|voor) (?:[A-Z][\w&-]*|het|de)(?:,? (?:[A-Z][\w&-]*|en|van|voor|het|de|der)){0,12})?"
    rf"|(?:[Mm]inister|[Ss]taatssecretaris) {NAME})"
)
OFFICE = regex(rf"(?:Ook |Verder |Vervolgens )?{_WHO}(?= [a-z])")
"""How a paragraph opens with a minister."""
_SAID = (
    r"(?:zegden?|zei(?:den)?|deelden?|antwoordden?|meldden?|gaf|gaven|merkten?|verklaarden?|wees|wezen|lichtten?"
    r"|reageerden?|benadrukten?|verzekerden?|bevestigden?|herhaalden?|stelden?|lieten?|liet)"
)
_OF_OFFICE = regex(
    r"\b(?:[Mm]inister|[Ss]taatssecretaris) "
    r"(?P<name>(?:(?:[Vv]an|[Dd]e|[Dd]en|[Dd]er|[Tt]er|[Tt]en|[’']t) ){0,3}[A-ZÀ-Ý][\w’'-]+)"
)
_TELLING = regex(
    r"(?:Op (?:dit|dat) punt|Naar aanleiding (?:hiervan|daarvan)|Hierop|Daarop|Hierbij|Daarbij|Vervolgens|Desgevraagd"
    r"|Op (?:een|de|die|deze) vra(?:ag|gen) van [^.?!:;]{3,80}"
    r"|In (?:antwoord|reactie) (?:hierop|daarop|op [^.?!:;]{3,80})"
    rf"|Tot slot|Ten slotte) {_SAID} (?:ook )?{_WHO}\b"
)
"""How one opens that tells what a minister said, behind what it was said to."""
_SO_TOLD = regex(
    rf"(?:[^.?!:;]|\.(?=\d)){{3,240}}?, zo "
    rf"(?:{_SAID}|zegt|meldt|antwoordt|stelt|verzekert|bevestigt|benadrukt|houdt|hield) (?:ook )?{_WHO}"
    r"(?=[.,]| (?:[Dd]e heer|[Mm]evrouw)\b)"
)
"""How one opens with what a minister said: `De brug blijft, zo meldde de minister.`"""
_REPLIES = regex(
    r" (?:[a-zà-ÿ]+ ){0,2}?(?:antwoord|zegt|zei|zegde|merkt|wees|benadruk|deelt|deelde|licht|beaam|bevestig|reageer|"
    r"herhaal|verklaar|erken|ontken|dankt|dankte|bestreed|concludeer|sprak)",
)
_TOLD = regex(
    r" (?!(?:had|moest|werd|diende|behoorde|hoefde|mocht|zou|konde?)(?:en|n)? )"
    r"(?:[a-zà-ÿ]{2,20}[dt]en?|zag(?:en)?|ging(?:en)?|gaf|gaven|kwam(?:en)?|liet(?:en)?|vond(?:en)?|achtten?|bleef|bleven"
    r"|hield(?:en)?|nam(?:en)?|trok(?:ken)?|riep(?:en)?|koos|kozen|stond(?:en)?|deed|deden) "
)
"""Behind a minister: a verb of what a report tells of him, as it does of all who speak."""
_EARLIER = regex(
    r"[^.?!]{0,200}\b(?:(?:in|met|bij|per) (?:haar|zijn|hun|de|een|die|deze) (?:brief|brieven|nota)"
    r"|eerder|destijds|onlangs|indertijd|voorheen|vorige?|hem|spreker|spreekster|volgens|gisteren|aldus|media|pers"
    r"|interview|krant|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
"""In the sentence: it may be a member who tells what the minister did before."""
_VIEW = regex(
    rf"(?:(?:Volgens|Naar de mening van) {_WHO}\b"
    rf"|[^.?!:;]{{3,240}}, aldus {_WHO.replace('who', 'so')}(?=[.,]))"
)
_WITH = regex(rf"Met {_WHO} (?:was|is|waren|zijn) ")
_MEETING = r"(?:het (?:algemeen |mondeling )?overleg|de (?:vergadering|beraadslaging|bijeenkomst))"
_DONE = r"(?:geschorst|gesloten|hervat|heropend|beëindigd|geopend)"
_OF_MEETING = regex(
    rf"{_MEETING} (?:wordt|werd|is)(?: [^?!:;]{{1,60}})? {_DONE}(?: [^?!:;]{{1,40}})?\.?"
    r"|(?:hierna|hierop|vervolgens|daarna|om [^?!:;]{2,20}) "
    rf"(?:wordt|werd) {_MEETING}(?: [^?!:;]{{1,60}})? {_DONE}\.?"
    r"|de commissie (?:besluit|besloot|stemt in|stemde in|gaat akkoord|ging akkoord|adviseert|adviseerde)"
    r"(?: [^?!:;]{1,120})?\.?"
    r"|aldus (?:wordt|werd) besloten\.?",
    re.IGNORECASE,
)
"""What a report tells of the meeting itself."""
_SEVERAL = regex(
    r"(?:Verscheidene|Verschillende|Diverse|Enkele|Sommige|Meerdere|De meeste|Alle|Veel|Vele) "
    r"(?:commissie)?(?:leden|fracties|woordvoerders|sprekers) [a-z]"
)


def told_office(text: str) -> re.Match[str] | None:
    """Where a paragraph opens with what a minister said: the match, with `who`.

    >>> told_office("Op dit punt zegde de minister een brief toe.")["who"]
    'de minister'
    >>> told_office("De brug blijft, zo meldt de minister.") is None, told_office("De minister meldt dat.") is None
    (False, True)
    >>> OFFICE.match("De Minister van J&V wijst dit af.")["who"]
    'De Minister van J&V'
    """
    return _TELLING.match(text) or _SO_TOLD.match(text)


def office_holders(texts: Iterable[str]) -> frozenset[str]:
    """The ministers whom texts name with their office, by their surnames.

    >>> office_holders(["Overleg gevoerd met minister Van Bedacht van Verzinsels."])
    frozenset({'van bedacht'})
    """
    found = (named["name"] for text in texts for named in _OF_OFFICE.finditer(text))
    return frozenset(surnames(name)[-1] for name in found)


def of_executive(text: str, offices: tuple[str, ...]) -> re.Match[str] | None:
    """Where a paragraph opens with somebody who answers besides ministers, by one of some offices: the match, with
    `who`.

    >>> of_executive("Wethouder Verzonnen zegt dat.", ("wethouder",))["who"]
    'Wethouder Verzonnen'
    """
    return _executive(offices).match(text) if offices else None


@cache
def _executive(offices: tuple[str, ...]) -> re.Pattern[str]:
    named = "|".join(map(re.escape, offices))
    return regex(rf"(?P<who>(?i:(?:de |het )?(?:{named}))(?: (?:mevrouw |de heer )?{NAME})?)(?= [a-z])")


def floor_of_office(text: str, office: re.Match[str]) -> Literal["office", "nobody"]:
    """Whether it is a minister who speaks in a paragraph that opens with him among those of members, or nobody that is
    certain: a member may speak of him.

    >>> [floor_of_office(text, OFFICE.match(text)) for text in ("De minister gaf aan dat.", "De minister is laat.")]
    ['office', 'nobody']
    """
    if _REPLIES.match(text, office.end()):
        return "office"
    return "office" if _TOLD.match(text, office.end()) and not _EARLIER.match(text, office.end()) else "nobody"


def names_no_member(text: str) -> bool:
    """Whether a paragraph opens with the view of a minister, or with members of whom it is not said which: nobody is
    certain to speak in it.

    >>> names_no_member("Verscheidene leden vroegen om een brief."), names_no_member("De heer Smit vroeg dat.")
    (True, False)
    """
    return bool(_VIEW.match(text) or _WITH.match(text) or _SEVERAL.match(text))


def tells_of_meeting(text: str) -> bool:
    """Whether a paragraph says no more than what the meeting did.

    >>> tells_of_meeting("De vergadering wordt om 22.00 uur gesloten."), tells_of_meeting("De commissie is groot.")
    (True, False)
    """
    return bool(_OF_MEETING.fullmatch(text))
