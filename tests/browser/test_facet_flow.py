"""Years that are dragged and long facets that are searched, in a real browser."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Page, expect

from indexer import pipeline, readers
from indexer.engines import open_engine
from tests.browser.conftest import serving

Shot = Callable[[Page, str], None]


def test_years_are_chosen_by_dragging_and_by_typing(visit: Callable[..., Page], shot: Shot) -> None:
    page = visit("/?q=verzonnen")
    page.locator(".years").scroll_into_view_if_needed()
    box = page.locator(".years").bounding_box()
    assert box
    page.mouse.move(box["x"] + box["width"] * 0.35, box["y"] + 10)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.05, box["y"] + 10)
    expect(page.get_by_role("textbox", name="Van", exact=True)).to_have_value("2016")
    page.mouse.up()
    expect(page).to_have_url(re.compile("since=2016&until=2017"))
    expect(page.locator(".total")).to_have_text("15 gevonden alinea’s")
    page.get_by_role("textbox", name="Van", exact=True).fill("2017-11")
    page.get_by_role("button", name="Toon").click()
    expect(page.locator(".total")).to_have_text("4 gevonden alinea’s")
    shot(page, "years")
    assert page.evaluate("window.loaded")


@pytest.fixture(scope="module")
def crowded_site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a server of 60 made-up dossiers."""
    folder, index = tmp_path_factory.mktemp("crowd"), tmp_path_factory.mktemp("index")
    for number in range(30_100, 30_160):
        line = {"document": f"kst-{number}-1", "dossier": str(number), "text": f"Een verzonnen brug {number}."}
        (folder / f"{number}.jsonl").write_text(json.dumps(line), encoding="utf-8")
    report = pipeline.index_files(readers.documents_in([folder]), open_engine(index / "crowd"))
    assert not report.refused
    with serving(index / "crowd") as address:
        yield address


@pytest.mark.parametrize("script", [True, False])
def test_a_long_facet_is_searched_in_place_and_without_javascript_on_its_page(
    open_page: Callable[..., Page], crowded_site: str, script: bool, shot: Shot
) -> None:
    page = open_page(locale="nl-NL", java_script_enabled=script)
    page.goto(f"{crowded_site}/?q=brug")
    within = page.get_by_role("searchbox", name="Zoek in Dossier")
    within.press_sequentially("30 14")
    if not script:
        within.press("Enter")
        expect(page).to_have_url(re.compile("/values"))
    values = page.locator('[data-facet="dossier"] .values a:not(.to-page), .narrow .values a:not(.to-page)')
    expect(values).to_have_count(10)
    shot(page, f"within-{script}")
    values.filter(has_text="30 147").click()
    expect(page.get_by_role("list", name="Gekozen filters").get_by_text("Dossier: 30 147")).to_be_visible()
    expect(page.locator(".hit")).to_have_count(1)


@pytest.mark.parametrize("script", [True, False])
def test_on_a_phone_open_filters_say_how_much_is_found_and_lead_there(visit: Callable[..., Page], script: bool) -> None:
    page = visit("/?q=verzonnen", viewport={"width": 390, "height": 640}, java_script_enabled=script)
    leads = page.locator(".to-found a")
    expect(leads).to_be_hidden()
    page.get_by_role("checkbox", name="Filters").press("Space")
    expect(leads).to_be_in_viewport()
    page.locator('[data-facet="party"] .values a:not(.to-page)').first.click()
    page.wait_for_url("**party=**")
    if not script:  # another page, of which the filters are folded
        page.get_by_role("checkbox", name="Filters").press("Space")
    expect(leads).to_have_text(f"Toon {page.locator('.total').inner_text()}")
    leads.click()
    expect(page.locator("#resultaten")).to_be_focused()
    expect(page.locator(".hit").first).to_be_in_viewport()


@pytest.mark.parametrize("width", [320, 390])
def test_on_a_phone_the_filters_of_a_dossier_stand_above_its_documents(visit: Callable[..., Page], width: int) -> None:
    page = visit("/dossier/99001", viewport={"width": width, "height": 800})
    button, papers = page.get_by_text("Filters", exact=True), page.locator(".papers")
    assert button.bounding_box()["y"] < papers.bounding_box()["y"]
    assert not page.locator(".facets .list").is_visible()
    button.click()
    expect(page.locator(".facets .list")).to_be_visible()


def test_from_the_top_of_a_page_of_a_name_one_key_leads_past_the_filters(visit: Callable[..., Page]) -> None:
    page = visit("/dossier/99001")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator("#gevonden")).to_be_focused()
