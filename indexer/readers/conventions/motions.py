"""Motions that are read out in proceedings: where their text begins and ends, what the chair says of them, and who
moved them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from indexer.extraction.formulas.motion_requests import closes, opens
from indexer.extraction.names.persons import persons
from indexer.extraction.names.printed_names import MEMBERS
from indexer.patterns import regex
from indexer.records import SourceBlock, Turn

_TITLE = regex(rf"(?:(?:nader )?gewijzigde )?motie(?: van {MEMBERS} .{{1,200}})?", re.IGNORECASE)
_TOLD = (
    r"(?:(?:deze|de) (?:(?:nader )?gewijzigde )?motie is (?:\w+ ){0,3}?(?:voorgesteld|ingediend|gewijzigd)"
    r"|zij krijgt nr|naar mij blijkt)\b"
)
_BELOW_MOTION = regex(_TOLD, re.IGNORECASE)
_OF_CHAIR = regex(rf"{_TOLD}|ik stel vast dat\b", re.IGNORECASE)
_WHO = (
    rf"(?P<movers>(?:{MEMBERS}|lid|leden) "
    r"(?:[^.;:()]|\([^()]{1,40}\)|(?<=\b\w)\.){2,300})"
)
_MOVED = regex(rf"\bmotie is (?:\w+ ){{0,3}}?(?:voorgesteld|ingediend) door {_WHO}", re.IGNORECASE)
_SIGNED = regex(rf"\b(?:voorgesteld|ingediend|ondertekend) door {_WHO}", re.IGNORECASE)
_ALSO_SIGNED = regex(rf"\bmede ?ondertekend door {_WHO}", re.IGNORECASE)
_AND_SIGNED = regex(r",?(?: en)?(?: (?:is|wordt))?(?: ook)? mede ?ondertekend door ", re.IGNORECASE)
_ANNOUNCED = regex(
    rf"door (?P<movers>{MEMBERS} [^.;:]{{2,300}}?) (?:wordt|worden|is|zijn) "
    r"(?:de|het) (?:na)?volgende moties? (?:van orde )?(?:voorgesteld|ingediend)\b",
    re.IGNORECASE,
)
"""How the chair of the Eerste Kamer announces a motion."""
_CHANGED = regex(
    r"\bmotie[- ](?:van (?:het lid|de leden) )?(?P<movers>[^():]{2,150}?) ?\([^()]{3,60}\) is in die zin "
    r"(?:\w+ ){0,2}gewijzigd",
    re.IGNORECASE,
)
_GOES_ON = regex(r",? (?:en (?:wordt|is|krijgt|luidt)|c\.\s?s)\b.*|, (?:luidt|waarna)\b.*")
_BELOW = 4
"""The number of paragraphs below a motion in which the chair may say who moved it."""
_ABOVE = 2
"""The number of paragraphs above a motion in which the chair may announce whose it is."""

__all__ = ["announced", "closes", "is_title", "moved", "movers", "of_chair", "opens", "told_below", "with_movers"]


def is_title(text: str) -> bool:
    """Whether a paragraph says no more than that a motion follows."""
    return bool(_TITLE.fullmatch(text))


def of_chair(text: str) -> bool:
    """Whether a paragraph is of the chair, who says who moved a motion or which number it has.

    >>> of_chair("Deze motie is voorgesteld door het lid Verzonnen."), of_chair("Zij krijgt nr. kst-99999-1")
    (True, True)
    """
    return bool(_OF_CHAIR.match(text))


def told_below(text: str) -> bool:
    """Whether a paragraph right below a motion says who moved it or which number it has, which a report may print
    without the name of the chair.

    >>> told_below("Zij krijgt nr. 7 (99999)."), told_below("Ik stel vast dat de brug er komt.")
    (True, False)
    """
    return bool(_BELOW_MOTION.match(text))


def movers(text: str) -> tuple[str, ...]:
    """The movers of a motion as the chair names them; empty where the chair does not.

    >>> movers("Deze motie is voorgesteld door de leden J. de Jong, Van Bedacht en Zoek. Zij krijgt nr. 1.")
    ('J. de Jong', 'Van Bedacht', 'Zoek')
    >>> movers("Deze motie is voorgesteld door het lid Zoek en medeondertekend door het lid Van Bedacht.")
    ('Zoek', 'Van Bedacht')
    """
    match = _MOVED.search(text)
    if match is None:
        return ()
    signed = (also["movers"] for also in _ALSO_SIGNED.finditer(text, match.end()))
    return persons(", ".join(_GOES_ON.sub("", _AND_SIGNED.sub(", ", named)) for named in (match["movers"], *signed)))


def announced(text: str) -> tuple[str, ...]:
    """The movers of a motion that the chair reads out below, because it is changed or as that of the Eerste Kamer does;
    empty where the chair announces none.

    >>> announced("De motie-Van Bedacht/J. Zoek c.s. (99999, nr. 1) is in die zin gewijzigd dat zij thans luidt:")
    ('Van Bedacht', 'J. Zoek')
    >>> announced("De motie-Zoek (99999, nr. 1) is in die zin gewijzigd dat zij thans is ondertekend door de leden Zoek"
    ... " en Nergens, en luidt:")
    ('Zoek', 'Nergens')
    >>> announced("Door de leden Zoek en Van Bedacht wordt de volgende motie voorgesteld:")
    ('Zoek', 'Van Bedacht')
    >>> announced("De motie-Van Bedacht (99999, nr. 1) is aangehouden.")
    ()
    """
    if match := _CHANGED.search(text):
        named = _SIGNED.search(text, match.end()) or match
        return persons(_GOES_ON.sub("", named["movers"]))
    opening = _ANNOUNCED.match(text)
    return persons(opening["movers"]) if opening else ()


def with_movers(blocks: Iterable[SourceBlock]) -> list[SourceBlock]:
    """The blocks, those of a motion with all who moved it (see `moved`); footnotes in it are passed over."""
    listed = list(blocks)
    spoken = [block for block in listed if not block.note]
    turns = iter(moved([(block.text, block.turn, block.motion) for block in spoken]))
    turned = (block.turn if block.note else next(turns) for block in listed)
    return [
        block if turn is block.turn else replace(block, turn=turn) for block, turn in zip(listed, turned, strict=True)
    ]


def moved(paragraphs: Sequence[tuple[str, Turn | None, bool]]) -> list[Turn | None]:
    """The turn of each paragraph of a report, that of a motion with all who moved it: those whom the chair names below
    it, else who reads it. A motion that the chair announces and reads out is theirs alone. Given are the text and the
    turn of each, and whether it is part of a motion."""
    turns = [turn for _, turn, _ in paragraphs]
    named: tuple[str, ...] = ()
    since = 0
    above = _named_above(paragraphs)
    for index in reversed(range(len(paragraphs))):
        text, turn, motion = paragraphs[index]
        if motion and (turn or index in above):
            since = _BELOW
            turns[index] = _of_movers(turn, named, above.get(index, ()))
            named = () if opens(text) else named
            continue
        since += 1
        found = movers(text)
        if found or since > _BELOW:
            named, since = found, 0
    return turns


def _named_above(paragraphs: Sequence[tuple[str, Turn | None, bool]]) -> dict[int, tuple[str, ...]]:
    """Whose motion it is, for each paragraph of one that the chair announces."""
    found: dict[int, tuple[str, ...]] = {}
    named: tuple[str, ...] = ()
    since = 0
    for index, (text, _, motion) in enumerate(paragraphs):
        if motion and named:
            found[index] = named
        since = 0 if motion else since + 1
        if names := announced(text):
            named, since = names, 0
        elif (motion and closes(text)) or since > _ABOVE:
            named = ()
    return found


def _of_movers(turn: Turn | None, below: tuple[str, ...], above: tuple[str, ...]) -> Turn:
    """The turn of somebody who reads a motion, or of its movers where the chair reads it."""
    everybody = below or above or (turn.speaker,) if turn else below or above
    if turn and not (above and turn.function == "chair") and (not above or _is_among(turn.speaker, everybody)):
        return replace(turn, movers=everybody)
    return Turn(", ".join(everybody[:-1]) + " en " * (len(everybody) > 1) + everybody[-1], "", "member", "", everybody)


def _is_among(speaker: str, names: tuple[str, ...]) -> bool:
    """Whether a speaker is one of some people, as far as surnames tell."""
    own = {name.split()[-1].casefold() for name in persons(speaker) or (speaker,)}
    return any(name.split()[-1].casefold() in own for name in names)
