"""A search result made ready for its page: the templates only loop and choose."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from markupsafe import Markup

from indexer.forms import snippet_html
from indexer.labels import label
from indexer.searches import FACETS, Facet, FacetValue, Hit, SearchRequest, SearchResult
from webui import dutch, urls
from webui.speaking import Choice, Speaker, party_class, role_of, speakers, topics_of
from webui.urls import Links

ALWAYS = ("party", "topic", "role", "year", "document")
"""The facets that are shown even where all results have the same value."""


SHOWN = 8
"""The number of a facet's values that are shown before "meer"."""


_PAGES_AROUND = 2


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet with its first values, and the `rest` behind "meer"."""

    name: str
    title: str
    shown: tuple[Choice, ...]
    rest: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class HitView:
    """A paragraph in the list of results."""

    url: str
    speakers: tuple[Speaker, ...]
    role: str
    date: str
    iso_date: str
    document: str
    title: str
    section: str
    snippet: Markup
    topics: tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Pager:
    """Links to the pages around this one; None in `pages` is a gap."""

    previous: str | None
    next: str | None
    pages: tuple[Choice | None, ...]


def facets(result: SearchResult, links: Links) -> tuple[FacetView, ...]:
    """The facets that offer a choice, with their values as links."""
    views = (_facet(facet, result, links) for facet in result.facets)
    return tuple(view for view in views if view is not None)


def chips(search: SearchRequest, links: Links) -> tuple[Choice, ...]:
    """The active filters, each a link to the search without it."""
    return tuple(
        Choice(
            f"{dutch.FACETS[facet]}: {label(facet, value)}",
            links.search(urls.toggled(search, facet, value)),
            selected=True,
        )
        for facet in FACETS
        for value in search.selected(facet)
    )


def orders(search: SearchRequest, links: Links) -> tuple[Choice, ...]:
    """The two orders of results."""
    return (
        Choice("relevantie", links.search(urls.sorted_by(search, "relevance")), selected=search.sort == "relevance"),
        Choice("nieuwste eerst", links.search(urls.sorted_by(search, "date")), selected=search.sort == "date"),
    )


def hit(found: Hit, search: SearchRequest, links: Links) -> HitView:
    """A hit."""
    paragraph, document = found.paragraph, found.document
    return HitView(
        url=links.document(document.id, search.q, paragraph.position),
        speakers=speakers(paragraph),
        role=role_of(paragraph, speakers(paragraph)),
        date=dutch.date_in_words(document.date) or (document.session_year or ""),
        iso_date=document.date or "",
        document=dutch.document_name(document),
        title=document.title,
        section=" › ".join(paragraph.section),
        snippet=Markup(snippet_html(found.snippet)),  # every piece is escaped there
        topics=topics_of(paragraph, search, links),
    )


def pager(result: SearchResult, links: Links) -> Pager | None:
    """The pages of a result; None where all is on one."""
    search, last = result.request, -(-result.listed // result.request.size)
    if last < 2:
        return None
    near = {1, last, *range(search.page - _PAGES_AROUND, search.page + _PAGES_AROUND + 1)}
    listed = sorted(page for page in near if 1 <= page <= last)
    pages: list[Choice | None] = []
    for before, page in zip([0, *listed], listed, strict=False):
        if page - before > 1:
            pages.append(None)
        pages.append(Choice(dutch.number(page), links.search(urls.at_page(search, page)), selected=page == search.page))
    return Pager(
        previous=links.search(urls.at_page(search, min(search.page - 1, last))) if search.page > 1 else None,
        next=links.search(urls.at_page(search, search.page + 1)) if search.page < last else None,
        pages=tuple(pages),
    )


def notes(result: SearchResult) -> tuple[str, ...]:
    """What was read otherwise than typed, in Dutch."""
    found = (dutch.NOTES[note.code].format(detail=f"“{note.detail}”") for note in result.reading.notes)
    return tuple(dict.fromkeys(found))


def examples(facets: Sequence[Facet], links: Links) -> tuple[Choice, ...]:
    """Searches to start from: the parties and topics with most paragraphs."""
    return tuple(
        Choice(
            value.label,
            links.search(urls.toggled(SearchRequest(), facet.name, value.value)),
            dutch.number(value.count),
            css=f"party {party_class(value.value)}" if facet.name == "party" else "",
        )
        for facet in facets
        if facet.name in ("party", "topic")
        for value in facet.values[:4]
    )


def reading(result: SearchResult) -> tuple[tuple[str, str], ...]:
    """How the query was read, as pairs of `sought` or `joiner` and words; empty where it is one plain word or none."""
    parts = result.reading.parts
    if len(parts) < 2 and all(part.kind == "word" for part in parts):
        return ()
    sought = ("word", "phrase", "prefix", "field")
    return tuple(("sought" if part.kind in sought else "joiner", dutch.reading_part(part)) for part in parts)


def alternative(result: SearchResult, links: Links) -> Choice | None:
    """The search with any of the words, where one with all of them found nothing."""
    if result.alternative is None:
        return None
    any_words = replace(result.request, q=result.alternative.q, page=1)
    count = dutch.counted(result.alternative.total, "alinea", "alinea’s")
    return Choice("Zoek alinea’s met minstens één van deze woorden", links.search(any_words), count)


def _facet(facet: Facet, result: SearchResult, links: Links) -> FacetView | None:
    search = result.request
    informs = any(value.count not in (0, result.total) for value in facet.values) or len(facet.values) > 1
    if not facet.values or not (informs or facet.name in ALWAYS or search.selected(facet.name)):
        return None
    choices = [
        Choice(
            value.label,
            links.search(urls.toggled(search, facet.name, value.value)),
            dutch.number(value.count),
            value.selected,
            f"party {party_class(value.value)}" if facet.name == "party" else "",
        )
        for value in _in_order(facet)
    ]
    chosen = [choice for choice in choices[SHOWN:] if choice.selected]
    rest = [choice for choice in choices[SHOWN:] if not choice.selected]
    return FacetView(facet.name, dutch.FACETS[facet.name], (*choices[:SHOWN], *chosen), tuple(rest))


def _in_order(facet: Facet) -> list[FacetValue]:
    """The values as they are listed: years newest first, others most frequent first."""
    return (
        sorted(facet.values, key=lambda value: value.value, reverse=True) if facet.name == "year" else [*facet.values]
    )
