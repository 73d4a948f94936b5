"""The visitor's address and the site that is asked for, as far as the proxies in front are trusted."""

from __future__ import annotations

from collections.abc import Iterable
from ipaddress import ip_address
from typing import TYPE_CHECKING

from flask import Flask, Response, abort, request
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.sansio.utils import get_host, host_is_trusted

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment


_SCHEMES = ("http", "https")
_WATCHED = ("api.health", "metrics.metrics")
"""Endpoints that this machine asks for by whatever name it has for itself."""
_NO_HOST = "host.invalid"
"""Stands for a host name that cannot be one: no page could be made for it, not even the one that says so."""


def register(app: Flask, proxies: int, sites: tuple[str, ...], prefix: str = "") -> None:
    """Let an application take the visitor's address, scheme and host from so many proxies in front, and answer to the
    host names of `sites` only, if there are any. Its pages are under the path `prefix`: no header says where."""
    app.wsgi_app = _with_host(app.wsgi_app)  # type: ignore[assignment,method-assign]  # how Flask wants it
    if prefix:
        app.wsgi_app = _under(prefix, app.wsgi_app)  # type: ignore[assignment,method-assign]  # how Flask wants it
    if proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]  # as above
            app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies
        )

    @app.before_request
    def known_site() -> None:
        if request.scheme not in _SCHEMES or request.host == _NO_HOST:
            abort(400)
        watches = request.endpoint in _WATCHED and is_this_machine()
        if sites and not watches and not host_is_trusted(request.host, sites):
            abort(400)

    @app.after_request
    def varies(response: Response) -> Response:
        if proxies:
            response.vary.update(("X-Forwarded-Host", "X-Forwarded-Proto"))
        return response


def _with_host(app: WSGIApplication) -> WSGIApplication:
    """An application that is asked by names of hosts only: others become _NO_HOST."""

    def checked(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        if not _is_host(environ.get("HTTP_HOST", "")):
            environ["HTTP_HOST"] = _NO_HOST
        return app(environ, start)

    return checked


def _is_host(given: str) -> bool:
    """Whether this can be the name of a host, with or without a port; none at all is the server's own.

    >>> [_is_host(given) for given in ("", "inbreng.example.nl:8000", "[::1]:80", "xn--caf-dma.nl")]
    [True, True, True, True]
    >>> [_is_host(given) for given in ("a..b", "a b", "xn--a", 64 * "a")]
    [False, False, False, False]
    """
    name = get_host("http", given)
    try:
        return bool(name or not given) and name.encode("idna").decode("idna") is not None
    except UnicodeError:
        return False


def _under(prefix: str, app: WSGIApplication) -> WSGIApplication:
    """An application whose pages are under a path, whether the proxy in front takes that off or not."""

    def mounted(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        path = environ.get("PATH_INFO", "")
        if path == prefix or path.startswith(prefix + "/"):
            environ["PATH_INFO"] = path[len(prefix) :]
        environ["SCRIPT_NAME"] = prefix
        return app(environ, start)

    return mounted


def address() -> str:
    """The address of the visitor, an IPv6 address as its network of 64 bits: one household has all of that."""
    try:
        found = ip_address(request.remote_addr or "")
    except ValueError:
        return "unknown"
    if found.version == 6 and found.ipv4_mapped is None:
        return f"{ip_address(int(found) >> 64 << 64)}/64"
    return str(found)


def is_this_machine() -> bool:
    """Whether this machine itself asks, with no proxy in between."""
    if "X-Forwarded-For" in request.headers or "Forwarded" in request.headers:
        return False
    try:
        return ip_address(request.remote_addr or "").is_loopback
    except ValueError:
        return False
