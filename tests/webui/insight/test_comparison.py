"""Parties side by side: numbers that a plain count confirms, what was answered, and who is silent."""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from indexer import open_index
from indexer.engines import Engine, open_engine
from indexer.records import Document, Paragraph
from indexer.searches import SearchRequest
from tests.support.documents import made_up
from webui.insight.comparison import MOST_PARTIES, compare


@pytest.fixture(scope="module")
def engine(archive_index: Path) -> Engine:
    return open_engine(archive_index)


def contributions(engine: Engine) -> Iterator[tuple[Document, Paragraph]]:
    """Every contribution in an index, read from its documents."""
    for document in engine.documents():
        parsed = engine.document(document.id)
        assert parsed is not None
        yield from ((parsed.document, p) for p in parsed.paragraphs if p.role == "contribution")


@pytest.mark.parametrize("period", [{}, {"year": ("2017",)}, {"since": "2017-11", "until": "2019"}])
def test_counts_and_shares_are_those_of_a_plain_count(engine: Engine, period: dict) -> None:
    request = SearchRequest(q="fietspad", party=("vvd", "sp"), topic=("verkeer",), **period)
    comparison = compare(engine, request)
    every, matching = Counter[str](), Counter[str]()
    for document, paragraph in contributions(engine):
        assert document.date is not None
        if (not period.get("year") or document.year in period["year"]) and period.get("since", "") <= document.date:
            every.update(paragraph.parties)
            if "fietspad" in paragraph.text and any(topic.startswith("verkeer") for topic in paragraph.topics):
                matching.update(paragraph.parties)
    assert {one.party: one.all for one in comparison.everybody if one.all} == dict(every)
    assert {one.party: one.matching for one in comparison.everybody if one.matching} == dict(matching)
    counts = [one.matching for one in comparison.everybody]
    assert counts == sorted(counts, reverse=True)


def test_each_side_holds_paragraphs_of_its_party_alone_and_they_match(engine: Engine) -> None:
    comparison = compare(engine, SearchRequest(q="fietspad", party=("vvd", "d66", "pvda")))
    assert {side.contributions.party for side in comparison.sides} == {"vvd", "d66", "pvda"}
    for side in comparison.sides:
        assert side.hits
        for hit in side.hits:
            assert side.contributions.party in hit.paragraph.parties
            assert hit.paragraph.role == "contribution"
            assert "fietspad" in hit.paragraph.text


def test_typical_words_hold_neither_the_query_nor_the_name_of_a_party(engine: Engine) -> None:
    comparison = compare(engine, SearchRequest(q="verzonnen fietspad", party=("vvd", "d66", "gl")))
    words = {side.contributions.party: [word.word for word in side.words] for side in comparison.sides}
    assert words["vvd"][0] == "ondernemers"
    assert words["d66"] == []  # "klimaat" stands in two contributions: that sets no party apart
    assert not {"verzonnen", "fietspad", "vvd", "d66"} & {word for found in words.values() for word in found}


def test_a_party_has_at_most_ten_typical_words(tmp_path: Path) -> None:
    trees = "eik, beuk, linde, kastanje, populier, wilg, spar, lariks, hulst, meidoorn, vlier en hazelaar"
    said = [(f"Verzonnen plantsoen {number} met {trees}.", ("vvd",), ()) for number in range(9)]
    animals = "egel, merel, specht, eekhoorn, vleermuis, koolmees, vlinder, libel, pad, slak, mol en bij"
    others = [(f"Verzonnen plantsoen {number} met {animals}.", ("d66",), ()) for number in range(9)]
    index = open_index(tmp_path / "index")
    index.write([made_up(1, [*said, *others])])
    found = compare(index, SearchRequest(q="plantsoen", party=("vvd", "d66")))
    words = {side.contributions.party: {typical.word for typical in side.words} for side in found.sides}
    assert len(words["vvd"]) == 10
    assert words["vvd"] < set(re.findall(r"\w+", trees))


def test_what_a_party_was_answered_stands_with_its_question(engine: Engine, archive: FlaskClient) -> None:
    comparison = compare(engine, SearchRequest(q="fietspad terrein", party=("vvd", "d66")))
    (hit,) = comparison.sides[0].hits
    assert [comparison.answers[reply].text for reply in hit.paragraph.answered_by] == [
        "Ja, dit verzonnen fietspad loopt over een bedrijventerrein."
    ]
    page = archive.get("/compare?q=fietspad+terrein&party=vvd&party=d66").text
    answer = r'<summary>Antwoord: De Minister van Infrastructuur en Waterstaat</summary>\s*<p><span lang="nl">Ja, dit'
    assert re.search(answer, page)


