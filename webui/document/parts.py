"""A long document cut into pages, each short enough for a phone to show without a wait."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from indexer.records import Heading
from webui.links.urls import FIRST_PART

MOST = 300
"""Paragraphs of a part; one ends before a heading, where there is one among its last."""


def parts(count: int, headings: Sequence[Heading] = ()) -> tuple[range, ...]:
    """The positions of the paragraphs of each part of a document of `count` paragraphs: all of them, each once.

    >>> parts(250), parts(700)
    ((range(1, 251),), (range(1, 301), range(301, 601), range(601, 701)))
    """
    places = sorted({heading.before for heading in headings})
    cuts = [1]
    while count - cuts[-1] >= MOST:
        last = cuts[-1] + MOST
        cuts.append(max((place for place in places if cuts[-1] + FIRST_PART <= place <= last), default=last))
    return tuple(range(start, end) for start, end in pairwise([*cuts, max(count, 1) + 1]))


def part_of(position: int, cut: Sequence[range]) -> int:
    """The number, from 0, of the part that a position is in; that of the last for one beyond it."""
    return next((number for number, places in enumerate(cut) if position in places), len(cut) - 1)
