"""The view of a document's page: all that the template prints, so that it only loops and chooses."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from flask_babel import gettext, ngettext

from indexer.extraction.references import official_page
from indexer.parliament import chambers
from indexer.records import Document, Paragraph, ParsedDocument
from indexer.searches import Piece, SearchRequest
from webui.document import motion
from webui.document.highlights import MarkedText, with_notes
from webui.document.outline import OutlineEntry, outline
from webui.document.paragraph_view import paragraph_views
from webui.document.question_set import question_set, told_of
from webui.document.reading_order import Part, arranged
from webui.document.speaking import groups, people
from webui.links import urls
from webui.links.choice import Choice, Fact, Pager, facts, told
from webui.links.urls import Layout, Linked, Links
from webui.wording import labels


@dataclass(frozen=True, slots=True)
class DocumentView:
    """A document's page. `layouts` are there only where it has questions with answers, `found` (how much was found,
    in words) only where the query finds something in it. Of a document in parts there are links to the others in
    `pager`, to all of it on one page in `whole`, and to all that the query finds in it in `everywhere`."""

    id: str
    name: str
    title: str
    linked: Linked
    facts: tuple[Fact, ...]
    addresses: tuple[Choice, ...]
    cite: str
    layouts: tuple[Choice, ...]
    outline: tuple[OutlineEntry, ...]
    parts: tuple[Part, ...]
    pager: Pager | None
    whole: str
    found: str
    everywhere: Choice | None
    paired: bool


def document_view(
    parsed: ParsedDocument,
    marked: Sequence[Sequence[Sequence[Piece]]],
    shown: Shown,
    q: str,
    asked: Layout,
    known: Collection[str],
    links: Links,
    here: Links,
) -> DocumentView:
    """A document's page, with the paragraphs in `parsed`. `marked` holds the text and the notes of each of them in
    pieces, `known` the ids of all documents here, `here` makes links with the host."""
    document = parsed.document
    own = f"{document.id}/"
    answered = any(reply.startswith(own) for said in parsed.paragraphs for reply in said.answered_by)
    in_pairs = answered and document.type == "written-questions"
    layout = asked or ("pairs" if in_pairs else "text")
    texts = _texts(marked, lambda named: _address(named, document.id, known, links))
    places = _Places(document.id, shown.places, q, asked, links)
    views = paragraph_views(parsed, texts, shown.elsewhere, layout == "text", places.address, links)
    return DocumentView(
        id=document.id,
        name=labels.document_name(document),
        title=labels.document_title(document) or labels.document_name(document),
        linked=_linked(document, here),
        facts=_facts(document, (*_asked(parsed, shown, links), *motion.moved(parsed, links)), shown, links),
        addresses=addresses(document),
        cite=links.cite(document.id),
        layouts=_layouts(document, q, layout, links) if answered else (),
        outline=outline(parsed, places.page_with, shown.count),
        parts=arranged(parsed, views, layout, shown.places),
        pager=_pager(document, shown, q, asked, links),
        whole=links.document(document.id, q, layout=asked, whole=True) if len(shown.cut) > 1 else "",
        found=_found(texts, in_parts=shown.number is not None and len(shown.cut) > 1),
        everywhere=_everywhere(document, shown, q, links),
        paired=layout == "pairs" and answered,
    )


@dataclass(frozen=True, slots=True)
class _Places:
    """Where paragraphs are, seen from the page of a document that shows the positions `shown`."""

    document_id: str
    shown: range
    q: str
    layout: Layout
    links: Links

    def page_with(self, position: int) -> str:
        """The address of the page of this document with a position; "" for this page."""
        if position in self.shown:
            return ""
        return self.links.document(self.document_id, self.q, position, self.layout).partition("#")[0]

    def address(self, said: Paragraph) -> str:
        """The address of a paragraph, of this document or of another."""
        if said.document_id != self.document_id:
            return self.links.document(said.document_id, self.q, said.position)
        return f"{self.page_with(said.position)}#p{said.position}"


@dataclass(frozen=True, slots=True)
class Shown:
    """What a page shows of a document of `count` paragraphs: the part `number` (from 0) of those that it is `cut` into;
    None: all. `elsewhere` are paragraphs of other parts that those of this one belong with, `found` the number of
    paragraphs of the whole document in which the query finds something, `dates` those of the other documents,
    `parties` and `persons` who speaks in the whole document, those who say most first."""

    count: int
    cut: tuple[range, ...]
    number: int | None
    elsewhere: tuple[Paragraph, ...] = ()
    found: int = 0
    dates: Mapping[str, str] = field(default_factory=dict)
    parties: tuple[str, ...] = ()
    persons: tuple[str, ...] = ()

    @property
    def places(self) -> range:
        """The positions before which headings are shown: those of the paragraphs, and the end of the document."""
        if self.number is None:
            return range(1, self.count + 2)
        places = self.cut[self.number]
        return range(places.start, places.stop + (self.number == len(self.cut) - 1))


def _pager(document: Document, shown: Shown, q: str, layout: Layout, links: Links) -> Pager | None:
    if len(shown.cut) < 2 or shown.number is None:
        return None
    at = shown.number
    addresses_of = [
        links.document(document.id, q, places.start if number else None, layout)
        for number, places in enumerate(shown.cut)
    ]
    return Pager(
        previous=addresses_of[at - 1] if at else None,
        next=addresses_of[at + 1] if at + 1 < len(addresses_of) else None,
        pages=tuple(
            Choice(f"{labels.number(places.start)}–{labels.number(places.stop - 1)}", url, selected=number == at)
            for number, (places, url) in enumerate(zip(shown.cut, addresses_of, strict=True))
        ),
        cut_short=False,
    )


def _everywhere(document: Document, shown: Shown, q: str, links: Links) -> Choice | None:
    if not shown.found or len(shown.cut) < 2:
        return None
    text = ngettext(
        "%(count)s gevonden alinea in dit document",
        "Alle %(count)s gevonden alinea’s in dit document",
        shown.found,
        count=labels.number(shown.found),
    )
    return Choice(text, links.search(SearchRequest(q=q, document=(document.id,))))


def _found(texts: Sequence[MarkedText], in_parts: bool) -> str:
    total, inside = sum(text.end - text.first for text in texts), sum(text.first < text.end for text in texts)
    if not total:
        return ""
    told = ngettext(
        "%(count)s keer gevonden in %(paragraphs)s",
        "%(count)s keer gevonden in %(paragraphs)s",
        total,
        count=labels.number(total),
        paragraphs=labels.paragraphs(inside),
    )
    return gettext("%(found)s op deze bladzijde", found=told) if in_parts else str(told)


def _layouts(document: Document, q: str, chosen: Layout, links: Links) -> tuple[Choice, ...]:
    names: dict[Layout, str] = {"text": gettext("Doorlopende tekst"), "pairs": gettext("Vraag naast antwoord")}
    return tuple(
        Choice(name, links.document(document.id, q, layout=layout), selected=layout == chosen)
        for layout, name in names.items()
    )


def _facts(document: Document, first: tuple[Fact, ...], shown: Shown, links: Links) -> tuple[Fact, ...]:
    """What is known of a document, after who asks in it or moves it: what stands there is not repeated."""
    day = labels.date_in_words(document.date)
    repeated = any(value.label.startswith(day) for fact in first for value in fact.values)
    known = facts(
        (gettext("Datum"), told("" if repeated else day)),
        (gettext("Vergaderjaar"), told(labels.session(document))),
        (gettext("Soort"), told(labels.label("type", document.type))),
        (
            labels.title("dossier"),
            tuple(Choice(labels.label("dossier", code), links.named("dossier", code)) for code in document.dossiers),
        ),
        (gettext("Commissie"), told(labels.label("committee", document.committee or ""))),
        (gettext("Bewindspersonen"), told(labels.joined(document.ministers) if document.ministers else "")),
        (labels.title("party"), () if first else groups(shown.parties, links)),
        (labels.title("person"), () if first else people(document.id, shown.persons, links)),
    )
    return (*first, *motion.voted(document.vote, links), *known)


def _asked(parsed: ParsedDocument, shown: Shown, links: Links) -> tuple[Fact, ...]:
    """Who asks, when it was sent and when it was answered, where a document holds written questions."""
    answers = [(shown.dates.get(said.document_id, ""), said) for said in shown.elsewhere if said.role == "response"]
    asked = question_set(parsed, [one for one in answers if one[1].document_id != parsed.document.id])
    return told_of(asked, links) if asked else ()


def _linked(document: Document, here: Links) -> Linked:
    """A document in the words of schema.org."""
    known = {
        "name": labels.document_title(document) or labels.document_name(document),
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


def _address(named: str, own: str, known: Collection[str], links: Links) -> str | None:
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
