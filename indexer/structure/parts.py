"""What the structure step is made of: blocks, the attribution of each, and headings in their place."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.records import Role, Span, Turn
from indexer.structure.headings import HeadingForm


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a heading: its text, the stretches of the source that it was made from, and what the format says
    of it (see `records.SourceBlock`). `aside`: a footnote."""

    text: str
    spans: tuple[Span, ...]
    page: int | None = None
    heading: HeadingForm | None = None
    turn: Turn | None = None
    signature: bool = False
    aside: bool = False
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who speaks in a paragraph; the fields are those of `records.Paragraph`."""

    section: tuple[str, ...]
    role: Role
    speaker: str | None = None
    parties: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    responds_to: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OutlineHeading:
    """A heading in its place in the outline: its depth from 1."""

    block: Block
    level: int


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph and who speaks in it."""

    block: Block
    attribution: Attribution


Part = OutlineHeading | Said
