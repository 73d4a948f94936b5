"""What the styles of a Word document say of a paragraph: its level as a heading, its look, its list, its place.

ECMA-376 part 1, sections 17.3 (paragraphs and runs) and 17.7 (styles).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING_NAME = re.compile(r"(?:heading|kop) ?([1-9])", re.IGNORECASE)
_TITLES = frozenset(("title", "titel"))
_DEEPEST = 9
_OFF = frozenset(("0", "false", "off", "none"))


class Look(NamedTuple):
    """How a run looks, by the names that the format gives: bold, italic, underlined, hidden."""

    b: bool = False
    i: bool = False
    u: bool = False
    vanish: bool = False


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a style says, with those that it is based on."""

    level: int
    look: Look
    frame: etree._Element | None
    numbering: etree._Element | None


class Styles:
    """The paragraph and character styles of a document. `root` is that of `word/styles.xml`."""

    def __init__(self, root: etree._Element) -> None:
        self._styles = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}
        self._known: dict[str, ParagraphStyle] = {}

    def level(self, paragraph: etree._Element) -> int:
        """The level of a paragraph as a heading, 1 for the outermost; 0 for running text."""
        properties = paragraph.find(f"{W}pPr")
        direct = _outline(properties)
        return direct if direct is not None else self._of(properties).level

    def is_placed(self, paragraph: etree._Element) -> bool:
        """Whether a paragraph stands in a frame at a place on the page; a large first letter does not."""
        properties = paragraph.find(f"{W}pPr")
        own = properties.find(f"{W}framePr") if properties is not None else None
        frame = own if own is not None else self._of(properties).frame
        if frame is None or frame.get(f"{W}dropCap", "none") != "none":
            return False
        return "page" in (frame.get(f"{W}hAnchor"), frame.get(f"{W}vAnchor"))

    def look(self, paragraph: etree._Element) -> Look:
        """How the runs of a paragraph look that say nothing themselves."""
        return self._of(paragraph.find(f"{W}pPr")).look

    def look_of(self, run: etree._Element, usual: Look) -> Look:
        """How a run looks: by itself, by its character style, or as is usual in its paragraph."""
        properties = run.find(f"{W}rPr")
        if properties is None or not len(properties):
            return usual
        style = self._styles.get(value(properties, f"{W}rStyle"))
        inherited = usual if style is None else _look(style.find(f"{W}rPr"), usual)
        return _look(properties, inherited)

    def numbering(self, paragraph: etree._Element) -> etree._Element | None:
        """The reference of a paragraph to its list, its own or that of its style."""
        properties = paragraph.find(f"{W}pPr")
        own = properties.find(f"{W}numPr") if properties is not None else None
        return own if own is not None else self._of(properties).numbering

    def _of(self, properties: etree._Element | None) -> ParagraphStyle:
        """What the style of a paragraph says, or the nearest style that it is based on."""
        name = value(properties, f"{W}pStyle") if properties is not None else ""
        if name not in self._known:
            styles, based, seen = [], name, set[str]()
            while based in self._styles and based not in seen:
                styles.append(self._styles[based])
                seen.add(based)
                based = value(self._styles[based], f"{W}basedOn")
            self._known[name] = _inherited(styles)
        return self._known[name]


def _inherited(styles: Sequence[etree._Element]) -> ParagraphStyle:
    """What these styles say together, the nearest first."""
    look = PLAIN
    for style in reversed(styles):
        look = _look(style.find(f"{W}rPr"), look)
    return ParagraphStyle(
        level=next((level for style in styles if (level := _style_level(style)) is not None), 0),
        look=look,
        frame=_first(styles, f"{W}pPr/{W}framePr"),
        numbering=_first(styles, f"{W}pPr/{W}numPr"),
    )


def _first(styles: Sequence[etree._Element], path: str) -> etree._Element | None:
    return next((found for style in styles if (found := style.find(path)) is not None), None)


def _look(properties: etree._Element | None, usual: Look) -> Look:
    if properties is None:
        return usual
    said = {
        name: found.get(f"{W}val", "1") not in _OFF
        for name in Look._fields
        if (found := properties.find(f"{W}{name}")) is not None
    }
    return usual._replace(**said) if said else usual


def value(element: etree._Element, path: str) -> str:
    """The `val` of an element further down; an empty text where it is not there."""
    found = element.find(path)
    return found.get(f"{W}val", "") if found is not None else ""


def _style_level(style: etree._Element) -> int | None:
    name = value(style, f"{W}name")
    heading = _HEADING_NAME.fullmatch(name)
    if heading or name.lower() in _TITLES:
        return int(heading[1]) if heading else 1
    return _outline(style.find(f"{W}pPr"))


def _outline(properties: etree._Element | None) -> int | None:
    level = value(properties, f"{W}outlineLvl") if properties is not None else ""
    if not level.isdecimal():
        return None
    return int(level) + 1 if int(level) < _DEEPEST else 0
