"""What a request finds in a commit: hits in their order, exact totals, facets and tallies."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any

from whoosh import query as whoosh

from indexer.engines import stored_records
from indexer.engines.opensearch.connection.http import Cluster, Table
from indexer.engines.opensearch.reading import stored_rows, value_counts
from indexer.engines.opensearch.reading.clauses import clause
from indexer.engines.opensearch.reading.filters import all_of, selections, shown
from indexer.engines.opensearch.reading.value_counts import Count
from indexer.engines.opensearch.state.commits import Commit
from indexer.engines.repetitions import WINDOW, listed_once
from indexer.errors import EngineError
from indexer.query import ParsedQuery
from indexer.records import Document, Paragraph
from indexer.searches import SearchRequest

Place = tuple[str, int]
"""The version of a document, and the place of a paragraph in it."""
_NEWEST = [{"date": "desc"}, {"document": "asc"}, {"position": "asc"}]
_BEST = [{"_score": "desc"}, *_NEWEST]
_ORDERS = {"added": [{"added": "desc"}, *_NEWEST]}
"""Orders of hits. Each ends with document and position, so that no two hits are alike in it."""
_FETCHED = 1_000
"""The number of hits of an export that are fetched together."""
_DOCUMENTS = 10_000
"""The number of documents that are kept while paragraphs of them may still come."""
_KEPT = "10m"
"""How long the cluster keeps an export's view of the index between two requests."""


@dataclass(frozen=True, slots=True)
class Ranked:
    """What a query finds: how many paragraphs, how many hits there are on all pages, those of the page that is asked
    for (with their scores), how many paragraphs a hit stands for, and the counts of facets."""

    total: int
    listed: int
    hits: Sequence[tuple[Place, float]]
    folded: Mapping[Place, int]
    counts: Mapping[str, Count] = field(default_factory=dict)


def rank(
    cluster: Cluster, commit: Commit, query: ParsedQuery, request: SearchRequest, facets: Sequence[str], values: int
) -> Ranked:
    """The hits of a page, and counts of facets with so many of their values. Both are asked for together but apart: so
    the cluster need not score what is only counted, nor look at all of what can be no first hit, and keeps the counts
    for who asks for them again."""
    last = request.page * request.size
    chosen = selections(request)
    aggregations = value_counts.facet_aggregations(chosen, request, facets, values)
    if request.grouped:
        aggregations |= {value_counts.DISTINCT: value_counts.distinct(chosen)}
    matching = _matching(commit, query)
    counted: Table = {
        "size": 0, "query": {"bool": {"filter": matching}}, "track_total_hits": True, "aggs": aggregations
    }  # fmt: skip
    listed = _body(commit, query, request) | {
        "size": last if request.grouped else last + WINDOW,
        "track_total_hits": False,
        "stored_fields": "_none_",
        "docvalue_fields": ["signature", "version"],
    }
    if chosen:
        counted["post_filter"] = all_of(chosen)
    if request.grouped:
        listed["collapse"] = {"field": "document"}
    bodies = [(listed, _by_score(query, request)), (counted, False)]
    answer, counts_answer = stored_rows.searches(cluster, commit.index, bodies)
    hits, total = answer["hits"]["hits"], counts_answer["hits"]["total"]["value"]
    found = counts_answer.get("aggregations", {})
    counts = value_counts.facet_counts(cluster, commit.index, matching, chosen, request, facets, found)
    first = slice(last - request.size, last)
    if request.grouped:
        page = [(_place(hit), _score(hit, query, request)) for hit in hits[first]]
        folded = _folded(cluster, commit, query, request, hits[first])
        return Ranked(total, value_counts.number_distinct(found), page, folded, counts)
    scores = {_place(hit): _score(hit, query, request) for hit in hits}
    signatures = {_place(hit): hit["fields"]["signature"][0] for hit in hits[:WINDOW]}
    once, folded = listed_once(list(scores), signatures)
    page = [(place, scores[place]) for place in once[first]]
    return Ranked(total, total - sum(folded.values()), page, folded, counts)


def total(cluster: Cluster, commit: Commit, query: ParsedQuery, request: SearchRequest) -> int:
    """How many paragraphs a request finds."""
    return stored_rows.count(cluster, commit.index, [*_matching(commit, query), *selections(request).values()])


