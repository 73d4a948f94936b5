"""The level of a heading: by its number, else by how it is printed."""

from __future__ import annotations

from collections.abc import Iterable

from indexer.patterns import regex

_LOOKS = ("vet", "halfvet", "vetcur", "cur", "rom", "ondlijn")
"""How headings are printed, heaviest first."""
_ARABIC = regex(r"(\d{1,2}(?:\.\d{1,2})*)\.?(?=\s|$)")
_ROMAN = regex(r"[IVX]{1,5}[.:]?(?=\s|$)")


class Levels:
    """The levels of the headings of one document, which must be given in their order. `looks` are the looks of all its
    headings."""

    def __init__(self, looks: Iterable[str]) -> None:
        present = set(looks)
        self._looks = [look for look in _LOOKS if look in present]
        self._numbered: dict[str, int] = {}
        self._roman = 0
        self._last = (0, 0)  # level and look of the last heading with a number

    def of(self, text: str, look: str = "", depth: int = 0) -> int:
        """The level of a heading that stands in `depth` divisions; 1 is the outermost.

        A number wins: 2.1 is one deeper than 2., and 1. one deeper than I. Without one, how it is printed decides,
        but a heading lighter than the last numbered one stands under it.
        """
        rank = self._looks.index(look) if look in self._looks else 0
        if arabic := _ARABIC.match(text):
            above, _, _ = arabic[1].rpartition(".")
            level = self._numbered[above] + 1 if above in self._numbered else self._base(above, depth)
            self._numbered[arabic[1]] = level
        elif _ROMAN.match(text):
            level = self._roman = depth + 1
            self._numbered.clear()
        else:
            level, heavier = self._last
            return max(depth + rank + 1, level + 1 if rank > heavier else 0)
        self._last = level, rank
        return level

    def _base(self, above: str, depth: int) -> int:
        """The level of a number whose parent is not a heading: `1`, or `2.1` where there is no `2`."""
        return max(depth, self._roman) + 1 + (above.count(".") + 1 if above else 0)
