"""The lists of the API: paragraphs, documents, parties, persons, topics and dossiers of a search or of the whole index.
No list is cut short: `next` is the cursor of its next page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from flask import Blueprint, jsonify
from flask.typing import ResponseReturnValue

from indexer import as_json, exporting
from indexer.records import Document
from indexer.searches import SearchRequest
from webui.api import cursors, parameters, walk
from webui.engine import engine
from webui.links import urls
from webui.links.context import links
from webui.links.pages_of_names import page_of
from webui.wording import labels

NAMED = {"parties": "party", "persons": "person", "topics": "topic", "dossiers": "dossier"}
"""The lists of values, and of which facet."""


def register(blueprint: Blueprint) -> None:
    """Add the routes of the lists to a blueprint."""
    blueprint.add_url_rule("/api/v1/paragraphs", "paragraphs", paragraphs)
    blueprint.add_url_rule("/api/v1/documents", "documents", documents)
    for name, facet in NAMED.items():
        blueprint.add_url_rule(f"/api/v1/{name}", name, values, defaults={"name": name, "facet": facet})


def paragraphs() -> ResponseReturnValue:
    """All paragraphs that a search finds, newest first, with what an export says of each."""
    asked, warnings = parameters.search("cursor")
    after = cursors.read(asked, str, str, int)
    key = (str(after[0]), str(after[1]), int(after[2])) if after else None
    found, total = walk.page(engine(), asked, key, asked.size)
    here = links()

    def row(entry: walk.Entry) -> dict[str, Any]:
        document, paragraph = entry
        return exporting.row(document, paragraph, here.document(document.id, asked.q, paragraph.position))

    return _page("paragraphs", total, found, asked, warnings, walk.key_of, row)


def documents() -> ResponseReturnValue:
    """The documents with paragraphs that a search finds, in the order of their ids."""
    asked, warnings = parameters.search("cursor")
    after = cursors.read(asked, str)
    counts = {document_id: count for (document_id,), count in engine().tally(asked, ("document",)).items()}
    ids = sorted(document_id for document_id in counts if after is None or (document_id,) > after)
    found = engine().records(ids[: asked.size + 1])

    def row(document: Document) -> dict[str, Any]:
        source = {"source": urls.public(document.source), "paragraphs": counts[document.id]}
        return as_json.record_json(document) | source | {"url": links().document(document.id, asked.q)}

    return _page("documents", len(counts), found, asked, warnings, lambda document: (document.id,), row)


def values(name: str, facet: str) -> ResponseReturnValue:
    """The values of a facet among the paragraphs of a search, the most frequent first."""
    asked, warnings = parameters.search("cursor", without=facet)
    after = cursors.read(asked, int, str)
    tally, here = engine().tally(asked, (facet,)), links()
    search = replace(asked, size=SearchRequest().size)  # the size is that of this list
    ordered = sorted((-count, value) for (value,), count in tally.items() if value)
    found = [pair for pair in ordered if after is None or pair > after][: asked.size + 1]

    def row(pair: tuple[int, str]) -> dict[str, Any]:
        count, value = pair
        return {
            "id": value,
            "label": labels.label(facet, value),
            "paragraphs": -count,
            "url": here.search(urls.toggled(search, facet, value)),
            "page": page_of(facet, value, here) or None,
        }

    return _page(name, len(ordered), found, asked, warnings, lambda pair: pair, row)


def _page(
    name: str,
    total: int,
    found: Any,
    asked: SearchRequest,
    warnings: list[dict[str, str]],
    key_of: Callable[[Any], cursors.Key],
    row: Callable[[Any], dict[str, Any]],
) -> ResponseReturnValue:
    """A page of a list; `found` holds one item more than a page where more follows."""
    shown = found[: asked.size]
    more = len(found) > asked.size
    return jsonify(
        {
            "total": total,
            "next": cursors.written(key_of(shown[-1]), replace(asked, page=1)) if more else None,
            name: [row(item) for item in shown],
            "warnings": warnings,
        }
    )
