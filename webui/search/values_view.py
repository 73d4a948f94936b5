"""All values of one facet of a search, on a page of their own."""

from __future__ import annotations

from dataclasses import dataclass, replace

from indexer.analysis import fold
from indexer.searches import Facet, SearchRequest
from webui.links.urls import Links
from webui.search import facet_view
from webui.search.facet_view import ValueView
from webui.wording import labels

PER_PAGE = 100


@dataclass(frozen=True, slots=True)
class ValuesView:
    """One page of the values of a facet, those whose label holds `find`; `number` says how many there are in all."""

    facet: str
    title: str
    find: str
    number: str
    values: tuple[ValueView, ...]
    back: str
    previous: str
    next: str


def values_view(facet: Facet, search: SearchRequest, find: str, at: int, links: Links) -> ValuesView:
    """The values of a facet on page `at`, counted from 1."""
    sought, named = _plain(find), labels.labeller(facet.name)
    first = replace(search, page=1)
    found = tuple(value for value in facet.values if not sought or sought in _plain(named(value.value)))
    here = found[(at - 1) * PER_PAGE : at * PER_PAGE]

    def page(number: int) -> str:
        return links.page("values", first, facet=facet.name, find=find, at="" if number == 1 else str(number))

    return ValuesView(
        facet=facet.name,
        title=labels.title(facet.name),
        find=find,
        number=labels.number(len(found)),
        values=facet_view.value_views(Facet(facet.name, here), search, links),
        back=links.search(first),
        previous=page(at - 1) if at > 1 else "",
        next=page(at + 1) if at * PER_PAGE < len(found) else "",
    )


def _plain(text: str) -> str:
    """A text without accents, capitals and spaces: `34 843` is found by `34843`."""
    return fold(text.casefold()).replace(" ", "")
