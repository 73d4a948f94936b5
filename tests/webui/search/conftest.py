"""The search page on made-up documents."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask

from indexer.engines import Engine, open_engine
from webui import create_app


@pytest.fixture(scope="module")
def engine(archive_index: Path) -> Engine:
    """The engine of the made-up documents."""
    return open_engine(archive_index)


@pytest.fixture(scope="module")
def app(engine: Engine) -> Flask:
    """The application, for its language."""
    return create_app({"ENGINE": engine})
