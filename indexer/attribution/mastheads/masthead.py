"""The record of a head: what it says, and what its lines are after cleaning."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.patterns import regex
from indexer.records import Metadata

DATELINE = r"[A-Z’'‘][\w’'‘ -]{2,30}, (?:\w+dag )?\d{1,2}\s+\w+\.?\s+\d{4}\.?"
"""Pattern of a line with a place and a date: `Den Haag, 12 mei 2020`."""
_BORDERS = regex(r"-{3,}|\|")


def without_borders(text: str) -> str:
    """A line without the strokes of a table, with single spaces.

    >>> without_borders("| Kamerstuk |  34 843 |")
    'Kamerstuk 34 843'
    """
    return " ".join(_BORDERS.sub(" ", text).split())


@dataclass(frozen=True, slots=True)
class Masthead:
    """What a head says, and the indexes of the lines or paragraphs that are part of it and of no paragraph.

    `own_title` is the title of the document itself as it is printed, which names its kind ("NOTA NAAR AANLEIDING VAN
    HET VERSLAG"); of a letter its subject where that does so ("Beantwoording Kamervragen van …"), else "Brief van de
    regering" or "Brief"; empty where there is none. `genre` is the name of its genre, where the head alone tells it.
    """

    metadata: Metadata
    lines: frozenset[int]
    own_title: str = ""
    genre: str = ""
