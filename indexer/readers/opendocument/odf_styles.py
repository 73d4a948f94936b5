"""What the styles of an OpenDocument text say: the level of a heading, the look of a text, the list of a paragraph.

OASIS OpenDocument 1.3, part 3, chapters 16 (styles) and 20 (properties).
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace

from lxml import etree

from indexer.readers.office.style_chains import Chains, level_by_name
from indexer.readers.office.text_pieces import PLAIN, Look
from indexer.readers.opendocument.odf_names import DEEPEST, FO, STYLE, TEXT, number

_LOOKS: dict[str, tuple[str, Callable[[str], bool]]] = {
    f"{FO}font-weight": ("bold", frozenset(("bold", "600", "700", "800", "900")).__contains__),
    f"{FO}font-style": ("italic", frozenset(("italic", "oblique")).__contains__),
    f"{STYLE}text-underline-style": ("underlined", lambda said: said != "none"),
    f"{TEXT}display": ("hidden", lambda said: said == "none"),
    f"{STYLE}text-position": ("raised", lambda said: said.startswith("super") or said[:1] in "123456789"),
}
"""The attributes that tell of a look: its name, and whether what one says is so."""


@dataclass(frozen=True, slots=True)
class ParagraphStyle:
    """What a style says, with those that it is based on."""

    level: int = 0
    look: Look = PLAIN
    list_style: str = ""


class Styles:
    """The styles under some roots, of which the last one counts where several have a name."""

    def __init__(self, *roots: etree._Element) -> None:
        every = [style for root in roots for style in root.iter(f"{STYLE}style")]
        self._paragraphs = Chains(_named(every, "paragraph"), _base, _over, ParagraphStyle())
        self._texts = Chains(_named(every, "text"), _base, lambda style, said: said | _looks(style), dict[str, bool]())

    def of(self, paragraph: etree._Element) -> ParagraphStyle:
        """What the style of a paragraph says; a heading has the level that it states itself."""
        said = self._paragraphs.of(paragraph.get(f"{TEXT}style-name", ""))
        if paragraph.tag != f"{TEXT}h":
            return said
        return replace(said, level=number(paragraph.get(f"{TEXT}outline-level"), DEEPEST) or 1)

    def look_of(self, inside: etree._Element, usual: Look) -> Look:
        """How what stands inside a span or a link looks: by its style, or as is usual around it."""
        said = self._texts.of(inside.get(f"{TEXT}style-name", ""))
        return usual._replace(**said) if said else usual


def _named(styles: Iterable[etree._Element], family: str) -> dict[str, etree._Element]:
    return {style.get(f"{STYLE}name", ""): style for style in styles if style.get(f"{STYLE}family") == family}


def _base(style: etree._Element) -> str:
    return style.get(f"{STYLE}parent-style-name", "")


def _over(style: etree._Element, said: ParagraphStyle) -> ParagraphStyle:
    """What a style says over what those say that it is based on."""
    name = style.get(f"{STYLE}display-name") or style.get(f"{STYLE}name", "").replace("_20_", " ")
    level = style.get(f"{STYLE}default-outline-level")
    return ParagraphStyle(
        level=level_by_name(name) or (said.level if level is None else number(level, DEEPEST)),
        look=said.look._replace(**_looks(style)),
        list_style=style.get(f"{STYLE}list-style-name", said.list_style),
    )


def _looks(style: etree._Element) -> dict[str, bool]:
    """The looks of which a style says that a text has them, or has not."""
    properties = style.find(f"{STYLE}text-properties")
    said: Mapping[str, str] = dict(properties.attrib) if properties is not None else {}
    return {look: is_so(said[name]) for name, (look, is_so) in _LOOKS.items() if name in said}
