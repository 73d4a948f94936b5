"""Merge policy: small segments often, large ones seldom, so that a commit costs about what it adds."""

from __future__ import annotations

from collections.abc import Sequence

from whoosh.codec.base import Segment
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

_FACTOR = 8
"""How many segments of about one size become one."""
_ALWAYS = 20_000
"""So many documents may be merged in any commit; more only where as many are added."""


def merge_levels(writer: SegmentWriter, segments: Sequence[Segment]) -> list[Segment]:
    """A merge policy for `writer.commit(mergetype=…)`: hand segments to the writer, return those that stay."""
    budget = max(_ALWAYS, writer.doc_count() * _FACTOR)
    merged = merged_together([(segment.doc_count_all(), segment.doc_count()) for segment in segments], budget)
    for place in merged:
        reader = SegmentReader(writer.storage, writer.schema, segments[place])
        writer.add_reader(reader)
        reader.close()
    return [segment for place, segment in enumerate(segments) if place not in set(merged)]


def merged_together(sizes: Sequence[tuple[int, int]], budget: int) -> list[int]:
    """Which of the segments are to be merged, given the documents of each: all, and those that are not deleted.

    >>> merged_together([(100_000, 100_000)] + [(1, 1)] * 8, budget=1000)
    [1, 2, 3, 4, 5, 6, 7, 8]
    >>> merged_together([(500, 200), (100_000, 100_000)], budget=1000)
    [0]
    """
    levels: dict[int, list[int]] = {}
    for place, (_, alive) in enumerate(sizes):
        if alive <= budget:
            levels.setdefault(_level(alive), []).append(place)
    highest = max((level for level, places in levels.items() if len(places) >= _FACTOR), default=-1)
    due = {place for level, places in levels.items() if level <= highest for place in places}
    wasteful = {place for places in levels.values() for place in places if sizes[place][1] < sizes[place][0] / 2}
    merged: list[int] = []
    for place in sorted(due | wasteful, key=lambda place: sizes[place][1]):
        if sum(sizes[other][1] for other in merged) + sizes[place][1] <= budget:
            merged.append(place)
    return sorted(merged)


def _level(size: int) -> int:
    """0 for sizes below 8, 1 below 64, and so on."""
    return (max(size, 1).bit_length() - 1) // (_FACTOR.bit_length() - 1)
