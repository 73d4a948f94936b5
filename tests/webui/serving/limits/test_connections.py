"""Connections: an address has so many without a proxy in front, a request arrives in so much time, answers end."""

from __future__ import annotations

import http.client
import select
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace

import pytest
from waitress.channel import HTTPChannel

from tests.support import pages_server
from webui import create_app
from webui.serving.limits import connections
from webui.serving.settings import Settings


@pytest.fixture
def place(seed_index: Path) -> Iterator[tuple[str, int]]:
    """Where a server answers whose connections are bounded."""
    app = create_app({"INDEX": seed_index, "SETTINGS": Settings()})
    with pages_server.serving(app, "0.0.0.0", channel=connections.BoundedChannel) as port:
        yield "127.0.0.1", port


@pytest.mark.parametrize("address", ["http://[::1", "http://[::1/?q=wet", "https://a]/", "[::1"])
def test_an_address_that_cannot_be_taken_apart_is_a_bad_request(
    place: tuple[str, int], caplog: pytest.LogCaptureFixture, address: str
) -> None:
    with socket.create_connection(place, timeout=30) as visitor:
        visitor.sendall(f"GET {address} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        answer = b"".join(iter(lambda: visitor.recv(65_536), b""))
    assert answer.split()[1] in (b"400", b"404")
    assert "exception" not in caplog.text


def readable(held: list[socket.socket], shut: set[socket.socket], seconds: float) -> list[socket.socket]:
    """Those of the connections, but for the ones that are known to be shut, on which something comes so soon."""
    return select.select([one for one in held if one not in shut], [], [], seconds)[0]


def test_one_address_has_no_more_than_its_connections_and_others_are_answered(
    place: tuple[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "MOST", 10)
    held = [socket.create_connection(place, timeout=10) for _ in range(25)]
    shut: set[socket.socket] = set()
    until = time.monotonic() + 60
    while len(shut) < 15 and time.monotonic() < until:
        shut |= {one for one in readable(held, shut, 1) if one.recv(1) == b""}
    assert len(shut) == 15
    other = http.client.HTTPConnection(*place, timeout=10, source_address=("127.0.0.2", 0))
    other.request("GET", "/help")
    assert other.getresponse().status == 200
    other.close()
    assert readable(held, shut, 0.1) == []
    for one in held:
        one.close()


def test_a_request_that_trickles_in_is_given_up(place: tuple[str, int], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(connections, "HEADER", 0.5)
    with socket.create_connection(place, timeout=10) as slow:
        slow.sendall(b"GET /help HTTP/1.1\r\nHost: x\r\nX-Slow: ")
        slow.settimeout(0.3)
        for _ in range(20):
            try:
                slow.sendall(b"a")
                if slow.recv(1) == b"":
                    break
            except TimeoutError:
                continue
            except (BrokenPipeError, ConnectionResetError):
                break
        else:
            pytest.fail("it is still open")


def test_a_request_has_twenty_seconds_to_arrive(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 1000.0
    monkeypatch.setattr(connections, "time", SimpleNamespace(monotonic=lambda: now))
    monkeypatch.setattr(HTTPChannel, "received", lambda self, data: True)
    slow = object.__new__(connections.BoundedChannel)
    slow.request = None
    assert slow.received(b"GET /")
    slow.request = object()
    now += 19.9
    assert slow.received(b"help")
    now += 0.2
    assert not slow.received(b" HTTP/1.1")
    assert slow.will_close


@pytest.mark.parametrize("path", ["/help", "/?q=wet", "/export.csv", "/export.jsonl", "/export.xlsx", "/x"])
def test_an_answer_to_head_ends_with_its_head(place: tuple[str, int], path: str) -> None:
    with socket.create_connection(place, timeout=30) as visitor:
        visitor.sendall(f"HEAD {path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n".encode())
        answer = b"".join(iter(lambda: visitor.recv(65_536), b""))
    assert answer.endswith(b"\r\n\r\n")
    assert answer.count(b"\r\n\r\n") == 1
