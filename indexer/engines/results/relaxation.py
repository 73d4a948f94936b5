"""Query relaxation: the smallest part to drop from a search that finds nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import islice

from indexer.facets import FACETS
from indexer.query import ParsedQuery
from indexer.searches import Removal, SearchRequest

MOST_TRIED = 24
"""The greatest number of words and filters that are tried at each stage."""
Without = tuple[str, str, SearchRequest]
"""The kind and value of what is left out (see Removal), and the first page of the search without it."""


def removals(total: Callable[[SearchRequest], int], query: ParsedQuery, request: SearchRequest) -> tuple[Removal, ...]:
    """The searches nearest to one that finds nothing that do find something; `total` gives how many paragraphs one
    finds."""
    for stage in stages(query, request):
        tried = islice(stage, MOST_TRIED)
        counted = (Removal(kind, value, without, total(without)) for kind, value, without in tried)
        if found := tuple(removal for removal in counted if removal.total):
            return found
    return ()


def stages(query: ParsedQuery, request: SearchRequest) -> Iterator[list[Without]]:
    """First each word and each filter in turn; then all filters; then all filters and all words but one."""
    first = replace(request, page=1)
    bare = replace(SearchRequest(), q=request.q, match=request.match, expand=request.expand, sort=request.sort)
    yield [*_words(query, first), *_filters(first)]
    if bare != replace(first, size=bare.size, grouped=bare.grouped):
        yield [("filters", "", bare)]
    yield [("only", word, replace(bare, q=word)) for kind, word, _ in query.without_each if kind == "word"]


def _words(query: ParsedQuery, first: SearchRequest) -> Iterator[Without]:
    for kind, value, rest in query.without_each:
        yield kind, value, replace(first, q=rest)


def _filters(first: SearchRequest) -> Iterator[Without]:
    for facet in FACETS:
        for value in first.selected(facet):
            kept = tuple(other for other in first.selected(facet) if other != value)
            yield facet, value, replace(first, **{facet: kept})  # type: ignore[arg-type]  # a field of type tuple
    for bound in ("since", "until"):
        if getattr(first, bound):
            yield bound, getattr(first, bound), replace(first, **{bound: ""})  # type: ignore[arg-type]  # of type str
