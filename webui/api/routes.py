"""The JSON API. `openapi.json` beside this file describes it."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import Any

from flask import Blueprint, jsonify, request
from flask.typing import ResponseReturnValue

from indexer import __version__, as_json
from indexer.searches import MOST_VALUES, Hit
from webui import motions
from webui.api import lists, parameters
from webui.api.export_columns import with_columns
from webui.api.facet_parameters import with_facets
from webui.engine import engine
from webui.links import urls
from webui.links.context import links as links_here
from webui.names import documents

blueprint = Blueprint("api", __name__)
lists.register(blueprint)
_OPENAPI = Path(__file__).parent / "openapi.json"


@blueprint.get("/api/v1/search")
def search() -> ResponseReturnValue:
    """A search: the parameters of the search page, and `size`."""
    wanted, warnings = parameters.search("grouped", "sort", "page")
    links = links_here()

    def url_of(hit: Hit) -> str:
        return links.document(hit.document.id, wanted.q, hit.paragraph.position)

    result = engine().search(wanted, values=MOST_VALUES)
    found = as_json.result_json(result, url_of)
    requests = motions.requests(engine(), [*result.hits, *(result.wider.hits if result.wider else ())])
    for hit in [*found["hits"], *(found["wider"]["hits"] if found["wider"] else ())]:
        hit["request"] = requests.get(hit["id"])
    typed = [parameters.not_known(lacking.facet, lacking.value) for lacking in result.unknown_typed]
    return jsonify(found | {"warnings": [*warnings, *typed]})


@blueprint.get("/api/v1/documents/<path:document_id>")
def document(document_id: str) -> ResponseReturnValue:
    """A document with its paragraphs. `source` is null where it is a file on this machine, whose path is private."""
    warnings = parameters.only()
    parsed = documents.document(document_id)
    source = urls.public(parsed.document.source)
    return jsonify(as_json.document_json(parsed) | {"source": source, "warnings": warnings})


@blueprint.get("/api/v1/suggest")
def suggest() -> ResponseReturnValue:
    """What begins with `q`."""
    warnings = parameters.only("q")
    found = engine().suggest(urls.clean(request.args.get("q", "")))
    suggestions = [as_json.suggestion_json(suggestion) for suggestion in found]
    return jsonify({"suggestions": suggestions, "warnings": warnings})


@blueprint.get("/api/v1/openapi.json")
def openapi() -> ResponseReturnValue:
    """The description of this API, in OpenAPI 3.1."""
    return jsonify(description())


@cache
def description() -> dict[str, Any]:
    """The OpenAPI document, with the version of the program, every facet and every column."""
    described: dict[str, Any] = json.loads(_OPENAPI.read_text(encoding="utf-8"))
    described["info"]["version"] = __version__
    return with_columns(with_facets(described))


@blueprint.get("/healthz")
def health() -> ResponseReturnValue:
    """Whether the index can be read."""
    return jsonify({"status": "ok", "generation": engine().generation()})
