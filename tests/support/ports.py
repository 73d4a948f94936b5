"""Ports of this machine: free ones for the servers that a test starts, and the moment at which somebody listens."""

from __future__ import annotations

import socket
import time


def free_ports(count: int) -> list[int]:
    """Different ports that nobody listens at."""
    sockets = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    ports = [int(one.getsockname()[1]) for one in sockets]
    for one in sockets:
        one.close()
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
