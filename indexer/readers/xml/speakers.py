"""Who takes the floor, from the parts of a printed name."""

from __future__ import annotations

import re

from indexer.records import Turn

_MINISTERS = ("minister", "minister-president", "staatssecretaris", "viceminister-president")
_CHAIR = "voorzitter"
_BRACKETED = re.compile(r"\(([^()]*)\)?")
_REMARK = re.compile(r"[a-zà-ÿ][^A-ZÀ-Þ]*\s")


def turn_of(prefix: str, name: str, party: str = "") -> Turn:
    """The turn of a speaker: `De heer`, `Koerhuis`, `VVD` → De heer Koerhuis, a member of the VVD.

    The chair is whoever is named so; of the others, who has a party is a member, and an office in `prefix` makes a
    minister. The party may also be printed behind the name.

    >>> turn_of("Mevrouw", "Verzonnen (SP):"), turn_of("De heer", "Verzonnen (buiten de microfoon):")
    (Turn(speaker='Mevrouw Verzonnen', party='SP', function='member'), Turn(speaker='De heer Verzonnen', party='', \
function=''))
    """
    bare, _, _ = name.partition("(")
    speaker = " ".join(f"{prefix} {bare}".split()).rstrip(" :")
    is_minister = any(word in _MINISTERS for word in speaker.lower().split()[:2])  # `Demissionair minister …`
    party = party.strip(" ():") or ("" if is_minister else _behind(name))
    if bare.lower().rstrip(" :").endswith(_CHAIR):
        return Turn(speaker, function="chair")
    if party:
        return Turn(speaker, party, "member")
    return Turn(speaker, function="minister" if is_minister else "")


def _behind(name: str) -> str:
    """The party that is printed behind a name, between brackets; empty for a remark there."""
    found = (bracketed.strip(" :") for bracketed in _BRACKETED.findall(name))
    return next((party for party in found if party and not _REMARK.match(party)), "")
