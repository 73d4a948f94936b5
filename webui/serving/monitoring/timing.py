"""How long the request at hand has taken."""

from __future__ import annotations

import time

from flask import Flask, g


def register(app: Flask) -> None:
    """Start the clock of every request of an application."""

    @app.before_request
    def start() -> None:
        g.started = time.perf_counter()


def elapsed() -> float:
    """Seconds since the request came in."""
    return time.perf_counter() - float(g.get("started", time.perf_counter()))
