"""Connections that are cut when an exchange takes too long: the timeouts of urllib3 are those of one read, so that a
server which sends a byte now and then, of a head or of a body, is never late by them. And bodies within a bound."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any

from urllib3 import BaseHTTPResponse, HTTPConnectionPool, HTTPSConnectionPool, PoolManager
from urllib3.connection import HTTPConnection, HTTPSConnection

_CHUNK = 65_536


class Late(TimeoutError):
    """The time of an exchange is over."""


class TooLarge(OSError):
    """A body is over its bound."""


class Line:
    """The connection that a pool of one holds."""

    def __init__(self) -> None:
        self._held: socket.socket | None = None
        self._over = threading.Event()

    def pool(self, **settings: Any) -> PoolManager:
        """A pool whose last connection is this one, with these settings of urllib3."""
        line = self

        class Plain(HTTPConnection):
            def _new_conn(self) -> socket.socket:
                return line.hold(super()._new_conn())

        class Secure(HTTPSConnection):
            def _new_conn(self) -> socket.socket:
                return line.hold(super()._new_conn())

        pool = PoolManager(**settings)
        pool.pool_classes_by_scheme = {
            "http": type("PlainPool", (HTTPConnectionPool,), {"ConnectionCls": Plain}),
            "https": type("SecurePool", (HTTPSConnectionPool,), {"ConnectionCls": Secure}),
        }
        return pool

    @contextmanager
    def within(self, seconds: float) -> Iterator[None]:
        """What is done here ends within so many seconds: then the connection is cut, for whoever reads it.

        Raises:
            Late: it was cut, whatever came of it: a head or a body that is cut may look whole.
        """
        over = self._over = threading.Event()

        def late() -> None:
            over.set()
            self.cut()

        timer = threading.Timer(seconds, late)
        timer.daemon = True
        timer.start()
        try:
            yield
        except Exception as error:
            if over.is_set():
                raise Late from error
            raise
        finally:
            timer.cancel()
            self._over = threading.Event()  # what is opened later is not late
        if over.is_set():
            raise Late

    def body(self, answer: BaseHTTPResponse, most: int) -> bytes:
        """The whole body of an answer that was not read yet, of so many bytes at most.

        Raises:
            TooLarge: it has more, and the connection is cut.
            urllib3.exceptions.HTTPError, OSError: it breaks off.
        """
        pieces: list[bytes] = []
        size = 0
        while piece := answer.read1(_CHUNK):  # one read at a time: `stream` waits for a whole chunk
            size += len(piece)
            pieces.append(piece)
            if size > most:
                answer.close()
                self.cut()
                raise TooLarge(f"the answer is over the limit of {most:,} bytes")
        return b"".join(pieces)

    def cut(self) -> None:
        """End the connection, whoever reads it."""
        if self._held is not None:
            with suppress(OSError):  # it has ended already
                self._held.shutdown(socket.SHUT_RDWR)

    def close(self) -> None:
        """Let go of it."""
        if self._held is not None:
            self._held.close()
            self._held = None

    def __del__(self) -> None:
        self.close()

    def hold(self, opened: socket.socket) -> socket.socket:
        """Make a new connection this one, and return it; cut at once, where it was made after the time was over.

        A second handle is kept: the first goes with TLS, and with an answer after which the server closes.
        """
        self.close()
        self._held = opened.dup()
        if self._over.is_set():
            self.cut()
        return opened
