"""Whether a paper is a report of speeches, from the lines or blocks that open one as far as their words tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from indexer.readers.conventions.speaker_lines import addresses_the_chair, opens_for_the_chair
from indexer.records import Turn

LEAST = 2
"""A report has at least this many speeches, of the chair or of members with their party."""
Opened = Mapping[int, tuple[Turn, str]]
"""Where speeches open, as far as their words tell: who speaks, and what is said there."""


def takes_the_floor(texts: Mapping[int, str], opened: Opened) -> bool:
    """Whether somebody presides, or a member with a party addresses the chair, in lines or blocks by their place."""
    below = dict(zip(texts, [*texts.values(), ""][1:], strict=True))
    return any(opens_for_the_chair(text, below[at]) for at, text in texts.items()) or any(
        turn.party and addresses_the_chair(said or below[at]) for at, (turn, said) in opened.items()
    )


def is_report(turns: Sequence[Turn], executive: tuple[str, ...], *, known: bool, presided: bool) -> bool:
    """Whether speeches with these turns make a report: it is `known` to be one, or the chair and members with their
    party speak, or one of these and a minister, or one of an `executive`, the offices of those who answer besides
    ministers.
    `presided`: two such speeches must have the chair among them, and one with a minister an executive, as where the
    names of speakers would else be marked.

    >>> turns = [Turn("Mevrouw Smit", "SP", "member"), Turn("De heer Vis", "CDA", "member")]
    >>> [is_report(turns, (), known=False, presided=presided) for presided in (False, True)]
    [True, False]
    """
    told = [turn for turn in turns if turn.party or turn.function == "chair"]
    answers = [turn for turn in turns if turn.function == "minister"]
    if known and turns:
        return True
    if presided:
        chaired = any("voorzitter" in turn.speaker.lower() for turn in told)
        return bool(executive and told and answers) or (len(told) >= LEAST and chaired)
    return len(told) >= LEAST or bool(answers and (told or executive))
