"""The configuration for nginx, with a real nginx before the real command: path, TLS, cache, headers, slow visitors."""

from __future__ import annotations

import http.client
import os
import select
import shutil
import signal
import socket
import ssl
import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import pytest

import webui
from tests.support.command import running
from tests.support.ports import free_port, free_ports, wait_for

CONFIGURATION = Path(webui.__file__).parent / "deploy" / "nginx" / "inbreng.conf"
NAME = "inbreng.example.nl"
SLOW_VISITORS = 500


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
    """nginx on two ports of this machine, before the program at an address. It gives a visitor so long for a header."""

    def __init__(self, folder: Path, nginx: str, behind: str, prefix: str = "", patience: str = "1h") -> None:
        folder.mkdir()
        self.plain, self.secure = free_ports(2)
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
            ("client_header_timeout 10s", f"client_header_timeout {patience}"),
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

    @contextmanager
    def slow_visitors(self) -> Iterator[list[socket.socket]]:
        """Visitors who began to say what they want, by TLS and without it, and say no more."""
        slow = []
        with ExitStack() as leaving:
            for number in range(SLOW_VISITORS):
                port = self.plain if number % 2 else self.secure
                one = leaving.enter_context(socket.create_connection(("127.0.0.1", port), timeout=20))
                one.sendall(b"GET / HTTP/1.1\r\nHost: x\r\nX-Slow: " if number % 2 else b"\x16\x03\x01")
                slow.append(one)
            yield slow

    def stop(self) -> None:
        self._nginx.send_signal(signal.SIGTERM)
        self._nginx.wait(timeout=30)


@pytest.fixture(scope="module", params=["", "/inbreng"])
def site(
    tmp_path_factory: pytest.TempPathFactory, nginx: str, seed_index: Path, request: pytest.FixtureRequest
) -> Iterator[tuple[Site, str]]:
    """nginx before the program, and the path under which its pages are."""
    options = ["--proxies", 1, "--site", NAME, "--prefix", request.param]
    with running("serve", "--port", 0, "--index", seed_index, *options, stderr=False) as program:
        behind = urlsplit(program.stdout.readline().split()[3]).netloc
        made = Site(tmp_path_factory.mktemp("nginx") / "site", nginx, behind, request.param)
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


def test_five_hundred_slow_visitors_keep_nobody_waiting(site: tuple[Site, str]) -> None:
    server, prefix = site
    with server.slow_visitors() as slow:
        assert server.get(f"{prefix}/?q=wet").status == 200
        assert readable(slow) == []  # nginx waits for all of them still
    assert server.get(f"{prefix}/help").status == 200


def readable(sockets: list[socket.socket]) -> list[int]:
    """At which something came, or that were closed."""
    watched = select.poll()
    for one in sockets:
        watched.register(one, select.POLLIN)
    return [number for number, _ in watched.poll(0)]


def test_slow_visitors_are_let_go(nginx: str, tmp_path: Path) -> None:
    server = Site(tmp_path / "site", nginx, f"127.0.0.1:{free_port()}", patience="1s")
    with server.slow_visitors() as slow:
        for one in slow:
            with suppress(ConnectionResetError):
                while one.recv(1000):
                    pass
    server.stop()
