"""How much may be asked for: of one address, and at once. The counts are kept in this process and start with it."""

from __future__ import annotations

from threading import BoundedSemaphore

from flask import Flask, Response, g, request
from flask_limiter import Limiter
from werkzeug.exceptions import TooManyRequests

from webui.serving import budgets, visitors

_FREE = ("static", "pages.party_colours", "pages.robots", "well_known.security", "well_known.favicon", "api.health",
         "metrics.metrics")  # fmt: skip
"""Endpoints that cost next to nothing, or that machines watch."""

EXPORTS_AT_ONCE = 3
"""Each keeps one of the threads that answer everybody for as long as it is fetched."""
_WAIT = 30
"""Seconds after which an export that found no place may be asked for again."""


def register(app: Flask, rate: int) -> None:
    """Answer an address that asks for more than `rate` pages a minute, or for as much work, with 429, and so an export
    for which there is no place; this machine itself may ask for what it wants."""
    _limit_exports(app)
    if rate:
        limiter = Limiter(
            visitors.address,
            application_limits=[f"{rate}/minute"],
            application_limits_cost=budgets.pages,
            application_limits_deduct_when=lambda _: True,  # once it is known what the answer took
            application_limits_exempt_when=_is_free,
            storage_uri="memory://",
            headers_enabled=True,
        )
        limiter.init_app(app)


def _limit_exports(app: Flask) -> None:
    places = BoundedSemaphore(EXPORTS_AT_ONCE)

    @app.before_request
    def enter() -> None:
        if request.endpoint in budgets.EXPORTS and not visitors.is_this_machine():
            if not places.acquire(blocking=False):
                raise TooManyRequests(retry_after=_WAIT)
            g.leave = places.release

    @app.after_request
    def leave(response: Response) -> Response:
        if "leave" in g:
            response.direct_passthrough = False  # the end of a file that is passed through is not told
            response.call_on_close(g.leave)  # when all is sent, or the visitor went away
        return response


def _is_free() -> bool:
    return request.endpoint in _FREE or visitors.is_this_machine()
