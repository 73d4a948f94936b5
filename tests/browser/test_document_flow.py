"""Reading a document, in a real browser: matches, outline, answers, links and citations."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from indexer import open_index
from tests.bench.pages import long_document
from tests.browser.conftest import serving

Shot = Callable[[Page, str], None]
WIDE = {"viewport": {"width": 1280, "height": 900}, "locale": "nl"}
NARROW = {"viewport": {"width": 320, "height": 640}, "locale": "nl", "color_scheme": "dark"}
WAYS = [
    pytest.param(WIDE, id="wide"),
    pytest.param(NARROW, id="narrow-dark"),
    pytest.param(WIDE | {"java_script_enabled": False}, id="without-javascript"),
]
SEED = "/document/kst-34843-33"
QUESTIONS = "/document/ah-tk-20182019-9901"


def opened(open_page: Callable[..., Page], address: str, **way: object) -> Page:
    """A page of a visitor, at an address."""
    page = open_page(**way)
    page.goto(address)
    return page


@pytest.mark.parametrize("way", WAYS)
def test_the_matches_of_a_document_lead_to_each_other(
    open_page: Callable[..., Page], site: str, way: dict[str, object], shot: Shot, request: pytest.FixtureRequest
) -> None:
    page = opened(open_page, f"{site}{SEED}?q=vertrouwenspersoon", **way)
    bar = page.get_by_role("navigation", name="Gevonden woorden")
    expect(bar).to_be_in_viewport()
    expect(bar.get_by_role("link")).to_have_count(2 if way.get("java_script_enabled", True) else 1)
    bar.get_by_role("link").last.click()
    expect(page).to_have_url(f"{site}{SEED}?q=vertrouwenspersoon#m1")
    expect(page.locator("#m1")).to_be_in_viewport()
    if way.get("java_script_enabled", True):
        bar.get_by_role("link", name="volgende").click()
    else:
        page.locator(".paragraph:has(#m1)").get_by_role("link", name="Volgende gevonden woord").click()
    expect(page).to_have_url(re.compile(r"#m[2-9]$"))
    marked = page.locator("mark:target")
    expect(marked).to_be_in_viewport()
    expect(page.locator(".paragraph:has(mark:target) .who")).to_be_visible()
    shot(page, f"matches-{request.node.callspec.id}")


def test_the_keys_n_and_p_go_through_the_matches_without_filling_the_history(
    open_page: Callable[..., Page], site: str
) -> None:
    page = opened(open_page, f"{site}/", **WIDE)
    page.goto(f"{site}{SEED}?q=vertrouwenspersoon")
    total = page.locator("mark").count()
    for key, at in (("n", 1), ("n", 2), ("p", 1), ("p", total), ("n", 1)):
        page.keyboard.press(key)
        expect(page).to_have_url(f"{site}{SEED}?q=vertrouwenspersoon#m{at}")
        expect(page.locator(".found .at")).to_have_text(f"{at} / {total}")
    page.locator("#q").press("n")
    expect(page).to_have_url(f"{site}{SEED}?q=vertrouwenspersoon#m1")
    page.go_back()
    expect(page).to_have_url(f"{site}/")


def test_from_a_paragraph_the_next_match_is_the_first_after_it(open_page: Callable[..., Page], site: str) -> None:
    page = opened(open_page, f"{site}{SEED}?q=vertrouwenspersoon#p12", **WIDE)
    after = page.evaluate(
        "[...document.querySelectorAll('mark')].find((mark) => "
        "document.getElementById('p12').compareDocumentPosition(mark) & 4).id"
    )
    page.keyboard.press("n")
    expect(page).to_have_url(f"{site}{SEED}?q=vertrouwenspersoon#{after}")


def test_the_outline_follows_what_is_read_and_leads_to_it(
    open_page: Callable[..., Page], site: str, shot: Shot
) -> None:
    page = opened(open_page, f"{site}{SEED}", **WIDE)
    outline = page.get_by_role("navigation", name="Inhoud van dit document")
    outline.get_by_role("link", name="D66").click()
    expect(page.get_by_role("heading", name="D66-fractie")).to_be_in_viewport()
    expect(outline.locator('[aria-current="location"]')).to_have_text(
        "Opmerkingen en vragen van de leden van de D66-fractie"
    )
    shot(page, "outline")
    page.mouse.wheel(0, -20_000)
    expect(outline.locator('[aria-current="location"]')).to_have_count(0)


@pytest.mark.parametrize("script", [True, False])
def test_on_a_phone_the_title_comes_first_and_the_outline_folds_open(
    open_page: Callable[..., Page], site: str, script: bool
) -> None:
    page = opened(open_page, f"{site}{SEED}", **NARROW, java_script_enabled=script)
    outline = page.get_by_role("navigation", name="Inhoud van dit document")
    title, fold = page.get_by_role("heading", level=1), outline.get_by_text("Inhoud").first
    tops = [box["y"] for part in (title, fold) if (box := part.bounding_box())]
    assert tops == sorted(tops)
    expect(outline.get_by_role("link", name="D66")).to_be_hidden()
    outline.get_by_role("checkbox", name="Inhoud").press("Space")
    outline.get_by_role("link", name="D66").click()
    expect(page.get_by_role("heading", name="D66")).to_be_in_viewport()


def test_the_outline_leads_without_a_script(open_page: Callable[..., Page], site: str) -> None:
    page = opened(open_page, f"{site}{SEED}", **WIDE, java_script_enabled=False)
    page.get_by_role("navigation", name="Inhoud van dit document").get_by_role("link", name="D66").click()
    expect(page.get_by_role("heading", name="D66-fractie")).to_be_in_viewport()


def test_the_address_of_a_paragraph_is_copied_and_said_to_be(open_page: Callable[..., Page], site: str) -> None:
    page = open_page(locale="nl", permissions=["clipboard-read", "clipboard-write"])
    page.goto(f"{site}{SEED}")
    page.get_by_role("link", name="Verwijzing naar alinea 9", exact=True).click()
    expect(page.locator(".copied")).to_have_text("Verwijzing gekopieerd")
    assert page.evaluate("navigator.clipboard.readText()") == f"{site}{SEED}#p9"
    expect(page).to_have_url(f"{site}{SEED}#p9")


@pytest.mark.parametrize("way", WAYS)
def test_a_paragraph_is_cited_and_saved(
    open_page: Callable[..., Page], site: str, way: dict[str, object], shot: Shot, request: pytest.FixtureRequest
) -> None:
    page = opened(open_page, f"{site}{SEED}#p9", **way)
    page.get_by_role("link", name="Citeer alinea 9", exact=True).click()
    expect(page.get_by_role("heading", name="Alinea 9 van Kamerstuk 34 843, nr. 33 citeren")).to_be_visible()
    expect(page.get_by_role("region", name="BibTeX")).to_contain_text("@misc{kst-34843-33-p9,")
    shot(page, f"cite-{request.node.callspec.id}")
    with page.expect_download() as download:
        page.get_by_role("link", name="Bewaar als bestand").nth(2).click()
    assert download.value.suggested_filename == "kst-34843-33-p9.ris"
    buttons = page.get_by_role("button", name="Kopieer")
    assert buttons.count() == (4 if way.get("java_script_enabled", True) else 0)


@pytest.mark.parametrize("way", WAYS)
def test_questions_stand_beside_their_answers_where_there_is_room(
    open_page: Callable[..., Page],
    archive_site: str,
    way: dict[str, object],
    shot: Shot,
    request: pytest.FixtureRequest,
) -> None:
    page = opened(open_page, f"{archive_site}{QUESTIONS}", **way)
    page.get_by_role("link", name="Vraag naast antwoord").click()
    question, answer = (page.locator(".pair").first.locator(".side").nth(n).bounding_box() for n in (0, 1))
    assert question
    assert answer
    beside = abs(question["y"] - answer["y"]) < 2
    assert beside == (way["viewport"]["width"] > 1000)  # type: ignore[index]
    assert beside or answer["y"] >= question["y"] + question["height"]
    assert page.evaluate("document.documentElement.scrollWidth") <= way["viewport"]["width"]  # type: ignore[index]
    shot(page, f"pairs-{request.node.callspec.id}")
    page.get_by_role("link", name="Doorlopende tekst").click()
    expect(page.locator(".pair")).to_have_count(0)


@pytest.mark.parametrize("path", ["/about", "/help", "/api", f"{SEED}/cite", f"{SEED}?q=wet"])
@pytest.mark.parametrize("way", WAYS)
def test_no_page_that_explains_or_cites_scrolls_sideways_or_complains(
    open_page: Callable[..., Page],
    site: str,
    path: str,
    way: dict[str, object],
    shot: Shot,
    request: pytest.FixtureRequest,
) -> None:
    page = open_page(**way)
    page.goto(site + path)
    assert page.evaluate("document.documentElement.scrollWidth") <= way["viewport"]["width"]  # type: ignore[index]
    shot(page, f"{path.strip('/').split('?')[0].replace('/', '-')}-{request.node.callspec.id.split('-')[0]}")


@pytest.mark.parametrize("at", ["#p7", "scrolled"])
def test_another_language_keeps_the_place_and_the_search(open_page: Callable[..., Page], site: str, at: str) -> None:
    page = opened(open_page, f"{site}{SEED}?q=psa{at if at == '#p7' else ''}", **WIDE)
    if at == "scrolled":
        page.locator("#p12").evaluate("part => part.scrollIntoView()")
    page.get_by_role("link", name="English").evaluate("link => link.click()")
    expect(page.locator("html")).to_have_attribute("lang", "en")
    assert page.url.startswith(f"{site}{SEED}?q=psa&lang=en#")
    expect(page.locator("#p7" if at == "#p7" else "#p12")).to_be_in_viewport()


def test_an_old_address_of_a_paragraph_deep_in_a_long_document_leads_there(
    open_page: Callable[..., Page], tmp_path: Path
) -> None:
    open_index(tmp_path / "index").write([long_document("kst-1-0", 700)])
    with serving(tmp_path / "index") as address:
        page = open_page()
        page.goto(f"{address}/document/kst-1-0#p650")
        page.wait_for_url("**/document/kst-1-0?p=650#p650")
        assert page.locator("#p650").is_visible()


def test_what_is_out_of_view_of_a_long_document_is_laid_out_when_it_is_sought(
    open_page: Callable[..., Page], tmp_path: Path
) -> None:
    laid_out = "part => part.checkVisibility({contentVisibilityAuto: true})"
    open_index(tmp_path / "index").write([long_document("kst-1-0", 250)])
    with serving(tmp_path / "index") as address:
        page = open_page()
        page.goto(f"{address}/document/kst-1-0")
        assert page.locator("#p2 .words").evaluate(laid_out)
        assert not page.locator("#p240 .words").evaluate(laid_out)
        assert page.evaluate("find('over water nummer 239')")  # as with Ctrl+F
        page.wait_for_function("document.querySelector('#p239').getBoundingClientRect().top < innerHeight")
        page.goto(f"{address}/document/kst-1-0#p200")
        expect(page.locator("#p200")).to_be_in_viewport()
        assert page.locator("#p200 .words").evaluate(laid_out)
        page.emulate_media(media="print")
        assert page.locator("#p120 .words").evaluate(laid_out)
