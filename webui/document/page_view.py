"""A document made ready for its page: the template only loops and chooses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from flask_babel import gettext

from indexer.extraction.references import official_page
from indexer.parliament import chambers
from indexer.records import Document, ParsedDocument
from indexer.searches import Piece
from webui.document.highlights import MarkedText, with_notes
from webui.document.outline import OutlineEntry, outline
from webui.document.paragraph_view import paragraph_views
from webui.document.reading_order import Part, arranged
from webui.links import urls
from webui.links.choice import Choice, Fact, facts, told
from webui.links.urls import Layout, Linked, Links
from webui.wording import labels


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document's page. `layouts` are there only where it has questions with answers, `found` (how much was found,
    in words) only where the query finds something in it."""

    name: str
    title: str
    linked: Linked
    facts: tuple[Fact, ...]
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
    here: Links,
) -> DocumentView:
    """A document's page. `marked` holds the text and the notes of each paragraph in pieces, `known` the ids of all
    documents here, `here` makes links with the host."""
    document = parsed.document
    answered = any(paragraph.answered_by for paragraph in parsed.paragraphs)
    texts = _texts(marked, lambda named: _address(named, document.id, known, links))
    views = paragraph_views(parsed, texts, folded=layout == "text", links=links)
    return DocumentView(
        name=labels.document_name(document),
        title=document.title,
        linked=_linked(document, here),
        facts=_facts(document, links),
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


def _facts(document: Document, links: Links) -> tuple[Fact, ...]:
    """What is known of a document."""
    return facts(
        (gettext("Datum"), told(labels.date_in_words(document.date))),
        (gettext("Vergaderjaar"), told(document.session_year or "")),
        (gettext("Soort"), told(labels.label("type", document.type))),
        (
            labels.title("dossier"),
            tuple(Choice(labels.label("dossier", code), links.named("dossier", code)) for code in document.dossiers),
        ),
        (gettext("Commissie"), told(labels.label("committee", document.committee or ""))),
        (gettext("Bewindspersonen"), told(labels.joined(document.ministers) if document.ministers else "")),
    )


def _linked(document: Document, here: Links) -> Linked:
    """A document in the words of schema.org."""
    known = {
        "name": document.title,
        "identifier": document.id,
        "alternateName": labels.document_name(document),
        "datePublished": document.date,
        "url": here.document(document.id),
        "sameAs": official_page(document.id),
        "publisher": _organization(chambers.NAMES[document.chamber]) if document.chamber else None,
        "isPartOf": [
            {"@type": "Collection", "identifier": code, "url": here.named("dossier", code)}
            for code in document.dossiers
        ],
    }
    return {"@context": "https://schema.org", "@type": "Report", "inLanguage": "nl"} | {
        name: value for name, value in known.items() if value
    }


def _organization(name: str) -> Linked:
    return {"@type": "Organization", "name": name}


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
