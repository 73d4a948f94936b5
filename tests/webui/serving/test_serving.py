"""On the open internet: limits, proxies, what need not be sent again, and what is told to those who watch."""

from __future__ import annotations

import gzip
import json
import logging
import re
import signal
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from prometheus_client.parser import text_string_to_metric_families

from indexer.engines import open_engine
from indexer.engines.whoosh.engine import WhooshEngine
from indexer.records import ParsedDocument
from tests.support import ROOT
from tests.support.command import Running, running
from webui import create_app
from webui.serving.monitoring import logs
from webui.serving.monitoring.logs import JsonFormatter
from webui.serving.settings import Settings

STRANGER = {"REMOTE_ADDR": "203.0.113.7"}
SEARCH = "/?q=vertrouwenspersoon"


def client(index: Path, **settings: object) -> FlaskClient:
    """A client of the application, served with these settings."""
    return create_app({"INDEX": index, "SETTINGS": Settings(**settings)}).test_client()  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def site(seed_index: Path) -> FlaskClient:
    """A client of the application on the seed."""
    return client(seed_index)


def test_a_site_answers_to_its_own_names_only(seed_index: Path) -> None:
    site = client(seed_index, sites=("inbreng.example", "localhost"), proxies=1)

    def status(**headers: str) -> int:
        return site.get(
            "/?lang=nl", headers={name.replace("_", "-"): text for name, text in headers.items()}
        ).status_code

    assert status(Host="inbreng.example") == status(Host="localhost:8000") == 200
    assert status(Host="elders.example") == 400
    assert status(Host="localhost", X_Forwarded_Host="elders.example") == 400
    assert "Dit verzoek is niet te lezen" in site.get("/?lang=nl", headers={"Host": "elders.example"}).text


