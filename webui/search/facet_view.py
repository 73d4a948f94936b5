"""The facets of a result made ready for the page: short lists, a tree of topics, years as bars."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from flask_babel import gettext
from markupsafe import Markup

from indexer.facets import NONE
from indexer.searches import Facet, FacetValue, SearchRequest, SearchResult
from webui.links import address_length, filters, urls
from webui.links.choice import Choice
from webui.links.pages_of_names import page_of
from webui.links.urls import Links
from webui.wording import labels
from webui.wording.language import locale
from webui.wording.speakers import party_class
from webui.years import readable

ALWAYS = ("party", "topic", "role", "year", "document")
"""The facets that are shown even where all results have the same value."""
SHOWN = 8
"""The number of a facet's values that are shown before "meer"."""
MORE = 16
"""The number of values behind "meer"; where there are still others, a page of its own lists all."""
EMPTY = 3
"""So many values that are selected and find nothing are shown beside these; the others are behind "meer" too."""
FEW = 4
"""The number of a facet's values that are shown beside a long query, which each of them repeats."""
_NAME = Markup('<span class="{css}">{label}</span>')
_TO_PAGE = Markup('<a class="to-page" href="{page}" tabindex="-1" aria-label="{name}">›</a>')


@dataclass(frozen=True, slots=True)
class ValueView:
    """A value of a facet as a link that adds it or takes it away. `name` is its label with the colour of a party,
    `to_page` a link to its own page, empty where it has none. `count` is empty where it is not known; `share` is the
    percentage of the facet's largest count; `parts` are the sub themes of a theme."""

    label: str
    name: Markup
    url: str
    to_page: Markup
    count: str = ""
    share: int = 0
    selected: bool = False
    parts: tuple[ValueView, ...] = ()


@dataclass(frozen=True, slots=True)
class YearBar:
    """A year in the drawing of a facet: the left edge, the top and the height of its bar, in a box of `10 × years`
    by 40."""

    year: int
    x: int
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class FacetView:
    """A facet with its first values, and the `rest` behind "meer". A long one has `all_values`, the address of a page
    of all of them, and its form keeps the fields `hidden`. Years have bars, oldest first, and `periods` of
    today."""

    name: str
    title: str
    shown: tuple[ValueView, ...]
    rest: tuple[ValueView, ...]
    all_values: str
    number: str
    hidden: tuple[tuple[str, str], ...]
    bars: tuple[YearBar, ...]
    periods: tuple[Choice, ...] = ()


_Maker = Callable[..., ValueView]


def facet_views(result: SearchResult, links: Links) -> tuple[FacetView, ...]:
    """The facets that offer a choice, with their values as links."""
    return tuple(_view(facet, result.request, links) for facet in result.facets if _informs(facet, result))


def first_values(facet: Facet, search: SearchRequest, links: Links) -> FacetView:
    """The most frequent values of a facet alone, themes and sub themes alike, and where all are."""
    made = _maker(facet, search, links)
    shown = tuple(made(value) for value in facet.values[:SHOWN])
    every = links.page("values", search, facet=facet.name) if len(facet.values) > SHOWN else ""
    number = labels.number(len(facet.values))
    return FacetView(facet.name, labels.title(facet.name), shown, (), every, number, (), ())


def value_views(facet: Facet, search: SearchRequest, links: Links) -> tuple[ValueView, ...]:
    """All values of a facet in the order of a list: years newest first, others most frequent first, topics under
    their main theme."""
    made = _maker(facet, search, links)
    if facet.name == "topic":
        return _tree(facet.values, made)
    values = sorted(facet.values, key=_newest_first) if facet.name == "year" else facet.values
    return tuple(made(value) for value in values)


def _newest_first(year: FacetValue) -> tuple[bool, int]:
    """The place of a year in a list; what has none comes last."""
    return (True, 0) if year.value == NONE else (False, -int(year.value) if year.value.isdecimal() else 0)


def _informs(facet: Facet, result: SearchResult) -> bool:
    if not facet.values:
        return False
    differs = len(facet.values) > 1 or facet.values[0].count not in (0, result.total)
    return differs or facet.name in ALWAYS or bool(result.request.selected(facet.name))