def test_more_parties_than_fit_are_left_out(engine: Engine) -> None:
    spoken = {party for (party,) in engine.tally(SearchRequest(), ("party",))}
    silent = [party.id for party in engine.vocabularies.parties if party.id not in spoken]
    many = tuple(silent[: 2 * MOST_PARTIES])
    comparison = compare(engine, SearchRequest(q="fietspad", party=(*many, "vvd")))
    assert len(comparison.sides) == MOST_PARTIES
    assert comparison.sides[0].contributions.party == "vvd"
    assert all(not side.hits and not side.contributions.all for side in comparison.sides[1:])


def test_where_none_are_chosen_those_that_say_most_stand_side_by_side(engine: Engine, archive: FlaskClient) -> None:
    sides = compare(engine, SearchRequest(q="fietspad")).sides
    assert [side.contributions.party for side in sides] == ["vvd", "d66", "gl"]
    assert compare(engine, SearchRequest(q="zebra")).sides == ()
    assert archive.get("/compare?q=fietspad").text.count(" checked>") == 3


def test_the_page_says_who_is_silent(archive: FlaskClient) -> None:
    page = archive.get("/compare?q=fietspad&party=vvd&party=sp").text
    assert "Niets gevonden van deze fractie." in page
    assert re.search(r"Niets gevonden van:</strong> CDA\.", page)
    silent = archive.get("/compare?q=fietspad&party=vvd&party=sp&year=2017").text
    assert "Niets gevonden van:</strong> CDA." in silent
    assert "0 gevonden alinea’s" not in silent


def test_parties_are_chosen_with_a_form_that_keeps_the_rest_of_the_search(archive: FlaskClient) -> None:
    page = archive.get("/compare?q=fietspad&party=vvd&topic=verkeer&since=2017&lang=nl").text
    assert 'action="/compare" method="get"' in page
    hidden = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page)
    assert hidden == [("topic", "verkeer"), ("since", "2017"), ("lang", "nl")]
    boxes = dict(re.findall(r'name="party" value="(\w+)"( checked)?', page))
    assert {party for party, checked in boxes.items() if checked} == {"vvd"}
    assert set(boxes) == {"vvd", "d66", "sp", "cda", "gl", "pvda"}
    assert "Kies twee of meer fracties" in page
    assert re.search(r"VVD</span> <span class=\"count\">3 · 60%</span>", page)


def test_without_a_question_the_page_asks_for_one(archive: FlaskClient) -> None:
    for query in ("", "?party=vvd&party=d66"):
        page = archive.get(f"/compare{query}").text
        assert "Typ waar het over gaat" in page
        assert 'class="side' not in page
        assert page.count(" checked>") == query.count("party")


def test_filters_can_be_taken_away_and_the_page_stays(archive: FlaskClient) -> None:
    page = archive.get("/compare?q=fietspad&party=vvd&party=d66&topic=verkeer&until=2018&lang=en").text
    chips = re.search(r'<ul class="chips".*?</ul>', page, re.DOTALL)
    assert chips
    assert [html.unescape(href) for href in re.findall(r'href="([^"]+)"', chips[0])] == [
        "/compare?q=fietspad&party=d66&party=vvd&until=2018&lang=en",
        "/compare?q=fietspad&party=d66&party=vvd&topic=verkeer&lang=en",
    ]


def test_a_typical_word_leads_to_the_paragraphs_that_it_stands_in(archive: FlaskClient) -> None:
    page = archive.get("/compare?q=verzonnen+fietspad&party=vvd&party=d66&party=gl").text
    word = re.search(r'<li><a href="([^"]+)" rel="nofollow">ondernemers</a>[^\d]*(\d)<', page)
    assert word
    found = archive.get(html.unescape(word[1])).text
    assert f"{word[2]} gevonden alinea" in found


def test_what_is_said_is_marked_as_dutch_on_an_english_page(archive: FlaskClient) -> None:
    page = archive.get("/compare?q=verzonnen+fietspad&party=vvd&party=d66&party=gl&lang=en").text
    assert '<html lang="en"' in page
    assert page.count('<p class="snippet" lang="nl">') == page.count('<article class="passage">') > 0
    assert '<ul class="words-of" lang="nl">' in page
