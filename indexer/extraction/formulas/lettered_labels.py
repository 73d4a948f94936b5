"""Labels of questions and answers that are one letter and a number (`V1`, `A1`), or have it before their word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from indexer.patterns import regex

_LETTERED = regex(r"(?P<kind>[VA])\.? ?(?P<number>\d{1,3})(?:[.:)]?$|[.:)]? {1,8}(?=[^\W\da-zß-ÿ]|[«“\"‘'’(]))")
_BEFORE_WORD = regex(
    r"(?P<number>\d{1,3})[.):]? {1,8}(?:Antwoord|Reactie)(?: (?:van|door) (?:de|het) [^.?!:]{1,80})?[.:]?"
)
_NUMBERED = regex(r"(?P<number>\d{1,3})(?:[.):]|$)")
_ALONE = regex(r"(\d{1,3})[.):]?")
_LEAST = 2
"""So many questions have such a label at least: fewer may be a road or an annex (`A1`)."""


def lettered_labels(texts: Sequence[str]) -> dict[int, re.Match[str]]:
    """The letters and numbers that texts are or open with, by their index, where those of questions count on from 1 and
    each answer stands below the question of its number; else nothing.

    >>> texts = ["V1", "Is dit een brug?", "A1", "Ja.", "V2: Is dat een sluis?", "A2: Nee."]
    >>> [(index, found["kind"], found["number"], found.end()) for index, found in lettered_labels(texts).items()]
    [(0, 'V', '1', 2), (2, 'A', '1', 2), (4, 'V', '2', 4), (5, 'A', '2', 4)]
    >>> lettered_labels(["A1", "De weg.", "A2"])
    {}
    """
    found = {index: match for index, text in enumerate(texts) if (match := _LETTERED.match(text))}
    asked, answered = 0, 0
    for match in found.values():
        number = int(match["number"])
        if number != asked + 1 if match["kind"] == "V" else not answered < number <= asked:
            return {}
        asked, answered = (number, answered) if match["kind"] == "V" else (asked, number)
    return found if asked >= _LEAST and answered else {}


def numbered_words(texts: Sequence[str]) -> dict[int, str]:
    """The numbers before the word of an answer, by the index of the text that is no more than these, where the number
    above it is the same: that of its question.

    >>> numbered_words(["1. Is dit een brug?", "1. Antwoord van de minister", "Ja.", "2. Reactie van de minister"])
    {1: '1'}
    """
    found: dict[int, str] = {}
    above = ""
    for index, text in enumerate(texts):
        match = _BEFORE_WORD.fullmatch(text)
        if match and match["number"] == above:
            found[index] = above
        elif number := _NUMBERED.match(text):
            above = number["number"]
    return found


def numbered_above(texts: Sequence[str]) -> dict[int, str]:
    """The numbers that stand alone above the word of a question, by the index of either text.

    >>> numbered_above(["1", "Vraag", "Is dit een brug?", "Antwoord", "Ja.", "2.", "Vraag:"])
    {0: '1', 1: '1', 5: '2', 6: '2'}
    """
    found: dict[int, str] = {}
    for index, (above, text) in enumerate(pairwise(texts)):
        number = _ALONE.fullmatch(above) if text.casefold().rstrip(".:") == "vraag" else None
        if number:
            found |= {index: number[1], index + 1: number[1]}
    return found
