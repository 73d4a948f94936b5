"""Numbers of dossiers: `34843`, with a chapter of the budget `36410-XVI`, or in a series `21501-02`."""

from __future__ import annotations

import re

CHAPTER = r"(?:[IVXL]{1,6}[A-Z]?|[A-Z]|\d{2})"
"""Pattern of what comes behind the five digits: a chapter of the budget, a fund, or the number in a series."""
KINGDOM = r"\(?R\s?\d{3,4}\)?"
"""Pattern of the second number of an act of the Kingdom (rijkswet). It is no part of the dossier's code."""
_BEHIND = rf"(?:\s*[-–]\s*|\s+)(?:hoofdstuk\s+)?{CHAPTER}\b(?!\.|\s*\|?\s*[a-z])"
PRINTED = rf"\d{{2}}[ .\u00a0\u202f]?\d{{3}}(?:{_BEHIND})?(?:[\s-]*{KINGDOM})?"
"""Pattern of a dossier's number as it is printed."""

ROMAN = r"(?=[CLXVI]{3})(?:C{1,3}(?:XC|XL|L?X{0,3})|XC|LX{0,3})(?:IX|IV|V?I{0,3})"
"""Pattern of the number of a dossier that the Eerste Kamer alone has: Roman, from 50 on, of three letters or more."""

_PARTS = re.compile(rf"(?P<digits>\d{{4,5}})(?:-?(?P<chapter>{CHAPTER}))?(?:-?{KINGDOM})?")
_ROMAN = re.compile(ROMAN)


def dossier_code(printed: str, chapter: str = "") -> str:
    """The code of a dossier whose number is printed so; empty for what is no such number.

    >>> dossier_code("36 410 XVI"), dossier_code("21 501-02"), dossier_code("34 358 (R2065)")
    ('36410-XVI', '21501-02', '34358')
    >>> dossier_code("35 000", "VII"), dossier_code("CXXIV")
    ('35000-VII', 'CXXIV')
    >>> dossier_code("24 400 hoofdstuk XV")
    '24400-XV'
    """
    if _ROMAN.fullmatch(printed.strip()):
        return printed.strip()
    whole = f"{printed}-{chapter}" if chapter else printed
    squeezed = re.sub(r"[\s.\u00a0\u202f]|hoofdstuk(?=\s)", "", whole).replace("–", "-")
    parts = _PARTS.fullmatch(squeezed)
    if not parts:
        return ""
    return f"{parts['digits']}-{parts['chapter']}" if parts["chapter"] else parts["digits"]


def printed_dossier(code: str) -> str:
    """A dossier's number as it is printed, `34 843`, `36 600 XV`, `21 501-20`; what is no code stays as it is."""
    parts = _PARTS.fullmatch(code)
    if not parts:
        return code
    digits, chapter = f"{parts['digits'][:-3]} {parts['digits'][-3:]}", parts["chapter"] or ""
    return f"{digits}-{chapter}" if chapter.isdigit() else f"{digits} {chapter}".rstrip()