def _view(facet: Facet, search: SearchRequest, links: Links) -> FacetView:
    listed = _listed(facet, address_length.is_long(search.q))
    values = value_views(Facet(facet.name, listed), search, links)
    chosen = [value for value in values[SHOWN:] if _is_chosen(value)]
    without = [value for value in chosen if not value.share][EMPTY:]
    long = len(facet.values) > len(listed)
    return FacetView(
        name=facet.name,
        title=labels.title(facet.name),
        shown=(*values[:SHOWN], *(value for value in chosen if value not in without)),
        rest=tuple(value for value in values[SHOWN:] if value in without or not _is_chosen(value)),
        all_values=links.page("values", urls.at_page(search, 1), facet=facet.name) if long else "",
        number=labels.number(len(facet.values)),
        hidden=(*filters.hidden(search), ("facet", facet.name)) if long else (),
        bars=_bars(facet.values) if facet.name == "year" else (),
        periods=_periods(search, links, date.today()) if facet.name == "year" else (),
    )


def _listed(facet: Facet, few: bool) -> tuple[FacetValue, ...]:
    """The values that are shown at all, with those that are selected; where they are few, of a theme no sub themes."""
    if not few and facet.name in ("topic", "year"):
        return facet.values
    offered = [value for value in facet.values if not (few and facet.name == "topic" and "/" in value.value)]
    first = offered[: FEW if few else SHOWN + MORE]
    return (*first, *(value for value in facet.values if value.selected and value not in first))


def _is_chosen(value: ValueView) -> bool:
    """Whether a value is selected, or a sub theme of it."""
    return value.selected or any(part.selected for part in value.parts)


def _maker(facet: Facet, search: SearchRequest, links: Links) -> _Maker:
    """What makes views of the values of a facet; what they have in common is worked out once."""
    address = urls.toggler(search, facet.name, links)
    largest = max((value.count for value in facet.values), default=0) or 1
    language, labelled = locale().language, labels.labeller(facet.name)

    def made(value: FacetValue, parts: tuple[ValueView, ...] = ()) -> ValueView:
        label = labelled(value.value)
        name, to_page = _written(label, language, facet.name, value.value, links)
        return ValueView(
            label=label,
            name=name,
            url=address(value.value),
            to_page=to_page,
            count=labels.number(value.count),
            share=-(-100 * value.count // largest),
            selected=value.selected,
            parts=parts,
        )

    return made


@lru_cache(maxsize=20_000)
def _written(label: str, _language: str, facet: str, value: str, links: Links) -> tuple[Markup, Markup]:
    """What is the same of a value with a label on every page in a language: its name and the link to its page."""
    page = page_of(facet, value, links)
    css = f"name party {party_class(value)}" if facet == "party" else "name"
    of_page = ": ".join((label, gettext("bladzijde")))
    return _NAME.format(css=css, label=label), _TO_PAGE.format(page=page, name=of_page) if page else Markup()


def _tree(values: Sequence[FacetValue], made: _Maker) -> tuple[ValueView, ...]:
    """The main themes in their order, with their sub themes. A paragraph of a sub theme is one of its main theme."""
    parts: dict[str, list[ValueView]] = {}
    for value in values:
        main, _, part = value.value.partition("/")
        if part:
            parts.setdefault(main, []).append(made(value))
    mains = {value.value: value for value in values if "/" not in value.value}
    return tuple(
        made(mains.get(main) or FacetValue(main, "", 0, False), tuple(parts.get(main, ())))
        for main in dict.fromkeys((*mains, *parts))
    )


def _periods(search: SearchRequest, links: Links, today: date) -> tuple[Choice, ...]:
    """Periods up to today: this week, from Monday on, and this month and year."""
    names = (
        (gettext("deze week"), (today - timedelta(days=today.weekday())).isoformat()),
        (gettext("deze maand"), today.strftime("%Y-%m")),
        (gettext("dit jaar"), today.strftime("%Y")),
    )
    return tuple(
        Choice(
            name,
            links.search(replace(search, year=(), since=since, until="", page=1)),
            selected=(search.since, search.until) == (since, ""),
        )
        for name, since in names
    )


def _bars(values: Sequence[FacetValue]) -> tuple[YearBar, ...]:
    """A bar for every year that can be shown with the others; one that has any paragraph is seen."""
    counts = {int(value.value): value.count for value in values if value.value.isdecimal() and len(value.value) == 4}
    shown = readable(counts)
    if len(shown) < 2:
        return ()
    largest = max(counts.get(year, 0) for year in shown) or 1
    heights = {year: -(-40 * counts.get(year, 0) // largest) for year in shown}
    return tuple(YearBar(year, 10 * at, 40 - height, height) for at, (year, height) in enumerate(heights.items()))
