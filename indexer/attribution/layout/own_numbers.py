"""Whether the number at the end of a title is the title's own, and no page: `Doelen voor 2030`, `Gevolgen voor box 3`.

>>> ends_in_own_number("Doelen voor 2030"), ends_in_own_number("Box 3"), ends_in_own_number("Inleiding 3")
(True, True, False)
"""

from __future__ import annotations

import re

from indexer.extraction.dates import MONTHS
from indexer.patterns import regex

_YEAR = regex(r"(?P<before>[^\W\d_]+) (?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)?$")
"""A year behind a word; no table of contents has so many pages."""
_COUNTED = regex(
    r"\b(?:artikel|box|categorie|cluster|fase|groep|hoofdstuk|klasse|niveau|optie|pijler|route|scenario|schijf|spoor"
    r"|type|variant) \d{1,2}$",
    re.IGNORECASE,
)
"""A number behind what is counted so."""
_REFERS = frozenset(["vergaderjaar", "zitting", "zittingsjaar", "jaargang"])


def ends_in_own_number(title: str) -> bool:
    """Whether a title ends in a year that is no date's or reference's, or in the number of what is counted."""
    year = _YEAR.search(title)
    before = year["before"].casefold() if year else ""
    return bool(_COUNTED.search(title)) or (bool(before) and before not in MONTHS and before not in _REFERS)
