"""The two chambers of the Staten-Generaal, in every form in which they are printed."""

from __future__ import annotations

import re

from indexer.records import Chamber

NAMES: dict[Chamber, str] = {"TK": "Tweede Kamer der Staten-Generaal", "EK": "Eerste Kamer der Staten-Generaal"}
NUMERALS: dict[Chamber, str] = {"TK": "II", "EK": "I"}
"""How citations number them: Kamerstukken II."""
NAMED = r"(?:Tweede|Eerste)\s?Kamer"
"""Pattern of their short names."""

_NAMED = re.compile(r"(?<![^\W\d_])(?P<ordinal>tweede|eerste)[\s-]?kamer", re.IGNORECASE)
_CODES: dict[str, Chamber] = {"tk": "TK", "ii": "TK", "2": "TK", "ek": "EK", "i": "EK", "1": "EK"}


def chamber_named(text: str) -> Chamber | None:
    """The chamber that a text names; None where it names neither or both.

    >>> chamber_named("Tweede Kamer der Staten-Generaal"), chamber_named("van de Eerste en de Tweede Kamer")
    ('TK', 'TK')
    >>> chamber_named("de Eerste Kamer en de Tweede Kamer")
    """
    ordinals = {match["ordinal"].lower() for match in _NAMED.finditer(text)}
    return None if len(ordinals) != 1 else "TK" if ordinals == {"tweede"} else "EK"


def official_name(code: str) -> str:
    """The name of the chamber with this code, `TK` or `EK`, in official records; "" for no chamber."""
    return next((name for chamber, name in NAMES.items() if chamber == code), "")


def chamber_coded(code: str) -> Chamber | None:
    """The chamber that a code stands for: `tk` or `ek`, `II` or `I`, `2` or `1`; None for any other."""
    return _CODES.get(code.lower())
