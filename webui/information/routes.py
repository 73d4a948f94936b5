"""The pages that explain: what is in the index, how to search it, and the API."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, render_template
from flask.typing import ResponseReturnValue

from indexer import __version__
from indexer.counted import counted
from indexer.query.language import fields
from indexer.query.language.examples import examples
from indexer.searches import SearchRequest
from webui.api import routes
from webui.api.page_view import api_view
from webui.api.programs import programs
from webui.engine import engine
from webui.information import statements
from webui.information.about_view import about
from webui.information.completeness import completeness
from webui.information.methods_view import methods
from webui.links.context import absolute, links, look
from webui.wording import language

blueprint = Blueprint("information", __name__)


@blueprint.get("/about")
def about_page() -> ResponseReturnValue:
    """What is in the index, when it was changed, and what is not in it and why."""
    return render_template(
        "information/about.html", view=about(engine(), links()), complete=completeness(links()), version=__version__
    )


@blueprint.get("/help")
def help_page() -> ResponseReturnValue:
    """The query language, with examples to click, and the keys."""
    shown = [
        (example.q, links().search(SearchRequest(q=example.q)), getattr(example, language.spoken()))
        for example in examples()
    ]
    return render_template("information/help.html", examples=shown, fields=fields.USUAL)


@blueprint.get("/methods")
def methods_page() -> ResponseReturnValue:
    """How the program tells who speaks, and how well, for those who cite its results."""
    return render_template(
        "information/methods.html",
        view=methods(),
        version=__version__,
        generation=engine().generation(),
        home=absolute().page(""),
    )


@blueprint.get("/llms.txt")
def for_assistants() -> ResponseReturnValue:
    """What an assistant must know to use this site (llmstxt.org). It is in English: programs read it."""
    stats = engine().stats()
    told = render_template(
        "information/llms.txt",
        name=look().name,
        publisher=look().publisher,
        documents=counted(stats.documents, "document"),
        paragraphs=counted(stats.paragraphs, "paragraph"),
        here=absolute(),
    )
    return Response(told, content_type="text/plain; charset=utf-8")


@blueprint.get("/privacy")
def privacy_page() -> ResponseReturnValue:
    """What becomes of a visitor's data, as the operator states it."""
    return _statement("privacy")


@blueprint.get("/accessibility")
def accessibility_page() -> ResponseReturnValue:
    """How accessible the pages are, as the operator states it."""
    return _statement("accessibility")


def _statement(kind: statements.Kind) -> ResponseReturnValue:
    return render_template(
        "information/statement.html",
        title=statements.TITLES[kind],
        facts=statements.FACTS[kind],
        written=statements.written(current_app.config["STATEMENTS"], kind, language.spoken()),
    )


@blueprint.get("/api")
def api_page() -> ResponseReturnValue:
    """The API, as its OpenAPI document describes it."""
    here = absolute()
    return render_template(
        "api/page.html",
        view=api_view(routes.description(), language.spoken()),
        document=links().page("api/v1/openapi.json"),
        examples=programs(here.root, "vertrouwenspersoon"),
        example=here.page("api/v1/search", SearchRequest(q="vertrouwenspersoon", party=("gl",))),
    )
