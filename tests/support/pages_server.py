"""The pages, served from a thread of the tests."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

from flask import Flask
from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.server import create_server


@contextmanager
def serving(
    app: Flask, host: str = "127.0.0.1", port: int = 0, channel: type[HTTPChannel] = HTTPChannel
) -> Iterator[int]:
    """The port at which an application answers. Its sockets are closed by the thread that waits for them: one that is
    closed under it is a bad file descriptor to `poll`."""
    channels: dict[int, object] = {}
    server = create_server(app, map=channels, host=host, port=port, connection_limit=1_000)  # visitors keep theirs
    server.channel_class = channel
    ended, woken = threading.Event(), threading.Event()

    def answer() -> None:
        while not ended.is_set():
            wasyncore.loop(timeout=1, use_poll=True, map=channels, count=1)
        woken.wait()
        server.task_dispatcher.shutdown(timeout=1)
        wasyncore.close_all(channels)

    thread = threading.Thread(target=answer, daemon=True)
    thread.start()
    try:
        yield server.effective_port
    finally:
        ended.set()
        server.pull_trigger()
        woken.set()
        thread.join(timeout=10)
