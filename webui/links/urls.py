"""URL ↔ search request. The whole state of a search is in its URL, and one state has one URL.

Reading is total: whatever stands in a URL gives a valid request. Writing leaves out what is the default.

>>> search = read([("party", "vvd"), ("q", " zorg  thuis "), ("page", "nul"), ("party", "d66"), ("party", "vvd")])
>>> search.q, search.party, search.page
('zorg thuis', ('d66', 'vvd'), 1)
>>> query(toggled(search, "party", "vvd"))
'q=zorg+thuis&party=d66'
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Literal, cast, get_args
from urllib.parse import quote, urlencode

from indexer.facets import FACETS
from indexer.searches import Match, SearchRequest, Sort, is_period
from webui.links import address_length

Layout = Literal["", "text", "pairs"]
"""How a document is laid out: as it stands, or with questions beside their answers; empty: as suits its kind."""
By = Literal["month", "year"]
Measure = Literal["count", "share"]
Format = Literal["plain", "bibtex", "ris", "csl"]
"""Of a citation."""
Linked = Mapping[str, object]
"""A thing in the words of schema.org, as JSON-LD has it."""
QUERY_LENGTH = 2000
VALUE_LENGTH = 200
VALUES_PER_FACET = 50
VALUES = 60
"""All facets together take so many values; of those of more, the last facets have none left."""
LAST_PAGE = 100_000
FIRST_PART = 240
"""So many paragraphs of a document are always on its first page."""
LARGEST_SIZE = 100
DEEPEST = 10_000
"""No page of hits goes further than this; files hold them all."""
_DEFAULT = SearchRequest()
_HERE = "\0"
"""Stands in no address."""
_UNPRINTABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff]")


def read(pairs: Iterable[tuple[str, str]]) -> SearchRequest:
    """The request that URL parameters stand for. The first `q`, `sort`, `page` and `size` count; others are ignored."""
    first: dict[str, str] = {}
    facets: dict[str, set[str]] = {facet: set() for facet in FACETS}
    for name, raw in pairs:
        if name in facets:
            facets[name].add(clean(raw, VALUE_LENGTH))
        else:
            first.setdefault(name, raw)
    size = number(first.get("size", ""), _DEFAULT.size, LARGEST_SIZE)
    return canonical(
        SearchRequest(
            q=first.get("q", ""),
            **{facet: tuple(values) for facet, values in facets.items()},
            since=_date(first.get("since", "")),
            until=_date(first.get("until", "")),
            match=_match(first.get("match", "")),
            expand=first.get("expand") != "0",
            grouped=first.get("grouped") == "1",
            sort=_sort(first.get("sort", "")),
            page=number(first.get("page", ""), _DEFAULT.page, DEEPEST // size),
            size=size,
        )
    )


def canonical(search: SearchRequest) -> SearchRequest:
    """The same request with its query tidied and its facet values cleaned, sorted and bounded in number."""
    changed: dict[str, Any] = {}
    left = VALUES
    for facet in FACETS:
        if selected := search.selected(facet):
            values = _values(selected)[:left]
            left -= len(values)
            if values != selected:
                changed[facet] = values
    q = query_of(search.q)
    return replace(search, q=q, **changed) if changed or q != search.q else search  # nearly always it is so already


def clean(text: str, length: int = QUERY_LENGTH) -> str:
    """A text without control characters and lone surrogates, with single spaces, of at most `length` characters."""
    return " ".join(_UNPRINTABLE.sub(" ", text).split())[:length].rstrip()


def query_of(text: str) -> str:
    """The query that is typed, as much of it as is read."""
    return address_length.fitting(clean(text, QUERY_LENGTH))


@lru_cache(maxsize=1_000)
def query(search: SearchRequest) -> str:
    """The query part of a request's URL, without the question mark; empty where everything is the default. A page
    leads to the same search a dozen times."""
    return _pairs(pairs(search))


def pairs(search: SearchRequest) -> list[tuple[str, str]]:
    """The URL parameters of a request, without what is the default."""
    search = canonical(search)
    found: list[tuple[str, str]] = [("q", search.q)] if search.q else []
    found += [(facet, value) for facet in FACETS for value in search.selected(facet)]
    found += [
        (name, _written(getattr(search, name)))
        for name in ("since", "until", "match", "expand", "grouped", "sort", "page", "size")
        if getattr(search, name) != getattr(_DEFAULT, name)
    ]
    return found


def toggled(search: SearchRequest, facet: str, value: str) -> SearchRequest:
    """The first page of a request with a facet value added, or taken out where it was selected."""
    selected = search.selected(facet)
    values = tuple(v for v in selected if v != value) if value in selected else (*selected, value)
    return canonical(replace(search, **{facet: values}, page=1))  # type: ignore[arg-type]  # a field of type tuple


def toggler(search: SearchRequest, facet: str, links: Links) -> Callable[[str], str]:
    """The address of `toggled` for each value of a facet: of a long list, only the part that differs is made anew."""
    selected = canonical(search).selected(facet)
    plain = pairs(canonical(replace(search, **{facet: ()}, page=1)))  # type: ignore[arg-type]  # a field of type tuple
    earlier = ("q", *FACETS[: FACETS.index(facet)])
    before = _pairs([pair for pair in plain if pair[0] in earlier])
    after = _pairs([pair for pair in plain if pair[0] not in earlier])
    without = links.to("", "&".join(filter(None, (before, after))))
    start, end = links.to("", "&".join(filter(None, (before, _HERE, after)))).split(_HERE)

    def address(value: str) -> str:
        if not selected:
            return f"{start}{_selecting(facet, value)}{end}"
        kept = sorted({*selected} ^ {clean(value, VALUE_LENGTH)})[:VALUES_PER_FACET]
        return f"{start}{'&'.join(_selecting(facet, one) for one in kept)}{end}" if kept else without

    return address


@lru_cache(maxsize=20_000)
def _selecting(facet: str, value: str) -> str:
    """The URL parameter that selects a value; pages hold the same values over and over."""
    return f"{facet}={address_length.quoted(clean(value, VALUE_LENGTH))}"


def is_blank(search: SearchRequest) -> bool:
    """Whether a request asks for nothing: no query and no filter."""
    return not (search.q or search.since or search.until or any(search.selected(facet) for facet in FACETS))


def cleared(search: SearchRequest) -> SearchRequest:
    """The first page of a request without any filter."""
    return replace(search, **dict.fromkeys(FACETS, ()), since="", until="", page=1)  # type: ignore[arg-type]  # fields of type tuple


def sorted_by(search: SearchRequest, sort: Sort) -> SearchRequest:
    """The first page of a request in another order."""
    return replace(search, sort=sort, page=1)


def at_page(search: SearchRequest, page: int) -> SearchRequest:
    """Another page of a request."""
    return replace(search, page=page)


@dataclass(frozen=True, slots=True)
class Links:
    """Paths to pages, without a host. `root` is the path under which the application is mounted, empty for `/`;
    `lang` is the language that every page is asked for in, empty where the browser's is taken."""

    root: str = ""
    lang: str = ""

    def search(self, search: SearchRequest) -> str:
        """The search page of a request."""
        return self.page("", search)

    def page(self, name: str, search: SearchRequest = _DEFAULT, **more: str) -> str:
        """The page, export or feed of this name ("compare", "export.csv", "about"), of a request if it has one, with
        `more` parameters of its own unless they are empty.

        >>> Links(lang="en").page("compare", SearchRequest(q="zorg")), Links().page("about")
        ('/compare?q=zorg&lang=en', '/about')
        """
        own = [(parameter, value) for parameter, value in more.items() if value]
        return self.to(name, "&".join(filter(None, (query(search), _pairs(own)))))

    def document(
        self, document_id: str, q: str = "", position: int | None = None, layout: Layout = "", whole: bool = False
    ) -> str:
        """A document's page, with the words of a query marked, at a paragraph. One that may stand in a further part of
        a long document is named besides, for what follows `#` is not sent; `whole`: all parts on one page.

        >>> Links().document("kst-34843-33", "zorg", 7), Links().document("h-tk-20172018-70-12", position=400)
        ('/document/kst-34843-33?q=zorg#p7', '/document/h-tk-20172018-70-12?p=400#p400')
        """
        fragment = f"#p{position}" if position is not None else ""
        pairs = [("q", q)] * bool(q) + [("layout", str(layout))] * bool(layout)
        pairs += [("p", str(position))] * (position is not None and position > FIRST_PART and not whole)
        pairs += [("whole", "1")] * whole
        return self.to(_document(document_id), _pairs(pairs) if pairs else "") + fragment

    def similar(self, document_id: str, position: int) -> str:
        """The paragraphs that are like one of a document."""
        return self.to(f"{_document(document_id)}/similar", f"p={position}")

    def named(self, kind: str, name: str, page: int = 1) -> str:
        """The page of a party, person, dossier or topic, or a further one of it.

        >>> Links().named("topic", "werk/arbeidsomstandigheden")
        '/topic/werk/arbeidsomstandigheden'
        """
        return self.to(f"{kind}/{quote(name, safe='/')}", _pairs([("page", str(page))] * (page > 1)))

    def cite(self, document_id: str, position: int | None = None, form: str = "") -> str:
        """The citations of a document, or of a paragraph in it; with a `form`, that one as a file.

        >>> Links().cite("kst-34843-33", 7, "ris")
        '/document/kst-34843-33/cite?p=7&format=ris'
        """
        place = f"p={position}" if position is not None else ""
        return self.to(f"{_document(document_id)}/cite", "&".join(filter(None, (place, form and f"format={form}"))))

    def to(self, path: str, parameters: str) -> str:
        """A path with URL parameters, and the language."""
        if self.lang:
            parameters = "&".join(filter(None, (parameters, _pairs([("lang", self.lang)]))))
        return f"{self.root}/{path}?{parameters}" if parameters else f"{self.root}/{path}"


