"""The engine of the application that answers the request at hand."""

from __future__ import annotations

from typing import cast

from flask import current_app

from indexer.engines import Engine


def engine() -> Engine:
    """The engine that `create_app` opened."""
    return cast(Engine, current_app.extensions["engine"])
