"""The look of a site: its name, its texts and its colours."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from indexer import PROGRAM
from indexer.errors import UsageError

TEXTS = ("title", "lead", "about")
"""The texts that a site may have of its own: the heading and the line of its first page, and the foot of every page."""
_PAPER = {"accent": ("#fbfaf7", "#ffffff"), "accent_dark": ("#15171a", "#1d2024")}
"""The colours that an accent stands on, in light and in the dark: those of base.css."""
_PARLIAMENT = "Staten-Generaal"
_LEAST = 4.5
"""The contrast that text needs (WCAG 2.2, 1.4.3)."""


@dataclass(frozen=True, slots=True)
class Look:
    """`texts` are those of TEXTS by language (`nl`, `en`); a text that is not there is that of the program. `publisher`
    is who published the documents. `accent` and `accent_dark` are colours (`#7a1f3d`) of links and
    buttons; empty for those of the program."""

    name: str = PROGRAM
    publisher: str = _PARLIAMENT
    accent: str = ""
    accent_dark: str = ""
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
