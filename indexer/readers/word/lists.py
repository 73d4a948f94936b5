"""The numbers that Word shows before the items of a list (ECMA-376 part 1, section 17.9)."""

from __future__ import annotations

import re
from collections import defaultdict

from lxml import etree

from indexer.patterns import regex
from indexer.readers.office.list_numbers import counted, written
from indexer.readers.word.styles import Styles, W, value

_PLACE = regex(r"%(\d)")
_FORMS = {"lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}


class Lists:
    """The lists of a document and how far each has been counted. `root` is that of `word/numbering.xml`.

    Lists of one shape count on from each other (`abstractNum`), but for one that says where it starts.
    """

    def __init__(self, root: etree._Element, styles: Styles) -> None:
        self._styles = styles
        shapes = {found.get(f"{W}abstractNumId", ""): _levels(found) for found in root.iter(f"{W}abstractNum")}
        self._lists = {found.get(f"{W}numId", ""): found for found in root.iter(f"{W}num")}
        self._shape_of = {name: value(found, f"{W}abstractNumId") for name, found in self._lists.items()}
        self._levels = {name: shapes.get(shape, {}) for name, shape in self._shape_of.items()}
        self._counts: dict[str, dict[int, int]] = defaultdict(dict)
        self._begun: set[str] = set()

    def number(self, paragraph: etree._Element) -> str:
        """What stands before a paragraph (`2.1`, `b)`), counting it; empty outside lists and for bullets."""
        reference = self._styles.numbering(paragraph)
        if reference is None:
            return ""
        name = value(reference, f"{W}numId")
        levels = self._levels.get(name, {})
        depth = self._depth(reference, paragraph, levels)
        if depth not in levels:
            return ""
        counts = self._counts[self._shape_of[name]]
        self._begin(name, counts)
        counted(counts, depth, _start(levels[depth]))
        if value(levels[depth], f"{W}numFmt") in ("bullet", "none"):
            return ""

        def shown(place: re.Match[str]) -> str:
            above = int(place[1]) - 1
            level = levels.get(above)
            form = value(level, f"{W}numFmt") if level is not None else ""
            return written(counts.get(above, _start(level)), _FORMS.get(form, "1"))

        return _PLACE.sub(shown, value(levels[depth], f"{W}lvlText"))

    def _depth(self, reference: etree._Element, paragraph: etree._Element, levels: dict[int, etree._Element]) -> int:
        """The level that a reference names, or else the one that belongs to the style of the paragraph."""
        named = value(reference, f"{W}ilvl")
        if named.isdecimal():
            return int(named)
        style = value(paragraph, f"{W}pPr/{W}pStyle")
        return next((depth for depth, level in levels.items() if style and value(level, f"{W}pStyle") == style), 0)

    def _begin(self, name: str, counts: dict[int, int]) -> None:
        """Count from where a list says that it starts, when it begins."""
        if name in self._begun:
            return
        self._begun.add(name)
        for override in self._lists[name].iter(f"{W}lvlOverride"):
            start = value(override, f"{W}startOverride")
            depth = override.get(f"{W}ilvl", "")
            if start.isdecimal() and depth.isdecimal():
                counts[int(depth)] = int(start) - 1


def _levels(shape: etree._Element) -> dict[int, etree._Element]:
    found = ((level.get(f"{W}ilvl", ""), level) for level in shape.iter(f"{W}lvl"))
    return {int(depth): level for depth, level in found if depth.isdecimal()}


def _start(level: etree._Element | None) -> int:
    start = value(level, f"{W}start") if level is not None else ""
    return int(start) if start.isdecimal() else 1
