"""From a search to its other views, its files and its feed, and back, without losing anything of it."""

from __future__ import annotations

import html
import re

import pytest
from flask.testing import FlaskClient
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.exporting import can_write_parquet
from indexer.facets import FACETS
from indexer.searches import SearchRequest
from webui.links import filters, navigation, urls
from webui.links.urls import Links

QUERY = "q=fietspad&party=d66&party=vvd&topic=verkeer&since=2016&sort=date&lang=en"
VIEWS = ("", "compare", "timeline", "heat", "follow")
FILES = ("export.xlsx", "export.csv", "export.jsonl", *(["export.parquet"] * can_write_parquet()), "feed.atom", "data")


@pytest.mark.parametrize("name", VIEWS)
def test_every_view_leads_to_every_other_with_the_whole_search(archive: FlaskClient, name: str) -> None:
    page = archive.get(f"/{name}?{QUERY}&page=1").text
    nav = re.search(r'<nav class="views".*?</nav>', page, re.DOTALL)
    assert nav
    assert [html.unescape(href) for href in re.findall('href="([^"]+)"', nav[0])] == [f"/{v}?{QUERY}" for v in VIEWS]
    current = re.search(r'href="/(\w*)\?[^"]*" rel="nofollow" aria-current="page"', nav[0])
    assert current
    assert current[1] == name


def test_the_start_page_leads_to_the_views_of_everything(archive: FlaskClient) -> None:
    page = archive.get("/?lang=nl").text
    for name in VIEWS[1:-1]:
        assert f'href="/{name}?lang=nl"' in page


def test_files_and_feed_are_those_of_the_search(archive: FlaskClient) -> None:
    page = archive.get(f"/?{QUERY}").text
    nav = re.search(r'<nav class="downloads".*?</nav>', page, re.DOTALL)
    assert nav
    links = [html.unescape(href) for href in re.findall('href="([^"]+)"', nav[0])]
    assert links == [f"/{name}?{QUERY}" for name in FILES]
    for link in links:
        assert archive.get(link, buffered=True).status_code == 200
    assert 'rel="search" type="application/opensearchdescription+xml"' in page


@settings(deadline=None, max_examples=50)
@given(
    st.builds(
        SearchRequest,
        since=st.sampled_from(["", "2018-09"]),
        until=st.sampled_from(["", "2019"]),
        **{facet: st.lists(st.sampled_from(["a", "b"]), max_size=2, unique=True).map(tuple) for facet in FACETS},
    )
)
def test_taking_away_one_filter_after_another_leaves_none(archive: FlaskClient, search: SearchRequest) -> None:
    with archive.application.test_request_context():
        steps = 0
        while chips := filters.chips(search, urls.query):
            search = urls.read([pair.split("=") for pair in chips[0].url.split("&") if pair])  # type: ignore[misc]
            steps += 1
        assert urls.is_blank(search)
        assert steps <= 2 * len(FACETS) + 2


def test_views_go_back_to_the_first_page(archive: FlaskClient) -> None:
    with archive.application.test_request_context():
        links = [choice.url for choice in navigation.views(SearchRequest(q="zorg", page=3), Links(), "heat")]
    assert links == ["/?q=zorg", "/compare?q=zorg", "/timeline?q=zorg", "/heat?q=zorg", "/follow?q=zorg"]
