"""A query takes a bounded room in an address, and a page that repeats it stays small."""

from __future__ import annotations

from urllib.parse import quote_plus

import pytest
from flask.testing import FlaskClient

from webui.links import address_length, urls

LONG = {"brackets": "(" * 2000, "emoji": "\U0001f600" * 2000, "words": "a " * 1000, "marks": '<">' * 700}
CUT = "De zoekopdracht is lang: alleen het begin telt mee."


@pytest.mark.parametrize("typed", LONG.values(), ids=LONG)
def test_a_query_has_a_bounded_room_in_an_address_and_is_its_beginning(typed: str) -> None:
    kept = urls.query_of(typed)
    assert typed.startswith(kept)
    assert address_length.MOST - 12 <= len(quote_plus(kept)) <= address_length.MOST or kept == typed.rstrip()


def test_ordinary_dutch_of_two_thousand_characters_is_kept_whole() -> None:
    typed = ("Welke gevolgen heeft de verzonnen regeling voor cliënten? " * 40)[: urls.QUERY_LENGTH].strip()
    assert urls.query_of(typed) == typed


@pytest.mark.parametrize("typed", LONG.values(), ids=LONG)
@pytest.mark.parametrize("page", ["/", "/compare", "/timeline", "/heat", "/values?facet=topic", "/feed.atom"])
def test_no_query_makes_a_page_large(archive: FlaskClient, page: str, typed: str) -> None:
    address, _, fixed = page.partition("?")
    answer = archive.get(address, query_string={"q": typed, **dict([fixed.split("=")] if fixed else [])})
    assert answer.status_code == 200
    assert len(answer.data) < 400_000


def test_what_is_cut_off_is_said_on_a_page_and_to_a_program(archive: FlaskClient) -> None:
    for typed, cut in (("(" * 1001, True), ("(" * 1000, False), ("w" * 2001, True), ("w" * 2000, False)):
        assert (CUT in archive.get("/", query_string={"q": typed}).text) == cut
        warnings = archive.get("/api/v1/search", query_string={"q": typed}).json["warnings"]  # type: ignore[index]  # JSON
        assert ({"code": "too-long", "detail": "q"} in warnings) == cut


def test_beside_a_long_query_the_numbers_of_parties_by_topic_are_no_links(archive: FlaskClient) -> None:
    for words, linked in (("verzonnen", True), ("verzonnen " * 70, False)):
        table = archive.get("/heat", query_string={"q": words}).text.partition("<tbody>")[2].partition("</tbody>")[0]
        assert table.count("<td") > 3
        assert ("party=" in table) == linked
