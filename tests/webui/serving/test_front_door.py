"""Headers and addresses of requests (host, prefix, range, path): which are believed, and which are refused."""

from __future__ import annotations

import logging
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import create_environ, run_wsgi_app

from webui import create_app
from webui.serving.settings import Settings

PAGE = "/?q=wet&lang=nl"


@cache
def client(index: Path, **settings: object) -> FlaskClient:
    """A client of the application, served with these settings: one for all tests that ask for the same."""
    return create_app({"INDEX": index, "SETTINGS": Settings(**settings)}).test_client()  # type: ignore[arg-type]


def test_no_header_says_under_which_path_the_pages_are(seed_index: Path) -> None:
    site = client(seed_index, proxies=1)
    answer = site.get(PAGE, headers={"X-Forwarded-Prefix": "//evil.example"})
    assert "evil.example" not in answer.text
    assert answer.headers["ETag"] == site.get(PAGE).headers["ETag"]


def test_the_prefix_is_a_setting_and_in_the_tag(seed_index: Path) -> None:
    site = client(seed_index, prefix="/inbreng")
    for path in (PAGE, "/inbreng" + PAGE):  # a proxy may take it off
        answer = site.get(path)
        assert answer.status_code == 200
        assert 'href="/inbreng/' in answer.text
        assert 'href="/?' not in answer.text
        assert 'href="/document' not in answer.text


@pytest.mark.parametrize("scheme", ["javascript", "data", "ftp", ""])
def test_only_schemes_of_the_web(seed_index: Path, scheme: str) -> None:
    answer = client(seed_index, proxies=1).get("/feed.atom?q=wet", headers={"X-Forwarded-Proto": scheme})
    assert answer.status_code == (400 if scheme else 200)
    assert "javascript:" not in answer.text


@pytest.mark.parametrize("host", ["a..b", "xn--a", "a" * 64, "a b", "[::1", "\x80"])
@pytest.mark.parametrize("path", ["/", "/nergens", "/api/v1/search", "/export.csv"])
def test_a_host_that_cannot_be_one_is_a_bad_request(seed_index: Path, path: str, host: str) -> None:
    asked = {**create_environ(path), "HTTP_HOST": host}
    _, status, headers = run_wsgi_app(client(seed_index).application.wsgi_app, asked, buffered=True)
    assert status == "400 BAD REQUEST"
    assert "frame-ancestors" in headers["Content-Security-Policy"]


def test_what_changes_the_page_is_in_its_tag_and_in_vary(seed_index: Path) -> None:
    site = client(seed_index, proxies=1)
    plain = site.get(PAGE)
    tags = {plain.headers["ETag"]}
    for header, value in (("X-Forwarded-Host", "inbreng.example"), ("X-Forwarded-Proto", "https")):
        tags.add(site.get(PAGE, headers={header: value}).headers["ETag"])
        assert header in plain.headers["Vary"]
    assert len(tags) == 3


def test_this_machine_watches_under_any_name(seed_index: Path) -> None:
    site = client(seed_index, sites=("inbreng.example",))
    for path in ("/healthz", "/metrics"):
        assert site.get(path, headers={"Host": "127.0.0.1:8000"}).status_code == 200
        away = site.get(path, headers={"Host": "127.0.0.1"}, environ_base={"REMOTE_ADDR": "203.0.113.7"})
        assert away.status_code == 400
    assert site.get(PAGE, headers={"Host": "127.0.0.1:8000"}).status_code == 400


def test_an_application_leaves_the_logs_of_the_process_alone(seed_index: Path) -> None:
    before = list(logging.getLogger().handlers)
    client(seed_index, json_logs=True)
    assert logging.getLogger().handlers == before


def test_security_txt_says_whom_to_tell_where_that_was_said(seed_index: Path) -> None:
    assert client(seed_index).get("/.well-known/security.txt").status_code == 404
    site = client(seed_index, security=("mailto:veilig@example.nl", "https://example.nl/veilig"), prefix="/inbreng")
    answer = site.get("/.well-known/security.txt")
    assert answer.mimetype == "text/plain"
    fields = [tuple(line.split(": ", 1)) for line in answer.text.splitlines()]
    assert fields[:2] == [("Contact", "mailto:veilig@example.nl"), ("Contact", "https://example.nl/veilig")]
    expires = datetime.fromisoformat(dict(fields)["Expires"])
    assert timedelta(days=30) < expires - datetime.now(UTC) < timedelta(days=365)
    assert dict(fields)["Canonical"] == "http://localhost/inbreng/.well-known/security.txt"
    assert answer.headers["Cache-Control"] == "max-age=86400"


def test_the_mark_is_there_for_what_looks_for_it(seed_index: Path) -> None:
    with client(seed_index).get("/favicon.ico") as answer:
        assert answer.status_code == 200
        assert answer.data[:4] == b"\0\0\1\0"


def test_a_network_of_64_bits_counts_as_one_visitor_and_an_ipv4_address_in_ipv6_as_itself(seed_index: Path) -> None:
    site = client(seed_index, rate=50)

    def remaining(address: str) -> int:
        return int(site.get("/help", environ_base={"REMOTE_ADDR": address}).headers["X-RateLimit-Remaining"])

    assert remaining("2001:db8:1:2::1") > remaining("2001:db8:1:2:ffff::9")
    assert remaining("2001:db8:1:3::1") == 49
    assert remaining("::ffff:192.0.2.1") == remaining("::ffff:192.0.2.2") == 49


