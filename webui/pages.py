"""The pages for people: search and document."""

from __future__ import annotations

from flask import Blueprint, Response, abort, render_template, request
from flask.typing import ResponseReturnValue

from indexer.searches import FACETS
from indexer.vocabulary import parties
from webui import document_view, dutch, search_view, urls
from webui.engine import engine
from webui.speaking import party_class

blueprint = Blueprint("pages", __name__)


@blueprint.get("/")
def search() -> ResponseReturnValue:
    """The search page: results of the query and filters in the URL, or a place to start."""
    wanted = urls.read(request.args.items(multi=True))
    links = _links()
    if urls.is_blank(wanted):
        stats = engine().stats()
        return render_template(
            "start.html",
            stock=(
                dutch.counted(stats.paragraphs, "alinea", "alinea’s"),
                dutch.counted(stats.documents, "document", "documenten"),
            ),
            examples=search_view.examples(stats.facets, links),
        )
    result = engine().search(wanted)
    return render_template(
        "search.html",
        search=wanted,
        total=dutch.counted(result.total, "gevonden alinea", "gevonden alinea’s"),
        reading=search_view.reading(result),
        notes=search_view.notes(result),
        facets=search_view.facets(result, links),
        chips=search_view.chips(wanted, links),
        clear=links.search(urls.cleared(wanted)),
        orders=search_view.orders(wanted, links) if result.total > 1 else (),
        hits=[search_view.hit(found, wanted, links) for found in result.hits],
        pager=search_view.pager(result, links),
        alternative=search_view.alternative(result, links),
        hidden=[(facet, value) for facet in FACETS for value in wanted.selected(facet)],
        first=links.search(urls.at_page(wanted, 1)) if result.total and not result.hits else None,
    )


@blueprint.get("/document/<path:document_id>")
def document(document_id: str) -> ResponseReturnValue:
    """A document whole and in order; with `q`, what it finds is marked."""
    parsed = engine().document(urls.clean(document_id, urls.VALUE_LENGTH))
    if parsed is None:
        abort(404)
    links = _links()
    q = urls.clean(request.args.get("q", ""))
    marked = [engine().mark(q, paragraph.text) for paragraph in parsed.paragraphs]
    return render_template(
        "document.html",
        document=parsed.document,
        name=dutch.document_name(parsed.document),
        about=document_view.about(parsed.document),
        source=urls.public(parsed.document.source),
        outline=document_view.outline(parsed),
        parts=document_view.document_parts(parsed, marked, links),
        q=q,
        back=links.search(urls.read([("q", q)])),
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
    return Response("User-agent: *\nDisallow: /*?\nDisallow: /api/\nAllow: /\n", mimetype="text/plain")


def _links() -> urls.Links:
    return urls.Links(request.root_path.rstrip("/"))
