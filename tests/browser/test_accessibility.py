"""What axe-core says of every page: in light and dark, in Dutch and English."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import violations

PAGES = [
    "/",
    "/?q=verzonnen",
    "/?q=verzonnen&party=vvd&party=d66&grouped=1&since=2018&match=any",
    "/?q=zebra+fietspad&party=vvd",
    "/values?q=verzonnen&facet=document",
    "/document/kst-99001-3?q=verzonnen",
    "/document/kst-99001-3?layout=pairs",
    "/document/kst-99001-3/cite",
    "/document/kst-99001-3/similar?p=2",
    "/compare",
    "/compare?q=verzonnen&party=vvd&party=d66&party=sp",
    "/timeline?q=verzonnen",
    "/heat?q=verzonnen",
    "/follow?q=verzonnen&party=vvd",
    "/about",
    "/help",
    "/privacy",
    "/accessibility",
    "/api",
    "/data?q=verzonnen",
    "/methods",
    "/party/vvd",
    "/party/vvd?lang=en",
    "/dossier/99001",
    "/topic/verkeer",
    "/person/verzonnen",
    "/nergens",
]
"""Every kind of page, on the made-up documents."""
VISITORS = [("light", "nl-NL", 1280), ("dark", "nl-NL", 320), ("light", "en-GB", 320), ("dark", "en-GB", 1280)]


@pytest.fixture(params=VISITORS, ids=lambda visitor: f"{visitor[0]}-{visitor[1]}-{visitor[2]}")
def page(open_audited: Callable[..., Page], request: pytest.FixtureRequest) -> Page:
    """A page of somebody with a colour scheme, a language and a width."""
    scheme, locale, width = request.param
    viewport = {"width": width, "height": 800}
    return open_audited(color_scheme=scheme, locale=locale, viewport=viewport, reduced_motion="reduce")


def test_axe_finds_what_is_wrong(page: Page, archive_site: str) -> None:
    page.goto(f"{archive_site}/help")
    page.evaluate("document.querySelector('h1').insertAdjacentHTML('afterend', '<button></button>')")
    assert "button-name" in {rule["id"] for rule in violations(page)}


@pytest.mark.parametrize("path", PAGES)
def test_axe_finds_nothing_to_mend(page: Page, archive_site: str, path: str) -> None:
    page.goto(archive_site + path)
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true })")
    page.evaluate("document.querySelectorAll('nav.found').forEach((bar) => { bar.style.position = 'static' })")
    found = violations(page)  # what lies below the bar at the edge at this moment is reached by scrolling
    assert [(rule["id"], node["html"][:200]) for rule in found for node in rule["nodes"]] == []


def test_axe_finds_nothing_in_the_suggestions_and_the_list_of_keys(page: Page, archive_site: str) -> None:
    page.goto(archive_site)
    page.get_by_role("combobox").press_sequentially("fiet")
    page.get_by_role("option").first.wait_for()
    assert violations(page) == []
    page.keyboard.press("Escape")
    page.get_by_role("heading", level=1).click()
    page.keyboard.press("?")
    page.get_by_role("dialog").wait_for()
    assert violations(page) == []
