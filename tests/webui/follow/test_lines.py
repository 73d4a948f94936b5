"""The lines that the page gives for the operator's file are the search itself."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer import vocabulary
from indexer.alerts import load
from indexer.searches import SearchRequest
from webui import create_app
from webui.follow.page_view import follow_page
from webui.links.urls import Links

SITE = "https://inbreng.example.org"


TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60).filter(str.strip)


@pytest.fixture(scope="module")
def pages() -> Flask:
    """An application whose index is never read."""
    return create_app({"INDEX": "none"})


@settings(deadline=None)
@given(
    q=TEXTS,
    party=st.lists(st.sampled_from(["vvd", "d66", "gl", "none"]), max_size=3, unique=True).map(sorted),
    dossier=st.lists(st.sampled_from(["34843", "35000-VII"]), max_size=2, unique=True).map(sorted),
    since=st.sampled_from(["", "2018", "2018-09", "2018-09-18"]),
    match=st.sampled_from(["auto", "all", "any"]),
    expand=st.booleans(),
)
def test_the_lines_of_the_page_are_the_search_itself(pages: Flask, **asked: Any) -> None:
    asked["q"] = " ".join(asked["q"].split())
    values = {name: tuple(value) if isinstance(value, list) else value for name, value in asked.items()}
    search = SearchRequest(**values, sort="date")
    with pages.test_request_context(), tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "lines.toml"
        lines = follow_page(search, Links(), Links()).lines
        file.write_text(f'site = "{SITE}"\n[mail]\nhost = "h"\nfrom = "i@example.org"\n{lines}\n', encoding="utf-8")
        (found,) = load(file, vocabulary.load()).searches
    assert found.request == search
