"""A server that sends bytes as they are, whatever HTTP says of them."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def sending(head: bytes, piece: bytes = b"", gap: float = 0.0, unasked: bool = False) -> Iterator[int]:
    """The port of a server that answers every request with `head`, and then with `piece` again and again, `gap` seconds
    apart, for as long as the other side listens; `unasked`: before any request, as servers of mail begin."""
    stopped = threading.Event()
    listening = socket.create_server(("127.0.0.1", 0))

    def answer(connection: socket.socket) -> None:
        with connection, suppress(OSError):
            asked = b""
            while not unasked and b"\r\n\r\n" not in asked:
                if not (more := connection.recv(65_536)):
                    return
                asked += more
            connection.sendall(head)
            while piece and not stopped.wait(gap):
                connection.sendall(piece)

    def accept() -> None:
        with suppress(OSError):  # closed
            while True:
                threading.Thread(target=answer, args=(listening.accept()[0],), daemon=True).start()

    accepting = threading.Thread(target=accept, daemon=True)
    accepting.start()
    try:
        yield listening.getsockname()[1]
    finally:
        stopped.set()
        listening.shutdown(socket.SHUT_RDWR)  # wakes who waits in `accept`, who might take calls of a later server
        accepting.join()
        listening.close()
