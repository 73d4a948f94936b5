"""What to leave out of a search that finds nothing: each of its words in turn, and each of its filters."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from indexer.query import ParsedQuery
from indexer.searches import FACETS, SearchRequest


def removals(query: ParsedQuery, request: SearchRequest) -> Iterator[tuple[str, str, SearchRequest]]:
    """The kind and value of what is left out (see Removal), and the first page of the search without it."""
    first = replace(request, page=1)
    for word, rest in query.without_each:
        yield "word", word, replace(first, q=rest)
    for facet in FACETS:
        for value in request.selected(facet):
            kept = tuple(other for other in request.selected(facet) if other != value)
            yield facet, value, replace(first, **{facet: kept})  # type: ignore[arg-type]  # a field of type tuple
    for bound in ("since", "until"):
        if getattr(request, bound):
            yield bound, getattr(request, bound), replace(first, **{bound: ""})  # type: ignore[arg-type]  # of type str
