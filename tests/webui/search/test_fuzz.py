"""Every page asked for with anything in its parameters: never an error of ours, never a script, never a long wait."""

from __future__ import annotations

import time
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import quote, urlencode

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from indexer.facets import FACETS
from webui import create_app
from webui.serving.settings import Settings

DOCUMENT = "ah-tk-20182019-9901"
PAGES = [
    "/", "/values", "/suggest", "/compare", "/timeline", "/heat", "/about", "/help", "/api", "/feed.atom",
    "/opensearch.xml", "/export.csv", "/export.jsonl", "/export.xlsx", "/api/v1/search", "/api/v1/suggest",
    "/api/v1/openapi.json", f"/api/v1/documents/{DOCUMENT}", f"/document/{DOCUMENT}", f"/document/{DOCUMENT}/cite",
    "/healthz", "/metrics", "/robots.txt", "/parties.css",
]  # fmt: skip
NAMES = [
    *FACETS, "q", "since", "until", "match", "expand", "grouped", "sort", "page", "size", "lang", "layout", "p",
    "format", "facet", "find", "at", "by", "measure", "v",
]  # fmt: skip
NASTY = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "javascript:alert(1)", "{{7*7}}", "${7*7}",
    "' OR 1=1 --", "'; DROP TABLE alinea; --", "../../../etc/passwd", "\x00", "\r\nSet-Cookie: a=b", "\ud800",
    "\u202egekeerd\u202c", "\u200b\ufeff", "e\u0301" * 50, "\U0001f600", "zorg" * 2000, "(" * 400, '"' * 301,
    "a* b* c* d*", "*" * 50, "zo* OR " * 40, "-" * 500, "partij:" * 100, 'titel:"-"', "2018-13", "0000", "9" * 400,
    "-1", "1e9", "NaN", "٣", "%00", "%s%n", "party", "vvd", "topic", "2018-09-18", "month", "share", "brug",
]  # fmt: skip
VALUES = st.one_of(st.sampled_from(NASTY), st.text(max_size=40), st.integers(-5, 10**20).map(str))
PATIENCE = 10
"""Seconds of processor time that a page may take."""


@pytest.fixture(scope="module")
def site(archive_index: Path) -> FlaskClient:
    """A client of the application on made-up documents."""
    return create_app({"INDEX": archive_index, "SETTINGS": Settings(rate=0)}).test_client()


def attacks(html: str) -> list[object]:
    """The elements of a page that run what a visitor wrote, as a browser would read it."""
    found: list[object] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            given = dict(attrs)
            own = given.get("type") == "application/ld+json" or (given.get("src") or "").startswith("/")
            runs = any(name.startswith("on") for name in given) or (given.get("href") or "").startswith("javascript:")
            if runs or (tag in ("script", "img") and not own):
                found.append((tag, attrs))

    Reader().feed(html)
    return found


def ask(site: FlaskClient, address: str) -> None:
    """A page, whatever its status, that is no error, no attack and no wait."""
    started = time.thread_time()
    with site.get(address) as answer:
        assert answer.status_code in (200, 304, 400, 404), address
        assert "Set-Cookie" not in answer.headers
        if answer.mimetype == "text/html":
            assert attacks(answer.text) == []
            assert "Traceback" not in answer.text
    assert time.thread_time() - started < PATIENCE


@pytest.mark.parametrize("page", PAGES)
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(NAMES), VALUES), max_size=6))
@example([(name, value) for name in NAMES for value in NASTY[:4]])
@example([("q", "vertrouw* OR " * 100)])
@example([("party", f"p{n}") for n in range(300)])
@example([("page", "100000"), ("size", "100")])
def test_a_page_takes_whatever_stands_in_its_address(
    site: FlaskClient, page: str, parameters: list[tuple[str, str]]
) -> None:
    ask(site, f"{page}?{urlencode(parameters, errors='surrogatepass')}")


@pytest.mark.parametrize("nasty", NASTY)
@pytest.mark.parametrize("path", ["/document/{}", "/document/{}/cite", "/api/v1/documents/{}", "/{}", "/static/{}"])
def test_a_path_takes_whatever_stands_in_it(site: FlaskClient, path: str, nasty: str) -> None:
    ask(site, path.format(quote(nasty, safe="", errors="surrogatepass")))


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "FOO"])
@pytest.mark.parametrize("page", PAGES)
def test_a_page_can_only_be_read(site: FlaskClient, page: str, method: str) -> None:
    with site.open(page, method=method, data=b"x" * 2000) as answer:
        assert answer.status_code == (200 if method == "OPTIONS" else 405)


@pytest.mark.parametrize(
    "header",
    [("Accept-Language", "x" * 5000), ("Accept-Language", "en;q=x, \xff"), ("If-None-Match", '"' * 99), ("Host", "a b"),
     ("If-None-Match", "*"), ("Accept-Encoding", "gzip;q=NaN"), ("X-Forwarded-For", "' OR 1"), ("Range", "bytes=9-1"),
     ("Host", "evil.example:99999"), ("If-Modified-Since", "gisteren"),
     ("If-Modified-Since", "Thu, 01 Jan 9999999999 00:00:00 GMT"),
     ("If-Range", "Thu, 01 Jan 2020 00:00:00 -999999999999999999999")],
)  # fmt: skip
@pytest.mark.parametrize(
    "page", ["/?q=brug", f"/document/{DOCUMENT}", "/export.csv", "/feed.atom", "/about", "/static/base.css"]
)
def test_no_header_breaks_a_page(site: FlaskClient, page: str, header: tuple[str, str]) -> None:
    given = [header, ("Range", "bytes=0-9")] if header[0] == "If-Range" else [header]
    with site.get(page, headers=given) as answer:
        assert answer.status_code in (200, 206, 304, 400, 416)
