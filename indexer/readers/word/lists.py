"""The numbers that Word shows before the items of a list (ECMA-376 part 1, section 17.9)."""

from __future__ import annotations

import re
from collections import defaultdict

from lxml import etree

from indexer.readers.word.styles import Styles, W, value

_PLACE = re.compile(r"%(\d)")
_ROMAN = ((100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Lists:
    """The lists of a document and how far each has been counted. `root` is that of `word/numbering.xml`."""

    def __init__(self, root: etree._Element, styles: Styles) -> None:
        self._styles = styles
        abstract = {found.get(f"{W}abstractNumId"): found for found in root.iter(f"{W}abstractNum")}
        self._levels = {
            found.get(f"{W}numId", ""): {level.get(f"{W}ilvl", ""): level for level in abstract[shape].iter(f"{W}lvl")}
            for found in root.iter(f"{W}num")
            if (shape := value(found, f"{W}abstractNumId")) in abstract
        }
        self._counts: dict[str, dict[str, int]] = defaultdict(dict)

    def number(self, paragraph: etree._Element) -> str:
        """What stands before a paragraph (`2.1`, `b)`), counting it; empty outside lists and for bullets."""
        reference = self._styles.numbering(paragraph)
        if reference is None:
            return ""
        name, depth = value(reference, f"{W}numId"), value(reference, f"{W}ilvl") or "0"
        levels, counts = self._levels.get(name, {}), self._counts[name]
        if depth not in levels:
            return ""
        for deeper in [found for found in counts if found > depth]:
            del counts[deeper]
        counts[depth] = counts[depth] + 1 if depth in counts else _start(levels[depth])
        if value(levels[depth], f"{W}numFmt") == "bullet":
            return ""

        def shown(place: re.Match[str]) -> str:
            above = str(int(place[1]) - 1)
            level = levels.get(above)
            return _written(counts.get(above, _start(level)), level)

        return _PLACE.sub(shown, value(levels[depth], f"{W}lvlText"))


def _start(level: etree._Element | None) -> int:
    start = value(level, f"{W}start") if level is not None else ""
    return int(start) if start.isdecimal() else 1


def _written(number: int, level: etree._Element | None) -> str:
    form = value(level, f"{W}numFmt") if level is not None else ""
    if form in ("lowerLetter", "upperLetter") and number > 0:
        letter = chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letter if form == "lowerLetter" else letter.upper()
    if form in ("lowerRoman", "upperRoman") and 0 < number < 400:
        return _roman(number) if form == "lowerRoman" else _roman(number).upper()
    return str(number)


def _roman(number: int) -> str:
    written = ""
    for worth, sign in _ROMAN:
        written += sign * (number // worth)
        number %= worth
    return written
