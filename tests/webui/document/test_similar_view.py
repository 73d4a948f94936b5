"""How much a paragraph is like another, in words."""

from __future__ import annotations

import pytest
from flask import Flask

from webui import create_app
from webui.document.similar_view import _degree


@pytest.fixture(scope="module")
def app(seed_index: object) -> Flask:
    """An application, for its language."""
    return create_app({"INDEX": seed_index})


@pytest.mark.parametrize(
    ("score", "said"),
    [(0.7, "vrijwel hetzelfde"), (0.69, "sterk verwant"), (0.45, "sterk verwant"), (0.44, "verwant")],
)
def test_the_degree_of_a_likeness(app: Flask, score: float, said: str) -> None:
    with app.test_request_context("/?lang=nl"):
        assert _degree(score) == said
