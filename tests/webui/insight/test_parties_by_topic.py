"""Parties by topic: each number is what its link finds."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from indexer.engines import Engine, open_engine
from indexer.searches import SearchRequest
from webui.insight.parties_by_topic import heat

REQUESTS = [
    SearchRequest(),
    SearchRequest(q="fietspad"),
    SearchRequest(topic=("verkeer",)),
    SearchRequest(q="verzonnen", party=("gl", "sp"), year=("2016", "2017")),
]


@pytest.fixture(scope="module")
def engine(archive_index: Path) -> Engine:
    return open_engine(archive_index)


@pytest.mark.parametrize("request_", REQUESTS)
def test_every_number_is_that_of_a_plain_count(engine: Engine, request_: SearchRequest) -> None:
    found = heat(engine, request_)
    hits = [hit.paragraph for hit in engine.hits(request_)]
    assert found.topics
    for party in found.parties:
        assert found.totals[party] == sum(party in paragraph.parties for paragraph in hits)
        for topic in found.topics:
            assert found.counts[topic, party] == sum(
                party in paragraph.parties
                and any(value == topic or value.startswith(f"{topic}/") for value in paragraph.topics)
                for paragraph in hits
            )


def test_main_topics_come_first_and_open_into_those_under_them(engine: Engine) -> None:
    main = heat(engine, SearchRequest()).topics
    assert main
    assert not any("/" in topic for topic in main)
    under = heat(engine, SearchRequest(topic=("verkeer",))).topics
    assert set(under) == {"verkeer", "verkeer/rail-en-wegverkeer"}


def test_no_row_is_empty_and_the_fullest_comes_first(engine: Engine) -> None:
    found = heat(engine, SearchRequest(q="fietspad"))
    sums = [sum(found.counts[topic, party] for party in found.parties) for topic in found.topics]
    assert sums == sorted(sums, reverse=True)
    assert sums[-1] > 0


def cells(page: str) -> list[tuple[str, str | None, str]]:
    """The step, the link and the text of each cell."""
    return [
        (step, html.unescape(href) if href else None, text)
        for step, href, text in re.findall(
            r'<td class="step-(\d)">(?:<a href="([^"]+)" rel="nofollow">)?([^<]+)(?:</a>)?</td>', page
        )
    ]


@pytest.mark.parametrize("query", ["", "q=fietspad", "topic=verkeer&lang=en"])
def test_a_cell_leads_to_exactly_as_many_paragraphs_as_it_says(archive: FlaskClient, query: str) -> None:
    found = cells(archive.get(f"/heat?{query}").text)
    assert found
    for _, link, text in found:
        if link is None:
            assert text == "0"
        else:
            query = link.partition("?")[2]
            assert archive.get(f"/api/v1/search?{query}").get_json()["total"] == int(text)


def test_the_shade_follows_the_number_and_the_number_always_stands_there(archive: FlaskClient) -> None:
    found = cells(archive.get("/heat").text)
    assert {step for step, _, text in found if text == "0"} == {"0"}
    assert max(int(step) for step, _, _ in found) == 5
    by_number = sorted((int(text), int(step)) for step, _, text in found)
    assert [step for _, step in by_number] == sorted(step for _, step in by_number)


def test_shares_are_of_what_was_found_of_the_party(archive: FlaskClient) -> None:
    page = archive.get("/heat?measure=share&party=pvda").text
    assert {text for _, _, text in cells(page)} == {"100%"}
    assert re.search(r'href="/heat\?party=pvda&amp;topic=verkeer&amp;measure=share"', page)


def test_nothing_found_says_so(archive: FlaskClient) -> None:
    answer = archive.get("/heat?q=zebra&lang=nl")
    assert "Niets gevonden dat bij een fractie" in answer.text
