"""Whether a line begins with members of a group, and so opens a sentence of theirs."""

from __future__ import annotations

import re

_GROUP = re.compile(r"(?:De (?:fractie)?leden van|Het lid van|De fractie van) (?:de |het )?(?=\S)(?!.{0,80}commissie)")
"""How a line begins that names a group and is no sentence's middle, whatever stands before it."""


def begins_with_group(text: str) -> bool:
    """Whether a line begins with members of a group, so that it opens a sentence even below a line without an end.

    >>> begins_with_group("De leden van de VVD-fractie vragen"), begins_with_group("De leden van de vaste commissie")
    (True, False)
    """
    return bool(_GROUP.match(text))
