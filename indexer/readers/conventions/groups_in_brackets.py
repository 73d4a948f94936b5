"""What stands between brackets behind the name of a speaker: a group, an office, a remark."""

from __future__ import annotations

from indexer.patterns import regex

BRACKETED = regex(r"\s*[(\[]([^()\[\]]*)[)\]]")
_OF_GROUP = regex(r"(?:(?:de )?fractie (?:van )?(?:de |het )?)?(?P<group>[^\W_a-zà-ÿ][^()]{0,60}?)(?:[ -]fractie)?")


def bracketed(head: str) -> list[str]:
    """What stands between brackets in the head of a speech, in order; of a group its name alone.

    >>> bracketed("De heer Smit (CDA-fractie)"), bracketed("De heer Smit [fractie van het CDA] (wethouder)")
    (['CDA'], ['CDA', 'wethouder'])
    """
    found = (bracket.strip() for bracket in BRACKETED.findall(head))
    return [group["group"] if (group := _OF_GROUP.fullmatch(bracket)) else bracket for bracket in found]
