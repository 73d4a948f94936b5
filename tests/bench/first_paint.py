"""How soon a long document is seen on a phone: `python -m tests.bench.first_paint [PARAGRAPHS]`.

A made-up debate is opened in Chromium, 390 pixels wide and with a processor four times slower than this one; told are
the first paint, the end of loading, and the bytes that are sent for the page. Beside it stands what an empty page
takes, on which the program has no influence; the pages are opened by turns, for the machine may have other work.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import BrowserContext, Playwright, sync_playwright

from indexer import open_index
from tests.bench.pages import long_document
from tests.support import pages_server
from webui import create_app
from webui.serving.settings import Settings

SLOWER = 4
RUNS = 7
_TIMES = """() => {
  const [page] = performance.getEntriesByType("navigation");
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return [paint ? paint.startTime : 0, page.loadEventEnd, page.transferSize];
}"""


def main(paragraphs: int) -> None:
    """Print a table of what was measured."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        engine = open_index(Path(folder) / "index")
        engine.write([long_document("kst-1-0", paragraphs)])
        app = create_app({"ENGINE": engine, "SETTINGS": Settings(rate=0)})
        app.add_url_rule("/empty", "empty", lambda: "<!doctype html><title>Leeg</title><p>Leeg")
        with pages_server.serving(app) as port:
            runs = _runs(playwright, f"http://127.0.0.1:{port}", paragraphs)
        print(f"{'page':<24}{'first paint':>12}{'at best':>12}{'loaded':>12}{'sent':>12}")  # noqa: T201  # the table is the output
        for name, found in runs.items():
            paint, loaded, sent = map(statistics.median, zip(*found, strict=True))
            best = min(found)[0]
            print(f"{name:<24}{paint:>9.0f} ms{best:>9.0f} ms{loaded:>9.0f} ms{sent / 1000:>9.0f} kB")  # noqa: T201  # as above


def _runs(playwright: Playwright, address: str, paragraphs: int) -> dict[str, list[tuple[float, float, float]]]:
    """What was measured of each page, a row for each run."""
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    pages = {query or "(first part)": f"{address}/document/kst-1-0{query}" for query in ("", "?q=brug", "?whole=1")}
    pages |= {
        "(empty page)": f"{address}/empty",
        "(last part)": f"{address}/document/kst-1-0?p={paragraphs - 5}#p{paragraphs - 5}",
    }
    runs: dict[str, list[tuple[float, float, float]]] = {name: [] for name in pages}
    for _ in range(RUNS):
        for name, page in pages.items():
            runs[name].append(_measured(browser.new_context(viewport={"width": 390, "height": 800}), page))
    browser.close()
    return runs


def _measured(context: BrowserContext, address: str) -> tuple[float, float, float]:
    """Milliseconds to the first paint and to the end of loading, and the bytes of the page."""
    page = context.new_page()
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="load")
    page.wait_for_timeout(300)
    paint, loaded, sent = page.evaluate(_TIMES)
    context.close()
    return paint, loaded, sent


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 2_000)
