"""From a keyword to the marked paragraph, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, Page, expect

Shot = Callable[[Page, str], None]
WAYS = [
    pytest.param({"viewport": {"width": 1280, "height": 900}}, id="wide"),
    pytest.param({"viewport": {"width": 1280, "height": 900}, "java_script_enabled": False}, id="without-javascript"),
    pytest.param({"viewport": {"width": 320, "height": 640}, "color_scheme": "dark"}, id="narrow-dark"),
]


@pytest.mark.parametrize("way", WAYS)
def test_a_keyword_a_party_and_a_hit_lead_to_the_marked_paragraph(
    open_page: Callable[..., Page], site: str, way: dict[str, object], shot: Shot, request: pytest.FixtureRequest
) -> None:
    page = open_page(**({"locale": "nl-NL"} | way))
    name = request.node.callspec.id

    page.goto(site)
    shot(page, f"start-{name}")
    page.locator("#q").fill("vertrouwenspersoon")
    page.locator("#q").press("Enter")
    expect(page.locator(".total")).to_have_text("20 gevonden alinea’s")
    shot(page, f"results-{name}")

    if way["viewport"]["width"] < 750:  # type: ignore[index]
        page.get_by_text("Filters", exact=True).click()
    value(page, "party", "GroenLinks").click()
    expect(page.locator(".total")).to_have_text("7 gevonden alinea’s")
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


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/?q=vertrouwenspersoon&party=gl",
        "/?q=niets",
        "/document/kst-34843-33",
        "/nergens",
        "/values?q=wet&facet=document",
    ],
)
@pytest.mark.parametrize("width", [320, 1280])
def test_no_page_scrolls_sideways(open_page: Callable[..., Page], site: str, path: str, width: int) -> None:
    page = open_page(viewport={"width": width, "height": 800}, locale="nl-NL")
    page.goto(site + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def value(page: Page, name: str, label: str) -> Locator:
    """The link that chooses a value of a facet, beside which stands one to its page."""
    return page.locator(f'[data-facet="{name}"] a:not(.to-page)').filter(has_text=label).first


def same_page(page: Page) -> bool:
    """Whether the page was changed in place since it was opened."""
    return bool(page.evaluate("window.loaded === true"))


def test_the_keyboard_alone_is_enough(visit: Callable[..., Page]) -> None:
    page = visit("/?q=fietspad")
    page.keyboard.press("/")
    page.keyboard.press("Control+a")
    page.keyboard.type("verzonnen")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"/\?q=verzonnen$"))
    value(page, "party", "VVD").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("list", name="Gekozen filters").get_by_role("link")).to_have_count(1)
    expect(value(page, "party", "VVD")).to_be_focused()
    page.keyboard.press("j")
    page.keyboard.press("j")
    page.keyboard.press("k")
    first = page.locator(".hit .said-by a").first
    expect(first).to_be_focused()
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Toetsen")).to_be_visible()
    page.keyboard.press("Escape")
    first.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".paragraph:target")).to_be_in_viewport()


def test_results_change_in_place_with_the_address_the_title_and_what_is_read_out(visit: Callable[..., Page]) -> None:
    page = visit("/?q=verzonnen")
    value(page, "party", "D66").click()
    expect(page.get_by_role("list", name="Gekozen filters").get_by_text("Fractie: D66")).to_be_visible()
    expect(page).to_have_url(re.compile("party=d66"))
    total = page.locator(".total").inner_text()
    expect(page.locator("[aria-live=polite]")).to_have_text(total)
    assert page.locator("link[rel=stylesheet]").count() == 4
    page.locator("#q").fill("fietspad")
    page.keyboard.press("Enter")
    expect(page).to_have_title("fietspad · Inbreng")
    assert "party=d66" in page.url
    assert same_page(page)
    page.go_back()
    expect(page.locator("#q")).to_have_value("verzonnen")
    page.go_back()
    expect(page.get_by_role("list", name="Gekozen filters")).to_have_count(0)
    assert same_page(page)
    page.go_forward()
    expect(page.locator(".total")).to_have_text(total)


def test_a_document_and_back_finds_the_results_as_they_were(visit: Callable[..., Page]) -> None:
    page = visit("/?q=verzonnen")
    value(page, "party", "D66").click()
    expect(page).to_have_url(re.compile("party=d66"))
    page.locator(".hit .said-by a").first.click()
    expect(page.locator(".paragraph:target")).to_be_visible()
    page.go_back()
    expect(page.get_by_role("list", name="Gekozen filters").get_by_role("link")).to_have_count(1)
    expect(page).to_have_url(re.compile("party=d66"))


def test_suggestions_are_taken_by_keyboard_and_by_mouse(visit: Callable[..., Page], shot: Shot) -> None:
    page = visit("/")
    box = page.get_by_role("combobox")
    box.press_sequentially("fietsp")
    expect(page.get_by_role("option").first).to_be_visible()
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")
    shot(page, "suggestions")
    box.press("Enter")
    expect(page).to_have_url(re.compile(r"q=fietspad$"))
    box.fill("")
    box.press_sequentially("vv")
    page.get_by_role("option").filter(has_text="Fractie").click()
    expect(page.get_by_role("list", name="Gekozen filters").get_by_text("Fractie: VVD")).to_be_visible()
    box.press_sequentially("fietsp")
    expect(page.get_by_role("option").first).to_be_visible()
    box.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)


@pytest.mark.parametrize("script", [True, False])
def test_a_question_unfolds_its_answer_in_place(visit: Callable[..., Page], script: bool, shot: Shot) -> None:
    page = visit("/?q=ondernemers&type=written-questions&role=contribution", java_script_enabled=script)
    hit = page.locator(".hit").filter(has_text="Wat kost dit verzonnen fietspad")
    answer = hit.get_by_text("Dit verzonnen fietspad kost drie euro.")
    expect(answer).to_be_hidden()
    hit.get_by_text("Het antwoord").click()
    expect(answer).to_be_visible()
    shot(page, f"answer-{script}")


@pytest.mark.parametrize("script", [True, False])
def test_an_empty_result_leads_to_what_is_found(visit: Callable[..., Page], script: bool, shot: Shot) -> None:
    page = visit("/?q=fietspad+zebra&party=vvd", java_script_enabled=script)
    shot(page, f"empty-{script}")
    page.get_by_role("link", name="zonder het woord “zebra”").click()
    page.wait_for_url("**/?q=fietspad&party=vvd")
    expect(page.locator(".hit").first).to_be_visible()


def test_everything_is_there_without_javascript(visit: Callable[..., Page]) -> None:
    page = visit("/?q=verzonnen", java_script_enabled=False)
    page.get_by_role("textbox", name="Van", exact=True).fill("2017")
    page.get_by_role("textbox", name="t/m", exact=True).fill("2017")
    page.get_by_role("button", name="Toon").click()
    expect(page.locator(".total")).to_have_text("9 gevonden alinea’s")
    page.get_by_role("link", name="per document").click()
    expect(page.locator(".hit")).to_have_count(2)
    page.locator(".folded a").first.click()
    expect(page.get_by_role("list", name="Gekozen filters").get_by_text("Document:")).to_be_visible()
    page.get_by_role("link", name="nieuwste eerst").click()
    assert "sort=date" in page.url


def test_nothing_shifts_while_a_page_of_results_loads(visit: Callable[..., Page]) -> None:
    page = visit("/?q=verzonnen")
    shifts = page.evaluate(
        """() => new Promise((resolve) => {
            let sum = 0;
            new PerformanceObserver((list) => list.getEntries().forEach((entry) => { sum += entry.value; }))
                .observe({ type: "layout-shift", buffered: true });
            setTimeout(() => resolve(sum), 500);
        })"""
    )
    assert shifts == 0


def test_twice_as_large_letters_do_not_scroll_sideways(visit: Callable[..., Page], shot: Shot) -> None:
    page = visit("/?q=verzonnen", viewport={"width": 640, "height": 450})  # what 200 % leaves of 1280 by 900
    assert page.evaluate("document.documentElement.scrollWidth") <= 640
    shot(page, "zoomed")


@pytest.mark.parametrize("script", [True, False])
def test_the_first_key_leads_past_the_filters_to_the_results(visit: Callable[..., Page], script: bool) -> None:
    page = visit("/?q=verzonnen", java_script_enabled=script)
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de resultaten")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.locator("#resultaten")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="per alinea")).to_be_focused()


def test_help_breaks_no_word_and_no_hint_is_cut_short_unseen_on_a_phone(visit: Callable[..., Page]) -> None:
    page = visit("/help", viewport={"width": 320, "height": 700})
    broken = page.evaluate(
        """() => [...document.querySelectorAll('td, th code')].flatMap(cell => [...cell.childNodes]
          .filter(node => node.nodeType === Node.TEXT_NODE).flatMap(node => [...node.data.matchAll(/[a-z]+/g)]
          .filter(word => { const range = document.createRange(); range.setStart(node, word.index)
            range.setEnd(node, word.index + word[0].length); return range.getClientRects().length > 1 })
          .map(word => word[0])))"""
    )
    assert page.locator("td").count() > 5
    assert broken == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    hint = visit("/party/vvd", viewport={"width": 320, "height": 700}).get_by_placeholder("Zoek bij deze fractie")
    assert hint.evaluate("box => getComputedStyle(box).textOverflow") == "ellipsis"
