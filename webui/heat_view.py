"""The table of parties by topic made ready for its page."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from flask_babel import gettext

from indexer.searches import SearchRequest
from webui import wording
from webui.heat import Heat
from webui.speaking import Choice, party_class
from webui.timeline_view import Measure
from webui.urls import Links

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


def rows(found: Heat, measure: Measure, search: SearchRequest, links: Links) -> tuple[Row, ...]:
    """The topics, those with most paragraphs first."""
    most = max((_value(found, measure, topic, party) for topic in found.topics for party in found.parties), default=0)
    return tuple(
        Row(
            label=wording.label("topic", topic),
            url=None
            if "/" in topic or topic in search.topic
            else links.page("heat", _narrowed(search, topic), measure=_written(measure)),
            cells=tuple(_cell(found, measure, topic, party, most, search, links) for party in found.parties),
        )
        for topic in found.topics
    )


def heads(found: Heat) -> tuple[Choice, ...]:
    """The parties over the columns, with what was found of each."""
    return tuple(
        Choice(
            wording.label("party", party), "", wording.number(found.totals[party]), css=f"party {party_class(party)}"
        )
        for party in found.parties
    )


def switches(measure: Measure, search: SearchRequest, links: Links) -> tuple[Choice, ...]:
    """Links to numbers and to shares."""
    return (
        Choice(gettext("aantallen"), links.page("heat", search), selected=measure == "count"),
        Choice(
            gettext("aandeel per fractie"), links.page("heat", search, measure="share"), selected=measure == "share"
        ),
    )


def _cell(
    found: Heat, measure: Measure, topic: str, party: str, most: float, search: SearchRequest, links: Links
) -> Cell:
    count, value = found.counts[topic, party], _value(found, measure, topic, party)
    told = wording.number(count) if measure == "count" else wording.percentage(count, found.totals[party])
    url = links.search(replace(_narrowed(search, topic), party=(party,))) if count else None
    return Cell(told, f"step-{math.ceil(_STEPS * value / most) if most else 0}", url)


def _value(found: Heat, measure: Measure, topic: str, party: str) -> float:
    count = found.counts[topic, party]
    return float(count) if measure == "count" else count / max(found.totals[party], 1)


def _narrowed(search: SearchRequest, topic: str) -> SearchRequest:
    return replace(search, topic=(topic,), page=1)


def _written(measure: Measure) -> str:
    return "" if measure == "count" else measure
