"""What the styles of a Word document say of a paragraph: its level as a heading, and which of it is bold.

ECMA-376 part 1, sections 17.3 (paragraphs and runs) and 17.7 (styles).
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING_NAME = re.compile(r"(?:heading|kop) ?([1-9])", re.IGNORECASE)
_TITLES = frozenset(("title", "titel"))
_DEEPEST = 9
_T = TypeVar("_T")
_OFF = frozenset(("0", "false", "off", "none"))


class Styles:
    """The paragraph and character styles of a document. `root` is that of `word/styles.xml`."""

    def __init__(self, root: etree._Element) -> None:
        self._styles = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}

    def level(self, paragraph: etree._Element) -> int:
        """The level of a paragraph as a heading, 1 for the outermost; 0 for running text."""
        properties = paragraph.find(f"{W}pPr")
        direct = _outline(properties)
        return direct if direct is not None else self._inherited(paragraph, _style_level) or 0

    def boldness(self, paragraph: etree._Element) -> tuple[bool, bool]:
        """Whether there is bold text in a paragraph, and whether there is no other."""
        by_style = bool(self._inherited(paragraph, lambda style: _bold(style.find(f"{W}rPr"))))
        runs = [run for run in paragraph.iter(f"{W}r") if any((text.text or "").strip() for text in run.iter(f"{W}t"))]
        bold = [by_style if (own := _bold(run.find(f"{W}rPr"))) is None else own for run in runs]
        return any(bold), bool(bold) and all(bold)

    def numbering(self, paragraph: etree._Element) -> etree._Element | None:
        """The reference of a paragraph to its list, its own or that of its style."""
        own = paragraph.find(f"{W}pPr/{W}numPr")
        return own if own is not None else self._inherited(paragraph, lambda style: style.find(f"{W}pPr/{W}numPr"))

    def _inherited(self, paragraph: etree._Element, found: Callable[[etree._Element], _T | None]) -> _T | None:
        """What the style of a paragraph says, or the nearest style that it is based on."""
        name, seen = value(paragraph, f"{W}pPr/{W}pStyle"), set[str]()
        while name in self._styles and name not in seen:
            style = self._styles[name]
            said = found(style)
            if said is not None:
                return said
            seen.add(name)
            name = value(style, f"{W}basedOn")
        return None


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


def _bold(properties: etree._Element | None) -> bool | None:
    bold = properties.find(f"{W}b") if properties is not None else None
    return bold.get(f"{W}val", "1") not in _OFF if bold is not None else None
