"""What the search page shows of a result, on made-up documents."""

from __future__ import annotations

import gzip
import html
import re
from dataclasses import replace
from datetime import date, timedelta
from html import unescape
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from indexer.engines import Engine, open_engine
from indexer.facets import FACETS
from indexer.records import Document
from indexer.searches import Alternative, Expansion, Facet, FacetValue, Note, SearchRequest
from tests.support import ROOT
from tests.support.documents import made_up
from tests.support.requests import REQUESTS
from webui import create_app
from webui.links import urls
from webui.links.urls import Links
from webui.search import facet_view, hit_view, page_view
from webui.wording import labels

STATIC = ROOT / "webui" / "static"
LINKS = Links()


@pytest.fixture(scope="module")
def engine(archive_index: Path) -> Engine:
    """The engine of the made-up documents."""
    return open_engine(archive_index)


@pytest.fixture
def app(engine: Engine) -> Flask:
    """The application, for its language."""
    return create_app({"ENGINE": engine})


def facet(name: str, **counts: int) -> Facet:
    """A facet with nothing selected; `__` in a name stands for a slash."""
    return Facet(name, tuple(FacetValue(v.replace("__", "/"), v, n, selected=False) for v, n in counts.items()))


@given(REQUESTS, st.sampled_from(FACETS), st.text(max_size=20).filter(lambda v: urls.clean(v, urls.VALUE_LENGTH)))
def test_addresses_made_in_a_row_are_those_made_one_by_one(search: SearchRequest, name: str, value: str) -> None:
    links = Links(lang="en")
    assert urls.toggler(search, name, links)(value) == links.search(urls.toggled(search, name, value))


def test_topics_stand_under_their_main_theme(app: Flask) -> None:
    with app.test_request_context("/"):
        topics = facet("topic", wonen=8, wonen__woningmarkt=7, economie=5, wonen__bouwen_en_verbouwen=1)
        views = facet_view.value_views(topics, SearchRequest(), LINKS)
    assert [(view.label, view.count, len(view.parts)) for view in views] == [("wonen", "8", 2), ("economie", "5", 0)]
    assert [(part.count, part.share) for part in views[0].parts] == [("7", 88), ("1", 13)]


def test_years_are_bars_from_the_first_to_the_last_with_gaps(app: Flask, engine: Engine) -> None:
    with app.test_request_context("/"):
        views = facet_view.facet_views(engine.search(SearchRequest(q="verzonnen")), LINKS)
    [years] = [view for view in views if view.name == "year"]
    assert [(bar.year, bar.x, bar.height, bar.y) for bar in years.bars] == [
        (2016, 0, 27, 13),
        (2017, 10, 40, 0),
        (2018, 20, 0, 40),
        (2019, 30, 40, 0),
    ]


def test_of_a_long_facet_a_page_of_its_own_lists_all(app: Flask, engine: Engine) -> None:
    result = engine.search(SearchRequest(q="verzonnen"))
    persons = Facet("person", tuple(FacetValue(f"Persoon {n}", "", 99 - n, n == 60) for n in range(70)))
    with app.test_request_context("/"):
        request = replace(result.request, person=("Persoon 60",))
        [view] = facet_view.facet_views(replace(result, request=request, facets=(persons,)), LINKS)
    assert len(view.shown) == facet_view.SHOWN + 1
    assert len(view.rest) == facet_view.MORE
    assert view.shown[-1].selected
    assert view.all_values == "/values?q=verzonnen&person=Persoon+60&facet=person"
    assert ("facet", "person") in view.hidden


def test_a_value_is_called_in_the_language_of_each_page_whichever_came_before(archive: FlaskClient) -> None:
    for lang, word in (("nl", "Antwoord"), ("en", "Answer"), ("nl", "Antwoord")):
        assert f'<span class="name">{word}</span>' in archive.get(f"/?q=verzonnen&lang={lang}").text


