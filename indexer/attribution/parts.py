"""The output of attribution: paragraphs with their speakers, and headings in their place."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.attribution.layout.blocks import Block
from indexer.records import Note, PartyEvidence, Role


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks in a paragraph; the fields are those of `records.Paragraph`. `exchanges`: the printed questions that
    it is part of, or that it answers, counted from 1; `carried`: it names nobody, and is taken to answer those whom the
    paragraph before it answers."""

    section: tuple[str, ...]
    role: Role
    speaker: str | None = None
    parties: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    responds_to: tuple[str, ...] = ()
    looked_up: tuple[PartyEvidence, ...] = ()
    exchanges: tuple[int, ...] = ()
    carried: bool = False


@dataclass(frozen=True, slots=True)
class OutlineHeading:
    """A heading in its place in the outline: its depth from 1."""

    block: Block
    level: int


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph, who speaks in it, and its footnotes."""

    block: Block
    attribution: Attribution
    notes: tuple[Note, ...] = ()


Part = OutlineHeading | Said
Path = tuple[tuple[int, str], ...]
"""The headings above a paragraph, the outermost first: level and text."""


DEEPEST = 50
"""So many headings stand above a paragraph at most: one that is deeper takes the place of the last."""


def path_below(path: Path, level: int, heading: str) -> Path:
    """The path of what stands below a heading: it ends those of its own level and of the levels under it.

    >>> path_below(((1, "De brug"), (2, "Vragen")), 2, "Antwoorden")
    ((1, 'De brug'), (2, 'Antwoorden'))
    >>> len(path_below(tuple((level, "Kop") for level in range(1, 900)), 900, "Kop")) == DEEPEST
    True
    """
    level = min(level, DEEPEST)
    return (*(entry for entry in path if entry[0] < level), (level, heading))
