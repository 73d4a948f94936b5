"""The numbers that an OpenDocument text shows before the items of lists and before headings.

OASIS OpenDocument 1.3, part 3, sections 5.3 (lists), 16.30 to 16.37 (styles of lists) and 19.880.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from lxml import etree

from indexer.patterns import regex
from indexer.readers.office.list_numbers import counted, written
from indexer.readers.opendocument.odf_names import DEEPEST, STYLE, TEXT, XML_ID, number
from indexer.readers.opendocument.odf_styles import Styles

_PLACE = regex(r"%(\d{1,2})%")
_PATTERN = "}num-list-format"
"""The end of the name of what LibreOffice writes of a number as a whole, as it is not in the standard yet."""

Levels = dict[int, etree._Element]


@dataclass(frozen=True, slots=True)
class Level:
    """A list, or one in an item of another: the name of its style, how deep it is, and how far each level of it has
    been counted."""

    style: str
    depth: int = 0
    counts: dict[int, int] = field(default_factory=dict)


@dataclass(slots=True)
class Item:
    """An item of a list; its first paragraph takes its number, and it has none from then on."""

    level: Level
    style: str = ""
    start: str | None = None
    numbered: bool = True


class Lists:
    """The lists of a document and how far each has been counted. `roots` hold the styles of lists."""

    def __init__(self, roots: Iterable[etree._Element], styles: Styles) -> None:
        self._styles = styles
        shapes = [shape for root in roots for shape in root.iter(f"{TEXT}list-style", f"{TEXT}outline-style")]
        self._levels = {shape.get(f"{STYLE}name", ""): _levels(shape) for shape in shapes}
        self._outline = next((_levels(shape) for shape in shapes if shape.tag == f"{TEXT}outline-style"), {})
        self._of_headings: dict[int, int] = {}
        self._by_id: dict[str, Level] = {}
        self._last: dict[str, Level] = {}

    def opened(self, element: etree._Element, within: Level | None) -> Level:
        """A list that begins, perhaps in an item of another; it may go on where an earlier one stopped."""
        style = element.get(f"{TEXT}style-name", within.style if within else "")
        if within:
            return Level(style, within.depth + 1, within.counts)
        before = self._by_id.get(element.get(f"{TEXT}continue-list", ""))
        if before is None and element.get(f"{TEXT}continue-numbering") == "true":
            before = self._last.get(style)
        level = Level(style, counts=before.counts) if before else Level(style)
        if own := element.get(XML_ID):
            self._by_id[own] = level
        self._last[style] = level
        return level

    def numbered(self, element: etree._Element) -> Level:
        """The list that a numbered paragraph is in, which is an item by itself."""
        style = element.get(f"{TEXT}style-name", "")
        level = self._by_id.setdefault(element.get(f"{TEXT}list-id", ""), Level(style))
        return replace(level, style=style, depth=max(0, number(element.get(f"{TEXT}level"), DEEPEST) - 1))

    def number(self, paragraph: etree._Element, item: Item | None) -> str:
        """What stands before a paragraph (`2.1`, `b)`), counting it; empty for bullets, and where nothing does."""
        if item is None:
            return self._of_heading(paragraph)
        if not item.numbered:
            return ""
        item.numbered = False
        style = item.style or item.level.style or self._styles.of(paragraph).list_style
        return _shown(self._levels.get(style, {}), item.level.depth, item.level.counts, item.start)

    def _of_heading(self, heading: etree._Element) -> str:
        """The number of a heading that is in no list."""
        if heading.tag != f"{TEXT}h" or heading.get(f"{TEXT}is-list-header") == "true":
            return ""
        start = heading.get(f"{TEXT}start-value")
        return _shown(self._outline, self._styles.of(heading).level - 1, self._of_headings, start)


def _levels(shape: etree._Element) -> Levels:
    found = ((number(level.get(f"{TEXT}level"), DEEPEST), level) for level in shape.iterchildren(etree.Element))
    return {above - 1: level for above, level in found if above}


def _shown(levels: Levels, depth: int, counts: dict[int, int], start: str | None) -> str:
    """The number of an item at a level, which is counted."""
    if depth not in levels:
        return ""
    level = levels[depth]
    counted(counts, depth, _start(level) if start is None else number(start), anew=start is not None)

    def of(above: int) -> str:
        shape = levels.get(above)
        form = shape.get(f"{STYLE}num-format", "") if shape is not None else "1"
        return written(counts.get(above, _start(shape)), form) if form else ""

    if not level.get(f"{STYLE}num-format"):
        return ""
    pattern = next((text for name, text in level.attrib.items() if str(name).endswith(_PATTERN)), None)
    if pattern is not None:
        return _PLACE.sub(lambda place: of(int(place[1]) - 1), str(pattern))
    first = max(0, depth + 1 - (number(level.get(f"{TEXT}display-levels"), DEEPEST) or 1))
    numbers = ".".join(filter(None, map(of, range(first, depth + 1))))
    return f"{level.get(f'{STYLE}num-prefix', '')}{numbers}{level.get(f'{STYLE}num-suffix', '')}"


def _start(level: etree._Element | None) -> int:
    start = level.get(f"{TEXT}start-value") if level is not None else None
    return 1 if start is None else number(start)
