"""The years that a chart shows: one wrong date must not stretch it until it cannot be read."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import pairwise

MOST = 100
"""A chart of more years than this is parted where nothing is found for long."""
_LONG = 20  # years


def readable(counts: Mapping[int, int]) -> range:
    """The years from the first to the last that has a count; of more than MOST, those on the side with most paragraphs
    of the widest gap, as long as there is one of more than a few years.

    >>> readable({17: 1, 2016: 3, 2019: 2}), readable({1814: 5, 1900: 1, 2018: 9})
    (range(2016, 2020), range(2018, 2019))
    >>> readable({year: 1 for year in range(1814, 2020)}), readable({})
    (range(1814, 2020), range(0, 0))
    """
    years = sorted(counts)
    while years and years[-1] - years[0] >= MOST:
        width, at = max((after - before, at) for at, (before, after) in enumerate(pairwise(years), 1))
        if width <= _LONG:
            break
        early, late = years[:at], years[at:]
        years = max(late, early, key=lambda side: sum(counts[year] for year in side))
    return range(years[0], years[-1] + 1) if years else range(0)
