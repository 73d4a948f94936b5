"""Those at the head of a council who preside over it: what they say as its chair is no answer to anybody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from indexer.attribution.layout.blocks import Block
from indexer.extraction.formulas.council_bodies import AT_THE_HEAD
from indexer.extraction.names.printed_names import NAME
from indexer.patterns import regex

_AT_THE_HEAD = regex(rf"(?i:(?:de )?(?:waarnemend )?(?:{'|'.join(AT_THE_HEAD)}))(?: {NAME})?")
_LONGEST = 500
"""Who says more than so many characters says more than a chair does."""
_OFFICES = r"(?:de heer|mevrouw|de portefeuillehouder|(?:de )?(?:wethouder|gedeputeerde|(?:hoog)?heemraad))"
_PRESIDES = regex(
    r"\bik (?:open|sluit|schors|heropen|hervat) |\b(?:open|sluit|schors|heropen|hervat) ik "
    r"|\bhet woord is aan |\b(?:ik geef|geef ik) [^.?!]{0,60}\bhet woord\b|\bwie (?:wil|wenst|van u|mag ik)\b"
    rf"|(?:^|[.?!] )(?:dan|nu|eerst|vervolgens|daarna|tot slot) {_OFFICES}[^.?!]{{0,60}}[.?!]"
    r"|\b(?:breng(?:en)?|kom(?:en)?|ga(?:an)?) [^.?!]{0,80}\b(?:in|tot) stemming\b"
    r"|\b(?:is|zijn) [^.?!]{2,80} (?:aangenomen|aanvaard|verworpen|vastgesteld)\b"
    r"|\b(?:(?:we|wij) gaan|gaan (?:we|wij)) (?:nu |dan )?(?:naar|over|verder) |\b(?:ik stel|stel ik) vast dat\b"
    r"|\baan de orde is\b|\bhandopsteken\b",
    re.IGNORECASE,
)
"""What a chair says: opens, gives the floor, puts to the vote, tells how the vote went."""


def with_chair(blocks: Sequence[Block]) -> list[Block]:
    """The blocks of the minutes of a council, the turns in which one at its head presides as those of the chair.

    >>> from indexer.records import Turn
    >>> mayor = Turn("De burgemeester", "", "minister")
    >>> said = [Block(text, (), turn=mayor) for text in ("Het woord is aan de heer Bedacht.", "Dat zoek ik uit.")]
    >>> [block.turn.function for block in with_chair(said) if block.turn]
    ['chair', 'minister']
    """
    return [
        replace(block, turn=replace(block.turn, function="chair"))
        if block.turn
        and block.turn.function == "minister"
        and _AT_THE_HEAD.fullmatch(block.turn.speaker)
        and len(block.text) <= _LONGEST
        and _PRESIDES.search(block.text)
        else block
        for block in blocks
    ]
