"""A server that is told to stop answers what was asked, and takes nothing more."""

from __future__ import annotations

import json
import signal
import socket
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.support.command import Running, running

VISITORS = 6


@pytest.fixture
def served(seed_index: Path) -> Iterator[tuple[Running, tuple[str, int]]]:
    """The command itself, and where it answers."""
    with running("serve", "--port", 0, "--index", seed_index, stderr=False) as process:
        address = urlsplit(process.stdout.readline().split()[3])
        yield process, (str(address.hostname), int(address.port or 0))


def received(visitor: socket.socket) -> bytes:
    """All that a server sends until it closes the connection."""
    return b"".join(iter(lambda: visitor.recv(65_536), b""))


def takes_no_more(place: tuple[str, int]) -> bool:
    """Whether a server soon takes no connection any longer."""
    until = time.monotonic() + 60
    while time.monotonic() < until:
        try:
            socket.create_connection(place, timeout=60).close()
        except (ConnectionRefusedError, ConnectionResetError):  # reset: it was closed in the midst of it
            return True
        time.sleep(0.02)
    return False


@pytest.mark.parametrize("how", [signal.SIGTERM, signal.SIGINT])
def test_requests_in_flight_are_answered(served: tuple[Running, tuple[str, int]], how: signal.Signals) -> None:
    process, place = served
    visitors = [socket.create_connection(place, timeout=30) for _ in range(VISITORS)]
    for visitor in visitors:
        visitor.sendall(b"GET /help HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n")
    with urllib.request.urlopen("http://{}:{}/help".format(*place), timeout=60) as later:
        assert later.status == 200  # so those before have come in
    process.send_signal(how)
    assert takes_no_more(place)
    for visitor in visitors:
        visitor.sendall(b"\r\n")
    for visitor in visitors:
        with visitor:
            answer = received(visitor)
        assert answer.startswith(b"HTTP/1.1 200 OK")
        assert answer.rstrip().endswith(b"</html>")
    assert process.wait(timeout=30) == 0


def test_whoever_waits_to_be_let_in_is_answered(served: tuple[Running, tuple[str, int]]) -> None:
    process, place = served
    process.send_signal(signal.SIGSTOP)
    visitors = [socket.create_connection(place, timeout=30) for _ in range(VISITORS)]
    for visitor in visitors[1:]:
        visitor.sendall(b"GET /help HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
    process.send_signal(signal.SIGTERM)
    process.send_signal(signal.SIGCONT)
    for visitor in visitors[1:]:
        with visitor:
            assert received(visitor).rstrip().endswith(b"</html>")
    visitors[0].close()
    assert process.wait(timeout=30) == 0


def test_a_server_that_is_stopped_as_soon_as_it_answers_answers(seed_index: Path) -> None:
    with running("serve", "--port", 0, "--index", seed_index, stderr=False) as process:
        address = urlsplit(process.stdout.readline().split()[3])
        process.send_signal(signal.SIGSTOP)  # in the midst of what it does first
        with socket.create_connection((str(address.hostname), int(address.port or 0)), timeout=30) as visitor:
            visitor.sendall(b"GET /help HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
            process.send_signal(signal.SIGTERM)
            process.send_signal(signal.SIGCONT)
            assert received(visitor).rstrip().endswith(b"</html>")
        assert process.wait(timeout=30) == 0


def test_a_server_without_visitors_ends_at_once(served: tuple[Running, tuple[str, int]]) -> None:
    process, _ = served
    began = time.monotonic()
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=30) == 0
    assert time.monotonic() - began < 15


@pytest.mark.parametrize("sign", ["*_WRITELOCK", "*.documents", "*.toc"])
def test_a_server_that_is_killed_while_it_makes_its_first_index_serves_at_the_next_start(
    tmp_path: Path, sign: str
) -> None:
    with running("serve", "--port", 0, cwd=tmp_path, stdout=False, stderr=False) as process:
        while not any((tmp_path / "inbreng-index").glob(sign)):
            assert process.poll() is None, "it ended by itself"
            time.sleep(0.001)
        process.send_signal(signal.SIGKILL)
    with running("serve", "--port", 0, cwd=tmp_path, stderr=False) as again:
        line = next((line for line in again.stdout if "http://" in line), "")
        assert line, "it does not start"
        asked = f"{line.split()[3]}api/v1/search?q=vertrouwenspersoon&party=gl"
        with urllib.request.urlopen(asked, timeout=30) as answer:
            assert json.load(answer)["total"] == 7