def test_what_looks_like_markup_in_a_value_is_text(app: Flask) -> None:
    odd = Facet("person", (FacetValue('Van "<b>&', "", 1, False),))
    with app.test_request_context():
        [view] = facet_view.value_views(odd, SearchRequest(), LINKS)
    assert view.name == '<span class="name">Van &#34;&lt;b&gt;&amp;</span>'
    assert view.to_page.count("<") == 2
    assert "Van &#34;&lt;b&gt;&amp;: bladzijde" in view.to_page


def test_a_document_of_ones_own_is_called_by_its_kind_and_day(app: Flask) -> None:
    own = Document("debat-3", "proceedings", "Verzonnen debat", date="2014-04-16")
    with app.test_request_context("/?lang=nl"):
        assert labels.document_name(own) == "Handelingen, 16 april 2014"
        assert labels.document_name(replace(own, date=None)) == "debat-3"
        assert labels.document_name(replace(own, id="blg-12345")) == "blg-12345"
    with app.test_request_context("/?lang=en"):
        assert labels.document_name(own) == "Proceedings, 16 April 2014"


def test_a_chosen_sub_theme_stays_in_view_with_its_main_theme(app: Flask, engine: Engine) -> None:
    mains = [FacetValue(f"verzonnen-{place}", "", 90 - place, selected=False) for place in range(12)]
    chosen = FacetValue("verzonnen-11/deel", "", 1, selected=True)
    request = SearchRequest(topic=(chosen.value,))
    with app.test_request_context("/"):
        result = replace(engine.search(request), request=request, facets=(Facet("topic", (*mains, chosen)),))
        [view] = facet_view.facet_views(result, LINKS)
    assert [one.parts[0].selected for one in view.shown if one.parts] == [True]
    assert len(view.rest) == 12 - facet_view.SHOWN - 1


def test_the_page_of_values_finds_them_whatever_their_spacing_and_capitals(archive: FlaskClient) -> None:
    whole = archive.get("/values?q=verzonnen&facet=dossier").text
    assert whole.count('class="box"') == 3
    found = archive.get("/values?q=verzonnen&facet=dossier&find=99001").text
    assert re.findall(r'class="name">([^<]*)<', found) == ["99 001"]
    assert 'href="/?q=verzonnen&amp;dossier=99001"' in found
    assert archive.get("/values?q=verzonnen&facet=zebra").status_code == 404


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
    result = replace(plain, reading=replace(plain.reading, notes=(Note("any-words"),)))
    asked = replace(result, request=replace(plain.request, match="any"))
    with app.test_request_context("/"):
        assert [choice.selected for choice in page_view.matches(result, LINKS)] == [False, True]
        assert page_view.notes(result) == ("Dit is gelezen als een vraag: niet alle woorden hoeven voor te komen.",)
        assert page_view.notes(asked) == ()


def test_an_empty_result_says_what_each_word_and_filter_stands_in_the_way_of(archive: FlaskClient) -> None:
    page = archive.get("/?q=fietspad&party=vvd&since=2030").text
    way_out = re.search(
        r'href="/\?q=fietspad&amp;party=vvd" rel="nofollow">ook van voor 2030</a> <span[^>]*>(\d+)', page
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


def test_the_page_of_values_and_the_api_have_also_those_that_the_search_page_leaves_out(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    engine.write([made_up(number, [("zorg", (), ())]) for number in range(130)])
    client = create_app({"ENGINE": engine}).test_client()
    documents = client.get("/api/v1/search?q=zorg").get_json()["facets"]["document"]
    assert len(documents) == 130
    found = client.get("/values?q=zorg&facet=document&at=2&lang=nl").text
    assert sum(f"document=x-{number}&" in found or f'document=x-{number}"' in found for number in range(130)) >= 30


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


def test_where_nothing_is_found_every_filter_can_be_left_out(archive: FlaskClient) -> None:
    html = unescape(archive.get("/?q=zebravink&party=vvd&year=2018&since=2017&lang=nl").text)
    nothing = html[html.index('class="nothing"') :]
    left = re.findall(r'href="/\?(q=zebravink[^"]*)"', nothing)
    for query in ("year=2018&since=2017", "party=vvd&since=2017", "party=vvd&year=2018"):
        assert f"q=zebravink&{query}&lang=nl" in left
