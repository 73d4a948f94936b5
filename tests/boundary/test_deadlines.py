"""A connection is cut when its time is over, whatever the server sends meanwhile."""

from __future__ import annotations

import socket
import time

import pytest

from indexer.boundary.deadlines import Late, Line
from tests.support.raw_server import sending


def test_what_drips_is_cut_and_the_next_exchange_has_a_connection_of_its_own() -> None:
    line = Line()
    pool = line.pool(retries=False, timeout=5)
    with (
        sending(b"HTTP/1.1 200 OK\r\nX: ", b"x", gap=0.02) as slow,
        pytest.raises(Late),
        line.within(0.2),
    ):
        pool.request("GET", f"http://127.0.0.1:{slow}/")
    with sending(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\ngoed") as quick, line.within(60):
        assert pool.request("GET", f"http://127.0.0.1:{quick}/").data == b"goed"
    line.close()


def test_an_error_of_its_own_is_not_late() -> None:
    line = Line()
    line.cut()
    with pytest.raises(KeyError), line.within(60):
        raise KeyError


def test_a_connection_that_comes_when_the_time_is_over_is_cut_at_once() -> None:
    line = Line()

    def late(opened: socket.socket) -> None:
        with line.within(0.01):
            time.sleep(0.1)
            assert line.hold(opened).recv(1) == b""  # else it waits for ever

    ours, theirs = socket.socketpair()
    with ours, theirs, pytest.raises(Late):
        late(ours)
    ours, theirs = socket.socketpair()
    with ours, theirs:
        line.hold(ours)
        theirs.sendall(b"x")
        assert ours.recv(1) == b"x"
    line.close()
