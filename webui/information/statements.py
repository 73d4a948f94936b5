"""The statements on privacy and accessibility: what holds for every site, and what its operator adds in a text file.

`privacy.txt` and `accessibility.txt` (or `privacy.en.txt` for one language) are plain text: a blank line parts
paragraphs, and a line that begins with `# ` is a heading.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from flask_babel import lazy_gettext

Kind = Literal["privacy", "accessibility"]
LONGEST = 100_000
"""So many bytes of a file are read."""

TITLES = {"privacy": lazy_gettext("Privacy"), "accessibility": lazy_gettext("Toegankelijkheid")}
FACTS = {
    "privacy": (
        lazy_gettext("Deze site zet geen cookies en vraagt niets op bij anderen."),
        lazy_gettext(
            "In het logboek staat van elk verzoek welke bladzijde is opgevraagd en wanneer, maar niet door welk "
            "internetadres en niet met welke zoekwoorden."
        ),
        lazy_gettext(
            "Een internetadres blijft hooguit een minuut in het geheugen, om te tellen hoeveel bladzijden het opvraagt."
        ),
        lazy_gettext("De documenten zijn openbare stukken; de namen van wie spreekt staan er zo in."),
    ),
    "accessibility": (
        lazy_gettext("De bladzijden zijn gemaakt naar WCAG 2.2, niveau AA, en elke soort is getoetst met axe-core."),
        lazy_gettext("Alles werkt met het toetsenbord, zonder JavaScript, op 320 beeldpunten breed en in het donker."),
        lazy_gettext(
            "De tekst van documenten is zoals die is gepubliceerd: tabellen en afbeeldingen kunnen daarin ontbreken. "
            "De officiële publicatie staat bij elk document."
        ),
    ),
}
"""What holds for every site that this program serves."""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a heading of what an operator wrote."""

    text: str
    heading: bool = False


def written(folder: Path | None, kind: Kind, language: str) -> tuple[Block, ...]:
    """What the operator wrote in a language, else in any; nothing where there is no such file or it cannot be read."""
    for name in (f"{kind}.{language}.txt", f"{kind}.txt") if folder else ():
        try:
            with (Path(str(folder)) / name).open("rb") as file:
                return tuple(_blocks(file.read(LONGEST).decode("utf-8-sig", "replace")))
        except OSError:
            continue
    return ()


def _blocks(text: str) -> Iterator[Block]:
    """
    >>> list(_blocks("# Wie wij zijn\\nEen verzonnen\\nstichting.\\n\\nMail ons."))[:2]
    [Block(text='Wie wij zijn', heading=True), Block(text='Een verzonnen stichting.', heading=False)]
    """
    lines: list[str] = []
    for line in (*text.splitlines(), ""):
        heading = line.startswith("# ")
        if lines and (heading or not line.strip()):
            yield Block(" ".join(lines))
            lines.clear()
        if heading:
            yield Block(line[2:].strip(), heading=True)
        elif line.strip():
            lines.append(line.strip())
