"""From a keyword to the marked paragraph, in a real browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

Shot = Callable[[Page, str], None]
WAYS = [
    pytest.param({"viewport": {"width": 1280, "height": 900}}, id="wide"),
    pytest.param({"viewport": {"width": 1280, "height": 900}, "java_script_enabled": False}, id="without-javascript"),
    pytest.param({"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"}, id="narrow-dark"),
]


@pytest.mark.parametrize("way", WAYS)
def test_a_keyword_a_party_and_a_hit_lead_to_the_marked_paragraph(
    browser: Browser, site: str, way: dict[str, object], shot: Shot, request: pytest.FixtureRequest
) -> None:
    context = browser.new_context(**way)  # type: ignore[arg-type]
    page = context.new_page()
    complaints: list[str] = []
    foreign: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("request", lambda asked: foreign.append(asked.url) if not asked.url.startswith(site) else None)
    name = request.node.callspec.id

    page.goto(site)
    shot(page, f"start-{name}")
    page.get_by_role("searchbox").fill("vertrouwenspersoon")
    page.get_by_role("searchbox").press("Enter")
    expect(page.get_by_text("20 gevonden alinea’s")).to_be_visible()
    shot(page, f"results-{name}")

    if way["viewport"]["width"] < 750:  # type: ignore[index]
        page.get_by_text("Filters", exact=True).click()
    page.locator('[data-facet="party"]').get_by_role("link", name="GroenLinks").click()
    expect(page.get_by_text("7 gevonden alinea’s")).to_be_visible()
    expect(page.get_by_role("list", name="Gekozen filters").get_by_role("link")).to_have_count(1)
    assert "party=gl" in page.url
    shot(page, f"filtered-{name}")

    hit = page.locator(".hit").first
    words = hit.locator(".snippet mark").first.inner_text()
    hit.get_by_role("heading").get_by_role("link").click()
    target = page.locator(".paragraph:target")
    expect(target).to_be_in_viewport()
    expect(target.get_by_text("GroenLinks", exact=True)).to_be_visible()
    expect(target.locator("mark").first).to_have_text(words)
    border = (
        target.evaluate("node => getComputedStyle(node).borderLeftColor")
        if way.get("java_script_enabled", True)
        else "set"
    )
    assert border not in ("rgba(0, 0, 0, 0)", "")
    shot(page, f"document-{name}")

    assert complaints == []
    assert foreign == []
    context.close()


@pytest.mark.parametrize(
    "path", ["/", "/?q=vertrouwenspersoon&party=gl", "/?q=niets", "/document/kst-34843-33", "/nergens"]
)
@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways(browser: Browser, site: str, path: str, width: int) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(site + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_the_keyboard_alone_is_enough(browser: Browser, site: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site}/?q=wet")
    page.keyboard.press("/")
    page.keyboard.type("aanstellingsbrief")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site}/?q=aanstellingsbrief")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    page.locator('[data-facet="party"] a').first.focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("list", name="Gekozen filters").get_by_role("link")).to_have_count(1)
    page.go_back()
    expect(page.get_by_role("list", name="Gekozen filters")).to_have_count(0)
    context.close()