@pytest.mark.parametrize(
    ("asked", "meant"),
    [
        ("/party/vvd/", "/party/vvd"),
        ("/topic/werk/?lang=en", "/topic/werk?lang=en"),
        ("/about/", "/about"),
        ("/document/kst-34843-33/", "/document/kst-34843-33"),
        ("/api/v1/search/?q=a%20b", "/api/v1/search?q=a%20b"),
        ("/dossier/34 843/", "/dossier/34%20843"),
    ],
)
def test_a_slash_too_many_leads_to_the_page(seed_index: Path, asked: str, meant: str) -> None:
    answer = client(seed_index).get(asked)
    assert (answer.status_code, answer.location) == (301, meant)
    assert client(seed_index, prefix="/inbreng").get(f"/inbreng{asked}").location == f"/inbreng{meant}"


@pytest.mark.parametrize("asked", ["/nergens/", "/static/", "///evil.example/", "/%2F%2Fevil.example/"])
def test_a_slash_too_many_behind_what_is_not_there_leads_nowhere(seed_index: Path, asked: str) -> None:
    answer = client(seed_index).get(asked, follow_redirects=True)
    assert answer.status_code == 404


@pytest.mark.parametrize("behind", ["%00", "%0D%0A", "%7F", "%C2%85", "%80", "%ED%A0%80", "%EF%BF%BD"])
@pytest.mark.parametrize(
    "path", ["/document/kst-34843-33", "/document/kst-34843-33/cite", "/person/omtzigt", "/help", "/x"]
)
def test_no_page_has_an_address_that_cannot_be_read(seed_index: Path, path: str, behind: str) -> None:
    answer = client(seed_index).get(path + behind)
    assert answer.status_code == 400
    assert "Dit verzoek is niet te lezen" in answer.text
    assert client(seed_index).get(f"/api/v1{path}{behind}").get_json()["status"] == 400


@pytest.mark.parametrize("path", ["/document/{}", "/document/{}.md", "/document/{}/cite", "/api/v1/documents/{}"])
@pytest.mark.parametrize("typed", ["kst-34843-33%20", "%20kst-34843-33", "KST-34843-33"])
def test_a_document_has_one_address(seed_index: Path, path: str, typed: str) -> None:
    answer = client(seed_index).get(path.format(typed) + "?lang=nl")
    assert (answer.status_code, answer.location) == (301, path.format("kst-34843-33") + "?lang=nl")


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "CONNECT"])
@pytest.mark.parametrize("path", ["/", "/about", "/api/v1/search", "/api/v1/nergens", "/nergens", "//api"])
def test_bytes_that_no_address_has_in_a_query_are_no_fault_of_ours(seed_index: Path, method: str, path: str) -> None:
    client = create_app({"INDEX": seed_index}).test_client()
    answer = client.open(path, method=method, environ_overrides={"PATH_INFO": path, "QUERY_STRING": "q=\xb2&lang=\xff"})
    read = client.open(path, method=method, environ_overrides={"PATH_INFO": path, "QUERY_STRING": "q=%B2&lang=%FF"})
    assert answer.status_code in (200, 400, 404, 405)
    assert (answer.status_code, answer.data) == (read.status_code, read.data)


@pytest.mark.parametrize("asked", ["bytes=0-1,3-4", "items=0-1", "bytes=9-1", "bytes=a-b", "bytes=", "bytes=--5", "x"])
def test_what_is_no_single_range_is_answered_with_all(seed_index: Path, asked: str) -> None:
    site = client(seed_index)
    with site.get("/static/mark.svg", headers={"Range": asked}) as some, site.get("/static/mark.svg") as whole:
        assert (some.status_code, some.data) == (200, whole.data)


def test_whether_a_file_is_unchanged_comes_before_the_range(seed_index: Path) -> None:
    site = create_app({"INDEX": seed_index}).test_client()
    with site.get("/static/mark.svg") as whole:
        tag, day, length = whole.headers["ETag"], whole.headers["Last-Modified"], whole.content_length
    for known in ({"If-None-Match": tag}, {"If-None-Match": "*"}, {"If-Modified-Since": day}):
        for asked in ("bytes=0-9", f"bytes={length}-"):
            with site.get("/static/mark.svg", headers={"Range": asked, **known}) as answer:
                assert (answer.status_code, answer.data) == (304, b"")
    with site.get("/static/mark.svg", headers={"Range": "bytes=0-9", "If-None-Match": '"other"'}) as answer:
        assert (answer.status_code, answer.content_length) == (200, length)


def test_a_range_is_answered_with_that_and_beyond_the_end_the_length_is_told(seed_index: Path) -> None:
    site = client(seed_index)
    with site.get("/static/mark.svg") as whole:
        length, content = len(whole.data), whole.data
    with site.get("/static/mark.svg", headers={"Range": "bytes=-5"}) as end:
        assert (end.status_code, end.data) == (206, content[-5:])
    with site.get("/static/mark.svg", headers={"Range": f"bytes={length}-"}) as beyond:
        assert (beyond.status_code, beyond.headers["Content-Range"]) == (416, f"bytes */{length}")
