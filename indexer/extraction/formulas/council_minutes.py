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
_BODY = rf"(?:{COUNCIL}|(?:raads|staten)commissie|commissie(?=.{{0,80}}\b\d{{1,2}} [a-z]{{3,9}} \d{{4}}))"
TITLE = rf"{_KIND}(?: van .{{0,100}}\b{COUNCIL}| (?:de )?{_BODY})\b"
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
    rf"(?:{TITLE}|(?:[\w-]+ ){{0,3}}(?:notulen|verslag)(?: van)?(?: de)? {COUNCIL}|(?:de )?{COUNCIL})\b", re.IGNORECASE
)
_DEEP, _LONGEST = 12, 160
"""A report says at its head of which body it is: in so many lines, each of so many characters."""


def answering(head: Iterable[str]) -> tuple[str, ...]:
    """The offices of those who answer, in small letters, in a report that opens with these lines; none where it is not
    of a council.

    >>> "wethouder" in answering(["Gemeenteraad van Verzonnen"]), answering(["Verslag van een algemeen overleg"])
    (True, ())
    """
    above = (text for text in islice(head, _DEEP) if len(text) <= _LONGEST)
    return SPEAKERS if any(map(_HEAD.match, above)) else ()
