"""What axe-core says of pages over real documents, and that none is wider than a narrow phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import serving, violations

PAGES = (
    "/?q=stikstof",
    "/?q=zebra&party=vvd&topic=wonen",
    "/compare?q=stikstof",
    "/timeline?q=stikstof",
    "/heat?q=stikstof",
    "/party/vvd",
    "/person/tom-van-der-lee",
    "/person/van-der-burg",
    "/dossier/34682",
    "/topic/wonen",
    "/document/kst-34682-135",
    "/document/ah-tk-20242025-570?q=turkse",
    "/document/kv-tk-2024Z18792",
    "/document/kv-tk-2024Z18792/similar?p=3",
)


@pytest.fixture(scope="module")
def corpus_site(corpus_index: Path) -> Iterator[str]:
    """The address of a server of real questions and motions."""
    with serving(corpus_index) as address:
        yield address


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 320)])
def test_axe_finds_nothing_to_mend_over_real_documents(
    open_audited: Callable[..., Page], corpus_site: str, scheme: str, width: int
) -> None:
    page = open_audited(
        color_scheme=scheme,  # type: ignore[arg-type]  # one of its words
        locale="nl-NL",
        viewport={"width": width, "height": 800},
        reduced_motion="reduce",
    )
    found: list[object] = []
    for path in PAGES:
        page.goto(corpus_site + path)
        page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true })")
        found += [(path, rule["id"], node["html"][:200]) for rule in violations(page) for node in rule["nodes"]]
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append((path, "wider than the page"))
    assert found == []
