"""A document made ready for its page: the template only loops and chooses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from indexer.forms import snippet_html
from indexer.labels import label
from indexer.records import Document, Paragraph, ParsedDocument
from indexer.searches import Piece, SearchRequest
from webui import dutch
from webui.speaking import Choice, Speaker, role_of, speakers, topics_of
from webui.urls import Links


@dataclass(frozen=True, slots=True)
class ParagraphView:
    """A paragraph of a document. `again`: its speakers are those of the paragraph before. `page` and `topics` are
    given only where they change. It has no `tag`."""

    position: int
    text: Markup
    speakers: tuple[Speaker, ...]
    role: str
    again: bool
    page: int | None
    topics: tuple[Choice, ...]
    related: tuple[Choice, ...]
    tag: str = ""


@dataclass(frozen=True, slots=True)
class HeadingView:
    """A heading of a document; `tag` is h2 to h6, `css` its level."""

    anchor: str
    text: str
    tag: str
    css: str


def document_parts(
    parsed: ParsedDocument, marked: Sequence[tuple[Piece, ...]], links: Links
) -> list[HeadingView | ParagraphView]:
    """The headings and paragraphs of a document in order; `marked` holds each paragraph's text in pieces."""
    parts: list[HeadingView | ParagraphView] = []
    headings = list(zip(parsed.headings, outline(parsed), strict=True))
    before: tuple[Speaker, ...] | None = None
    page: int | None = None
    topics: tuple[str, ...] = ()
    for paragraph, pieces in zip(parsed.paragraphs, marked, strict=True):
        while headings and headings[0][0].before <= paragraph.position:
            parts.append(headings.pop(0)[1])
            before = None
        who = speakers(paragraph)
        parts.append(
            ParagraphView(
                position=paragraph.position,
                text=Markup(snippet_html(pieces)),  # every piece is escaped there
                speakers=who,
                role=role_of(paragraph, who),
                again=who == before,
                page=None if paragraph.page == page else paragraph.page,
                topics=() if paragraph.topics == topics else topics_of(paragraph, SearchRequest(), links),
                related=_related(paragraph),
            )
        )
        before, page, topics = who, paragraph.page, paragraph.topics
    return parts + [view for _, view in headings]


def outline(parsed: ParsedDocument) -> list[HeadingView]:
    """The headings of a document."""
    return [
        HeadingView(f"s{number}", heading.text, f"h{min(heading.level + 1, 6)}", f"level-{min(heading.level, 4)}")
        for number, heading in enumerate(parsed.headings, 1)
    ]


def about(document: Document) -> tuple[tuple[str, str], ...]:
    """What is known of a document, as names and values."""
    facts = (
        ("Datum", dutch.date_in_words(document.date)),
        ("Vergaderjaar", document.session_year or ""),
        ("Soort", label("type", document.type)),
        ("Commissie", label("committee", document.committee or "")),
        ("Bewindspersonen", dutch.joined(document.ministers)),
    )
    return tuple((name, value) for name, value in facts if value)


def _related(paragraph: Paragraph) -> tuple[Choice, ...]:
    """Links to what answers a question, or to what an answer answers; in the same document."""
    found = [("antwoord", other) for other in paragraph.answered_by] + [("vraag", other) for other in paragraph.answers]
    positions = [(name, other.rpartition("/")[2]) for name, other in found]
    return tuple(Choice(f"{name} in alinea {position}", f"#p{position}") for name, position in positions)
