"""The paragraphs that say nearly the same as one, as hits that say how much they are like it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from flask_babel import gettext

from indexer.records import Document, Paragraph
from indexer.searches import Hit, SearchRequest
from webui.links.urls import Links
from webui.search.hit_view import HitView, hit_views

_SAME, _CLOSE = 0.7, 0.45
"""From this likeness on a text says nearly the same, and is it close; see tests/bench/likeness.py."""


def similar_views(own: Paragraph, document: Document, hits: Sequence[Hit], links: Links) -> tuple[HitView, ...]:
    """The paragraphs that are like one of a document, whole and in their order."""
    likeness = {hit.paragraph.id: _likeness(hit, own, document) for hit in hits}
    whole = [replace(hit, snippet=hit.marked) for hit in hits]
    return hit_views(whole, SearchRequest(), (), links, likeness=likeness)


def _likeness(hit: Hit, own: Paragraph, document: Document) -> str:
    return ", ".join((_degree(hit.score), *_relation(hit, own, document)))


def _degree(score: float) -> str:
    if score >= _SAME:
        return str(gettext("vrijwel hetzelfde"))
    return str(gettext("sterk verwant") if score >= _CLOSE else gettext("verwant"))


def _relation(hit: Hit, own: Paragraph, document: Document) -> list[str]:
    """Whether it was said earlier or later, and by the same party or another."""
    told = []
    if hit.document.date and document.date and hit.document.date != document.date:
        told.append(gettext("eerder") if hit.document.date < document.date else gettext("later"))
    if own.parties and hit.paragraph.parties:
        same = set(own.parties) & set(hit.paragraph.parties)
        told.append(gettext("door dezelfde fractie") if same else gettext("door een andere fractie"))
    return list(map(str, told))
