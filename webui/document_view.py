"""A document made ready for its page: the template only loops and chooses."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Literal

from flask_babel import gettext

from indexer.records import Document, Paragraph, ParsedDocument
from indexer.references import official_page
from indexer.searches import Piece
from webui import urls, wording
from webui.marks import MarkedText, marked_text
from webui.outline import OutlineEntry, outline
from webui.pairs import Pair, paired
from webui.paragraph_view import ParagraphView, paragraph_views
from webui.speaking import Choice
from webui.urls import Layout, Links


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

    questions: tuple[HeadingView | ParagraphView, ...]
    answers: tuple[HeadingView | ParagraphView, ...]
    kind: Literal["pair"] = "pair"


Part = HeadingView | ParagraphView | PairView


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document's page. `layouts` are there only where it has questions with answers, `found` (how much was found,
    in words) only where the query finds something in it."""

    name: str
    title: str
    facts: tuple[tuple[str, str], ...]
    addresses: tuple[Choice, ...]
    cite: str
    layouts: tuple[Choice, ...]
    outline: tuple[OutlineEntry, ...]
    parts: tuple[Part, ...]
    found: str
    paired: bool


def document_view(
    parsed: ParsedDocument,
    marked: Sequence[Sequence[Piece]],
    q: str,
    layout: Layout,
    known: frozenset[str],
    links: Links,
) -> DocumentView:
    """A document's page. `marked` holds each paragraph's text in pieces, `known` the ids of all documents here."""
    document = parsed.document
    answered = any(paragraph.answered_by for paragraph in parsed.paragraphs)
    texts = _texts(marked, lambda named: _address(named, document.id, known, links))
    views = paragraph_views(parsed, texts, folded=layout == "text", links=links)
    return DocumentView(
        name=wording.document_name(document),
        title=document.title,
        facts=facts(document),
        addresses=addresses(document),
        cite=links.cite(document.id),
        layouts=_layouts(document, q, layout, links) if answered else (),
        outline=outline(parsed),
        parts=tuple(_in_pairs(parsed, views) if layout == "pairs" and answered else _in_order(parsed, views)),
        found=_found(texts),
        paired=layout == "pairs" and answered,
    )


def _found(texts: Sequence[MarkedText]) -> str:
    total, inside = sum(text.end - text.first for text in texts), sum(text.first < text.end for text in texts)
    count, paragraphs = wording.number(total), wording.paragraphs(inside)
    return gettext("%(count)s keer gevonden in %(paragraphs)s", count=count, paragraphs=paragraphs) if total else ""


def _layouts(document: Document, q: str, chosen: Layout, links: Links) -> tuple[Choice, ...]:
    names: dict[Layout, str] = {"text": gettext("Doorlopende tekst"), "pairs": gettext("Vraag naast antwoord")}
    return tuple(
        Choice(name, links.document(document.id, q, layout=layout), selected=layout == chosen)
        for layout, name in names.items()
    )


def facts(document: Document) -> tuple[tuple[str, str], ...]:
    """What is known of a document, as names and values."""
    found = (
        (gettext("Datum"), wording.date_in_words(document.date)),
        (gettext("Vergaderjaar"), document.session_year or ""),
        (gettext("Soort"), wording.label("type", document.type)),
        (gettext("Commissie"), wording.label("committee", document.committee or "")),
        (gettext("Bewindspersonen"), wording.joined(document.ministers)),
    )
    return tuple((name, value) for name, value in found if value)


def addresses(document: Document) -> tuple[Choice, ...]:
    """Where a document was published: its official page and files, and the address that it was read from."""
    official, source = official_page(document.id), urls.public(document.source)
    named = (
        (gettext("Officiële bekendmaking"), official),
        ("PDF", official_page(document.id, "pdf")),
        ("XML", official_page(document.id, "xml")),
        (gettext("Bron"), source if source != official else None),
    )
    return tuple(Choice(name, address) for name, address in named if address)


def _address(named: str, own: str, known: frozenset[str], links: Links) -> str | None:
    """Where a document that is named is read: here if it is here, else officially; nowhere if it is the page's own."""
    if named == own:
        return None
    return links.document(named) if named in known else official_page(named)


def _texts(marked: Sequence[Sequence[Piece]], address: Callable[[str], str | None]) -> list[MarkedText]:
    """The text of every paragraph, its marks numbered through the document from 1."""
    texts: list[MarkedText] = []
    for pieces in marked:
        texts.append(marked_text(pieces, address, texts[-1].end if texts else 1))
    return texts


def _in_order(parsed: ParsedDocument, views: Mapping[str, ParagraphView]) -> Iterator[Part]:
    """The headings and paragraphs as they stand in the document."""
    headings = _headings(parsed)
    for paragraph in parsed.paragraphs:
        yield from headings.pop(paragraph.position, ())
        yield views[paragraph.id]
    yield from chain(*headings.values())  # those after the last paragraph


def _in_pairs(parsed: ParsedDocument, views: Mapping[str, ParagraphView]) -> Iterator[Part]:
    """The headings and paragraphs with each question beside its answer."""
    headings = _headings(parsed)

    def headed(paragraphs: Iterable[Paragraph]) -> Iterator[HeadingView | ParagraphView]:
        for paragraph in paragraphs:
            yield from headings.pop(paragraph.position, ())
            yield views[paragraph.id]

    for part in paired(parsed.paragraphs):
        if isinstance(part, Pair):
            yield PairView(tuple(headed(part.questions)), tuple(headed(part.answers)))
        else:
            yield from headed([part])
    yield from chain(*headings.values())


def _headings(parsed: ParsedDocument) -> dict[int, list[HeadingView]]:
    """The headings by the position of the paragraph that follows them."""
    found: dict[int, list[HeadingView]] = {}
    for number, heading in enumerate(parsed.headings, 1):
        tag, css = f"h{min(heading.level + 1, 6)}", f"level-{min(heading.level, 4)}"
        found.setdefault(heading.before, []).append(HeadingView(f"s{number}", heading.text, tag, css))
    return found
