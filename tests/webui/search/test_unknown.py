"""Values that a search names and the index has not: what the page and the API say, on made-up documents."""

from __future__ import annotations

import html
import re

from flask.testing import FlaskClient


def test_the_page_says_which_value_is_not_there_and_leads_to_those_nearest(archive: FlaskClient) -> None:
    page = archive.get("/?q=fietspad+partij:vvdd&lang=nl").text
    assert "“vvdd” komt hier niet voor als fractie." in page
    assert 'href="/?q=fietspad+partij:VVD&amp;lang=nl"' in page


def test_a_filter_in_the_address_leads_to_those_nearest(archive: FlaskClient) -> None:
    page = archive.get("/?q=fietspad&party=vvdd&lang=nl").text
    assert page.count("“vvdd” komt hier niet voor als fractie. Bedoelde u") == page.count("komt hier niet voor") == 1
    assert 'href="/?q=fietspad&amp;party=vvd&amp;lang=nl"' in page
    assert "Bedoelde u" not in archive.get("/?q=fietspad&party=zonder-weerga&lang=nl").text


def test_of_two_filters_that_are_not_there_each_leads_to_a_page_that_finds_something(archive: FlaskClient) -> None:
    found = re.findall(r'href="(/\?[^"]*party=vvd&amp;[^"]*)"', archive.get("/?party=vvdd&year=1950&lang=nl").text)
    assert found
    assert [page for page in found if "year=1950" in page] == []
    assert "Niets gevonden" not in archive.get(html.unescape(found[0])).text


def test_words_that_no_speaker_and_no_title_has_are_told_with_their_field(archive: FlaskClient) -> None:
    for field, called in (("spreker", "spreker"), ("titel", "titel"), ("kop", "kop")):
        page = archive.get(f"/?q={field}:xyzzyx&lang=nl").text
        assert f"“xyzzyx” komt hier niet voor als {called}." in page


def test_the_beginning_of_a_word_is_advised_where_there_is_a_word_and_no_beginning(archive: FlaskClient) -> None:
    advice = "met een * erachter"
    assert advice in archive.get("/?q=xyzzyx&lang=nl").text
    for nothing in ("q=&party=zonder-weerga", "q=partij:zonder-weerga", "q=xyzzyx*", "q=xyzzyx*+fietspad"):
        page = archive.get(f"/?{nothing}&lang=nl").text
        assert "Niets gevonden" in page
        assert advice not in page


def test_a_list_in_which_nothing_is_found_says_so(archive: FlaskClient) -> None:
    assert "Niets gevonden." in archive.get("/values?facet=topic&find=zzz&lang=nl").text
    assert "Niets gevonden." not in archive.get("/values?facet=topic&lang=nl").text


def test_the_api_says_so_too(archive: FlaskClient) -> None:
    [lacking] = archive.get("/api/v1/search?q=fietspad+partij:vvdd").json["unknown"]  # type: ignore[index]
    assert (lacking["facet"], lacking["value"]) == ("party", "vvdd")
    assert {"value": "vvd", "label": "VVD"}.items() <= lacking["near"][0].items()
    assert archive.get("/api/v1/search?q=fietspad+partij:vvd").json["unknown"] == []  # type: ignore[index]
