"""The turn of a speaker, from the parts of a printed name."""

from __future__ import annotations

from dataclasses import replace

from indexer.readers.conventions.speaker_lines import opening
from indexer.records import Turn

_MINISTERS = ("minister", "minister-president", "staatssecretaris", "viceminister-president")
_CHAIR = "voorzitter"


def turn_of(prefix: str, name: str, party: str = "") -> Turn:
    """The turn of a speaker: `De heer`, `Koerhuis`, `VVD` → De heer Koerhuis, a member of the VVD.

    What is printed says who is in the chair and who is a minister; of the others, who has a party is a member. The
    party may also be printed behind the name.

    >>> turn_of("Mevrouw", "Verzonnen (SP):"), turn_of("De heer", "Verzonnen (buiten de microfoon):").party
    (Turn(speaker='Mevrouw Verzonnen', party='SP', function='member'), '')
    """
    printed = " ".join(f"{prefix} {name}".split()).rstrip(" :")
    opened = opening(f"{printed}:")
    turn = opened[0] if opened else _unknown(printed.partition("(")[0].strip())
    party = party.strip(" ():")
    return replace(turn, party=party, function="member") if party and turn.function in ("member", "") else turn


def _unknown(speaker: str) -> Turn:
    """The turn of a speaker whose name has a form that no speaker's line has."""
    if speaker.lower().endswith(_CHAIR):
        return Turn(speaker, function="chair")
    is_minister = any(word in _MINISTERS for word in speaker.lower().split()[:2])
    return Turn(speaker, function="minister" if is_minister else "")
