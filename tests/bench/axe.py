"""What axe-core says of every page over an index: `python -m tests.bench.axe INDEX [--part 1/6]`.

The pages are those of the sitemap (documents, parties, persons, dossiers, topics) and, for each name, the search with
that filter and its comparison. Wide and light, narrow and dark take turns. A page of a long document takes a second.
"""

from __future__ import annotations

import re
import shutil
from collections import Counter
from collections.abc import Iterator
from html import unescape
from itertools import cycle
from pathlib import Path
from urllib.parse import unquote, urlencode
from urllib.request import urlopen

import click
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import BrowserContext, Page, sync_playwright

from tests.browser.conftest import ARGUMENTS, AXE, CHROMIUM, serving

VISITORS = ({"width": 1280, "scheme": "light"}, {"width": 320, "scheme": "dark"})
_LAID_OUT = """() => {
  for (const one of document.querySelectorAll(".paragraph")) one.style.contentVisibility = "visible";
  for (const bar of document.querySelectorAll("nav.found")) bar.style.position = "static";
}"""
"""Of paragraphs out of sight a browser guesses the height: links would seem to lie on each other. What lies below the
bar at the edge is reached by scrolling."""
_SHOWN = 160
"""Characters of an element that are printed."""


@click.command()
@click.argument("index", type=click.Path(exists=True, path_type=Path))
@click.option("--part", default="1/1", show_default=True, help="Which part of the pages, as 1/6.")
def main(index: Path, part: str) -> None:
    """Print what axe finds on each page, and how many pages were looked at."""
    number, parts = map(int, part.split("/"))
    chromium = next(path for path in map(shutil.which, CHROMIUM) if path)
    found: Counter[str] = Counter()
    with serving(index) as site, sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        contexts = [
            browser.new_context(
                color_scheme=visitor["scheme"],
                viewport={"width": visitor["width"], "height": 800},
                locale="nl-NL",
                reduced_motion="reduce",
            )
            for visitor in VISITORS
        ]
        pages = list(addresses(site))[number - 1 :: parts]
        for address, context in zip(pages, cycle(contexts), strict=False):
            for fault in _faults(context, site + address):
                found[fault.split(":")[0]] += 1
                click.echo(f"{address}: {fault}")
        browser.close()
    click.echo(f"{len(pages)} pages; {dict(found) or 'nothing to mend'}")


def addresses(site: str) -> Iterator[str]:
    """All pages of a site that have a name, and the searches that lead to them."""
    for place in _places(f"{site}/sitemap.xml"):
        path = place.removeprefix(site)
        yield path
        kind, _, name = path.removeprefix("/").partition("/")
        if kind in ("party", "topic", "dossier"):
            filters = urlencode({kind: unquote(name)})
            yield f"/?{filters}"
            yield f"/compare?{filters}"


def _places(sitemap: str) -> Iterator[str]:
    with urlopen(sitemap, timeout=60) as answer:
        content = answer.read().decode()
    for place in map(unescape, re.findall("<loc>([^<]*)</loc>", content)):
        if "<sitemapindex" in content:
            yield from _places(place)
        else:
            yield place


def _faults(context: BrowserContext, address: str) -> Iterator[str]:
    page: Page = context.new_page()
    answer = page.goto(address)
    if answer is None or answer.status != 200:
        yield f"status: {answer and answer.status}"
    page.evaluate("document.querySelectorAll('details').forEach((fold) => { fold.open = true })")
    page.evaluate(_LAID_OUT)
    for rule in Axe().run(page, options=AXE).response["violations"]:
        for node in rule["nodes"]:
            yield f"{rule['id']}: {node['html'][:_SHOWN]}"
    if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
        yield "width: wider than the page"
    page.close()


if __name__ == "__main__":
    main()
