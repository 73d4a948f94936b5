"""Takes the picture of the README anew: `python -m tests.support.picture`. It needs Chromium."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from indexer import open_index, pipeline, readers
from tests.browser.conftest import ARGUMENTS, CHROMIUM, serving
from tests.support import ROOT

PICTURE = ROOT / "tests" / "golden" / "search-page.png"
ADDRESS = "/?q=vertrouwenspersoon"


def main() -> None:
    """Write the picture: the search page over the document that comes with the program."""
    chromium = next(path for path in map(shutil.which, CHROMIUM) if path)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        index = Path(folder) / "index"
        pipeline.index_files(list(readers.documents_in([ROOT / "seeds"])), open_index(index))
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        page = browser.new_context(locale="nl-NL", viewport={"width": 1280, "height": 900}).new_page()
        with serving(index) as address:
            page.goto(address + ADDRESS)
            page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
