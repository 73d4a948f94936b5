"""Motions that are read out in proceedings: where their text begins and ends, and what the chair says of them."""

from __future__ import annotations

import re

_TITLE = re.compile(
    r"(?:(?:nader )?gewijzigde )?motie(?: van (?:het lid|de leden|de heer|mevrouw) .{1,200})?", re.IGNORECASE
)
_OPENS = re.compile(r"(?:(?:(?:nader )?gewijzigde )?motie )?de kamer\b(?:,|$)", re.IGNORECASE)
_CLOSES = re.compile(r"gaat over tot de orde van de dag\W*\Z", re.IGNORECASE)
_OF_CHAIR = re.compile(
    r"(?:(?:deze|de) (?:(?:nader )?gewijzigde )?motie is (?:\w+ ){0,3}?(?:voorgesteld|ingediend|gewijzigd)"
    r"|zij krijgt nr|naar mij blijkt|ik stel vast dat)\b",
    re.IGNORECASE,
)


def is_title(text: str) -> bool:
    """Whether a paragraph says no more than that a motion follows."""
    return bool(_TITLE.fullmatch(text))


def opens(text: str) -> bool:
    """Whether a paragraph begins a motion: with `De Kamer,`."""
    return bool(_OPENS.match(text))


def closes(text: str) -> bool:
    """Whether a paragraph ends a motion."""
    return bool(_CLOSES.search(text[-60:]))


def of_chair(text: str) -> bool:
    """Whether the chair says of a motion who moved it or which number it gets.

    >>> of_chair("Deze motie is voorgesteld door het lid Verzonnen."), of_chair("Zij krijgt nr. kst-99999-1")
    (True, True)
    """
    return bool(_OF_CHAIR.match(text))
