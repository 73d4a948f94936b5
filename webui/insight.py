"""The pages that look at a search as a whole: parties side by side, matches over time, parties by topic."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from flask.typing import ResponseReturnValue

from indexer.searches import SearchRequest
from webui import (
    charts,
    compare_view,
    filters,
    further,
    heat_view,
    here,
    measures,
    party_choices,
    timeline_view,
    urls,
    wording,
)
from webui.comparison import MOST_PARTIES, asks, compare
from webui.engine import engine
from webui.heat import heat
from webui.timeline import timeline

blueprint = Blueprint("insight", __name__)


@blueprint.get("/compare")
def compare_parties() -> ResponseReturnValue:
    """Two or more parties side by side: what they said of a thing, how often, in which words, and who is silent."""
    wanted, links = _asked(), here.links()
    comparison = compare(engine(), wanted)
    asked = asks(wanted)
    return render_template(
        "compare.html",
        search=wanted,
        asked=asked,
        views=further.views(wanted, links, "compare"),
        chips=filters.chips(wanted, lambda search: links.page("compare", search), without=("party", "role")),
        hidden=filters.hidden(wanted, "q", "party", "role"),
        parties=party_choices.compared(comparison, wanted),
        columns=[compare_view.column(side, comparison, wanted, links) for side in comparison.sides],
        silent=compare_view.silent(comparison) if asked else "",
        most=MOST_PARTIES,
    )


@blueprint.get("/timeline")
def over_time() -> ResponseReturnValue:
    """The matches of a search by month or year, of all and of parties, as numbers or shares."""
    wanted, links = _asked(), here.links()
    chosen = measures.read(request.args)
    found = timeline(engine(), wanted, chosen.by)
    return render_template(
        "timeline.html",
        search=wanted,
        options=chosen,
        views=further.views(wanted, links, "timeline"),
        chips=filters.chips(
            wanted, lambda search: links.page("timeline", search, **chosen.parameters), without=("party",)
        ),
        hidden=(*filters.hidden(wanted, "q", "party"), *chosen.parameters.items()),
        parties=party_choices.found(engine(), wanted),
        switches=timeline_view.switches(found, chosen, wanted, links),
        whole=timeline_view.chart_of_all(found, chosen),
        charts=timeline_view.party_charts(found, chosen),
        rows=timeline_view.rows(found, chosen, wanted, links),
        undated=wording.paragraphs(found.undated) if found.undated else "",
        height=charts.HEIGHT,
    )


@blueprint.get("/heat")
def parties_by_topic() -> ResponseReturnValue:
    """How much of what was found each party spoke on each topic."""
    wanted, links = _asked(), here.links()
    chosen = measures.read(request.args)
    found = heat(engine(), wanted)
    return render_template(
        "heat.html",
        search=wanted,
        options=chosen,
        views=further.views(wanted, links, "heat"),
        chips=filters.chips(wanted, lambda search: links.page("heat", search, **chosen.parameters), without=("party",)),
        hidden=(*filters.hidden(wanted, "q", "party"), *chosen.parameters.items()),
        parties=party_choices.found(engine(), wanted),
        switches=heat_view.switches(chosen, wanted, links),
        heads=heat_view.heads(found),
        rows=heat_view.rows(found, chosen, wanted, links),
    )


def _asked() -> SearchRequest:
    return urls.at_page(urls.read(request.args.items(multi=True)), 1)