def tally(
    cluster: Cluster, commit: Commit, query: ParsedQuery, request: SearchRequest, columns: Sequence[str]
) -> dict[tuple[str, ...], int]:
    """The number of matching paragraphs for every combination of values of columns, most frequent first."""
    filters = [*_matching(commit, query), *selections(request).values()]
    counted = value_counts.combinations(cluster, commit.index, filters, columns)
    return dict(sorted(counted, key=lambda found: -found[1]) if len(columns) == 1 else sorted(counted))


def every(
    cluster: Cluster, commit: Commit, query: ParsedQuery, request: SearchRequest
) -> Iterator[list[tuple[Document, Paragraph, float]]]:
    """All paragraphs that a request finds in its order, with their documents and scores, some at a time."""
    known: dict[str, Document] = {}
    for hits in _every(cluster, commit, query, request):
        paragraphs = [stored_records.load_paragraph(hit["_source"]["record"]) for hit in hits]
        found = list(zip(paragraphs, hits, strict=True))
        if len(known) > _DOCUMENTS:
            known = {}
        new = {hit["fields"]["version"][0] for one, hit in found if one.document_id not in known}
        known |= stored_rows.heads(cluster, commit.index, sorted(new))
        yield [(known[one.document_id], one, _score(hit, query, request)) for one, hit in found]


def _every(cluster: Cluster, commit: Commit, query: ParsedQuery, request: SearchRequest) -> Iterator[list[Table]]:
    """All hits of a request in its order, some at a time. Rows that are deleted meanwhile are still there."""
    opened = cluster.ask("POST", f"/{commit.index}/_search/point_in_time", keep_alive=_KEPT)["pit_id"]
    try:
        after: dict[str, Any] = {}
        while True:
            body = _body(commit, query, request) | {
                "size": _FETCHED,
                "track_total_hits": False,
                "_source": ["record"],
                "docvalue_fields": ["version"],
                "pit": {"id": opened, "keep_alive": _KEPT},
                **after,
            }
            answer = stored_rows.search(cluster, commit.index, body, by_score=_by_score(query, request), pit=True)
            hits = answer["hits"]["hits"]
            if hits:
                yield hits
            if len(hits) < _FETCHED:
                return
            after = {"search_after": hits[-1]["sort"]}
    finally:
        with suppress(EngineError):
            cluster.ask("DELETE", "/_search/point_in_time", {"pit_id": [opened]})


def _body(commit: Commit, query: ParsedQuery, request: SearchRequest) -> Table:
    """What is matched, and in which order."""
    chosen = list(selections(request).values())
    if _by_score(query, request):
        scored = {"must": [clause(query.ranked, commit.factors)], "filter": [*shown(commit), *chosen]}
        return {"query": {"bool": scored}, "sort": _BEST}
    order = _ORDERS.get(request.sort, _NEWEST)
    return {"query": {"bool": {"filter": [*_matching(commit, query), *chosen]}}, "sort": order}


def _by_score(query: ParsedQuery, request: SearchRequest) -> bool:
    """Whether hits have scores to be put in order by: where no word is asked for all have the same, and the newest come
    first."""
    return request.sort == "relevance" and not isinstance(query.ranked, whoosh.Every)


def _matching(commit: Commit, query: ParsedQuery) -> list[Table]:
    return [clause(query.tree, commit.factors), *shown(commit)]


def _folded(
    cluster: Cluster, commit: Commit, query: ParsedQuery, request: SearchRequest, page: Sequence[Table]
) -> dict[Place, int]:
    """How many other paragraphs of its document each hit stands for."""
    filters = [*_matching(commit, query), *selections(request).values()]
    owners = [_document(hit) for hit in page]
    counts = value_counts.of_values(cluster, commit.index, filters, "document", owners)
    return {_place(hit): counts[owner] - 1 for hit, owner in zip(page, owners, strict=True)}


def _place(hit: Table) -> Place:
    return hit["fields"]["version"][0], hit["sort"][-1]


def _document(hit: Table) -> str:
    """The id of the document of a hit."""
    return str(hit["sort"][-2])


def _score(hit: Table, query: ParsedQuery, request: SearchRequest) -> float:
    """The score of a hit; 0 where another order than that of scores is asked for."""
    if request.sort != "relevance":
        return 0.0
    return float(query.ranked.boost if isinstance(query.ranked, whoosh.Every) else hit["sort"][0])
