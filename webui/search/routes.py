"""The search page, and what every page needs."""

from __future__ import annotations

from functools import partial

from flask import Blueprint, Response, abort, render_template, request
from flask.typing import ResponseReturnValue

from indexer.facets import FACETS
from indexer.searches import MOST_VALUES
from webui.engine import engine, vocabularies
from webui.information.completeness import completeness
from webui.links import filters, navigation, urls
from webui.links.asked import asked
from webui.links.context import absolute, look
from webui.links.context import links as links_here
from webui.search import hit_view, page_view, suggest_view, values_view
from webui.wording import labels
from webui.wording.speakers import party_class

blueprint = Blueprint("pages", __name__)
_ROBOTS = """User-agent: *
Disallow: /*?
Disallow: /api/
Allow: /*?lang=nl$
Allow: /*?lang=en$
Allow: /*?v=
Allow: /

Sitemap: {sitemap}
"""


@blueprint.get("/")
def search() -> ResponseReturnValue:
    """The search page: results of the query and filters in the URL, or a place to start."""
    wanted = asked()
    links = links_here()
    if urls.is_blank(wanted):
        stats = engine().stats()
        return render_template(
            "search/start.html",
            stock=labels.stock(stats),
            examples=page_view.examples(stats.facets, links),
            views=navigation.views(wanted, links, "")[1:],
            complete=completeness(links),
        )
    result = engine().search(wanted)
    others = engine().paragraphs(hit_view.other_sides(result))
    return render_template(
        "search/page.html", page=page_view.search_page(result, others, links, partial(engine().mark, wanted.q))
    )


@blueprint.get("/values")
def values() -> ResponseReturnValue:
    """All values of one `facet` of a search, of which `find` keeps those that hold it; `at` is the page."""
    wanted = asked()
    name = request.args.get("facet", "")
    if name not in FACETS:
        abort(404)
    facet = next(facet for facet in engine().search(wanted, values=MOST_VALUES).facets if facet.name == name)
    find = urls.clean(request.args.get("find", ""), urls.VALUE_LENGTH)
    at = urls.number(request.args.get("at", ""), 1, urls.LAST_PAGE)
    return render_template(
        "search/values.html",
        search=wanted,
        view=values_view.values_view(facet, wanted, find, at, links_here()),
        hidden=(*filters.hidden(wanted), ("facet", name)),
    )


@blueprint.get("/suggest")
def suggest() -> ResponseReturnValue:
    """What begins with `q`, as a piece of a page: the options of a list, each with the address that it leads to."""
    wanted = asked()
    found = suggest_view.suggestion_views(engine().suggest(wanted.q), wanted, links_here())
    return render_template("search/_suggestions.html", suggestions=found)


@blueprint.get("/parties.css")
def party_colours() -> ResponseReturnValue:
    """The colours of the site and of the parties, as a stylesheet: pages hold no inline style."""
    rules = "".join(f".{party_class(party.id)}{{--party:{party.colour}}}\n" for party in vocabularies().parties)
    response = Response(look().stylesheet() + rules, mimetype="text/css")
    response.cache_control.max_age = 3600
    return response


@blueprint.get("/robots.txt")
def robots() -> ResponseReturnValue:
    """Documents may be crawled; searches may not, for there is no end to them."""
    return Response(_ROBOTS.format(sitemap=absolute().page("sitemap.xml")), mimetype="text/plain")
