"""The headings and paragraphs of a document in the order in which they are read: as it stands, or in pairs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import chain
from typing import Literal

from indexer.records import Paragraph, ParsedDocument
from webui.document.pairs import Pair, paired
from webui.document.paragraph_view import ParagraphView
from webui.links.urls import Layout
from webui.wording.speakers import Speaker


@dataclass(frozen=True, slots=True)
class HeadingView:
    """A heading of a document; `tag` is h2 to h6, `css` its level."""

    anchor: str
    text: str
    tag: str
    css: str
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True, slots=True)
class PairView:
    """Questions and what answers them, side by side, each with the headings that stand above it."""

    questions: tuple[Flow, ...]
    answers: tuple[Flow, ...]
    kind: Literal["pair"] = "pair"


Flow = HeadingView | ParagraphView
Part = Flow | PairView


def arranged(
    parsed: ParsedDocument, views: Mapping[str, ParagraphView], layout: Layout, places: range
) -> tuple[Part, ...]:
    """All headings and paragraphs of a document that stand at `places`, each once. `views` are those of its paragraphs
    by id."""
    headings = _headings(parsed, places)

    def headed(paragraphs: Iterable[Paragraph]) -> Iterator[Flow]:
        for paragraph in paragraphs:
            yield from headings.pop(paragraph.position, ())
            yield views[paragraph.id]

    parts: list[Part] = []
    alone: list[Paragraph] = []
    for part in paired(parsed.paragraphs) if layout == "pairs" else parsed.paragraphs:
        if isinstance(part, Pair):
            parts += _flowing(headed(alone))
            parts.append(PairView(tuple(_flowing(headed(part.questions))), tuple(_flowing(headed(part.answers)))))
            alone.clear()
        else:
            alone.append(part)
    return (*parts, *_flowing(headed(alone)), *chain(*headings.values()))  # the last: those after all paragraphs


def _flowing(parts: Iterable[Flow]) -> Iterator[Flow]:
    """What stands under each other: a speaker who goes on is not named again."""
    before: tuple[Speaker, ...] | None = None
    for part in parts:
        if isinstance(part, HeadingView):
            before = None
            yield part
        else:
            yield replace(part, again=True) if part.speakers == before else part
            before = part.speakers


def _headings(parsed: ParsedDocument, places: range) -> dict[int, list[HeadingView]]:
    """The headings by the position of the paragraph that follows them."""
    found: dict[int, list[HeadingView]] = {}
    for number, heading in enumerate(parsed.headings, 1):
        if heading.before not in places:
            continue
        tag, css = f"h{min(heading.level + 1, 6)}", f"level-{min(heading.level, 4)}"
        found.setdefault(heading.before, []).append(HeadingView(f"s{number}", heading.text, tag, css))
    return found
