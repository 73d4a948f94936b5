"""Serving the pages with waitress."""

from __future__ import annotations

import socket
import sys
from collections.abc import Callable
from typing import Any

from waitress.server import create_server

from indexer.engines import Engine
from indexer.errors import UsageError
from webui import create_app
from webui.serving import logs
from webui.serving.maintenance import keep_ready
from webui.serving.settings import Settings

_WAITRESS: dict[str, Any] = {
    "threads": 8,
    "connection_limit": 500,
    "channel_timeout": 30,  # seconds in which a connection must say something
    "max_request_header_size": 65_536,  # bytes, with the address in them
    "max_request_body_size": 1024,  # bytes: every page is asked for with GET
    "clear_untrusted_proxy_headers": False,  # who is believed is decided in visitors.py
    "ident": None,
}

_TURN = 0.0002
"""Seconds after which a thread that works gives way to one that waits. A search waits for its turn at each array that
it works out; at Python's own 5 ms a page took up to 0.8 s while a commit of a million paragraphs was made ready."""


def run(engine: Engine, host: str, port: int, announce: Callable[[str], None], settings: Settings) -> None:
    """Serve until interrupted. `announce` is called with the address once it answers; port 0 takes a free one.

    Raises:
        UsageError: the address or port cannot be used.
    """
    if settings.json_logs:
        logs.to_standard_error()
    app = create_app({"ENGINE": engine, "SETTINGS": settings})
    try:
        server = create_server(app, host=host, port=port, **_WAITRESS)
    except (OSError, socket.gaierror, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"{host}:{port}: cannot serve here ({reason}); choose another --port or --host") from error
    shown = "127.0.0.1" if host in ("0.0.0.0", "::") else host
    announce(f"http://{shown}:{getattr(server, 'effective_port', port)}/")
    sys.setswitchinterval(_TURN)
    stopped = keep_ready(engine)
    try:
        server.run()
    except KeyboardInterrupt:
        pass
    finally:
        stopped.set()
        server.close()
