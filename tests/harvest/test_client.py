"""What a server may send to a client: each ends in time, as one of its errors."""

from __future__ import annotations

import time

import pytest

from indexer.harvest.errors import Failed, NotThere
from indexer.harvest.transfer.client import Bounds, Client
from indexer.harvest.transfer.pace import Pace
from tests.support.raw_server import sending
from tests.support.standin import SetClock

OK = b"HTTP/1.1 200 OK\r\n"
CHUNKED = OK + b"Transfer-Encoding: chunked\r\n\r\n"
MOVED = b"HTTP/1.1 302 Found\r\nLocation: "
LATE = "the answer took more than 0.3 seconds, 2 times"


def got(port: int) -> bytes:
    """What a client makes of the answers of a server."""
    clock = SetClock()
    client = Client(Pace(0, clock), clock, frozenset({f"127.0.0.1:{port}"}), bounds=Bounds(1, 1, 0.3, 1_000_000))
    try:
        return client.get(f"http://127.0.0.1:{port}/a").content
    finally:
        client.close()


@pytest.mark.parametrize(
    ("head", "piece", "gap"),
    [
        (b"", b"H", 0.02),
        (OK + b"X: ", b"x", 0.02),
        (b"", b"HTTP/1.1 100 Continue\r\n\r\n", 0.02),
        (CHUNKED, b"1\r\nx\r\n", 0.02),
        (CHUNKED + b"3;", b"x", 0.02),
        (CHUNKED + b"3\r\nabc\r\n0\r\n", b"T: x\r\n", 0.02),
        (OK + b"\r\n", b"x", 0.02),
    ],
)
def test_what_comes_drop_by_drop_ends_in_time(head: bytes, piece: bytes, gap: float) -> None:
    with sending(head, piece, gap) as port, pytest.raises(Failed, match=LATE):
        got(port)


@pytest.mark.parametrize(
    ("head", "piece", "said"),
    [
        (OK + b"\r\n", b"x" * 65_536, "over the limit of 1,000,000 bytes"),
        (b"HTTP/1.1 503 Busy\r\n\r\n", b"x" * 65_536, "the server answered 503, 5 times"),
        (OK, b"X: y\r\n", "more than 100 headers"),
        (OK + b"X: ", b"x" * 65_536, "when reading header line"),
        (MOVED + b"http://[\r\n\r\n", b"", "leads to what is no address"),
        (MOVED + b"file:///etc/passwd\r\n\r\n", b"", "leads to another server"),
        (MOVED + b"http://127.0.0.1:99999999/\r\n\r\n", b"", "leads to another server"),
        (OK + b"Content-Encoding: gzip, gzip, gzip, gzip, gzip, gzip\r\nContent-Length: 1\r\n\r\nx", b"", "no whole"),
        (OK + b"Content-Length: 3\r\nContent-Length: 5\r\n\r\nabcde", b"", "no whole answer"),
        (CHUNKED + b"FFFFFFFFFFFFFFFFFFFF\r\nabc", b"", "no whole answer"),
        (b"<html>geen HTTP</html>", b"", "no whole answer"),
    ],
)
def test_what_is_no_whole_answer_is_said(head: bytes, piece: bytes, said: str) -> None:
    with sending(head, piece) as port, pytest.raises(Failed, match=said):
        got(port)


def test_the_body_of_a_redirect_is_not_waited_for() -> None:
    began = time.monotonic()
    with sending(MOVED + b"/fout404\r\n\r\n", b"x" * 65_536) as port, pytest.raises(NotThere):
        got(port)
    assert time.monotonic() - began < 20


def test_an_address_that_is_none_is_another_server() -> None:
    clock = SetClock()
    client = Client(Pace(0, clock), clock, frozenset({"example.org"}))
    with pytest.raises(Failed, match="leads to another server"):
        client.get("http://[")