def in_language(path: str, pairs: Iterable[tuple[str, str]], lang: str) -> str:
    """The page at a path and with URL parameters, asked for in a language."""
    return at(path, [*(pair for pair in pairs if pair[0] != "lang"), ("lang", lang)])


def at(path: str, pairs: Iterable[tuple[str, str]]) -> str:
    """The page at a path and with URL parameters."""
    kept = [(name, clean(value)) for name, value in pairs]
    return f"{quote(path, safe='/:', errors='replace')}?{_pairs(kept)}"


def layout(text: str) -> Layout:
    """The layout that a URL asks for."""
    return cast(Layout, text) if text in get_args(Layout) else ""


def public(source: str) -> str | None:
    """The source of a document if it is an address on the web."""
    return source if source.startswith(("https://", "http://")) else None


def _pairs(pairs: list[tuple[str, str]]) -> str:
    return urlencode(pairs, safe="/:", errors="replace")


@lru_cache(maxsize=1_000)
def _document(document_id: str) -> str:
    """The path of a document: a page of a long one has some thousands of addresses in it."""
    return f"document/{quote(document_id, safe='/:')}"


def _values(values: tuple[str, ...]) -> tuple[str, ...]:
    if not values:
        return ()
    kept = {clean(value, VALUE_LENGTH) for value in values} - {""}
    return tuple(sorted(kept)[:VALUES_PER_FACET])


def _sort(text: str) -> Sort:
    return cast(Sort, text) if text in get_args(Sort) else "relevance"


def _match(text: str) -> Match:
    return cast(Match, text) if text in get_args(Match) else "auto"


def _date(text: str) -> str:
    """A date in ISO form, possibly shortened to a month or a year; empty where it is none."""
    return text if is_period(text) else ""


def _written(value: str | int | bool) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)


def number(text: str, default: int, largest: int) -> int:
    """A number from 1 up to `largest`, or the default where the text is not a number from 1."""
    if not re.fullmatch("[0-9]{1,20}", text) or int(text) < 1:
        return default
    return min(int(text), largest)
