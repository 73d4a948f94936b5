"""Comparing parties, looking over time, the table of topics and files to take along, in a real browser."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

Shot = Callable[[Page, str], None]
WAYS = [
    pytest.param({"viewport": {"width": 1280, "height": 900}}, id="wide"),
    pytest.param({"viewport": {"width": 1280, "height": 900}, "java_script_enabled": False}, id="without-javascript"),
    pytest.param({"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"}, id="narrow-dark"),
    pytest.param({"viewport": {"width": 320, "height": 640}, "locale": "en-GB"}, id="narrow-english"),
]
PAGES = [
    "/compare",
    "/compare?q=verzonnen+fietspad&party=vvd&party=d66&party=sp",
    "/timeline?q=verzonnen",
    "/timeline?q=zebra",
    "/heat?q=verzonnen",
    "/heat?topic=verkeer&measure=share",
]


@pytest.fixture(params=WAYS)
def page(open_page: Callable[..., Page], request: pytest.FixtureRequest) -> Page:
    """A page that is visited in one of the ways."""
    return open_page(**({"locale": "nl-NL"} | request.param))


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_ways_to_look_at_a_search_stand_in_one_row_that_the_keyboard_reaches_to_its_end(
    page: Page, archive_site: str, lang: str
) -> None:
    page.goto(f"{archive_site}/follow?q=verzonnen&lang={lang}")
    ways = page.locator(".views a")
    tops = {ways.nth(number).bounding_box()["y"] for number in range(5)}  # type: ignore[index]  # each has a box
    assert len(tops) == 1
    for number in range(5):
        ways.nth(number).focus()
        expect(ways.nth(number)).to_be_in_viewport(ratio=0.9)


def test_parties_are_chosen_and_stand_side_by_side(
    page: Page, archive_site: str, shot: Shot, request: pytest.FixtureRequest
) -> None:
    way = request.node.callspec.id
    page.goto(f"{archive_site}/?q=verzonnen+fietspad&lang=nl")
    page.get_by_role("link", name=re.compile("vergelijken", re.IGNORECASE)).click()
    page.get_by_text("Kies fracties").click()
    shot(page, f"compare-choose-{way}")
    expect(page.get_by_role("checkbox", checked=True)).to_have_count(3)
    page.get_by_role("checkbox", name="GroenLinks").uncheck()
    page.get_by_role("checkbox", name="SP").check()
    page.get_by_role("button", name="Vergelijk").click()
    expect(page.get_by_role("heading", level=2)).to_have_text(["VVD", "D66", "SP"])
    expect(page.get_by_role("link", name="ondernemers", exact=True)).to_be_visible()
    expect(page.get_by_text("Niets gevonden van deze fractie.")).to_be_visible()
    expect(page.get_by_text("Niets gevonden van:")).to_be_visible()
    page.get_by_text("Antwoord: De Minister").first.click()
    expect(page.get_by_text("Dit verzonnen fietspad kost drie euro.")).to_be_visible()
    shot(page, f"compare-{way}")
    boxes = [page.locator(".side").nth(number).bounding_box() for number in (0, 1)]
    assert boxes[0]
    assert boxes[1]
    stacked = boxes[1]["y"] >= boxes[0]["y"] + boxes[0]["height"]
    assert stacked == ((page.viewport_size or {})["width"] < 750)
    page.get_by_role("link", name="Kamerstuk 99 001, nr. 7").first.click()
    expect(page.locator(".paragraph:target")).to_be_in_viewport()


def test_matches_are_followed_over_time_in_charts_and_in_a_table(
    page: Page, archive_site: str, shot: Shot, request: pytest.FixtureRequest
) -> None:
    page.goto(f"{archive_site}/timeline?q=verzonnen&lang=nl")
    whole = page.get_by_role("img", name="Alle gevonden alinea’s")
    expect(whole).to_be_visible()
    expect(whole.locator("rect")).to_have_count(3)
    shot(page, f"timeline-{request.node.callspec.id}")
    page.get_by_role("link", name="aandeel").click()
    assert "measure=share" in page.url
    page.get_by_text("Dezelfde cijfers in een tabel").click()
    expect(page.get_by_role("rowheader", name="2017")).to_be_visible()
    page.get_by_role("rowheader", name="2017").get_by_role("link").click()
    expect(page.locator(".total")).to_have_text("9 gevonden alinea’s")


def test_a_cell_of_the_table_opens_its_paragraphs(
    page: Page, archive_site: str, shot: Shot, request: pytest.FixtureRequest
) -> None:
    page.goto(f"{archive_site}/heat?q=fietspad&lang=nl")
    shot(page, f"heat-{request.node.callspec.id}")
    cell = page.get_by_role("row", name="verkeer").get_by_role("cell").first.get_by_role("link")
    number = cell.inner_text()
    cell.click()
    expect(page.locator(".total")).to_contain_text(f"{number} gevonden alinea")


def test_all_hits_are_taken_along(page: Page, archive_site: str, tmp_path: Path) -> None:
    page.goto(f"{archive_site}/?q=fietspad&lang=nl")
    with page.expect_download() as waiting:
        page.get_by_role("link", name="CSV").click()
    download = waiting.value
    assert download.suggested_filename.startswith("inbreng-fietspad-op-")
    download.save_as(tmp_path / "hits.csv")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "hits.csv").read_text(encoding="utf-8"))))
    assert len(rows) == 13
    assert page.locator('link[type="application/atom+xml"]').get_attribute("href") == "/feed.atom?q=fietspad&lang=nl"


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways(open_page: Callable[..., Page], archive_site: str, path: str, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 800})
    page.goto(archive_site + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_a_comparison_is_printed_without_its_form(open_page: Callable[..., Page], archive_site: str) -> None:
    page = open_page()
    page.goto(f"{archive_site}/compare?q=fietspad&party=vvd&party=d66&lang=nl")
    page.emulate_media(media="print")
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.get_by_role("heading", name="VVD")).to_be_visible()


def test_a_table_that_is_wider_than_a_phone_says_that_it_goes_on(visit: Callable[..., Page]) -> None:
    phone = visit("/heat?q=verzonnen", viewport={"width": 320, "height": 800})
    table = phone.get_by_role("region", name="Gevonden alinea’s per thema en fractie")
    assert table.evaluate("box => box.scrollWidth > box.clientWidth")
    expect(phone.get_by_text("Schuif de tabel opzij")).to_be_visible()
    assert table.evaluate("box => getComputedStyle(box).getPropertyValue('--faded')") != "0px"
    table.evaluate("box => { box.scrollLeft = box.scrollWidth }")
    expect(table).to_have_css("--faded", "0px")
    phone.emulate_media(media="print")
    expect(phone.get_by_text("Schuif de tabel opzij")).to_be_hidden()
    expect(table).to_have_css("mask-image", "none")
    wide = visit("/heat?q=verzonnen")
    expect(wide.get_by_text("Schuif de tabel opzij")).to_be_hidden()
    expect(wide.get_by_role("region", name="Gevonden alinea’s per thema en fractie")).to_have_css("--faded", "0px")
