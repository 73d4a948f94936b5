"""Values that a search names and the index has not, with those nearest to them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from flask_babel import gettext

from indexer.facets import FACETS
from indexer.searches import NearValue, SearchResult
from webui.links.choice import Choice
from webui.links.urls import Links
from webui.wording import labels


@dataclass(frozen=True, slots=True)
class UnknownView:
    """A sentence that says which value is not there, and the searches with those nearest to it."""

    text: str
    near: tuple[Choice, ...]


def unknown(result: SearchResult, links: Links) -> Iterator[UnknownView]:
    """What the query names and is not there; of a filter that is told where the address is read."""
    for found in result.unknown_typed:
        facet = labels.title(found.facet).lower()
        text = gettext("“%(value)s” komt hier niet voor als %(facet)s.", value=found.value, facet=facet)
        yield UnknownView(text, tuple(_choice(found.facet, near, links) for near in found.near))


def _choice(facet: str, near: NearValue, links: Links) -> Choice:
    name = labels.label(facet, near.value) if facet in FACETS else near.label
    return Choice(name, links.search(near.request), labels.paragraphs(near.total))
