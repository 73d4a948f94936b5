"""The configuration for nginx, with a real nginx before the real command: path, TLS, cache, headers, slow visitors."""

from __future__ import annotations

import http.client
import os
import shutil
import signal
import socket
import ssl
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

import webui
from tests.support.ports import free_ports, wait_for

CONFIGURATION = Path(webui.__file__).parent / "deploy" / "nginx" / "inbreng.conf"
NAME = "inbreng.example.nl"
SLOW_VISITORS = 500
SOON = 2
"""Seconds in which the tests let nginx wait for a header, in place of its ten."""


@pytest.fixture(scope="module")
def nginx() -> str:
    """The program, where it is installed; with openssl, which makes the certificate."""
    found = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    if found is None or shutil.which("openssl") is None:
        if "nginx" in os.environ.get("INBRENG_REQUIRE", ""):
            pytest.fail("INBRENG_REQUIRE asks for nginx, but nginx or openssl is not on this machine")
        pytest.skip("nginx and openssl are not on this machine")
    return found


@dataclass(frozen=True)
class Answer:
    """What came back, all of it; the names of headers are in small letters."""

    status: int
    headers: dict[str, str]
    text: str


class Site:
    """nginx on two ports of this machine, before the program."""

    def __init__(self, folder: Path, nginx: str, index: Path, prefix: str) -> None:
        folder.mkdir()
        self.plain, self.secure = free_ports(2)
        self._program = subprocess.Popen(
            [sys.executable, "-m", "indexer", "serve", "--port", "0", "--index", index, "--proxies", "1",
             "--site", NAME, "--prefix", prefix],
            stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert self._program.stdout
        behind = urlsplit(self._program.stdout.readline().split()[3]).netloc
        key, certificate = folder / "key.pem", folder / "certificate.pem"
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={NAME}",
             "-addext", f"subjectAltName=DNS:{NAME}", "-keyout", key, "-out", certificate],
            check=True, capture_output=True,
        )  # fmt: skip
        self._trusted = ssl.create_default_context(cafile=str(certificate))
        text = CONFIGURATION.read_text(encoding="utf-8")
        for written, here in (
            ("127.0.0.1:8000", behind),
            ("    listen [::]:80;\n", ""),
            ("    listen [::]:443 ssl http2;\n", ""),
            ("listen 80;", f"listen 127.0.0.1:{self.plain};"),
            ("listen 443 ", f"listen 127.0.0.1:{self.secure} "),
            (f"/etc/letsencrypt/live/{NAME}/fullchain.pem", str(certificate)),
            (f"/etc/letsencrypt/live/{NAME}/privkey.pem", str(key)),
            ("/var/cache/nginx/inbreng", str(folder / "cache")),
            ("client_header_timeout 10s", f"client_header_timeout {SOON}s"),
            ("location / {", f"location {prefix}/ {{"),
        ):
            assert written in text
            text = text.replace(written, here)
        (folder / "inbreng.conf").write_text(text, encoding="utf-8")
        kinds = "".join(
            f"{kind}_temp_path {folder}/{kind};" for kind in ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
        )
        (folder / "nginx.conf").write_text(
            f"{'user root;' if os.geteuid() == 0 else ''} daemon off; worker_processes 1;\n"
            f"pid {folder}/pid; error_log {folder}/error.log;\n"
            f"events {{ worker_connections 2048; }}\n"
            f"http {{ access_log off; {kinds}\ninclude {folder}/inbreng.conf; }}\n",
            encoding="utf-8",
        )  # fmt: skip
        options = ["-c", folder / "nginx.conf", "-e", folder / "error.log"]
        subprocess.run([nginx, "-t", *options], check=True, capture_output=True)
        self._nginx = subprocess.Popen([nginx, *options])
        wait_for(self.secure)

    def get(self, path: str, **headers: str) -> Answer:
        """The answer to a visitor who came by TLS and trusts this certificate alone."""
        connection = http.client.HTTPSConnection("127.0.0.1", self.secure, timeout=20, context=self._trusted)
        plain = socket.create_connection(("127.0.0.1", self.secure), timeout=20)
        connection.sock = self._trusted.wrap_socket(plain, server_hostname=NAME)
        connection.request("GET", path, headers={"Host": NAME} | {k.replace("_", "-"): v for k, v in headers.items()})
        with closing(connection):
            answer = connection.getresponse()
            return Answer(
                answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read().decode()
            )

    def stop(self) -> None:
        for process in (self._nginx, self._program):
            process.send_signal(signal.SIGTERM)
            process.wait(timeout=30)
        if self._program.stdout:
            self._program.stdout.close()


