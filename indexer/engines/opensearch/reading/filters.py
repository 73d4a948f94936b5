"""Filters: the selections of a request, and the rows that a commit shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from indexer.engines.opensearch.state.commits import Commit
from indexer.facets import FACETS
from indexer.searches import SearchRequest

Filter = dict[str, Any]
EVERYTHING: Filter = {"match_all": {}}
_LAST = "\U0010ffff"  # sorts after every character


def selections(request: SearchRequest) -> dict[str, Filter]:
    """What the filters of a request select, by facet; the period as `date`."""
    chosen = {facet: value_filter(facet, *request.selected(facet)) for facet in FACETS if request.selected(facet)}
    if request.since or request.until:
        until = {"lte": request.until + _LAST} if request.until else {}
        since = {"gte": request.since} if request.since else {"gt": ""}
        chosen["date"] = {"range": {"date": since | until}}
    return chosen


def value_filter(facet: str, *values: str) -> Filter:
    """What has any of the values of a facet."""
    return {"terms": {facet: list(values)}}


def all_of(filters: Mapping[str, Filter], *, but: str = "") -> Filter:
    """All filters except that of one facet."""
    met = [found for name, found in filters.items() if name != but]
    return {"bool": {"filter": met}} if met else EVERYTHING


def shown(commit: Commit) -> list[Filter]:
    """The rows that a commit shows."""
    hidden: list[Filter] = []
    if commit.stale:
        hidden.append({"terms": {"version": sorted(commit.stale)}})
    if commit.void:
        hidden.append({"terms": {"generation": sorted(commit.void)}})
    known: Filter = {"range": {"generation": {"lte": commit.number}}}
    return [known, {"bool": {"must_not": hidden}}] if hidden else [known]
