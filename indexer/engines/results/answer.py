"""The answer to a search, assembled in the same way for every engine: a page of hits, what is found besides, and
help."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from indexer.columnar import budget
from indexer.engines.results import help
from indexer.engines.results.facet_counts import Counted, facets
from indexer.engines.results.lacking_values import unknown_values
from indexer.facets import FACETS
from indexer.query import ParsedQuery
from indexer.query.language.english import is_english
from indexer.searches import Hit, Note, Reading, SearchRequest, SearchResult, Wider
from indexer.vocabulary import Vocabularies


@dataclass(frozen=True, slots=True)
class Page:
    """A page of what a query finds: how many paragraphs in all, how many hits on all pages, those of this one, and the
    counts of the facets that were asked for."""

    total: int
    listed: int
    hits: tuple[Hit, ...]
    counts: Mapping[str, Counted]


Find = Callable[[ParsedQuery, SearchRequest, Sequence[str]], Page]
"""Gives the page of a request that a query finds, with the counts of some facets."""


def answered(
    searched: help.Searched,
    query: ParsedQuery,
    request: SearchRequest,
    find: Find,
    values: int,
    vocabularies: Vocabularies,
    started: float,
) -> SearchResult:
    """The answer to a request, of each facet with its `values` most frequent ones; `started` is the time by the
    performance counter at which it was asked."""
    page = find(query, request, FACETS)
    offered = help.offered(searched, query, request, page.total)
    besides = help.widened(searched, query, request, offered, page.listed, page.hits)
    wider = _wider(besides, request, find) if besides else None
    without_date = help.undated(searched, request)
    with budget.part(help.SHARE):
        unknown = unknown_values(searched.queries.values, searched.total, request, page.total, vocabularies)
        lacking = tuple(unknown)
    return SearchResult(
        request=request,
        total=page.total,
        listed=page.listed,
        hits=page.hits,
        facets=facets(page.counts, request, values, vocabularies),
        reading=_noted(query.reading, page.total),
        expansions=query.expansions,
        corrected=offered.corrected,
        alternative=offered.alternative,
        removals=offered.removals,
        took_ms=(time.perf_counter() - started) * 1000,
        undated=without_date,
        wider=wider,
        unknown=lacking,
    )


def _noted(reading: Reading, total: int) -> Reading:
    """A reading, with a note where a query in English finds nothing, or anything with one of its words."""
    any_words = any(note.code == "any-words" for note in reading.notes)
    if (total and not any_words) or not is_english(reading):
        return reading
    return replace(reading, notes=(*reading.notes, Note("english")))


def _wider(besides: help.Besides, request: SearchRequest, find: Find) -> Wider | None:
    """What is found besides, where there is time for it: `total` is that of the first query that finds something."""
    total, hits = 0, list[Hit]()
    with budget.part(help.SHARE):
        for query in besides.queries:
            if room := besides.room - len(hits):
                found = find(query, replace(request, page=1, size=room), ())
                total, hits = total or found.total, hits + list(found.hits)
    return Wider(total, tuple(hits), besides.q) if hits else None
