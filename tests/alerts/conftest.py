"""The stage of the tests of alerts."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from tests.support.alerts_stage import Post, document
from tests.support.mailbox import listening


@pytest.fixture
def post(tmp_path: Path) -> Iterator[Post]:
    """The stage, with one document in the index that is old."""
    hooked: list[Any] = []

    class Hook(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            hooked.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
            self.send_response(500 if self.path == "/down" else 200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None: ...

    server = ThreadingHTTPServer(("127.0.0.1", 0), Hook)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    with listening() as mailbox:
        stage = Post(tmp_path, mailbox.port, f"http://127.0.0.1:{server.server_port}", mailbox, hooked)
        stage.night(document(1, ("windmolens op zee", "vvd")))
        yield stage
    server.shutdown()
    thread.join()
    server.server_close()
