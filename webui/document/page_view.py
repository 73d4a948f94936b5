"""A document made ready for its page: the template only loops and chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flask_babel import gettext

from indexer.extraction.references import official_page
from indexer.records import Document, ParsedDocument
from indexer.searches import Piece
from webui.document.highlights import MarkedText, with_notes
from webui.document.outline import OutlineEntry, outline
from webui.document.paragraph_view import paragraph_views
from webui.document.reading_order import Part, arranged
from webui.links import urls
from webui.links.choice import Choice
from webui.links.urls import Layout, Links
from webui.wording import labels


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
    marked: Sequence[Sequence[Sequence[Piece]]],
    q: str,
    layout: Layout,
    known: frozenset[str],
    links: Links,
) -> DocumentView:
    """A document's page. `marked` holds the text and the notes of each paragraph in pieces, `known` the ids of all
    documents here."""
    document = parsed.document
    answered = any(paragraph.answered_by for paragraph in parsed.paragraphs)
    texts = _texts(marked, lambda named: _address(named, document.id, known, links))
    views = paragraph_views(parsed, texts, folded=layout == "text", links=links)
    return DocumentView(
        name=labels.document_name(document),
        title=document.title,
        facts=facts(document),
        addresses=addresses(document),
        cite=links.cite(document.id),
        layouts=_layouts(document, q, layout, links) if answered else (),
        outline=outline(parsed),
        parts=arranged(parsed, views, layout),
        found=_found(texts),
        paired=layout == "pairs" and answered,
    )


def _found(texts: Sequence[MarkedText]) -> str:
    total, inside = sum(text.end - text.first for text in texts), sum(text.first < text.end for text in texts)
    count, paragraphs = labels.number(total), labels.paragraphs(inside)
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
        (gettext("Datum"), labels.date_in_words(document.date)),
        (gettext("Vergaderjaar"), document.session_year or ""),
        (gettext("Soort"), labels.label("type", document.type)),
        (gettext("Commissie"), labels.label("committee", document.committee or "")),
        (gettext("Bewindspersonen"), labels.joined(document.ministers)),
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


def _texts(marked: Sequence[Sequence[Sequence[Piece]]], address: Callable[[str], str | None]) -> list[MarkedText]:
    """The text of every paragraph, its marks numbered through the document from 1."""
    texts: list[MarkedText] = []
    for pieces in marked:
        texts.append(with_notes(pieces, address, texts[-1].end if texts else 1))
    return texts
