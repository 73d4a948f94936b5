"""How much one address may ask for. The counts are kept in this process and start anew with it."""

from __future__ import annotations

from flask import Flask, request
from flask_limiter import Limiter

from webui import visitors

_FREE = ("static", "pages.party_colours", "pages.robots", "api.health", "metrics.metrics")
"""Endpoints that cost next to nothing, or that machines watch."""


def register(app: Flask, rate: int) -> None:
    """Answer an address that asks for more than `rate` pages a minute with 429; this machine itself is free."""
    if rate:
        limiter = Limiter(
            visitors.address,
            application_limits=[f"{rate}/minute"],
            application_limits_exempt_when=_is_free,
            storage_uri="memory://",
            headers_enabled=True,
        )
        limiter.init_app(app)


def _is_free() -> bool:
    return request.endpoint in _FREE or visitors.is_this_machine()
