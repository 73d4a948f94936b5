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
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, cast, get_args
from urllib.parse import quote, urlencode

from indexer.searches import FACETS, Match, SearchRequest, Sort

QUERY_LENGTH = 2000
VALUE_LENGTH = 200
VALUES_PER_FACET = 50
LAST_PAGE = 100_000
LARGEST_SIZE = 100
_DEFAULT = SearchRequest()
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
            page=_number(first.get("page", ""), _DEFAULT.page, LAST_PAGE),
            size=_number(first.get("size", ""), _DEFAULT.size, LARGEST_SIZE),
        )
    )


def canonical(search: SearchRequest) -> SearchRequest:
    """The same request with its query tidied and its facet values cleaned, sorted and bounded in number."""
    values: dict[str, Any] = {facet: _values(search.selected(facet)) for facet in FACETS}
    return replace(search, q=clean(search.q, QUERY_LENGTH), **values)


def clean(text: str, length: int = QUERY_LENGTH) -> str:
    """A text without control characters and lone surrogates, with single spaces, of at most `length` characters."""
    return " ".join(_UNPRINTABLE.sub(" ", text).split())[:length].rstrip()


def query(search: SearchRequest) -> str:
    """The query part of a request's URL, without the question mark; empty where everything is the default."""
    search = canonical(search)
    pairs: list[tuple[str, str]] = [("q", search.q)] if search.q else []
    pairs += [(facet, value) for facet in FACETS for value in search.selected(facet)]
    pairs += [
        (name, _written(getattr(search, name)))
        for name in ("since", "until", "match", "expand", "grouped", "sort", "page", "size")
        if getattr(search, name) != getattr(_DEFAULT, name)
    ]
    return urlencode(pairs, safe="/:")


def toggled(search: SearchRequest, facet: str, value: str) -> SearchRequest:
    """The first page of a request with a facet value added, or taken out where it was selected."""
    selected = search.selected(facet)
    values = tuple(v for v in selected if v != value) if value in selected else (*selected, value)
    return canonical(replace(search, **{facet: values}, page=1))  # type: ignore[arg-type]  # a field of type tuple


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
    """Paths to pages, without a host. `root` is the path under which the application is mounted, empty for `/`."""

    root: str = ""

    def search(self, search: SearchRequest) -> str:
        """The search page of a request."""
        parameters = query(search)
        return f"{self.root}/?{parameters}" if parameters else f"{self.root}/"

    def document(self, document_id: str, q: str = "", position: int | None = None) -> str:
        """A document's page, with the words of a query marked, at a paragraph."""
        parameters = f"?{urlencode({'q': q}, safe='/:')}" if q else ""
        fragment = f"#p{position}" if position is not None else ""
        return f"{self.root}/document/{quote(document_id, safe='/:')}{parameters}{fragment}"


def public(source: str) -> str | None:
    """The source of a document if it is an address on the web."""
    return source if source.startswith(("https://", "http://")) else None


def _values(values: tuple[str, ...]) -> tuple[str, ...]:
    kept = {clean(value, VALUE_LENGTH) for value in values} - {""}
    return tuple(sorted(kept)[:VALUES_PER_FACET])


def _sort(text: str) -> Sort:
    return "date" if text == "date" else "relevance"


def _match(text: str) -> Match:
    return cast(Match, text) if text in get_args(Match) else "auto"


def _date(text: str) -> str:
    """A date in ISO form, possibly shortened to a month or a year; empty where it is none."""
    if not re.fullmatch(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?", text):
        return ""
    try:
        date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)
    except ValueError:
        return ""
    return text


def _written(value: str | int | bool) -> str:
    return str(int(value)) if isinstance(value, bool) else str(value)


def _number(text: str, default: int, largest: int) -> int:
    """A number from 1 up to `largest`, or the default where the text is not a number from 1."""
    if not re.fullmatch("[0-9]{1,20}", text) or int(text) < 1:
        return default
    return min(int(text), largest)
