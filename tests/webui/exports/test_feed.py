"""A search as an Atom feed, and the description that adds the site to a browser's search box."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from urllib.parse import quote, urlsplit

import pytest
from flask.testing import FlaskClient
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from lxml import etree

from indexer.engines import arrival, open_engine
from indexer.searches import SearchRequest
from tests.support.documents import made_up
from webui import create_app
from webui.exports import feed_view

ATOM = "{http://www.w3.org/2005/Atom}"
SEARCH = "{http://a9.com/-/spec/opensearch/1.1/}"
ONCE = ("id", "title", "updated")
FEED = {"author", "category", "contributor", "entry", "generator", "icon", "id", "link", "logo", "rights", "subtitle",
        "title", "updated"}  # fmt: skip
ENTRY = {"author", "category", "content", "contributor", "id", "link", "published", "rights", "source", "summary",
         "title", "updated"}  # fmt: skip
RFC_3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")
TAG = re.compile(r"tag:[A-Za-z0-9.-]+,\d{4}(-\d\d(-\d\d)?)?:[A-Za-z0-9\-._~!$&'()*+,;=:@/?%]*")
QUERIES = ["", "q=fietspad", "q=verzonnen&party=vvd&lang=en", "q=zebra", "q=%3C%26%22&topic=verkeer"]


def read(answer: object) -> etree._Element:
    """The root of an answer that is XML."""
    return etree.fromstring(answer.data)  # type: ignore[attr-defined]


def assert_valid(feed: etree._Element) -> None:
    """A feed keeps what RFC 4287 asks: the elements of 4.1.1 and 4.1.2, their number, and the form of their content."""
    assert feed.tag == f"{ATOM}feed"
    assert_parts(feed, FEED)
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
    assert len(ids) == len(set(ids))
    for entry in feed.iter(f"{ATOM}entry"):
        assert_parts(entry, ENTRY)
        content = entry.find(f"{ATOM}content")
        assert content is not None
        assert content.get("type") == "html"
        assert etree.HTML(content.text or "") is not None


def assert_parts(element: etree._Element, allowed: set[str]) -> None:
    """The children of a feed or an entry are those allowed, and well-formed."""
    names = [etree.QName(child).localname for child in element]
    assert set(names) <= allowed
    for name in ONCE:
        assert names.count(name) == 1, name
    assert "author" in names
    for author in element.findall(f"{ATOM}author"):
        assert author.findtext(f"{ATOM}name")
    assert TAG.fullmatch(element.findtext(f"{ATOM}id") or "")
    for moment in (*element.findall(f"{ATOM}updated"), *element.findall(f"{ATOM}published")):
        assert RFC_3339.fullmatch(moment.text or "")
        datetime.fromisoformat(moment.text or "")
    alternates = [link for link in element.findall(f"{ATOM}link") if link.get("rel") == "alternate"]
    assert len(alternates) == 1
    for link in element.findall(f"{ATOM}link"):
        assert urlsplit(link.get("href") or "").scheme in ("http", "https")
    for category in element.findall(f"{ATOM}category"):
        assert category.get("term")


@pytest.mark.parametrize("query", QUERIES)
def test_the_feed_of_every_search_is_valid(archive: FlaskClient, query: str) -> None:
    answer = archive.get(f"/feed.atom?{query}")
    assert answer.mimetype == "application/atom+xml"
    assert_valid(read(answer))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(max_size=20))
@example("\x0c\ufffe <b>]]>&amp;")
def test_whatever_is_asked_for_the_feed_is_valid(archive: FlaskClient, q: str) -> None:
    asked = quote(q, errors="replace")
    assert_valid(read(archive.get(f"/feed.atom?q=verzonnen+OR+{asked}&document={asked}")))


def test_a_feed_lists_what_came_in_last_first_and_then_the_newest(archive: FlaskClient, archive_index: Path) -> None:
    feed = read(archive.get("/feed.atom?q=fietspad"))
    hits = list(open_engine(archive_index).hits(SearchRequest(q="fietspad", sort="added")))
    ids = [entry.findtext(f"{ATOM}id") for entry in feed.iter(f"{ATOM}entry")]
    assert ids == [f"tag:localhost,2026:{hit.paragraph.id}" for hit in hits]
    times = [entry.findtext(f"{ATOM}updated") for entry in feed.iter(f"{ATOM}entry")]
    assert times == [hit.paragraph.added for hit in hits] == sorted(times, reverse=True)
    days = [entry.findtext(f"{ATOM}published") for entry in feed.iter(f"{ATOM}entry")]
    assert days == [f"{hit.document.date}T00:00:00Z" for hit in hits] == sorted(days, reverse=True)
    assert feed.findtext(f"{ATOM}updated") == open_engine(archive_index).stats().changed


def test_a_feed_tells_of_what_arrives_late_or_without_a_date(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    engine = open_engine(tmp_path)
    texts = [(f"Een verzonnen vraag naar wolfroedel nummer {number}.", ("vvd",), ()) for number in range(60)]
    engine.write([made_up(1, texts)])
    late, undated = (made_up(number, [("De verzonnen wolfroedel van eerder.", (), ())]) for number in (2, 3))
    late = replace(late, document=replace(late.document, date="2001-02-03"))
    undated = replace(undated, document=replace(undated.document, date=None))
    monkeypatch.setattr(arrival, "moment", lambda newest: f"{newest[:-1]}Z".replace("20", "21", 1))
    monkeypatch.setattr("indexer.engines.whoosh.engine.moment", arrival.moment)
    engine.write([late, undated])
    feed = read(create_app({"ENGINE": engine}).test_client().get("/feed.atom?q=wolfroedel"))
    entries = [str(entry.findtext(f"{ATOM}id")).partition(":x-")[2] for entry in feed.iter(f"{ATOM}entry")]
    assert len(entries) == feed_view.ENTRIES
    assert set(entries[:2]) == {"2/1", "3/1"}


def test_an_entry_leads_to_its_marked_paragraph(archive: FlaskClient) -> None:
    entry = read(archive.get("/feed.atom?q=fietspad&party=gl")).find(f"{ATOM}entry")
    assert entry is not None
    assert "GroenLinks" in (entry.findtext(f"{ATOM}title") or "")
    assert "<mark>fietspad</mark>" in (entry.findtext(f"{ATOM}content") or "")
    address = urlsplit(entry.find(f"{ATOM}link").get("href"))  # type: ignore[union-attr]
    assert f'id="{address.fragment}"' in archive.get(f"{address.path}?{address.query}").text


def test_a_feed_keeps_its_name_and_its_language_whatever_the_order(archive: FlaskClient) -> None:
    feeds = [read(archive.get(f"/feed.atom?lang=en&q=fietspad{more}")) for more in ("", "&sort=date", "&page=2&size=5")]
    assert len({feed.findtext(f"{ATOM}id") for feed in feeds}) == 1
    for feed in feeds:
        assert [link.get("href") for link in feed.findall(f"{ATOM}link")] == [
            "http://localhost/feed.atom?q=fietspad&lang=en",
            "http://localhost/?q=fietspad&sort=added&lang=en",
        ]


def test_a_feed_ends_somewhere(archive: FlaskClient) -> None:
    assert feed_view.ENTRIES == 50
    assert len(read(archive.get("/feed.atom")).findall(f"{ATOM}entry")) == 25


def test_a_browser_can_add_the_site(archive: FlaskClient) -> None:
    answer = archive.get("/opensearch.xml")
    assert answer.mimetype == "application/opensearchdescription+xml"
    described = read(answer)
    assert described.tag == f"{SEARCH}OpenSearchDescription"
    assert len(described.findtext(f"{SEARCH}ShortName") or "") <= 16
    assert len(described.findtext(f"{SEARCH}Description") or "") <= 1024
    templates = {url.get("type"): url.get("template") or "" for url in described.findall(f"{SEARCH}Url")}
    own = urlsplit(templates["application/opensearchdescription+xml"])
    assert archive.get(own.path).data == answer.data
    for kind in ("text/html", "application/atom+xml"):
        address = urlsplit(templates[kind].replace("{searchTerms}", "fietspad"))
        found = archive.get(f"{address.path}?{address.query}")
        assert found.mimetype == kind
        assert "<mark>" in found.text or "&lt;mark&gt;" in found.text
    image = urlsplit(described.findtext(f"{SEARCH}Image") or "")
    assert archive.get(f"{image.path}?{image.query}", buffered=True).mimetype == "image/svg+xml"
