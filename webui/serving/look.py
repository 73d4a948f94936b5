"""The look of a site: its name, its logo, its texts and its colours."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from indexer import PROGRAM
from indexer.errors import UsageError

TEXTS = ("title", "lead", "about")
"""The texts that a site may have of its own: the heading and the line of its first page, and the foot of every page."""
_PAPER = {"accent": ("#fbfaf7", "#ffffff"), "accent_dark": ("#15171a", "#1d2024")}
"""The colours that an accent stands on, in light and in the dark: those of base.css."""
_PARLIAMENT = "Staten-Generaal"
LARGEST_LOGO = 200_000
"""A logo of more bytes would be slow on every page of a visitor's first visit."""
_LEAST = 4.5
"""The contrast that text needs (WCAG 2.2, 1.4.3)."""
_PNG = b"\x89PNG\r\n\x1a\n"


@dataclass(frozen=True, slots=True)
class Logo:
    """The image that stands for a site on every page: the bytes of it, and of which kind it is (`image/svg+xml`)."""

    content: bytes
    media_type: str

    @property
    def version(self) -> str:
        """What changes when the image does, for its address."""
        return hashlib.sha256(self.content).hexdigest()[:12]


def logo(place: str, file: Path) -> Logo:
    """A logo from a file: SVG or PNG, told by its content and not by its name.

    Raises:
        UsageError: it is not there, too large, or neither of these.
    """
    try:
        content = file.read_bytes()
    except OSError as error:
        raise UsageError(f"{place}: logo {file}: cannot be read ({error.strerror}); check the path") from error
    if len(content) > LARGEST_LOGO:
        raise UsageError(f"{place}: logo {file}: has {len(content):,} bytes; make it smaller than {LARGEST_LOGO:,}")
    if content.startswith(_PNG):
        return Logo(content, "image/png")
    if _is_svg(content):
        return Logo(content, "image/svg+xml")
    raise UsageError(f"{place}: logo {file}: is no SVG and no PNG; save it as one of these")


def _is_svg(content: bytes) -> bool:
    from lxml import etree  # only a site with a logo needs it

    try:
        root = etree.fromstring(content, etree.XMLParser(resolve_entities=False, no_network=True))
    except etree.XMLSyntaxError:
        return False
    return etree.QName(root).localname == "svg"


@dataclass(frozen=True, slots=True)
class Look:
    """`texts` are those of TEXTS by language (`nl`, `en`); a text that is not there is that of the program. `publisher`
    is who published the documents. `accent` and `accent_dark` are colours (`#7a1f3d`) of links and
    buttons; empty for those of the program. `logo` stands in the place of the mark and the name, which it then says."""

    name: str = PROGRAM
    publisher: str = _PARLIAMENT
    accent: str = ""
    accent_dark: str = ""
    logo: Logo | None = None
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    @property
    def of_parliament(self) -> bool:
        """Whether the documents are those of the Dutch parliament."""
        return self.publisher == _PARLIAMENT

    def text(self, name: str, language: str) -> str:
        """A text of its own in a language, or in the other that it has; empty where it has none."""
        own = self.texts.get(name, {})
        return own.get(language) or next(iter(own.values()), "")

    def stylesheet(self) -> str:
        """The colours as rules."""
        rules = _rule(self.accent, "#fff") if self.accent else ""
        dark = _rule(self.accent_dark, "#15171a") if self.accent_dark else ""
        return rules + (f"@media (prefers-color-scheme: dark) {{ {dark} }}\n" if dark else "")


def checked(place: str, look: Look) -> Look:
    """The same look.

    Raises:
        UsageError: a colour is none, or text in it could not be read.
    """
    for name, papers in _PAPER.items():
        colour = getattr(look, name)
        if colour and not re.fullmatch("#[0-9a-f]{6}", colour):
            raise UsageError(f"{place}: {name} is {colour!r}; write a colour as #7a1f3d")
        least = min((contrast(colour, paper) for paper in papers), default=_LEAST) if colour else _LEAST
        if least < _LEAST:
            kind = "darker" if name == "accent" else "lighter"
            raise UsageError(f"{place}: {name} {colour} has a contrast of {least:.1f}; take a {kind} one, of 4.5")
    return look


def contrast(one: str, other: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2).

    >>> round(contrast("#000000", "#ffffff"), 1), contrast("#0b4f6c", "#0b4f6c")
    (21.0, 1.0)
    """
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: str) -> float:
    channels = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _rule(accent: str, on: str) -> str:
    return f":root {{ --accent: {accent}; --on-accent: {on}; }}\n"
