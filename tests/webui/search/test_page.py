"""What the search page shows of a result, on made-up documents."""

from __future__ import annotations

import gzip
import html
import re
from dataclasses import replace
from datetime import date, timedelta
from html import unescape

import pytest
from flask import Flask
from flask.testing import FlaskClient

from indexer.engines import Engine
from indexer.records import Document
from indexer.searches import Alternative, Expansion, Note, SearchRequest
from tests.support import ROOT
from webui.links import urls
from webui.links.urls import Links
from webui.search import hit_view, page_view
from webui.wording import labels

STATIC = ROOT / "webui" / "static"
LINKS = Links()


def test_a_document_of_ones_own_is_called_by_its_kind_and_day(app: Flask) -> None:
    own = Document("debat-3", "proceedings", "Verzonnen debat", date="2014-04-16")
    with app.test_request_context("/?lang=nl"):
        assert labels.document_name(own) == "Handelingen, 16 april 2014"
        assert labels.document_name(replace(own, date=None)) == "debat-3"
        assert labels.document_name(replace(own, id="blg-12345")) == "blg-12345"
    with app.test_request_context("/?lang=en"):
        assert labels.document_name(own) == "Proceedings, 16 April 2014"


def test_a_hit_shows_the_other_side(app: Flask, engine: Engine) -> None:
    result = engine.search(SearchRequest(q="kost fietspad ondernemers", type=("written-questions",)))
    with app.test_request_context("/"):
        others = engine.paragraphs(hit_view.other_sides(result))
        views = hit_view.hit_views(result.hits, result.request, others, LINKS)
    exchange = views[0].exchange
    assert exchange
    assert exchange.title == "Het antwoord"
    assert exchange.replies[0].text == "Dit verzonnen fietspad kost drie euro."
    assert exchange.replies[0].url.startswith("/document/ah-tk-20182019-9901?q=")
    assert exchange.more is None


def test_a_grouped_result_says_how_many_paragraphs_of_a_document_are_left_out(archive: FlaskClient) -> None:
    page = archive.get("/?q=verzonnen&grouped=1").text.partition('<section class="wider"')[0]
    assert page.count('class="hit"') == 5
    assert "24 gevonden alinea’s in 5 documenten" in page
    assert re.search(r'document=kst-99001-3" rel="nofollow">nog 5 alinea’s in dit document', page)


def test_synonyms_corrections_and_repetitions_are_said(app: Flask, engine: Engine) -> None:
    """By hand-made results: an engine need not know any."""
    plain = engine.search(SearchRequest(q="fietspad"))
    result = replace(
        plain,
        expansions=(Expansion("fiets", ("rijwiel", "tweewieler")),),
        corrected=Alternative("fietspaden", 1200),
        hits=(replace(plain.hits[0], folded=2),),
    )
    with app.test_request_context("/"):
        expansions = page_view.expansions(result, LINKS)
        corrected = page_view.corrected(result, LINKS)
        [hit] = hit_view.hit_views(result.hits, result.request, (), LINKS)
    assert expansions == page_view.Expansions(
        (page_view.Expanded("fiets", "rijwiel, tweewieler"),), "/?q=fietspad&expand=0"
    )
    assert corrected
    assert (corrected.label, corrected.url, corrected.count) == ("fietspaden", "/?q=fietspaden", "1.200 alinea’s")
    assert hit.repeated == "2 keer herhaald"


@pytest.mark.parametrize(
    ("query", "choices"),
    [
        ("q=fietspad", []),
        ("q=fietspad+klimaat", [("alle woorden", True), ("de meeste woorden", False), ("één of meer woorden", False)]),
        (
            "q=fietspad+klimaat&match=most",
            [("alle woorden", False), ("de meeste woorden", True), ("één of meer woorden", False)],
        ),
        ("q=fietspad&match=most", [("alleen dit woord", False), ("ook verwante woorden", True)]),
        ("q=fietspad+klimaat&match=any", [("alle woorden", False), ("één of meer woorden", True)]),
        ("q=fietspad+OR+klimaat", []),
        ("q=fietspad+klimaat&match=all", [("alle woorden", True), ("één of meer woorden", False)]),
    ],
)
def test_one_can_choose_whether_all_words_must_be_there(
    app: Flask, engine: Engine, query: str, choices: list[tuple[str, bool]]
) -> None:
    with app.test_request_context(f"/?{query}"):
        result = engine.search(urls.read(pair.split("=") for pair in query.replace("+", " ").split("&")))
        assert [(choice.label, choice.selected) for choice in page_view.matches(result, LINKS)] == choices


def test_a_question_of_which_any_word_may_match_says_so_unless_that_was_asked_for(app: Flask, engine: Engine) -> None:
    plain = engine.search(SearchRequest(q="fietspad klimaat"))
    result = replace(plain, reading=replace(plain.reading, notes=(Note("common-words", "gaat"), Note("any-words"))))
    asked = replace(result, request=replace(plain.request, match="any"))
    with app.test_request_context("/"):
        assert [choice.selected for choice in page_view.matches(result, LINKS)] == [False, True]
        assert page_view.notes(result) == ("Dit is gelezen als een vraag: niet alle woorden hoeven voor te komen.",)
        assert page_view.notes(asked) == ("Heel gewone woorden hoeven niet voor te komen: “gaat”.",)


