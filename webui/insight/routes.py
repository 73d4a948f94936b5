"""The pages with an overview of a search: parties side by side, matches over time, parties by topic."""

from __future__ import annotations

from dataclasses import replace

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from indexer.searches import SearchRequest
from webui.engine import engine
from webui.insight import charts, comparison_view, options, parties_by_topic_view, party_choices, timeline_view
from webui.insight.comparison import MOST_PARTIES, asks, compare, known
from webui.insight.parties_by_topic import heat
from webui.insight.timeline import timeline
from webui.insight.totals import undated
from webui.links import context, filters, navigation, urls
from webui.links.asked import asked as asked_here
from webui.links.choice import Choice
from webui.links.urls import Links

blueprint = Blueprint("insight", __name__)


@blueprint.get("/compare")
def compare_parties() -> ResponseReturnValue:
    """Two or more parties side by side: what they said of a thing, how often, in which words, and who is silent."""
    wanted, links = _asked(), context.links()
    wanted = replace(wanted, party=known(engine(), wanted))
    comparison = compare(engine(), wanted)
    asked = asks(wanted)
    return render_template(
        "insight/compare.html",
        search=wanted,
        asked=asked,
        views=navigation.views(wanted, links, "compare"),
        chips=filters.chips(wanted, lambda search: links.page("compare", search), without=("party", "role")),
        hidden=filters.hidden(wanted, "q", "party", "role"),
        parties=party_choices.compared(comparison, wanted),
        columns=[comparison_view.column(side, comparison, wanted, links) for side in comparison.sides],
        silent=comparison_view.silent(comparison) if asked else "",
        unknown=comparison_view.unknown(comparison, wanted, links) if asked else None,
        undated=_undated(replace(wanted, party=(), role=("contribution",)), links) if asked else None,
        most=MOST_PARTIES,
    )


@blueprint.get("/timeline")
def over_time() -> ResponseReturnValue:
    """The matches of a search by month or year, of all and of parties, as numbers or shares."""
    wanted, links = _asked(), context.links()
    chosen = options.read(request.args)
    found = timeline(engine(), wanted, chosen.by)
    return render_template(
        "insight/timeline.html",
        search=wanted,
        options=chosen,
        views=navigation.views(wanted, links, "timeline"),
        chips=filters.chips(
            wanted, lambda search: links.page("timeline", search, **chosen.parameters), without=("party",)
        ),
        hidden=(*filters.hidden(wanted, "q", "party"), *chosen.parameters.items()),
        parties=party_choices.found(engine(), wanted),
        switches=timeline_view.switches(found, chosen, wanted, links),
        whole=timeline_view.chart_of_all(found, chosen),
        charts=timeline_view.party_charts(found, chosen),
        rows=timeline_view.rows(found, chosen, wanted, links) if any(found.everybody.matching) else (),
        left_out=timeline_view.left_out(found, wanted, links),
        undated=_undated(wanted, links),
        height=charts.HEIGHT,
    )


@blueprint.get("/heat")
def parties_by_topic() -> ResponseReturnValue:
    """How much of what was found each party spoke on each topic."""
    wanted, links = _asked(), context.links()
    chosen = options.read(request.args)
    found = heat(engine(), wanted)
    return render_template(
        "insight/heat.html",
        search=wanted,
        options=chosen,
        views=navigation.views(wanted, links, "heat"),
        chips=filters.chips(wanted, lambda search: links.page("heat", search, **chosen.parameters), without=("party",)),
        hidden=(*filters.hidden(wanted, "q", "party"), *chosen.parameters.items()),
        parties=party_choices.found(engine(), wanted),
        switches=parties_by_topic_view.switches(chosen, wanted, links),
        heads=parties_by_topic_view.heads(found),
        rows=parties_by_topic_view.rows(found, chosen, wanted, links),
        undated=_undated(wanted, links),
    )


def _undated(search: SearchRequest, links: Links) -> Choice | None:
    """What of a search its period leaves out, as a link to it."""
    return filters.without_date(undated(engine(), search), search, links)


def _asked() -> SearchRequest:
    """The search of the address, without parties that do not exist where others of it do."""
    wanted = urls.at_page(asked_here(), 1)
    return replace(wanted, party=known(engine(), wanted) or wanted.party)