@pytest.fixture(scope="module", params=["", "/inbreng"])
def site(
    tmp_path_factory: pytest.TempPathFactory, nginx: str, seed_index: Path, request: pytest.FixtureRequest
) -> Iterator[tuple[Site, str]]:
    """nginx before the program, and the path under which its pages are."""
    made = Site(tmp_path_factory.mktemp("nginx") / "site", nginx, seed_index, request.param)
    yield made, request.param
    made.stop()


def test_pages_come_by_tls_under_their_path_and_name_no_other(site: tuple[Site, str]) -> None:
    server, prefix = site
    answer = server.get(f"{prefix}/?q=vertrouwenspersoon&lang=nl")
    page = answer.text
    assert answer.status == 200
    assert answer.headers["strict-transport-security"] == "max-age=31536000"
    assert f'href="{prefix}/document/kst-34843-33?q=vertrouwenspersoon' in page
    assert f"https://{NAME}{prefix}/feed.atom?q=wet" in server.get(f"{prefix}/feed.atom?q=wet").text


def test_who_comes_without_tls_is_sent_on(site: tuple[Site, str]) -> None:
    server, prefix = site
    with closing(http.client.HTTPConnection("127.0.0.1", server.plain, timeout=20)) as connection:
        connection.request("GET", f"{prefix}/?q=wet", headers={"Host": NAME})
        answer = connection.getresponse()
    assert (answer.status, answer.getheader("Location")) == (301, f"https://{NAME}{prefix}/?q=wet")


def test_what_a_visitor_says_of_itself_is_not_believed(site: tuple[Site, str]) -> None:
    server, prefix = site
    remaining = []
    for number in range(3):
        answer = server.get(
            f"{prefix}/help", X_Forwarded_For=f"192.0.2.{number}", X_Forwarded_Proto="javascript",
            X_Forwarded_Host="evil.example", X_Forwarded_Prefix="//evil.example", Forwarded="for=192.0.2.9",
        )  # fmt: skip
        assert answer.status == 200
        assert "evil.example" not in answer.text
        remaining.append(int(answer.headers["x-ratelimit-remaining"]))
    assert remaining[0] > remaining[1] > remaining[2]
    assert server.get(f"{prefix}/metrics").status == 404  # for this machine alone


def test_styles_are_kept_and_pages_are_asked_for_anew(site: tuple[Site, str]) -> None:
    server, prefix = site
    page = server.get(f"{prefix}/?q=wet")
    style = page.text.partition('rel="stylesheet" href="')[2].partition('"')[0]
    seen = [server.get(style) for _ in range(2)]
    assert [answer.headers["x-cache"] for answer in seen] == ["MISS", "HIT"]
    again = server.get(f"{prefix}/?q=wet", If_None_Match=page.headers["etag"])
    assert again.status == 304


def test_five_hundred_slow_visitors_keep_nobody_waiting_and_are_let_go(site: tuple[Site, str]) -> None:
    server, prefix = site
    slow = []
    for number in range(SLOW_VISITORS):
        one = socket.create_connection(("127.0.0.1", server.plain if number % 2 else server.secure), timeout=20)
        one.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: " if number % 2 else b"\x16\x03\x01")
        slow.append(one)
    started = time.monotonic()
    assert server.get(f"{prefix}/?q=wet").status == 200
    assert time.monotonic() - started < 2
    for one in slow:
        with one:
            one.settimeout(20 * SOON)
            try:
                while one.recv(1000):
                    pass
            except ConnectionResetError:
                pass
    assert server.get(f"{prefix}/help").status == 200
