"""Warming up before the server answers: templates, catalogues and columns of the index, so that the first visitor does
not wait for them, and no visitor for a search for garbage among what stays as long as the server."""

from __future__ import annotations

import gc
from contextlib import suppress
from dataclasses import replace
from datetime import date

from babel.dates import format_date
from flask import Flask

from indexer.engines import Engine
from indexer.errors import EngineError
from indexer.searches import SearchRequest
from webui.insight.comparison import compare
from webui.wording import language

_SEARCH = SearchRequest(q="minister kamer")
"""Words that stand in nearly every index, and need not stand in it."""


def warm(app: Flask, engine: Engine) -> None:
    """Compile every template, read every catalogue, and search once in each way that pages do. An index that cannot be
    read is left for the pages to say."""
    for name in app.jinja_env.list_templates(extensions=["html", "xml", "txt"]):
        app.jinja_env.get_template(name)
    for spoken, named in language.LANGUAGES.items():
        language.translations(spoken)
        format_date(date.today(), locale=named)  # Babel reads what it knows of a language when it is first asked
    engine.mark(_SEARCH.q, _SEARCH.q)
    if not gc.get_freeze_count():  # of several sites the first: a commit that is open goes with the next one
        gc.collect()
        gc.freeze()
    with suppress(EngineError):
        with app.test_request_context(f"/?q={_SEARCH.q}"):
            app.view_functions["pages.search"]()
        found = engine.search(_SEARCH)
        engine.search(replace(_SEARCH, sort="date"))
        for hit in found.hits[:1]:
            engine.document(hit.document.id)
            compare(engine, _SEARCH)
