"""Following a search by mail, in a real browser and with a real mail server: asking, confirming, stopping."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from indexer.alerts import MailServer, Subscriptions
from tests.support import pages_server
from tests.support.mailbox import Mailbox, listening
from tests.support.ports import free_port
from webui import create_app
from webui.follow import permission
from webui.serving.settings import Following, Settings

Shot = Callable[[Page, str], None]
WAYS = [
    pytest.param({"viewport": {"width": 1280, "height": 900}}, id="wide"),
    pytest.param({"viewport": {"width": 1280, "height": 900}, "java_script_enabled": False}, id="without-javascript"),
    pytest.param({"viewport": {"width": 390, "height": 800}, "color_scheme": "dark"}, id="narrow-dark"),
]


@pytest.fixture
def following(archive_index: Path, tmp_path: Path) -> Iterator[tuple[str, Mailbox, Subscriptions]]:
    """A server on which people can follow searches: its address, its mail, and who follows."""
    permission.forget()
    port = free_port()
    with listening() as mailbox:
        site, kept = f"http://127.0.0.1:{port}", Subscriptions(tmp_path / "subscriptions.db")
        mail = MailServer("127.0.0.1", "inbreng@example.org", mailbox.port, "none")
        settings = Settings(rate=0, following=Following(mail, site, kept, "Inbreng"))
        with pages_server.serving(create_app({"INDEX": archive_index, "SETTINGS": settings}), port=port):
            yield site, mailbox, kept


@pytest.mark.parametrize("way", WAYS)
def test_a_search_is_followed_from_the_keyboard_and_stopped_by_a_link(
    open_page: Callable[..., Page],
    following: tuple[str, Mailbox, Subscriptions],
    way: dict[str, object],
    shot: Shot,
    request: pytest.FixtureRequest,
) -> None:
    site, mailbox, kept = following
    name = request.node.callspec.id
    page = open_page(**({"locale": "nl-NL"} | way))
    page.goto(f"{site}/?q=verzonnen+fietspad&party=vvd")
    shot(page, f"follow-search-{name}")
    page.get_by_role("link", name=re.compile("^Volg(en| deze zoekopdracht)$")).click()  # in short on a phone
    expect(page.get_by_role("heading", level=1)).to_have_text("Volg deze zoekopdracht")
    shot(page, f"follow-page-{name}")
    if way.get("java_script_enabled", True):
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
        assert Axe().run(page).violations_count == 0
    page.get_by_label("Uw e-mailadres").fill("lezer@example.nl")
    page.get_by_label("Uw e-mailadres").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Kijk in uw mailbox")
    shot(page, f"follow-sent-{name}")
    (invitation,) = mailbox.wait_for(1)
    link = re.search(rf"{site}/\S+", invitation.get_content())
    assert link is not None
    page.goto(link[0])
    shot(page, f"follow-confirm-{name}")
    page.get_by_role("button", name="Ja, volg deze zoekopdracht").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("U volgt deze zoekopdracht")
    shot(page, f"follow-confirmed-{name}")
    (number,) = kept.all()
    page.goto(f"{site}/follow/stop?token={kept.stop_token(number)}")
    shot(page, f"follow-stop-{name}")
    page.get_by_role("button", name="Stop").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("U bent gestopt")
    assert kept.all() == {}
