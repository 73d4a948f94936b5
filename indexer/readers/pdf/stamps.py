"""Stamps: large words that are drawn over the text of a page, such as `VERTROUWELIJK`."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from indexer.readers.pdf.page import Page, Stretch

_LARGE = 1.5
"""A stamp is more than this many times as large as the text."""
_MOST = 50
"""The greatest number of large stretches of text on a page with stamps: where there are more, none is a stamp."""
_BELOW, _ABOVE = 0.2, 0.75
"""How far the letters of a stamp reach from its baseline, as parts of their size."""


def without_stamps(page: Page, size: float) -> Page:
    """The page without the stamps on it; most of its text is of this `size`."""
    large = [text for text in page.stretches if text.size > _LARGE * size]
    if not 0 < len(large) <= _MOST:
        return page
    others = sorted((text for text in page.stretches if text.size <= _LARGE * size), key=lambda text: text.base)
    bases = [text.base for text in others]
    stamps = {stamp for stamp in large if _covers(stamp, others, bases)}
    return replace(page, stretches=tuple(text for text in page.stretches if text not in stamps)) if stamps else page


def _covers(stamp: Stretch, others: Sequence[Stretch], bases: Sequence[float]) -> bool:
    first = bisect_left(bases, stamp.base - _BELOW * stamp.size)
    last = bisect_right(bases, stamp.base + _ABOVE * stamp.size)
    return any(min(stamp.right, text.right) - max(stamp.left, text.left) > text.size for text in others[first:last])
