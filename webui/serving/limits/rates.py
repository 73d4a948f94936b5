"""Rate limits: requests by one address, and exports at one time.

What an address asked for is counted in this process, or in a store that several servers share; what is answered at once
takes threads of this process, and is counted here.
"""

from __future__ import annotations

import time
from threading import BoundedSemaphore

from flask import Flask, Response, g, request
from flask_limiter import Limiter
from limits.errors import ConfigurationError
from werkzeug.exceptions import TooManyRequests

from indexer.errors import UsageError
from webui.serving.limits import budgets, visitors

ALONE = "memory://"
"""The store of a server that counts by itself."""
_WAITS: dict[str, str | int] = {"socket_connect_timeout": 1, "socket_timeout": 1}
"""Seconds in which Redis must answer, before this server counts by itself."""
_EXAMPLE = "redis://host:6379, with the extra `redis` installed"
_FREE = ("static", "pages.party_colours", "pages.robots", "well_known.security", "well_known.favicon",
         "well_known.logo", "api.health", "metrics.metrics")  # fmt: skip
"""Endpoints that cost next to nothing, or that machines watch."""

EXPORTS_AT_ONCE = 3
"""Each keeps one of the threads that answer everybody for as long as it is fetched."""
_WAIT = 30
"""Seconds after which an export that found no place may be asked for again."""


def register(app: Flask, rate: int, store: str) -> None:
    """Answer an address that asks for more than `rate` pages a minute, or for as much work, with 429, and so an export
    for which there is no place; this machine itself may ask for what it wants. `store` is where that is counted: while
    one that is shared is away, each server counts by itself.

    Raises:
        UsageError: the store is of a kind that is not known, or what it needs is not installed.
    """
    _limit_exports(app)
    if rate:
        limiter = Limiter(
            visitors.address,
            application_limits=[f"{rate}/minute"],
            application_limits_cost=budgets.pages,
            application_limits_deduct_when=lambda _: True,  # once it is known what the answer took
            application_limits_exempt_when=_is_free,
            storage_uri=store,
            storage_options=_WAITS if store.startswith("redis") else None,
            in_memory_fallback_enabled=store != ALONE,
            headers_enabled=True,
        )
        try:
            limiter.init_app(app)
        except ConfigurationError as error:
            reason = " ".join(str(error).split())
            raise UsageError(f"the store of limits cannot be used ({reason}); write it as {_EXAMPLE}") from None
        _charge_exports(app, limiter)


def _charge_exports(app: Flask, limiter: Limiter) -> None:
    """What an export takes while it is sent counts too, once that is done."""

    @app.after_request
    def charge(response: Response) -> Response:
        if request.endpoint in budgets.EXPORTS and not visitors.is_this_machine():
            began, counted = time.thread_time(), [(one.limit, one.request_args) for one in limiter.current_limits]

            def sent() -> None:
                cost = budgets.worth(time.thread_time() - began)
                for limit, whose in counted if cost else ():
                    limiter.limiter.hit(limit, *whose, cost=cost)

            response.call_on_close(sent)
        return response


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
