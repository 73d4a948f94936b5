"""Who speaks, from the name that opens a speech: `De heer Kisteman (VVD):`; and motions that are read out.

The forms are those of the Handelingen (DOMAIN.md section 2.4): members with their party, ministers and the chair
without.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from indexer.records import SourceBlock, Turn

_FORMS: dict[str, Literal["member", "minister", "chair"]] = {
    "de heer": "member",
    "mevrouw": "member",
    "meneer": "member",
    "het lid": "member",
    "minister-president": "minister",
    "minister": "minister",
    "staatssecretaris": "minister",
    "de voorzitter": "chair",
    "de fungerend voorzitter": "chair",
    "de waarnemend voorzitter": "chair",
}
_OPENING = re.compile(
    rf"(?P<speaker>(?P<form>{'|'.join(_FORMS)})(?P<name>(?:\s+[^\s():.;,]+){{0,6}}?))"
    r"(?:\s*\((?P<party>[^()]{1,40})\))?\s*:(?:\s+|$)",
    re.IGNORECASE,
)
_MOTION_OPENS = re.compile(r"(?:Gewijzigde |Nader gewijzigde )?Motie|De Kamer,")
_MOTION_CLOSES = re.compile(r"en gaat over tot de orde van de dag[.,]?$")


@dataclass(frozen=True, slots=True)
class Marked:
    """A block, and whether it has the marks of a speaker's name at its head (bold, or the like)."""

    block: SourceBlock
    named: bool


def opening(text: str) -> tuple[Turn, str] | None:
    """The turn that a text opens and what is said in it, or None.

    >>> opening("De heer Kisteman (VVD): Voorzitter, bedankt.")
    (Turn(speaker='De heer Kisteman', party='VVD', function='member'), 'Voorzitter, bedankt.')
    >>> opening("De voorzitter: Dank u wel.")[0].function
    'chair'
    >>> opening("De heer Kisteman is er niet.")
    """
    match = _OPENING.match(text)
    if not match:
        return None
    function = _FORMS[match["form"].lower()]
    if (function == "chair") is bool(match["name"]):
        return None
    return Turn(match["speaker"], match["party"] or "", function), text[match.end() :]


def with_turns(marked: Iterable[Marked]) -> Iterator[SourceBlock]:
    """The blocks with their turns and motions; a block that is only the speaker's name is left out.

    A heading ends a turn, unless it is the heading of a motion.
    """
    turn: Turn | None = None
    in_motion = False
    for item in marked:
        block = item.block
        opened = opening(block.text) if item.named else None
        if opened:
            turn, text = opened
            in_motion = False
            if text:
                yield replace(block, text=text, kind="paragraph", level=0, turn=turn)
            continue
        in_motion = in_motion or (turn is not None and bool(_MOTION_OPENS.fullmatch(block.text)))
        if block.kind == "heading" and not in_motion:
            turn = None
        yield replace(block, turn=turn, motion=in_motion)
        in_motion = in_motion and not _MOTION_CLOSES.search(block.text)