def test_an_empty_result_says_what_each_word_and_filter_stands_in_the_way_of(archive: FlaskClient) -> None:
    page = archive.get("/?q=fietspad&party=vvd&since=2030").text
    assert "ook van vóór 1 februari 2030" in archive.get("/?q=fietspad&party=vvd&since=2030-02-01&lang=nl").text
    way_out = re.search(
        r'href="/\?q=fietspad&amp;party=vvd" rel="nofollow">ook van vóór 2030</a> <span[^>]*>(\d+)', page
    )
    assert way_out
    assert f"{way_out[1]} gevonden alinea’s" in archive.get("/?q=fietspad&party=vvd").text


def test_what_is_found_besides_stands_below_and_can_be_chosen(archive: FlaskClient) -> None:
    page = archive.get("/?q=fietspad+huurwoning").text
    besides = page.partition('<section class="wider"')[2]
    assert "Ruimer gezocht" in besides
    way = re.search(r'(\d+) alinea’s? met de meeste woorden, met verwante woorden, [^·]* · <a href="([^"]+)"', besides)
    assert way
    chosen = archive.get(html.unescape(way[2])).text
    assert 'aria-current="true">de meeste woorden' in chosen
    assert f"{way[1]} gevonden alinea" in chosen
    assert 'class="wider"' not in chosen


def test_what_another_spelling_finds_stands_below_where_the_one_typed_finds_nothing(archive: FlaskClient) -> None:
    above, _, besides = archive.get("/?q=fietpad").text.partition('<section class="wider"')
    assert "Probeer een ander of korter woord" not in above
    assert "Gezocht naar “fietspad”" in besides
    way = re.search(r'(\d+) alinea’s · +<a href="(/\?q=fietspad)" rel="nofollow">toon alle', besides)
    assert way
    assert f"{way[1]} gevonden alinea’s" in archive.get(html.unescape(way[2])).text


def test_suggestions_keep_the_filters(archive: FlaskClient) -> None:
    words = archive.get("/suggest?q=fietsp&party=vvd").text
    assert 'data-url="/?q=fietspad&amp;party=vvd"' in words
    assert 'data-url="/?party=d66&amp;year=2016"' in archive.get("/suggest?q=d6&year=2016").text
    assert archive.get("/suggest?q=").text == ""


PAGES = [
    "/",
    "/?q=verzonnen&size=10",
    "/document/kst-99001-3",
    "/compare?q=verzonnen",
    "/timeline?q=verzonnen",
    "/about",
]


@pytest.mark.parametrize("path", PAGES)
def test_styles_and_scripts_of_a_page_are_small(archive: FlaskClient, path: str) -> None:
    page = archive.get(path).text
    linked = set(re.findall(r'(?:href|src)="/static/([^"?]+\.(?:css|js))', page))
    assert {"base.css", "keys.js"} <= linked
    own = sum(len(gzip.compress((STATIC / name).read_bytes())) for name in linked)
    assert own + len(gzip.compress(archive.get("/parties.css").data)) <= 40_000


def test_a_full_page_of_results_is_small(archive: FlaskClient) -> None:
    page = archive.get("/?q=verzonnen", headers={"Accept-Encoding": "gzip"})
    assert page.headers["Content-Encoding"] == "gzip"
    assert len(page.data) <= 60_000


def test_who_skips_comes_to_the_results_which_stand_under_a_heading(archive: FlaskClient) -> None:
    html = archive.get("/?q=verzonnen&lang=nl").text
    assert '<a class="skip" href="#resultaten">Naar de resultaten</a>' in html
    assert re.search(r'<h2 class="total" id="resultaten" tabindex="-1">\d+ gevonden', html)
    assert html.count('<h3 class="said-by">') == 10
    assert '<a class="skip" href="#inhoud">' in archive.get("/help?lang=nl").text


def test_a_period_may_be_that_of_today(archive: FlaskClient) -> None:
    html = unescape(archive.get("/?q=verzonnen&lang=nl&year=2018&until=2019").text)
    today = date.today()
    monday = today - timedelta(days=today.weekday())
    for name, since in (("week", monday.isoformat()), ("maand", f"{today:%Y-%m}")):
        assert f'<a href="/?q=verzonnen&since={since}&lang=nl" rel="nofollow">deze {name}</a>' in html


@pytest.mark.parametrize("q", ["zebravink", "fietspad", "fietspad zebravink"])
def test_where_nothing_is_found_every_way_out_finds_something(archive: FlaskClient, q: str) -> None:
    page = archive.get("/", query_string={"q": q, "party": "pvda", "year": "1931", "since": "2017", "lang": "nl"})
    nothing = page.text.split('class="nothing"')[1].split('class="wider"')[0].split("</div>")[0]
    offered = [unescape(address) for address in re.findall(r'href="(/\?[^"]*)"', nothing)]
    assert bool(offered) == (q != "zebravink")
    for address in offered:
        assert 'class="nothing"' not in archive.get(address).text


def test_a_phrase_that_excludes_everything_is_named_with_one_pair_of_quotation_marks(archive: FlaskClient) -> None:
    page = unescape(archive.get('/?q="verzonnen zebra" fietspad').text)
    assert re.search(r">zonder “verzonnen zebra”</a>", page)
    assert re.search(
        r">without “verzonnen zebra”</a>", unescape(archive.get('/?q="verzonnen zebra" fietspad&lang=en').text)
    )
    assert re.search(r">zonder het woord “zebra”</a>", unescape(archive.get("/?q=zebra fietspad").text))
    assert "““" not in page
