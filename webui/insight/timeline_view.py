"""Matches over time made ready for their page: charts, and a table that says the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from babel.dates import format_skeleton
from flask_babel import gettext, ngettext

from indexer.facets import NONE
from indexer.searches import SearchRequest
from webui.insight import charts
from webui.insight.options import Options
from webui.insight.timeline import Series, Timeline
from webui.links.choice import Choice
from webui.links.urls import Links
from webui.wording import labels
from webui.wording.language import locale
from webui.wording.speakers import party_class

_MARKS = {"year": (5, 3), "month": (3, 2)}
"""How many names of periods fit under a chart of everybody and under one of a party, on a narrow screen too."""


@dataclass(frozen=True, slots=True)
class PartyChart:
    """The chart of a party, with its name and the classes of its colour."""

    label: str
    css: str
    colour: str
    chart: charts.Chart


@dataclass(frozen=True, slots=True)
class Row:
    """A period of the table: its name, the search in it, and a value for everybody and for each party."""

    name: str
    url: str
    values: tuple[str, ...]


def switches(found: Timeline, chosen: Options, search: SearchRequest, links: Links) -> tuple[tuple[Choice, ...], ...]:
    """Links to the other options: the periods, and what is counted."""

    def switch(label: str, other: Options, selected: bool) -> Choice:
        return Choice(label, links.page("timeline", search, **other.parameters), selected=selected)

    return (
        (
            switch(gettext("per jaar"), replace(chosen, by="year"), found.by == "year"),
            switch(gettext("per maand"), replace(chosen, by="month"), found.by == "month"),
        ),
        (
            switch(gettext("aantallen"), replace(chosen, measure="count"), chosen.measure == "count"),
            switch(gettext("aandeel"), replace(chosen, measure="share"), chosen.measure == "share"),
        ),
    )


def chart_of_all(found: Timeline, chosen: Options) -> charts.Chart:
    """The chart of everybody."""
    top = charts.ceiling(_values(found.everybody, chosen))
    return _chart(found, found.everybody, gettext("Alle gevonden alinea’s"), top, chosen, _MARKS[found.by][0])


def party_charts(found: Timeline, chosen: Options) -> tuple[PartyChart, ...]:
    """A chart for each party, all to the same scale."""
    top = charts.ceiling([value for series in found.parties for value in _values(series, chosen)])
    views = []
    for series in found.parties:
        label, colour = labels.label("party", series.party), party_class(series.party)
        chart = _chart(found, series, label, top, chosen, _MARKS[found.by][1])
        views.append(PartyChart(label, f"party {colour}", colour, chart))
    return tuple(views)


def rows(found: Timeline, chosen: Options, search: SearchRequest, links: Links) -> tuple[Row, ...]:
    """The table: each period with its values, and a link to what was found in it."""
    columns = [_told(series, chosen) for series in (found.everybody, *found.parties)]
    return tuple(
        Row(period_name(period), links.search(within(search, period)), tuple(column[number] for column in columns))
        for number, period in enumerate(found.periods)
    )


def left_out(found: Timeline, search: SearchRequest, links: Links) -> tuple[Choice, ...]:
    """What was found that no chart shows, as links to it: without a date, or in a year far from all others."""
    choices: list[tuple[str, tuple[str, ...]]] = []
    if found.undated:
        text = ngettext(
            "%(count)s alinea zonder datum telt hier niet mee",
            "%(count)s alinea’s zonder datum tellen hier niet mee",
            found.undated,
            count=labels.number(found.undated),
        )
        choices.append((text, (NONE,)))
    if found.outside:
        text = ngettext(
            "%(count)s alinea uit %(years)s valt buiten de grafiek",
            "%(count)s alinea’s uit %(years)s vallen buiten de grafiek",
            found.outside,
            count=labels.number(found.outside),
            years=labels.joined(found.far_years),
        )
        choices.append((text, found.far_years))
    return tuple(
        Choice(text, links.search(replace(search, since="", until="", year=years, page=1))) for text, years in choices
    )


def within(search: SearchRequest, period: str) -> SearchRequest:
    """A search in one period alone; dates of it that were asked for before still hold.

    >>> search = within(SearchRequest(since="2018-03-15", until="2020"), "2018")
    >>> search.since, search.until
    ('2018-03-15', '2018')
    """
    since = search.since if search.since.startswith(period) else period
    until = search.until if search.until.startswith(period) else period
    return replace(search, since=since, until=until, page=1)


def period_name(period: str) -> str:
    """A year, or a month and its year.

    >>> period_name("2018"), period_name("2018-09")
    ('2018', 'sep 2018')
    """
    return format_skeleton("yMMM", date.fromisoformat(f"{period}-01"), locale=locale()) if "-" in period else period


def _chart(found: Timeline, series: Series, title: str, top: float, chosen: Options, most: int) -> charts.Chart:
    names = [period_name(period) for period in found.periods]
    values = _values(series, chosen)
    told = [f"{name}: {value}" for name, value in zip(names, _told(series, chosen), strict=True)]
    return charts.Chart(
        title=title,
        description=_description(names, values, _told(series, chosen)),
        bars=charts.bars(values, told, top),
        lines=tuple(charts.line(value, top, _scale(value, chosen)) for value in (top, top / 2)),
        marks=charts.marks(names, most),
    )


def _description(names: list[str], values: tuple[float, ...], told: tuple[str, ...]) -> str:
    if not any(values):
        return str(gettext("Niets gevonden."))
    most = values.index(max(values))
    return str(
        gettext(
            "Van %(first)s tot en met %(last)s; het meest in %(most)s: %(value)s.",
            first=names[0],
            last=names[-1],
            most=names[most],
            value=told[most],
        )
    )


def _values(series: Series, chosen: Options) -> tuple[float, ...]:
    if chosen.measure == "count":
        return tuple(map(float, series.matching))
    return tuple(part / whole if whole else 0.0 for part, whole in zip(series.matching, series.all, strict=True))


def _told(series: Series, chosen: Options) -> tuple[str, ...]:
    """The values in words; a dash where nobody, or this party, said anything at all."""
    counts = zip(series.matching, series.all, strict=True)
    if chosen.measure == "count":
        return tuple(labels.number(part) if whole else "–" for part, whole in counts)
    return tuple(labels.percentage(part, whole) if whole else "–" for part, whole in counts)


def _scale(value: float, chosen: Options) -> str:
    if chosen.measure == "share":
        return labels.percentage(round(value * 1_000_000), 1_000_000)
    return labels.number(round(value)) if value == round(value) else ""
