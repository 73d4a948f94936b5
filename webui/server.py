"""Serving the pages with waitress."""

from __future__ import annotations

import gc
import logging
import select
import signal
import socket
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, Any, NoReturn

from waitress import wasyncore
from waitress.channel import HTTPChannel
from waitress.server import create_server

from indexer.engines import Engine
from indexer.errors import UsageError
from webui import create_app
from webui.serving.limits.connections import BoundedChannel, Channel
from webui.serving.maintenance import keep_ready
from webui.serving.monitoring import logs
from webui.serving.settings import Settings
from webui.serving.warmth import warm

if TYPE_CHECKING:
    from _typeshed.wsgi import WSGIApplication

_WAITRESS: dict[str, Any] = {
    "threads": 8,
    "connection_limit": 500,
    "channel_timeout": 30,  # seconds in which a connection must say something
    "max_request_header_size": 65_536,  # bytes, with the address in them
    "max_request_body_size": 1024,  # bytes: every page is asked for with GET
    "clear_untrusted_proxy_headers": False,  # who is believed is decided in visitors.py
    "ident": None,
}

_KNOCKED = 1.0
"""Seconds in which who has come before that is let in and heard."""
_FINISH = 20.0
"""Seconds in which requests that have begun are answered once the server is told to stop."""
_TURN = 0.0002
"""Seconds after which a thread that works gives way to one that waits. A search waits for its turn at each array that
it works out; at Python's own 5 ms a page took up to 0.8 s while a commit of a million paragraphs was made ready."""
_OBJECTS = 700
"""So many new objects are made before those that refer to each other in a circle are looked for. That is Python's own
number: with the one of short commands (50,000) a search for them takes no less in all, and one page of 150 waits 50 ms
longer for it."""


def run(engine: Engine, host: str, port: int, announce: Callable[[str], None], settings: Settings) -> None:
    """Serve until interrupted or told to stop (SIGTERM); what was asked until then is answered. `announce` is called
    with the address once it answers; port 0 takes a free one.

    Raises:
        UsageError: the address or port cannot be used.
    """
    app = create_app({"ENGINE": engine, "SETTINGS": settings})
    warm(app, engine)
    run_all(app, (engine,), host, port, announce, settings)


def run_all(
    app: WSGIApplication,
    engines: Sequence[Engine],
    host: str,
    port: int,
    announce: Callable[[str], None],
    settings: Settings,
) -> None:
    """The same for an application over several engines."""
    if settings.json_logs:
        logs.to_standard_error()
    channels: dict[int, Any] = {}
    try:
        server = create_server(app, map=channels, host=host, port=port, **_WAITRESS)
    except (OSError, socket.gaierror, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UsageError(f"{host}:{port}: cannot serve here ({reason}); choose another --port or --host") from error
    for listener in [channel for channel in channels.values() if channel.accepting]:
        listener.channel_class = Channel if settings.proxies else BoundedChannel  # a proxy has those of everybody
    shown = "127.0.0.1" if host in ("0.0.0.0", "::") else host
    stopped = []
    try:
        with suppress(KeyboardInterrupt, SystemExit):
            signal.signal(signal.SIGTERM, _stop)
            announce(f"http://{shown}:{getattr(server, 'effective_port', port)}/")
            logging.getLogger("waitress.queue").setLevel(logging.ERROR)  # a line for each visitor who waits a moment
            sys.setswitchinterval(_TURN)
            gc.set_threshold(_OBJECTS)
            stopped += [keep_ready(engine) for engine in engines]
            wasyncore.loop(timeout=1, use_poll=True, map=channels)
        with suppress(KeyboardInterrupt, SystemExit):  # whoever cannot wait asks once more
            _finish(channels)
    finally:
        for event in stopped:
            event.set()
        server.task_dispatcher.shutdown(timeout=1)
        server.close()


def _stop(*_: object) -> NoReturn:
    raise SystemExit(0)


def _finish(channels: Mapping[int, Any]) -> None:
    """Accept nothing more than who waits to be let in, and send what has been asked for already."""
    listeners = [channel for channel in channels.values() if channel.accepting]
    waiting = select.poll()
    for listener in listeners:
        waiting.register(listener.socket, select.POLLIN)
    until = time.monotonic() + _KNOCKED
    while waiting.poll(0) and time.monotonic() < until:
        wasyncore.loop(timeout=0, use_poll=True, map=channels, count=1)
    for listener in listeners:
        wasyncore.dispatcher.close(listener)
    until = time.monotonic() + _FINISH
    while any(map(_is_busy, channels.values())) and time.monotonic() < until:
        wasyncore.loop(timeout=0.1, use_poll=True, map=channels, count=1)


def _is_busy(channel: Any) -> bool:
    """Whether a connection has a request that is not answered, or an answer that is not sent, or came a moment ago and
    has said nothing yet."""
    if not isinstance(channel, HTTPChannel):
        return False
    is_new = channel.last_activity == channel.creation_time > time.time() - _KNOCKED
    return bool(channel.requests or channel.request or channel.total_outbufs_len or is_new)
