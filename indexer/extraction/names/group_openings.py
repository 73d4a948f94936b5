"""Whether a line begins with members of a group, and so opens a sentence of theirs."""

from __future__ import annotations

from indexer.patterns import regex

_GROUP = regex(r"(?:De (?:fractie)?leden van|Het lid van|De fractie van) (?:de |het )?(?=\S)(?!.{0,80}commissie)")
"""How a line begins that names a group and is no sentence's middle, whatever stands before it."""
_FRACTIE = regex(r"De [A-Z0-9][\w+-]{0,30}-fractie\b")
"""How one begins that may also tell what a group said before."""


def begins_with_group(text: str) -> bool:
    """Whether a line begins with members of a group, so that it opens a sentence even below a line without an end.

    >>> begins_with_group("De leden van de VVD-fractie vragen"), begins_with_group("De leden van de vaste commissie")
    (True, False)
    """
    return bool(_GROUP.match(text))


def names_group_first(text: str) -> bool:
    """Whether a text begins with a group in any form: its members, or the group by its name.

    >>> names_group_first("De CDA-fractie vraagt"), names_group_first("De leden van de CDA-fractie vragen")
    (True, True)
    """
    return begins_with_group(text) or bool(_FRACTIE.match(text))
