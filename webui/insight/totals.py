"""The denominators of shares: all paragraphs in the period of a search, whatever they are about. They are counted once
for each commit, being the same for all queries."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from indexer.engines import Engine
from indexer.searches import SearchRequest

Counts = Mapping[tuple[str, ...], int]


def whole_period(
    engine: Engine,
    request: SearchRequest,
    columns: tuple[str, ...],
    *,
    role: tuple[str, ...] = (),
    party: tuple[str, ...] = (),
) -> Counts:
    """The numbers of all paragraphs in the period of a request, by one or two columns; of these roles and parties alone
    if any are given. Of the request only its years and dates count."""
    whole = SearchRequest(year=request.year, since=request.since, until=request.until, role=role, party=party)
    return _counted(engine, engine.generation(), whole, columns)  # type: ignore[arg-type]  # engines are told apart by identity


def undated(engine: Engine, request: SearchRequest) -> int:
    """How many paragraphs without a date the period of a request leaves out."""
    left_out = request.without_date
    return sum(engine.tally(left_out, ("role",)).values()) if left_out else 0


@lru_cache(maxsize=64)
def _counted(engine: Engine, generation: str, whole: SearchRequest, columns: tuple[str, ...]) -> Counts:
    return engine.tally(whole, columns)
