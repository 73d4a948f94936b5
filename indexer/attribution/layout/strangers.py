"""Headings of groups and members whose names are not known: what stands below them is not of the group above."""

from __future__ import annotations

import re

from indexer.patterns import regex

_INPUT = (
    r"(?:(?:nadere|aanvullende|tweede|schriftelijke) )?"
    r"(?:vragen(?: en opmerkingen)?|opmerkingen en vragen|inbreng|bijdrage)"
)
_NAME = r"(?P<name>(?-i:[A-Z])[^ .?!]{0,40}(?: [^ .?!]{1,40}){0,3}?)"
_OF_GROUP = regex(
    rf"{_INPUT} (?:van|vanuit|uit|door) (?:(?:de|het) )?(?:(?:fractie)?leden |lid |groep |fractie )(?:van )?"
    rf"(?:(?:de|het) )?(?:(?:groep|fractie) )?(?:van )?{_NAME}(?:-fractie)?",
    re.IGNORECASE,
)
_OF_ANYBODY = regex(rf"{_INPUT} (?:van|vanuit|uit|door) (?:(?:de heer|mevrouw|de|het) )?{_NAME}", re.IGNORECASE)


def named_stranger(heading: str) -> str | None:
    """The name of the group or member whose heading it is by its words, as printed; None for other headings.

    >>> named_stranger("Inbreng van de leden van de groep Verzonnen"), named_stranger("Vragen van de Verzonnen Partij")
    ('Verzonnen', None)
    """
    match = _OF_GROUP.fullmatch(heading)
    return match["name"] if match else None


def perhaps_stranger(heading: str) -> bool:
    """Whether a heading has the form of that of a group, with a name that may be one.

    >>> perhaps_stranger("Vragen van de Verzonnen Partij"), perhaps_stranger("Vragen over de Wet")
    (True, False)
    """
    return bool(_OF_ANYBODY.fullmatch(heading))
