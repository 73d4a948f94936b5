"""A mail server on this machine, for tests: what it took, and the addresses that it refuses."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP

from tests.support.ports import free_port


class Mailbox:
    """What an SMTP server took, also as the bytes of it, and the addresses that it refuses. `port` is where it
    listens."""

    def __init__(self, port: int = 0) -> None:
        self.port = port
        self.taken: list[EmailMessage] = []
        self.raw: list[bytes] = []
        self.refused: set[str] = set()

    def wait_for(self, count: int) -> list[EmailMessage]:
        """The messages, once there are so many."""
        until = time.monotonic() + 10
        while len(self.taken) < count and time.monotonic() < until:
            time.sleep(0.01)
        assert len(self.taken) >= count, "the message did not come"
        return self.taken

    async def handle_RCPT(self, server: Any, session: Any, envelope: Any, address: str, options: Any) -> str:
        if address in self.refused:
            return "550 no such mailbox"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.raw.append(bytes(envelope.content))
        self.taken.append(message_from_bytes(envelope.content, policy=policy.default))  # type: ignore[arg-type]
        return "250 OK"


_ACCEPTED = 0.05
"""Seconds in which a connection that is being taken when the server stops is there."""


class _Server(Controller):
    """A mail server that ends the connections which are open when it stops."""

    def __init__(self, mailbox: Mailbox) -> None:
        super().__init__(mailbox, hostname="127.0.0.1", port=mailbox.port)
        self.served: list[SMTP] = []

    def factory(self) -> SMTP:
        served: SMTP = super().factory()
        self.served.append(served)
        return served

    def stop(self, no_assert: bool = False) -> None:
        asyncio.run_coroutine_threadsafe(self._hang_up(), self.loop).result(timeout=10)
        super().stop(no_assert)

    async def _hang_up(self) -> None:
        assert self.server is not None
        self.server.close()
        await asyncio.sleep(_ACCEPTED)
        for served in self.served:
            if served.transport is not None:
                served.transport.abort()
        await asyncio.sleep(0)  # in which the connections are closed


@contextmanager
def listening() -> Iterator[Mailbox]:
    """A mailbox that takes mail on a free port."""
    mailbox = Mailbox(free_port())
    controller = _Server(mailbox)
    controller.start()
    try:
        yield mailbox
    finally:
        controller.stop()
