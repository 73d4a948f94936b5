"""Documents by what people call them: an id in another case, or as it is cited, leads to the document."""

from __future__ import annotations

from typing import NoReturn

from flask import abort, redirect, request, url_for

from indexer.records import ParsedDocument
from indexer.searches import SearchRequest
from webui.engine import engine
from webui.links import urls
from webui.names import directory
from webui.names.nowhere import nowhere


def document(typed: str, places: range | None = None) -> ParsedDocument:
    """The document with this id, with all paragraphs or with those at `places` alone. Any other name of it leads to the
    same page of the document that is meant: there is one address for each. Where none is, 404."""
    found = engine().document(typed, places) if urls.clean(typed, urls.VALUE_LENGTH) == typed else None
    return found or _missing(typed)


def _missing(typed: str) -> NoReturn:
    """Lead from the address of a document that is not there to the same address of the one that is meant; where none
    is, say so, with those nearest to it."""
    known = directory.documents(engine())
    asked = SearchRequest(document=(urls.clean(typed, urls.VALUE_LENGTH),))
    meant = next((found for found in engine().meant(asked).document if found in known), typed)
    if meant == typed:
        nowhere("document", typed)
    query = request.query_string.decode("ascii", "replace")
    abort(redirect(url_for(str(request.endpoint), document_id=meant) + (f"?{query}" if query else ""), 301))
