"""The view of the search page around its hits: how the query was read, how to change it, where to go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from flask_babel import gettext

from indexer.facets import is_known
from indexer.records import Paragraph
from indexer.searches import Facet, Match, Removal, SearchRequest, SearchResult, Sort
from webui.links import filters, navigation, urls
from webui.links.choice import Choice, Pager
from webui.links.urls import Links
from webui.search.facet_view import FacetView, facet_views
from webui.search.hit_view import HitView, Mark, hit_views
from webui.search.unknown_view import UnknownView, unknown
from webui.search.wider_view import WiderView, wider
from webui.wording import labels
from webui.wording.remarks import remark
from webui.wording.speakers import party_class

_PAGES_AROUND = 2
_SOUGHT = ("word", "phrase", "prefix", "field")


@dataclass(frozen=True, slots=True)
class Expanded:
    """A word of the query, and the words in a row that count for it too."""

    word: str
    others: str


@dataclass(frozen=True, slots=True)
class Expansions:
    """The words that count for those of the query, and the search without them."""

    words: tuple[Expanded, ...]
    without: str


@dataclass(frozen=True, slots=True)
class SearchPage:
    """The search page. Where there is no choice to make, or nothing to say, a part is empty or None.

    `total` says how many paragraphs are found; `reading` how the query was read, `notes` what was read otherwise than
    typed, `expansions` and `corrected` which other words count and which spelling finds more, `unknown` which values
    are not there. `matches`, `orders` and `groupings` are switches, `chips` the filters, `clear` the search without
    them. `undated` leads to what a period leaves out, `ways_out` to what is found near a search that finds nothing,
    `first` to the first page from one that is not there, `wider` what has most of the words or words close to them.
    `shorter`: a word of the query may be made shorter. `views`, `downloads` and `feed` are where to go on. Forms keep
    the fields `hidden`, that of the period the fields `period`.
    """

    search: SearchRequest
    total: str
    reading: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    expansions: Expansions | None
    corrected: Choice | None
    unknown: tuple[UnknownView, ...]
    matches: tuple[Choice, ...]
    orders: tuple[Choice, ...]
    groupings: tuple[Choice, ...]
    facets: tuple[FacetView, ...]
    chips: tuple[Choice, ...]
    clear: str
    undated: Choice | None
    hits: tuple[HitView, ...]
    wider: WiderView | None
    start: int
    pager: Pager | None
    first: str | None
    ways_out: tuple[Choice, ...]
    shorter: bool
    views: tuple[Choice, ...]
    downloads: tuple[Choice, ...]
    feed: str
    hidden: tuple[tuple[str, str], ...]
    period: tuple[tuple[str, str], ...]


def search_page(result: SearchResult, others: Sequence[Paragraph], links: Links, mark: Mark) -> SearchPage:
    """The page of a result; `others` are the paragraphs that its hits are shown with, see `hit_view.other_sides`."""
    search = result.request
    first = urls.at_page(search, 1)
    several = result.total > 1
    ways = ways_out(result, links)
    return SearchPage(
        search=search,
        total=total(result),
        reading=reading(result),
        notes=notes(result),
        expansions=expansions(result, links),
        corrected=corrected(result, links),
        unknown=tuple(unknown(result, links)),
        matches=matches(result, links),
        orders=orders(search, links) if several else (),
        groupings=groupings(search, links) if several else (),
        facets=facet_views(result, links),
        chips=filters.chips(search, links.search),
        clear=links.search(urls.cleared(search)),
        undated=filters.without_date(result.undated, result.request, links),
        hits=hit_views(result.hits, search, others, links, mark),
        wider=wider(result, others, links),
        start=(search.page - 1) * search.size + 1,
        pager=pager(result, links.search),
        first=links.search(first) if result.total and not result.hits else None,
        ways_out=ways,
        shorter=not ways and result.wider is None and has_word_to_shorten(result),
        views=navigation.views(search, links, ""),
        downloads=navigation.downloads(search, links),
        feed=links.page("feed.atom", first),
        hidden=filters.hidden(search, "q"),
        period=filters.hidden(search, "since", "until"),
    )


def total(result: SearchResult) -> str:
    """How many paragraphs are found; where they are grouped, in how many documents."""
    if not result.total:
        return str(gettext("Niets gevonden"))
    found = labels.found(result.total)
    if not result.request.grouped:
        return found
    return str(gettext("%(paragraphs)s in %(documents)s", paragraphs=found, documents=labels.documents(result.listed)))


def orders(search: SearchRequest, links: Links) -> tuple[Choice, ...]:
    """The orders of results."""
    names: tuple[tuple[Sort, str], ...] = (
        ("relevance", gettext("relevantie")),
        ("date", gettext("nieuwste eerst")),
        ("added", gettext("laatst toegevoegd")),
    )
    return tuple(
        Choice(name, links.search(urls.sorted_by(search, sort)), selected=search.sort == sort) for sort, name in names
    )


def groupings(search: SearchRequest, links: Links) -> tuple[Choice, ...]:
    """Every paragraph by itself, or one for each document."""
    names = ((False, gettext("per alinea")), (True, gettext("per document")))
    return tuple(
        Choice(name, links.search(replace(search, grouped=grouped, page=1)), selected=search.grouped == grouped)
        for grouped, name in names
    )


def matches(result: SearchResult, links: Links) -> tuple[Choice, ...]:
    """Whether all words must be there; nothing where the query says so itself, or is one word that finds enough."""
    search, parts = result.request, result.reading.parts
    either = search.match == "any" or any(note.code == "any-words" for note in result.reading.notes)
    if not either and any(part.kind in ("or", "(") for part in parts):
        return ()
    most = search.match == "most" and not either
    names: list[tuple[str, Match, bool]] = []
    if sum(part.kind in ("word", "phrase") for part in parts) > 1:
        names.append((gettext("alle woorden"), "all", not (either or most)))
        if most or (result.wider and not result.wider.q and not either):
            names.append((gettext("de meeste woorden"), "most", most))
        names.append((gettext("één of meer woorden"), "any", either))
    elif most:
        names = [(gettext("alleen dit woord"), "all", False), (gettext("ook verwante woorden"), "most", True)]
    return tuple(
        Choice(name, links.search(replace(search, match=match, page=1)), selected=selected)
        for name, match, selected in names
    )


def reading(result: SearchResult) -> tuple[tuple[str, str], ...]:
    """How the query was read, as pairs of `sought` or `joiner` and words; empty where it is one plain word or none."""
    parts = result.reading.parts
    if len(parts) < 2 and all(part.kind == "word" for part in parts):
        return ()
    return tuple(("sought" if part.kind in _SOUGHT else "joiner", labels.reading_part(part)) for part in parts)


def notes(result: SearchResult) -> tuple[str, ...]:
    """What was read otherwise than typed, but not what was asked for; of a question in full its reading shows which
    words were left out."""
    question = any(note.code == "any-words" for note in result.reading.notes)
    asked_for = {"any-words"} if result.request.match != "auto" else {"common-words"} if question else set()
    return tuple(dict.fromkeys(remark(note) for note in result.reading.notes if note.code not in asked_for))


def expansions(result: SearchResult, links: Links) -> Expansions | None:
    """What counts for the words of the query too."""
    if not result.expansions:
        return None
    words = tuple(Expanded(found.word, ", ".join(found.others)) for found in result.expansions)
    return Expansions(words, links.search(replace(result.request, expand=False, page=1)))


def corrected(result: SearchResult, links: Links) -> Choice | None:
    """The query in a spelling that finds more."""
    if result.corrected is None:
        return None
    search = replace(result.request, q=result.corrected.q, page=1)
    return Choice(result.corrected.q, links.search(search), labels.paragraphs(result.corrected.total))


def ways_out(result: SearchResult, links: Links) -> tuple[Choice, ...]:
    """Where nothing is found: searches nearby that do find something."""
    found = [
        Choice(_without(removal), links.search(removal.request), labels.paragraphs(removal.total))
        for removal in result.removals
    ]
    if result.alternative is not None:
        any_words = replace(result.request, q=result.alternative.q, page=1)
        count = labels.paragraphs(result.alternative.total)
        found.append(Choice(gettext("met minstens één van deze woorden"), links.search(any_words), count))
    return tuple(found)


def has_word_to_shorten(result: SearchResult) -> bool:
    """Whether another word, or the beginning of it, may find more: not of a filter alone, nor where that was typed."""
    kinds = {part.kind for part in result.reading.parts}
    return "*" not in result.request.q and bool(kinds & {"word", "phrase"})


def pager(result: SearchResult, address: Callable[[SearchRequest], str]) -> Pager | None:
    """The pages of a result, each at its `address`; None where all is on one."""
    search, every = result.request, -(-result.listed // result.request.size)
    last = min(every, urls.DEEPEST // search.size)
    if last < 2:
        return None
    near = {1, last, *range(search.page - _PAGES_AROUND, search.page + _PAGES_AROUND + 1)}
    listed = sorted(page for page in near if 1 <= page <= last)
    pages: list[Choice | None] = []
    for before, page in zip([0, *listed], listed, strict=False):
        if page - before > 1:
            pages.append(None)
        url = address(urls.at_page(search, page))
        pages.append(Choice(labels.number(page), url, selected=page == search.page))
    return Pager(
        previous=address(urls.at_page(search, min(search.page - 1, last))) if search.page > 1 else None,
        next=address(urls.at_page(search, search.page + 1)) if search.page < last else None,
        pages=tuple(pages),
        cut_short=search.page == last < every,
    )


def examples(facets: Sequence[Facet], links: Links) -> tuple[Choice, ...]:
    """Pages to start from: those of the parties and topics with most paragraphs."""
    return tuple(
        Choice(
            labels.label(facet.name, value.value),
            links.named(facet.name, value.value),
            labels.number(value.count),
            css=f"party {party_class(value.value)}" if facet.name == "party" else "",
        )
        for facet in facets
        if facet.name in ("party", "topic")
        for value in [value for value in facet.values if facet.name != "party" or is_known(value.value)][:4]
    )


def _without(removal: Removal) -> str:
    words = removal.value.strip('"')
    is_phrase = words != removal.value
    if removal.kind == "word":
        without = gettext("zonder “%(words)s”", words=words)
        return str(without if is_phrase else gettext("zonder het woord “%(word)s”", word=words))
    if removal.kind == "only":
        alone = gettext("alleen “%(words)s”", words=words)
        return str(alone if is_phrase else gettext("alleen het woord “%(word)s”", word=words))
    if removal.kind == "filters":
        return str(gettext("zonder filters"))
    if removal.kind == "since":
        return str(gettext("ook van vóór %(date)s", date=labels.date_in_words(removal.value)))
    if removal.kind == "until":
        return str(gettext("ook van na %(date)s", date=labels.date_in_words(removal.value)))
    return str(gettext("zonder het filter %(filter)s", filter=labels.filtered(removal.kind, removal.value)))
