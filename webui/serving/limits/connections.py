"""Connections: how many one address may have, how long a request may take to arrive, and where an answer ends.

A proxy in front that buffers keeps those that ask for nothing from the program; this bounds what they cost where there
is none.
"""

from __future__ import annotations

import time
from typing import Any

from waitress.channel import HTTPChannel
from waitress.parser import HTTPRequestParser, ParsingError
from waitress.task import WSGITask

MOST = 100
"""So many connections one address may have open at once."""
HEADER = 20.0
"""Seconds after which a request must be there as a whole."""


class _Task(WSGITask):
    """An answer that ends with its head where that alone is asked for. waitress sends the end of a body, too, of which
    it does not know the length."""

    def build_response_header(self) -> bytes:
        """What is sent before the body."""
        head: bytes = super().build_response_header()
        self.chunked_response = self.chunked_response and self.get_environment()["REQUEST_METHOD"] != "HEAD"
        return head


class _Parser(HTTPRequestParser):
    """A request that is a bad one where its address cannot be taken apart, as `http://[::1`: waitress closes such a
    connection without a word, and writes its own stack into the log."""

    def parse_header(self, header_plus: bytes) -> None:
        """Take the head of a request apart."""
        try:
            super().parse_header(header_plus)
        except ValueError as error:
            raise ParsingError(str(error)) from error


class Channel(HTTPChannel):
    """A connection."""

    parser_class = _Parser
    task_class = _Task


class BoundedChannel(Channel):
    """A connection that is closed at once where its address has too many, and later where its request arrives too
    slowly. waitress closes by itself what says nothing at all."""

    def __init__(self, server: Any, sock: Any, addr: Any, adj: Any, map: Any = None) -> None:
        """The parameters are those of waitress."""
        super().__init__(server, sock, addr, adj, map=map)
        self._began = 0.0
        own = [one for one in server.active_channels.values() if one.addr[0] == addr[0]]
        if len(own) > MOST:
            self.will_close = True

    def received(self, data: bytes) -> bool:
        """Take what came in, unless the request that it belongs to takes too long."""
        if self.request is None:
            self._began = time.monotonic()
        elif time.monotonic() - self._began > HEADER:
            self.will_close = True
            return False
        return bool(super().received(data))
