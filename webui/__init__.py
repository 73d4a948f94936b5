"""The search pages and the JSON API: a Flask application over any engine."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import cast

from flask import Flask
from flask.json.provider import DefaultJSONProvider

from indexer.engines.whoosh import WhooshEngine
from webui import (
    api,
    assets,
    compression,
    documents,
    errors,
    freshness,
    here,
    information,
    insight,
    language,
    limits,
    logs,
    metrics,
    pages,
    security,
    takeaway,
    timing,
    visitors,
)
from webui.settings import Settings


def create_app(config: Mapping[str, object]) -> Flask:
    """The application. `config` holds `INDEX`, the folder of an index, or `ENGINE`, an engine that is already open; and
    `SETTINGS`, how it is served, where the defaults do not do."""
    app = Flask("webui", static_folder="static", template_folder="templates")
    app.config.from_mapping(config)
    app.config["MAX_CONTENT_LENGTH"] = 1024  # bytes; every page is asked for with GET
    cast(DefaultJSONProvider, app.json).sort_keys = False  # the order of `forms` is meant
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.extensions["engine"] = config.get("ENGINE") or WhooshEngine(Path(str(config["INDEX"])))
    settings = cast(Settings, config.get("SETTINGS") or Settings())
    visitors.register(app, settings.proxies, settings.sites)
    timing.register(app)
    if settings.json_logs:
        logs.register(app)
    metrics.register(app, settings.open_metrics)
    limits.register(app, settings.rate)
    compression.register(app)
    freshness.register(app)
    language.register(app)
    app.register_blueprint(pages.blueprint)
    app.register_blueprint(documents.blueprint)
    app.register_blueprint(api.blueprint)
    app.register_blueprint(information.blueprint)
    app.register_blueprint(insight.blueprint)
    app.register_blueprint(takeaway.blueprint)
    assets.register(app)
    here.register(app)
    errors.register(app)
    security.register(app)
    return app
