"""The search pages and the JSON API: a Flask application over any engine."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from flask import Flask
from flask.json.provider import DefaultJSONProvider

from indexer.engines.whoosh import WhooshEngine
from webui import api, assets, errors, pages, security


def create_app(config: Mapping[str, object]) -> Flask:
    """The application. `config` holds `INDEX`, the folder of an index, or `ENGINE`, an engine that is already open."""
    app = Flask("webui", static_folder="static", template_folder="templates")
    app.config.from_mapping(config)
    app.config["MAX_CONTENT_LENGTH"] = 1024  # bytes; every page is asked for with GET
    cast(DefaultJSONProvider, app.json).sort_keys = False  # the order of `forms` is meant
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions["engine"] = config.get("ENGINE") or WhooshEngine(Path(str(config["INDEX"])))
    app.register_blueprint(pages.blueprint)
    app.register_blueprint(api.blueprint)
    assets.register(app)
    errors.register(app)
    security.register(app)
    return app
