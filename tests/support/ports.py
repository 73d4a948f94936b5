"""Ports of this machine: free ones for the servers that a test starts, and the moment at which somebody listens."""

from __future__ import annotations

import random
import socket
import time
from contextlib import ExitStack, suppress

_FIRST, _LAST = 20_000, 32_000
"""Below the ports that Linux gives to outgoing connections: none of these takes one before a server does."""


def free_ports(count: int) -> list[int]:
    """Different ports that nobody listens at."""
    ports: list[int] = []
    with ExitStack() as held:
        while len(ports) < count:
            port = random.SystemRandom().randint(_FIRST, _LAST)  # not that of a seed, which all processes share
            with suppress(OSError):  # somebody listens there
                held.enter_context(socket.create_server(("127.0.0.1", port)))
                ports.append(port)
    return ports


def free_port() -> int:
    """A port that nobody listens at."""
    return free_ports(1)[0]


def wait_for(port: int, seconds: float = 120) -> None:
    """Wait until a server listens at a port.

    Raises:
        TimeoutError: none does within so many seconds.
    """
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
        except OSError:
            time.sleep(0.05)
        else:
            return
    raise TimeoutError(f"nobody listens at port {port}")
