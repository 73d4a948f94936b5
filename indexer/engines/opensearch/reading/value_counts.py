"""Exact counts of the values of facets and of other columns."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from indexer.engines.opensearch.connection.http import Cluster, Table
from indexer.engines.opensearch.reading import stored_rows
from indexer.engines.opensearch.reading.filters import Filter, all_of, value_filter
from indexer.searches import SearchRequest

DISTINCT = "distinct"
_OF_A_SHARD = 20_000
"""The number of values of a facet that each shard returns: where there are fewer, the counts of all are exact."""
_COMBINATIONS = 10_000
"""The number of combinations that are fetched together."""
_OFTEN_FIRST = [{"_count": "desc"}, {"_key": "asc"}]


@dataclass(frozen=True, slots=True)
class Count:
    """How many matches have each value of a facet, the most frequent first (`facet_counts.Counted`)."""

    values: Sequence[tuple[str, int]]
    selected: Mapping[str, int]

    def most_common(self, limit: int | None = None) -> Sequence[tuple[str, int]]:
        """The values that occur with their counts, the most frequent first, equal ones in the order of the values."""
        return self.values[:limit]


def facet_aggregations(
    chosen: Mapping[str, Filter], request: SearchRequest, facets: Sequence[str], values: int
) -> dict[str, Table]:
    """The aggregations that count facets; facets with the same filters are counted together."""
    groups: dict[str, dict[str, Table]] = {}
    for facet in facets:
        counted = groups.setdefault(_group(facet, chosen), {})
        least = values + 1  # besides those without a value
        told = least if facet == "document" else max(least, _OF_A_SHARD)  # a document is in one shard alone
        counted[facet] = {"terms": {"field": facet, "size": least, "shard_size": told, "order": _OFTEN_FIRST}}
        for number, value in enumerate(request.selected(facet)):
            counted[f"{facet}={number}"] = {"filter": value_filter(facet, value)}
    if not chosen:
        return groups.get(_group("", chosen), {})
    return {group: {"filter": all_of(chosen, but=group), "aggs": counted} for group, counted in groups.items()}


def facet_counts(
    cluster: Cluster,
    index: str,
    matching: Sequence[Filter],
    chosen: Mapping[str, Filter],
    request: SearchRequest,
    facets: Sequence[str],
    answer: Table,
) -> dict[str, Count]:
    """The counts that were found; of a facet that may be inexact all values are counted."""
    counts: dict[str, Count] = {}
    for facet in facets:
        group = _group(facet, chosen)
        found = answer[group] if chosen else answer
        values = [(bucket["key"], bucket["doc_count"]) for bucket in found[facet]["buckets"]]
        if found[facet]["doc_count_error_upper_bound"] and facet != "document":
            filters = [*matching, all_of(chosen, but=group)]
            values = frequent_first(combinations(cluster, index, filters, [facet]))
        selected = {
            value: found[f"{facet}={number}"]["doc_count"] for number, value in enumerate(request.selected(facet))
        }
        counts[facet] = Count(values, selected)
    return counts


def frequent_first(counted: Iterator[tuple[tuple[str, ...], int]]) -> list[tuple[str, int]]:
    """Values with their counts, the most frequent first, equal ones in the order of the values."""
    return [(value, count) for (value,), count in sorted(counted, key=lambda found: (-found[1], found[0]))]


def combinations(
    cluster: Cluster, index: str, filters: Sequence[Filter], columns: Sequence[str]
) -> Iterator[tuple[tuple[str, ...], int]]:
    """Every combination of values of columns in what meets filters, and in how many rows it is."""
    for bucket in _buckets(cluster, index, filters, columns):
        yield tuple(bucket["key"][column] for column in columns), bucket["doc_count"]


def newest(cluster: Cluster, index: str, filters: Sequence[Filter], column: str) -> Iterator[tuple[str, int]]:
    """Every value of a column, and the highest day of its rows."""
    highest = {"day": {"max": {"field": "day"}}}
    for bucket in _buckets(cluster, index, filters, [column], highest):
        yield bucket["key"][column], int(bucket["day"]["value"])


def of_values(
    cluster: Cluster, index: str, filters: Sequence[Filter], column: str, values: Sequence[str]
) -> dict[str, int]:
    """In how many rows that meet filters each of some values is."""
    if not values:
        return {}
    counted = {"terms": {"field": column, "include": list(values), "size": len(values)}}
    body = {"size": 0, "query": {"bool": {"filter": list(filters)}}, "aggs": {"some": counted}}
    found = stored_rows.search(cluster, index, body)["aggregations"]["some"]["buckets"]
    return {bucket["key"]: bucket["doc_count"] for bucket in found}


def distinct(chosen: Mapping[str, Filter]) -> Table:
    """What counts documents that meet all filters. Each is in one shard alone, so that the numbers of all shards add
    up; `cardinality` would be a guess."""
    counted = {
        "scripted_metric": {
            "init_script": "state.seen = new HashSet()",
            "map_script": "state.seen.add(doc['document'].value)",
            "combine_script": "return state.seen.size()",
            "reduce_script": "long sum = 0; for (s in states) { if (s != null) { sum += s } } return sum",
        }
    }
    return {"filter": all_of(chosen), "aggs": {DISTINCT: counted}}


def number_distinct(answer: Table) -> int:
    """The number of documents that was counted."""
    return int(answer[DISTINCT][DISTINCT]["value"])


def _buckets(
    cluster: Cluster, index: str, filters: Sequence[Filter], columns: Sequence[str], more: Table | None = None
) -> Iterator[Table]:
    """All buckets of combinations of values, with `more` counted in each."""
    after: dict[str, Any] = {}
    sources = [{column: {"terms": {"field": column}}} for column in columns]
    while True:
        counted = {"composite": {"size": _COMBINATIONS, "sources": sources, **after}, "aggs": more or {}}
        body = {"size": 0, "query": {"bool": {"filter": list(filters)}}, "aggs": {"all": counted}}
        found = stored_rows.search(cluster, index, body)["aggregations"]["all"]
        yield from found["buckets"]
        if "after_key" not in found:
            return
        after = {"after": found["after_key"]}


def _group(facet: str, chosen: Mapping[str, Filter]) -> str:
    """The facet whose own selection is left out; `all` for those without one."""
    return facet if facet in chosen else "all"
