"""Those who sign a paper of a council, each with the group, one behind another in a line, as where lines lost their
ends."""

from __future__ import annotations

from indexer.attribution.kinds.councils.labels_in_council import NAMED
from indexer.patterns import regex

_NAME = r"(?:[A-Z][a-z]?\. ?){1,6}(?:(?:van|de|den|der|ten?|ter|el|al|in|’t|'t) ){0,3}[A-Z][\w’'-]{1,30}"
_GROUP = rf"(?:[Ff]ractie )?(?:{NAMED})"
_AND = r"(?:(?:[,;/]| en| &)? |$)"
_GROUP_FIRST = regex(rf"(?P<one>{_GROUP})(?:, | - | – | ?\()(?P<other>{_NAME})\)?{_AND}")
_NAME_FIRST = regex(
    rf"(?P<one>{_NAME})(?:, | - | – | ?\()(?P<other>{_GROUP})\)?(?:(?:[,;/]| en| &)? (?=(?:[A-Z][a-z]?\.))|$)"
)
_LEAST = 2


def one_by_one(line: str) -> list[str]:
    """The lines of a paper in which each signs, where this one is of two or more and holds nothing else; else itself.

    >>> one_by_one("Ons Dorp, G. Kroon PvdA, N. van Bedacht"), one_by_one("D. Bosman, Stadslijst P. van Hout, VVD")
    (['Ons Dorp, G. Kroon', 'PvdA, N. van Bedacht'], ['D. Bosman, Stadslijst', 'P. van Hout, VVD'])
    >>> one_by_one("Stadslijst (D. Bedacht) en VVD (P. van Hout)"), one_by_one("Jan Bedacht, Ons Dorp")
    (['Stadslijst, D. Bedacht', 'VVD, P. van Hout'], ['Jan Bedacht, Ons Dorp'])
    """
    for pair in (_GROUP_FIRST, _NAME_FIRST):
        found: list[str] = []
        at = 0
        while at < len(line) and (one := pair.match(line, at)):
            found.append(f"{one['one']}, {one['other']}")
            at = one.end()
        if at == len(line) and len(found) >= _LEAST:
            return found
    return [line]
