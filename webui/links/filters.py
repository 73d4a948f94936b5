"""The filters of a search as links that take them away, on whichever page it is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from flask_babel import gettext, ngettext

from indexer.facets import FACETS
from indexer.searches import SearchRequest
from webui.links import urls
from webui.links.choice import Choice
from webui.wording import labels

_MOST = 12
"""So many values of a facet are shown by themselves."""


def chips(
    search: SearchRequest, address: Callable[[SearchRequest], str], without: tuple[str, ...] = ()
) -> tuple[Choice, ...]:
    """The filters of a search, each a link to the `address` of the search without it; facets in `without` are left
    out."""
    chosen = [chip for facet in FACETS if facet not in without for chip in _of_facet(facet, search, address)]
    first = replace(search, page=1)
    if search.since:
        chosen.append(
            Choice(
                gettext("Vanaf %(date)s", date=labels.date_in_words(search.since)), address(replace(first, since=""))
            )
        )
    if search.until:
        chosen.append(
            Choice(
                gettext("Tot en met %(date)s", date=labels.date_in_words(search.until)),
                address(replace(first, until="")),
            )
        )
    if search.match != "auto":
        name = gettext("alle woorden") if search.match == "all" else gettext("één of meer woorden")
        chosen.append(Choice(name, address(replace(first, match="auto"))))
    if not search.expand:
        chosen.append(Choice(gettext("zonder synoniemen"), address(replace(first, expand=True))))
    return tuple(chosen)


def _of_facet(facet: str, search: SearchRequest, address: Callable[[SearchRequest], str]) -> Iterator[Choice]:
    """The chosen values of a facet, each as a link without it; of very many the last as one."""
    values = search.selected(facet)
    shown = values if len(values) <= _MOST else values[: _MOST - 1]
    for value in shown:
        yield Choice(labels.filtered(facet, value), address(urls.toggled(search, facet, value)))
    if others := len(values) - len(shown):
        text = gettext("%(facet)s: nog %(others)s andere", facet=labels.title(facet), others=labels.number(others))
        yield Choice(text, address(replace(search, page=1, **{facet: shown})))  # type: ignore[arg-type]  # a tuple


def hidden(search: SearchRequest, *without: str) -> tuple[tuple[str, str], ...]:
    """The hidden fields with which a form keeps the rest of a search, as names and values; those in `without` are left
    out."""
    return tuple(pair for pair in urls.pairs(replace(search, page=1)) if pair[0] not in without)


def without_date(count: int, search: SearchRequest, links: urls.Links) -> Choice | None:
    """What the period of a search leaves out because it has no date, so many paragraphs, as a link to it."""
    left_out = search.without_date
    if not (count and left_out):
        return None
    text = ngettext(
        "%(count)s alinea zonder datum valt buiten deze periode",
        "%(count)s alinea’s zonder datum vallen buiten deze periode",
        count,
        count=labels.number(count),
    )
    return Choice(text, links.search(left_out))
