"""The table of parties by topic made ready for its page."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from flask_babel import gettext

from indexer.searches import SearchRequest
from webui.insight.options import Options
from webui.insight.parties_by_topic import Heat
from webui.links import address_length
from webui.links.choice import Choice
from webui.links.urls import Links, Measure
from webui.wording import labels
from webui.wording.speakers import party_class

_STEPS = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """A value, the class of its shade, and the search for its topic and party; None where that finds nothing."""

    value: str
    css: str
    url: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """A topic, the table of the topics under it or None, and a cell for each party."""

    label: str
    url: str | None
    cells: tuple[Cell, ...]


def rows(found: Heat, chosen: Options, search: SearchRequest, links: Links) -> tuple[Row, ...]:
    """The topics, those with most paragraphs first."""
    most = max((_value(found, chosen, topic, party) for topic in found.topics for party in found.parties), default=0)
    return tuple(
        Row(
            label=labels.label("topic", topic),
            url=links.page("heat", _narrowed(search, topic), **chosen.parameters) if _opens(topic, search) else None,
            cells=tuple(_cell(found, chosen, topic, party, most, search, links) for party in found.parties),
        )
        for topic in found.topics
    )


def heads(found: Heat) -> tuple[Choice, ...]:
    """The parties over the columns, with what was found of each."""
    return tuple(
        Choice(labels.label("party", party), "", labels.number(found.totals[party]), css=f"party {party_class(party)}")
        for party in found.parties
    )


def switches(chosen: Options, search: SearchRequest, links: Links) -> tuple[Choice, ...]:
    """Links to numbers and to shares."""
    names: tuple[tuple[Measure, str], ...] = (
        ("count", gettext("aantallen")),
        ("share", gettext("aandeel per fractie")),
    )
    return tuple(
        Choice(
            name,
            links.page("heat", search, **replace(chosen, measure=measure).parameters),
            selected=measure == chosen.measure,
        )
        for measure, name in names
    )


def _opens(topic: str, search: SearchRequest) -> bool:
    """Whether there may be a table of the topics under one."""
    return "/" not in topic and topic not in search.topic


def _cell(
    found: Heat, chosen: Options, topic: str, party: str, most: float, search: SearchRequest, links: Links
) -> Cell:
    count, value = found.counts[topic, party], _value(found, chosen, topic, party)
    told = labels.number(count) if chosen.measure == "count" else labels.percentage(count, found.totals[party])
    leads = count and not address_length.is_long(search.q)
    url = links.search(replace(_narrowed(search, topic), party=(party,))) if leads else None
    return Cell(told, f"step-{math.ceil(_STEPS * value / most) if most else 0}", url)


def _value(found: Heat, chosen: Options, topic: str, party: str) -> float:
    count = found.counts[topic, party]
    return float(count) if chosen.measure == "count" else count / max(found.totals[party], 1)


def _narrowed(search: SearchRequest, topic: str) -> SearchRequest:
    return replace(search, topic=(topic,), page=1)
