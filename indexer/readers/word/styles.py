"""What the styles of a Word document say of a paragraph: its level as a heading, its look, its list, its place.

ECMA-376 part 1, sections 17.3 (paragraphs and runs) and 17.7 (styles).
"""

from __future__ import annotations

from dataclasses import dataclass

from lxml import etree

from indexer.readers.office.style_chains import Chains, level_by_name
from indexer.readers.office.text_pieces import PLAIN, Look

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DEEPEST = 9
_OFF = frozenset(("0", "false", "off", "none"))
_LOOKS = {"b": "bold", "i": "italic", "u": "underlined", "vanish": "hidden"}
"""The names of looks as the format has them."""


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a style says, with those that it is based on."""

    level: int
    look: Look
    frame: etree._Element | None
    numbering: etree._Element | None


_USUAL = ParagraphStyle(0, PLAIN, None, None)


class Styles:
    """The paragraph and character styles of a document. `root` is that of `word/styles.xml`."""

    def __init__(self, root: etree._Element) -> None:
        self._styles = {style.get(f"{W}styleId", ""): style for style in root.iter(f"{W}style")}
        self._chains = Chains(self._styles, lambda style: value(style, f"{W}basedOn"), _over, _USUAL)

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
        raised = value(properties, f"{W}vertAlign") == "superscript"
        return _look(properties, inherited._replace(raised=raised))

    def numbering(self, paragraph: etree._Element) -> etree._Element | None:
        """The reference of a paragraph to its list, its own or that of its style."""
        properties = paragraph.find(f"{W}pPr")
        own = properties.find(f"{W}numPr") if properties is not None else None
        return own if own is not None else self._of(properties).numbering

    def _of(self, properties: etree._Element | None) -> ParagraphStyle:
        """What the style of a paragraph says, or the nearest style that it is based on."""
        return self._chains.of(value(properties, f"{W}pStyle") if properties is not None else "")


def _over(style: etree._Element, said: ParagraphStyle) -> ParagraphStyle:
    """What a style says over what those say that it is based on."""
    level = level_by_name(value(style, f"{W}name")) or _outline(style.find(f"{W}pPr"))
    frame, numbering = style.find(f"{W}pPr/{W}framePr"), style.find(f"{W}pPr/{W}numPr")
    return ParagraphStyle(
        level=said.level if level is None else level,
        look=_look(style.find(f"{W}rPr"), said.look),
        frame=said.frame if frame is None else frame,
        numbering=said.numbering if numbering is None else numbering,
    )


def _look(properties: etree._Element | None, usual: Look) -> Look:
    if properties is None:
        return usual
    said = {
        look: found.get(f"{W}val", "1") not in _OFF
        for name, look in _LOOKS.items()
        if (found := properties.find(f"{W}{name}")) is not None
    }
    return usual._replace(**said) if said else usual


def value(element: etree._Element, path: str) -> str:
    """The `val` of an element further down; an empty text where it is not there."""
    found = element.find(path)
    return found.get(f"{W}val", "") if found is not None else ""


def _outline(properties: etree._Element | None) -> int | None:
    level = value(properties, f"{W}outlineLvl") if properties is not None else ""
    if not level.isdecimal():
        return None
    return int(level) + 1 if int(level) < _DEEPEST else 0
