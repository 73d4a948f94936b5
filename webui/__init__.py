"""The search pages and the JSON API: a Flask application over any engine."""

from __future__ import annotations

from collections.abc import Mapping
from typing import cast

from flask import Flask
from flask.json.provider import DefaultJSONProvider

from indexer import open_index
from indexer.engines import Engine
from webui import api, document, escaping, exports, follow, information, insight, names, search, well_known
from webui.api import parameters, problems
from webui.compiled import TEMPLATES
from webui.follow.outbox import Outbox
from webui.links import assets, context
from webui.serving import caching, compression, errors, headers
from webui.serving.limits import budgets, rates, visitors
from webui.serving.monitoring import logs, metrics, timing
from webui.serving.settings import Settings
from webui.wording import language, speakers


def create_app(config: Mapping[str, object]) -> Flask:
    """The application. `config` holds `INDEX`, the folder of an index, or `ENGINE`, an engine that is already open; and
    `SETTINGS`, how it is served, where that differs from the defaults.

    Raises:
        UsageError: one of the vocabularies is wrong.
    """
    app = _application(config)
    engine = cast(Engine, config.get("ENGINE") or open_index(str(config["INDEX"])))
    engine.vocabularies.check()
    app.extensions["engine"] = engine
    settings = cast(Settings, config.get("SETTINGS") or Settings())
    _tell_pages(app, settings)
    visitors.register(app, settings.proxies, settings.sites, settings.prefix)
    timing.register(app)
    budgets.register(app, settings.budget)
    app.logger.addFilter(logs.ONE_LINE)
    if settings.json_logs:
        logs.register(app)
    metrics.register(app, settings.open_metrics)
    rates.register(app, settings.rate, settings.limits)
    compression.register(app)
    caching.register(app)
    language.register(app)
    for pages in (search, document, api, information, insight, exports, names, follow, well_known):
        app.register_blueprint(pages.blueprint)
    assets.register(app)
    context.register(app)
    speakers.register(app)
    errors.register(app)
    app.register_error_handler(parameters.BadParameters, problems.bad_parameters)
    headers.register(app)
    return app


def _application(config: Mapping[str, object]) -> Flask:
    """An application without pages."""
    app = Flask("webui", static_folder="static", template_folder="templates")
    app.config.from_mapping(config)
    app.config["MAX_CONTENT_LENGTH"] = 1024  # bytes; every page is asked for with GET
    cast(DefaultJSONProvider, app.json).sort_keys = False  # the order of `forms` is meant
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.bytecode_cache = TEMPLATES
    escaping.register(app.jinja_env)
    return app


def _tell_pages(app: Flask, settings: Settings) -> None:
    """Keep with the application what its pages show as it is set."""
    app.extensions["look"] = settings.look
    app.config["COMPLETENESS"] = settings.completeness
    app.config["STATEMENTS"] = settings.statements
    app.config["SECURITY"] = settings.security
    app.config["FOLLOWING"] = settings.following
    if settings.following:
        app.extensions["outbox"] = Outbox(settings.following.mail)
