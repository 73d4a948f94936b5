"""The search page, and what every page needs."""

from __future__ import annotations

from flask import Blueprint, Response, render_template, request
from flask.typing import ResponseReturnValue

from indexer.searches import FACETS
from indexer.vocabulary import parties
from webui import further, search_view, urls, wording
from webui.engine import engine
from webui.here import links as links_here
from webui.speaking import party_class

blueprint = Blueprint("pages", __name__)
_ROBOTS = """User-agent: *
Disallow: /*?
Disallow: /api/
Allow: /*?lang=nl$
Allow: /*?lang=en$
Allow: /*?v=
Allow: /
"""


@blueprint.get("/")
def search() -> ResponseReturnValue:
    """The search page: results of the query and filters in the URL, or a place to start."""
    wanted = urls.read(request.args.items(multi=True))
    links = links_here()
    if urls.is_blank(wanted):
        stats = engine().stats()
        return render_template(
            "start.html",
            stock=(
                wording.paragraphs(stats.paragraphs),
                wording.documents(stats.documents),
            ),
            examples=search_view.examples(stats.facets, links),
        )
    result = engine().search(wanted)
    return render_template(
        "search.html",
        search=wanted,
        total=wording.found(result.total),
        reading=search_view.reading(result),
        notes=search_view.notes(result),
        facets=search_view.facets(result, links),
        chips=search_view.chips(wanted, links),
        clear=links.search(urls.cleared(wanted)),
        orders=search_view.orders(wanted, links) if result.total > 1 else (),
        hits=[search_view.hit(found, wanted, links) for found in result.hits],
        pager=search_view.pager(result, links),
        views=further.views(wanted, links, ""),
        downloads=further.downloads(wanted, links),
        feed=links.page("feed.atom", urls.at_page(wanted, 1)),
        alternative=search_view.alternative(result, links),
        hidden=[(facet, value) for facet in FACETS for value in wanted.selected(facet)],
        first=links.search(urls.at_page(wanted, 1)) if result.total and not result.hits else None,
    )


@blueprint.get("/parties.css")
def party_colours() -> ResponseReturnValue:
    """The colours of the parties, as a stylesheet: pages hold no inline style."""
    rules = "".join(f".{party_class(party.id)}{{--party:{party.colour}}}\n" for party in parties.register())
    response = Response(rules, mimetype="text/css")
    response.cache_control.max_age = 3600
    return response


@blueprint.get("/robots.txt")
def robots() -> ResponseReturnValue:
    """Documents may be crawled; searches may not, for there is no end to them."""
    return Response(_ROBOTS, mimetype="text/plain")
