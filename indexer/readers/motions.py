"""Motions that are read out in proceedings: where their text begins and ends, what the chair says of them, and who
moved them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from indexer.extraction.persons import persons
from indexer.records import SourceBlock, Turn

_TITLE = re.compile(
    r"(?:(?:nader )?gewijzigde )?motie(?: van (?:het lid|de leden|de heer|mevrouw) .{1,200})?", re.IGNORECASE
)
_OPENS = re.compile(r"(?:(?:(?:nader )?gewijzigde )?motie )?de kamer\b(?:,|$)", re.IGNORECASE)
_CLOSES = re.compile(r"gaat over tot de orde van de dag\W*\Z", re.IGNORECASE)
_OF_CHAIR = re.compile(
    r"(?:(?:deze|de) (?:(?:nader )?gewijzigde )?motie is (?:\w+ ){0,3}?(?:voorgesteld|ingediend|gewijzigd)"
    r"|zij krijgt nr|naar mij blijkt|ik stel vast dat)\b",
    re.IGNORECASE,
)
_MOVED = re.compile(
    r"\bmotie is (?:\w+ ){0,3}?(?:voorgesteld|ingediend) door "
    r"(?P<movers>(?:het lid|de leden|de heer|de heren|mevrouw|lid|leden) "
    r"(?:[^.;:()]|\([^()]{1,40}\)|(?<=\b\w)\.){2,300})",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r",? (?:en (?:wordt|is|krijgt)|c\.\s?s)\b.*")
_BELOW = 4
"""The chair says who moved a motion in one of so many paragraphs below it."""


def is_title(text: str) -> bool:
    """Whether a paragraph says no more than that a motion follows."""
    return bool(_TITLE.fullmatch(text))


def opens(text: str) -> bool:
    """Whether a paragraph begins a motion: with `De Kamer,`."""
    return bool(_OPENS.match(text))


def closes(text: str) -> bool:
    """Whether a paragraph ends a motion."""
    return bool(_CLOSES.search(text[-60:]))


def of_chair(text: str) -> bool:
    """Whether the chair says of a motion who moved it or which number it gets.

    >>> of_chair("Deze motie is voorgesteld door het lid Verzonnen."), of_chair("Zij krijgt nr. kst-99999-1")
    (True, True)
    """
    return bool(_OF_CHAIR.match(text))


def movers(text: str) -> tuple[str, ...]:
    """Those of whom the chair says that they moved the motion; empty where nothing is said of it.

    >>> movers("Deze motie is voorgesteld door de leden J. de Jong, Van Bedacht en Zoek. Zij krijgt nr. 1.")
    ('J. de Jong', 'Van Bedacht', 'Zoek')
    """
    match = _MOVED.search(text)
    return persons(_GOES_ON.sub("", match["movers"])) if match else ()


def with_movers(blocks: Iterable[SourceBlock]) -> list[SourceBlock]:
    """The blocks, those of a motion with all who moved it (see `moved`)."""
    listed = list(blocks)
    turns = moved([(block.text, block.turn, block.motion) for block in listed])
    return [
        block if turn is block.turn else replace(block, turn=turn) for block, turn in zip(listed, turns, strict=True)
    ]


def moved(paragraphs: Sequence[tuple[str, Turn | None, bool]]) -> list[Turn | None]:
    """The turn of each paragraph of a report, that of a motion with all who moved it: those whom the chair names below
    it, else who reads it. Given are the text and the turn of each, and whether it is part of a motion."""
    turns = [turn for _, turn, _ in paragraphs]
    named: tuple[str, ...] = ()
    since = 0
    for index in reversed(range(len(paragraphs))):
        text, turn, motion = paragraphs[index]
        if motion and turn:
            since = _BELOW
            turns[index] = replace(turn, movers=named or (turn.speaker,))
            named = () if opens(text) else named
            continue
        since += 1
        found = movers(text)
        if found or since > _BELOW:
            named, since = found, 0
    return turns