def test_a_fault_of_ours_is_a_page_without_a_trace(seed_index: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(WhooshEngine, "stats", lambda self: 1 / 0)
    for path in ("/about?lang=nl", "/metrics"):
        answer = client(seed_index).get(path)
        assert answer.status_code == 500
        assert "ZeroDivisionError" not in answer.text
    assert "Er ging iets mis" in client(seed_index).get("/about?lang=nl").text


def test_behind_a_proxy_each_visitor_has_an_address_of_their_own(seed_index: Path) -> None:
    site = client(seed_index, rate=1, proxies=1)

    def status(forwarded: str) -> int:
        return site.get("/", headers={"X-Forwarded-For": forwarded}).status_code

    assert [status("203.0.113.7"), status("203.0.113.8"), status("203.0.113.7")] == [200, 200, 429]
    assert status("198.51.100.1, 203.0.113.8") == 429  # what a visitor writes there is not believed


@pytest.mark.parametrize("path", ["/", "/feed.atom?q=wet", "/opensearch.xml", "/api", "/export.csv?q=wet"])
@pytest.mark.parametrize("header", ["Prefix: //evil.example", "Prefix: https://evil.example", "Proto: evil"])
def test_what_no_proxy_would_say_is_in_no_page(seed_index: Path, path: str, header: str) -> None:
    name, value = header.split(": ")
    answer = client(seed_index, proxies=1).get(path, headers={f"X-Forwarded-{name}": value})
    assert answer.status_code in (200, 400)
    assert "evil" not in answer.text


def test_without_a_trusted_proxy_nobody_chooses_an_address(seed_index: Path) -> None:
    site = client(seed_index, rate=1)
    statuses = [
        site.get("/", headers={"X-Forwarded-For": f"203.0.113.{n}"}, environ_base=STRANGER).status_code for n in (1, 2)
    ]
    assert statuses == [200, 429]


@pytest.mark.parametrize("path", ["/", SEARCH, "/document/kst-34843-33", "/api/v1/search?q=wet", "/robots.txt"])
def test_a_page_that_the_browser_has_is_not_sent_again_until_the_index_changes(
    tmp_path: Path, seed: ParsedDocument, path: str
) -> None:
    engine = open_engine(tmp_path / "index")
    engine.write([seed])
    site = create_app({"ENGINE": engine}).test_client()
    first = site.get(path)
    assert first.headers["ETag"].startswith('W/"')
    again = site.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    assert again.headers["ETag"] == first.headers["ETag"]
    assert "Content-Security-Policy" in again.headers
    engine.write([replace(seed, document=replace(seed.document, title="Een andere titel"))])
    assert site.get(path, headers={"If-None-Match": first.headers["ETag"]}).status_code == 200


def test_a_page_in_another_language_is_another_page(site: FlaskClient) -> None:
    tag = site.get("/", headers={"Accept-Language": "nl"}).headers["ETag"]
    assert site.get("/", headers={"Accept-Language": "en", "If-None-Match": tag}).status_code == 200
    assert site.get("/", headers={"Accept-Language": "nl", "If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize(
    "path", ["/", "/feed.atom?q=wet", "/opensearch.xml", "/api/v1/topics", "/export.xlsx?q=wet", "/export.csv?q=wet"]
)
def test_what_differs_by_language_says_so(site: FlaskClient, path: str) -> None:
    with site.get(path, headers={"Accept-Language": "nl"}) as dutch:
        assert "Accept-Language" in dutch.headers["Vary"]
        tag = dutch.headers["ETag"]
    with site.get(path, headers={"Accept-Language": "en", "If-None-Match": tag}) as english:
        assert english.status_code == 200
    kept = site.get(path, headers={"Accept-Language": "nl", "If-None-Match": tag})
    assert (kept.status_code, "Accept-Language" in kept.headers["Vary"]) == (304, True)


@pytest.mark.parametrize("path", ["/parties.css", "/favicon.ico", "/static/base.css"])
def test_what_is_on_every_page_is_not_asked_for_every_time(site: FlaskClient, path: str) -> None:
    with site.get(path) as answer:
        assert (answer.cache_control.max_age or 0) >= 3600
        assert not answer.cache_control.no_cache


def test_a_workbook_is_sent_whole_and_asked_for_anew(site: FlaskClient) -> None:
    with site.get("/export.xlsx?q=wet", headers={"Range": "bytes=0-9"}) as answer:
        assert answer.status_code == 200
        assert answer.data.startswith(b"PK")
        assert "Accept-Ranges" not in answer.headers
        assert not answer.cache_control.max_age


def test_nothing_is_searched_for_a_page_that_the_browser_has(
    site: FlaskClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    tag = site.get(SEARCH).headers["ETag"]
    monkeypatch.delattr(WhooshEngine, "search")
    assert site.get(SEARCH, headers={"If-None-Match": tag}).status_code == 304


@pytest.mark.parametrize("path", ["/healthz", "/metrics", "/nergens", "/document/nergens"])
def test_what_changes_by_itself_or_is_not_there_is_not_kept(site: FlaskClient, path: str) -> None:
    answer = site.get(path)
    assert "ETag" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"


def test_text_is_compressed_for_a_browser_that_can_read_that(site: FlaskClient) -> None:
    plain, small = site.get(SEARCH), site.get(SEARCH, headers={"Accept-Encoding": "br, gzip"})
    assert small.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(small.data) == plain.data
    assert int(small.headers["Content-Length"]) == len(small.data) < len(plain.data) / 2
    assert "Accept-Encoding" in plain.headers["Vary"]
    assert "Content-Encoding" not in plain.headers
    assert "Content-Encoding" not in site.get(SEARCH, headers={"Accept-Encoding": "gzip;q=0"}).headers


def test_a_static_file_is_compressed_and_kept(site: FlaskClient) -> None:
    answer = site.get("/static/document.css", headers={"Accept-Encoding": "gzip"})
    assert answer.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(answer.data) == (ROOT / "webui/static/document.css").read_bytes()
    assert "max-age=31536000" in answer.headers["Cache-Control"]
    answer.close()
    with site.get("/static/document.css", headers={"If-None-Match": answer.headers["ETag"]}) as again:
        assert again.status_code == 304


def test_requests_are_counted_and_timed_for_prometheus(seed_index: Path) -> None:
    site = client(seed_index)
    for path in (SEARCH, SEARCH, "/nergens"):
        site.get(path)
    site.open("/", method="BREW")
    families = {family.name: family for family in text_string_to_metric_families(site.get("/metrics").text)}
    counts = {
        tuple(s.labels[name] for name in ("method", "endpoint", "status")): s.value
        for s in families["inbreng_requests"].samples
        if s.name.endswith("total")
    }
    assert counts == {
        ("GET", "pages.search", "200"): 2,
        ("GET", "none", "404"): 1,
        ("other", "none", "405"): 1,
    }
    timed = {
        s.labels.get("endpoint"): s.value
        for s in families["inbreng_request_seconds"].samples
        if s.name.endswith("count")
    }
    assert timed["pages.search"] == 2
    assert families["inbreng_documents"].samples[0].value == 1


def test_only_this_machine_reads_the_metrics(seed_index: Path) -> None:
    site = client(seed_index)
    assert site.get("/metrics").status_code == 200
    assert site.get("/metrics", environ_base=STRANGER).status_code == 404
    assert site.get("/metrics", headers={"X-Forwarded-For": "127.0.0.1"}).status_code == 404
    assert client(seed_index, open_metrics=True).get("/metrics", environ_base=STRANGER).status_code == 200


def test_the_json_log_has_a_line_for_each_request_without_what_was_searched(
    seed_index: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    root = logging.getLogger()
    kept, level = root.handlers[:], root.level
    try:
        logs.to_standard_error()
        client(seed_index, json_logs=True).get("/?q=geheim", environ_base=STRANGER)
    finally:
        root.handlers[:] = kept
        root.setLevel(level)
    [line] = [json.loads(line) for line in capsys.readouterr().err.splitlines()]
    assert {name: line[name] for name in ("level", "method", "path", "endpoint", "status")} == {
        "level": "info", "method": "GET", "path": "/", "endpoint": "pages.search", "status": 200,
    }  # fmt: skip
    assert line["ms"] > 0
    assert "geheim" not in str(line)
    assert "203.0.113.7" not in str(line)


def test_an_error_is_one_line_of_the_json_log() -> None:
    error = ValueError("twee\nregels")
    record = logging.LogRecord("x", logging.ERROR, "x", 1, "stuk: %s", ("dit",), (ValueError, error, None))
    [line] = JsonFormatter().format(record).splitlines()
    assert json.loads(line)["message"] == "stuk: dit"
    assert "ValueError: twee\nregels" in json.loads(line)["error"]


@pytest.mark.parametrize(
    ("path", "indexed"),
    [("/", True), ("/?lang=en", True), ("/document/kst-34843-33", True), (SEARCH, False),
     ("/?party=vvd&lang=en", False), ("/document/kst-34843-33?q=wet", False), ("/api/v1/openapi.json", False)],
)  # fmt: skip
def test_searches_and_filters_are_not_for_crawlers(site: FlaskClient, path: str, indexed: bool) -> None:
    assert ("X-Robots-Tag" not in site.get(path).headers) == indexed


def test_robots_may_read_documents_in_both_languages_but_no_searches(site: FlaskClient) -> None:
    rules = site.get("/robots.txt").text.splitlines()
    assert rules[0] == "User-agent: *"
    assert {"Disallow: /*?", "Disallow: /api/", "Allow: /*?lang=en$"} <= set(rules)


def test_every_link_to_a_search_with_filters_tells_crawlers_not_to_follow(site: FlaskClient) -> None:
    links = re.findall(r'<a [^>]*href="/\?[^"]*(?:party|topic|year|role)=[^>]*>', site.get(SEARCH).text)
    assert len(links) > 5
    assert [link for link in links if "nofollow" not in link] == []


@pytest.fixture
def served(seed_index: Path) -> Iterator[tuple[Running, str]]:
    """The command itself behind a proxy, with its address."""
    options = ["--proxies", 1, "--per-minute", 2, "--log", "json"]
    with running("serve", "--port", 0, "--index", seed_index, *options) as process:
        yield process, process.stdout.readline().split()[3]


def test_the_command_believes_its_proxy_counts_and_logs(served: tuple[Running, str]) -> None:
    process, address = served

    def status(visitor: str, padding: int = 0) -> int:
        headers = {"X-Forwarded-For": visitor, "X-Padding": "x" * padding}
        try:
            with urllib.request.urlopen(urllib.request.Request(address + "help", headers=headers)) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            with error:
                return error.code

    asked = [status(f"203.0.113.{n}") for n in (8, 7, 7, 7)]
    assert asked == [200, 200, 200, 429]
    assert status("203.0.113.9", padding=100_000) == 431
    process.send_signal(signal.SIGTERM)
    lines = [json.loads(line) for line in process.stderr.read().splitlines()]
    assert [line["status"] for line in lines if line["message"] == "request"] == asked
