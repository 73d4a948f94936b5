"""Who asks, and for which site: as far as the proxies in front are to be believed."""

from __future__ import annotations

from ipaddress import ip_address

from flask import Flask, abort, request
from werkzeug.middleware.proxy_fix import ProxyFix
from werkzeug.sansio.utils import host_is_trusted


def register(app: Flask, proxies: int, sites: tuple[str, ...]) -> None:
    """Let an application take the visitor's address, scheme, host and path prefix from so many proxies in front, and
    answer to the host names of `sites` only, if there are any."""
    if proxies:
        app.wsgi_app = ProxyFix(  # type: ignore[method-assign]  # how Flask wants middleware put in
            app.wsgi_app, x_for=proxies, x_proto=proxies, x_host=proxies, x_prefix=proxies
        )

    @app.before_request
    def known_site() -> None:
        if sites and not host_is_trusted(request.host, sites):
            abort(400)


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
