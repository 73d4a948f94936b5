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
_FORM = re.compile(rf"(?:{'|'.join(_FORMS)})\b", re.IGNORECASE)
_MOTION_OPENS = re.compile(r"(?:Gewijzigde |Nader gewijzigde )?Motie|De Kamer,")
_MOTION_CLOSES = re.compile(r"en gaat over tot de orde van de dag[.,]?$")


@dataclass(frozen=True, slots=True)
class Marked:
    """A block, and whether it has the marks of a speaker's name at its head (bold, or the like); `apart` from what
    is spoken stand footnotes."""

    block: SourceBlock
    named: bool
    apart: bool = False


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


def opens_like_a_name(text: str) -> bool:
    """Whether a text opens with a word that stands before the name of a speaker."""
    return bool(_FORM.match(text))


def with_turns(marked: Iterable[Marked]) -> Iterator[SourceBlock]:
    """The blocks with their turns and motions; a block that is only the speaker's name is left out.

    A heading ends a turn, unless it is that of a motion. A motion that follows on the chair's words is of the speaker
    before: the chair reads none.
    """
    turn: Turn | None = None
    speaker: Turn | None = None
    in_motion = False
    for item in marked:
        block = item.block
        if item.apart:
            yield block
            continue
        opened = opening(block.text) if item.named else None
        if opened:
            turn, text = opened
            speaker = speaker if turn.function == "chair" else turn
            in_motion = False
            if text:
                yield replace(block, text=text, kind="paragraph", level=0, turn=turn)
            continue
        if turn and not in_motion and _MOTION_OPENS.fullmatch(block.text):
            in_motion = True
            turn = speaker or turn
        if block.kind == "heading" and not in_motion:
            turn = speaker = None
        yield replace(block, turn=turn, motion=in_motion)
        in_motion = in_motion and not _MOTION_CLOSES.search(block.text)
