"""What stands below the hits of a search that finds little."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from indexer.records import Paragraph
from indexer.searches import SearchResult
from webui.links.urls import Links
from webui.search.hit_view import HitView, hit_views
from webui.wording import labels


@dataclass(frozen=True, slots=True)
class WiderView:
    """What is found besides: how many paragraphs, the first of them, and the search that finds all. `q` is the spelling
    that finds them, empty where they have most of the words or words close to them."""

    total: str
    hits: tuple[HitView, ...]
    all: str
    q: str


def wider(result: SearchResult, others: Sequence[Paragraph], links: Links) -> WiderView | None:
    """What is found besides in another spelling, with most of the words, or with words close to them; no more of a
    motion that is shown already."""
    if result.wider is None:
        return None
    shown = {hit.document.id for hit in result.hits if hit.document.type == "motion"}
    hits = [hit for hit in result.wider.hits if hit.document.id not in shown]
    if not hits:
        return None
    search, q = result.request, result.wider.q
    every = replace(search, q=q, page=1) if q else replace(search, match="most", page=1)
    return WiderView(
        total=labels.paragraphs(result.wider.total - len(result.wider.hits) + len(hits)),
        hits=hit_views(hits, search, others, links),
        all=links.search(every),
        q=q,
    )
