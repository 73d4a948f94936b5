"""A real Chromium and a real server."""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, ConsoleMessage, Page, sync_playwright

from indexer.engines import open_engine
from tests.support import pages_server
from webui import create_app
from webui.serving.settings import Settings

CHROMIUM = ("chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--renderer-process-limit=1", "--in-process-gpu",
]  # fmt: skip
AXE = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}
"""What axe looks for: also the rule of WCAG 2.2 that it leaves off."""
_RUN = "(options) => axe.run(options).then((found) => found.violations)"


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A headless Chromium."""
    found = next((path for path in map(shutil.which, CHROMIUM) if path), None)
    if found is None:
        if "browser" in os.environ.get("INBRENG_REQUIRE", ""):
            pytest.fail("INBRENG_REQUIRE asks for a browser, but there is no Chromium on this machine")
        pytest.skip("there is no Chromium on this machine")
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=found, args=ARGUMENTS)
        yield chromium
        chromium.close()


@pytest.fixture(scope="session")
def site(request: pytest.FixtureRequest, seed_index: Path) -> Iterator[str]:
    """The address of a server of the seed."""
    with serving(_over(request, seed_index, "seed-pages")) as address:
        yield address


@pytest.fixture(scope="session")
def archive_site(request: pytest.FixtureRequest, archive_index: Path) -> Iterator[str]:
    """The address of a server of the made-up documents."""
    with serving(_over(request, archive_index, "archive-pages")) as address:
        yield address


def _over(request: pytest.FixtureRequest, folder: Path, name: str) -> str:
    """Where the index in a folder is; with `--over cluster` a copy of it on a cluster."""
    if request.config.getoption("--over") == "folder":
        return str(folder)
    there = f"{request.getfixturevalue('cluster').address}/{name}"
    source = open_engine(folder)
    open_engine(there).write(parsed for one in source.documents() if (parsed := source.document(one.id)))
    return there


@contextmanager
def serving(index: str | Path) -> Iterator[str]:
    """A server of an index, at the address that is given."""
    with pages_server.serving(create_app({"INDEX": index, "SETTINGS": Settings(rate=0)})) as port:
        yield f"http://127.0.0.1:{port}"


@pytest.fixture
def shot(request: pytest.FixtureRequest) -> Iterator[object]:
    """Takes a screenshot into the folder that INBRENG_ARTIFACTS names, if it names one."""
    folder = os.environ.get("INBRENG_ARTIFACTS")

    def take(page: object, name: str) -> None:
        if folder:
            Path(folder).mkdir(parents=True, exist_ok=True)
            page.screenshot(path=str(Path(folder) / f"{name}.png"))  # type: ignore[attr-defined]

    return take


class Visitors:
    """The pages of a browser, by kind of visitor (`locale="nl-NL"`, a viewport …). A page starts processes when it is
    made and none when it is used again: it is kept, without cookies, for the next visitor of its kind."""

    def __init__(self, browser: Browser) -> None:
        self._browser = browser
        self._idle: dict[str, list[Page]] = defaultdict(list)
        self._busy: list[tuple[str, Page]] = []
        self._audited: set[Page] = set()
        self.complaints: list[str] = []

    def open_page(self, **way: object) -> Page:
        """A page of a visitor, at no address of this one's yet."""
        kind = repr(sorted(way.items()))
        idle = self._idle[kind]
        page = idle.pop() if idle else self._new(**way)
        self._busy.append((kind, page))
        return page

    def open_audited(self, **way: object) -> Page:
        """The same, where every address comes with axe: the browser has it once for a page, and not for each run."""
        page = self.open_page(**way)
        if page not in self._audited:
            page.add_init_script(AXE_SCRIPT)
            self._audited.add(page)
        return page

    def _new(self, **way: object) -> Page:
        page = self._browser.new_context(**way).new_page()  # type: ignore[arg-type]  # its options are of many types
        page.on("console", self._hear)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda asked: None if "127.0.0.1" in asked.url else self.complaints.append(asked.url))
        return page

    def _hear(self, message: ConsoleMessage) -> None:
        """Keep what a page says, but that there is none at its own address."""
        if not (message.page and message.location["url"] == message.page.url and "404" in message.text):
            self.complaints.append(message.text)

    def leave(self) -> list[str]:
        """End all visits; returns what the pages complained of, and asked of other hosts."""
        for kind, page in self._busy:
            page.emulate_media(media="null")
            page.context.clear_cookies()
            self._idle[kind].append(page)
        self._busy.clear()
        complaints, self.complaints = self.complaints, []
        return complaints


@pytest.fixture(scope="session")
def visitors(browser: Browser) -> Visitors:
    """The visitors of all tests."""
    return Visitors(browser)


@pytest.fixture
def open_page(visitors: Visitors) -> Iterator[Callable[..., Page]]:
    """Opens a page of a visitor; what a page complains of, or asks of another host, fails the test."""
    yield visitors.open_page
    assert visitors.leave() == []


@pytest.fixture
def open_audited(open_page: Callable[..., Page], visitors: Visitors) -> Callable[..., Page]:
    """Opens a page of a visitor that axe looks at."""
    return visitors.open_audited


def violations(page: Page) -> list[dict[str, Any]]:
    """What axe finds to mend in a page that was opened for it."""
    found: list[dict[str, Any]] = page.evaluate(_RUN, AXE)
    return found


@pytest.fixture
def visit(open_page: Callable[..., Page], archive_site: str) -> Callable[..., Page]:
    """Opens a page of the made-up documents in Dutch, at a path."""

    def opened(path: str, **way: object) -> Page:
        page = open_page(**({"locale": "nl-NL", "viewport": {"width": 1280, "height": 900}} | way))
        page.goto(archive_site + path)
        page.evaluate("window.loaded = true") if way.get("java_script_enabled", True) else None
        return page

    return opened
