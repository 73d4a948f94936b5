"""The engine of the application that answers the request at hand, and its vocabularies."""

from __future__ import annotations

from typing import cast

from flask import current_app

from indexer.engines import Engine
from indexer.vocabulary import Vocabularies


def engine() -> Engine:
    """The engine that `create_app` opened."""
    return cast(Engine, current_app.extensions["engine"])


def vocabularies() -> Vocabularies:
    """The vocabularies of that engine: how parties and topics are called on these pages."""
    return engine().vocabularies
