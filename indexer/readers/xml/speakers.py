"""Who takes the floor, from the parts of a printed name."""

from __future__ import annotations

from indexer.records import Turn

_MINISTERS = ("minister", "minister-president", "staatssecretaris", "viceminister-president")
_CHAIR = "voorzitter"


def turn_of(prefix: str, name: str, party: str = "") -> Turn:
    """The turn of a speaker: `De heer`, `Koerhuis`, `VVD` → De heer Koerhuis, a member of the VVD.

    The chair is whoever is named so; of the others, who has a party is a member, and an office in `prefix` makes a
    minister.
    """
    speaker = " ".join(f"{prefix} {name}".split()).rstrip(" :")
    party = party.strip(" ():")
    if name.lower().rstrip(" :").endswith(_CHAIR):
        return Turn(speaker, function="chair")
    if party:
        return Turn(speaker, party, "member")
    office = speaker.lower().split(" ", 1)[0]
    return Turn(speaker, function="minister" if office in _MINISTERS else "")
