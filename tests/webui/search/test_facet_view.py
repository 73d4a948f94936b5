"""The facets beside a result, and the page with all values of one, on made-up documents."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from indexer.engines import Engine, open_engine
from indexer.facets import FACETS
from indexer.searches import Facet, FacetValue, SearchRequest
from tests.support.documents import made_up
from tests.support.requests import REQUESTS
from webui import create_app
from webui.links import urls
from webui.links.urls import Links
from webui.search import facet_view

LINKS = Links()


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


def test_many_selected_values_that_find_nothing_are_no_wall_of_links(app: Flask, engine: Engine) -> None:
    found = [FacetValue(f"Verzonnen {n}", "", 99 - n, selected=n > 10) for n in range(20)]
    nothing = [FacetValue(f"Onzin {n}", "", 0, selected=True) for n in range(40)]
    result = replace(engine.search(SearchRequest(q="verzonnen")), facets=(Facet("person", (*found, *nothing)),))
    with app.test_request_context("/"):
        (view,) = facet_view.facet_views(result, LINKS)
    assert [one.label for one in view.shown] == [
        *(f"Verzonnen {n}" for n in (*range(8), *range(11, 20))),
        *(f"Onzin {n}" for n in range(3)),
    ]
    assert len(view.shown) + len(view.rest) == 60


def test_beside_a_long_query_few_values_stand_and_those_that_are_chosen(app: Flask, engine: Engine) -> None:
    topics = [FacetValue(f"verzonnen-{place}{part}", "", 9, False) for place in range(6) for part in ("", "/deel")]
    persons = [FacetValue(f"Persoon {place}", "", 99 - place, place == 30) for place in range(40)]
    request = SearchRequest(q="verzonnen " * 100, person=("Persoon 30",))
    with app.test_request_context("/"):
        facets = (Facet("topic", tuple(topics)), Facet("person", tuple(persons)))
        views = facet_view.facet_views(replace(engine.search(request), request=request, facets=facets), LINKS)
    assert [[one.label for one in view.shown] for view in views] == [
        [f"verzonnen-{place}" for place in range(4)],
        [*(f"Persoon {place}" for place in range(4)), "Persoon 30"],
    ]
    assert all(not view.rest and view.all_values and not any(one.parts for one in view.shown) for view in views)


def test_of_a_long_facet_a_page_of_its_own_lists_all(app: Flask, engine: Engine) -> None:
    result = engine.search(SearchRequest(q="verzonnen"))
    persons = Facet("person", tuple(FacetValue(f"Persoon {n}", "", 99 - n, n == 60) for n in range(70)))
    with app.test_request_context("/"):
        request = replace(result.request, person=("Persoon 60",))
        [view] = facet_view.facet_views(replace(result, request=request, facets=(persons,)), LINKS)
    assert len(view.shown) == 8 + 1
    assert len(view.rest) == 16
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


def test_the_page_of_values_and_the_api_have_also_those_that_the_search_page_leaves_out(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    engine.write([made_up(number, [("zorg", (), ())]) for number in range(130)])
    client = create_app({"ENGINE": engine}).test_client()
    documents = client.get("/api/v1/search?q=zorg").get_json()["facets"]["document"]
    assert len(documents) == 130
    found = client.get("/values?q=zorg&facet=document&at=2&lang=nl").text
    assert sum(f"document=x-{number}&" in found or f'document=x-{number}"' in found for number in range(130)) >= 30
