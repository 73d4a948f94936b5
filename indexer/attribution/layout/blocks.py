"""Blocks: the output of layout, and the input of attribution."""

from __future__ import annotations

from dataclasses import dataclass

from indexer.attribution.layout.headings import HeadingForm
from indexer.extraction.formulas.question_labels import QuestionLabel
from indexer.records import Span, Turn


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph or a heading: its text, the stretches of the source that it was made from, and what the format says
    of it (see `records.SourceBlock`). `aside`: a footnote; `label`: it is the label of a question or answer."""

    text: str
    spans: tuple[Span, ...]
    page: int | None = None
    heading: HeadingForm | None = None
    turn: Turn | None = None
    signature: bool = False
    aside: bool = False
    topics: tuple[str, ...] = ()
    label: QuestionLabel | None = None
    set_apart: bool = False
