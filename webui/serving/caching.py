"""HTTP caching: a page that a browser or proxy already has is not made again until the index changes."""

from __future__ import annotations

import hashlib
import secrets
from datetime import date

from flask import Flask, Response, g, request
from flask.typing import ResponseReturnValue
from werkzeug.http import parse_date, parse_range_header

from indexer.errors import EngineError
from webui.engine import engine
from webui.information import completeness
from webui.wording import language

_CHANGING = ("api.health", "metrics.metrics", "follow.confirm", "follow.stop", "information.privacy_page",
             "information.accessibility_page")  # fmt: skip
"""Endpoints whose answer does not follow from the index and the URL, or is for one person alone."""
_DATED = ("static", "pages.party_colours", "well_known.security", "well_known.favicon", "well_known.logo")
"""Endpoints that say by themselves how long their answer may be kept."""
_KNOWN = ("HTTP_IF_NONE_MATCH", "HTTP_IF_MODIFIED_SINCE")
_BY_DATE = ("HTTP_IF_MODIFIED_SINCE", "HTTP_IF_RANGE")


def register(app: Flask) -> None:
    """Give every page of an application a tag made of the last commit, its URL and its language; one that is asked
    for with that tag is answered with 304 before anything is searched."""
    started = secrets.token_hex(8)  # another process may run another program

    @app.before_request
    def readable() -> None:
        """A condition that cannot be read counts for nothing (RFC 9110, section 13.1.3)."""
        for name in _BY_DATE:
            try:
                parse_date(request.environ.get(name))
            except OverflowError:  # a year or a zone that no calendar has
                del request.environ[name]
        asked = parse_range_header(request.environ.get("HTTP_RANGE"))
        known = any(name in request.environ for name in _KNOWN)  # whether it changed comes first (section 13.2.2)
        if asked is None or asked.units != "bytes" or len(asked.ranges) > 1 or known:
            request.environ.pop("HTTP_RANGE", None)  # the whole file is an answer to any range (section 14.2)

    @app.before_request
    def unchanged() -> ResponseReturnValue | None:
        g.tag = _tag(started)  # now: a commit while the page is made may leave it too new for its tag, never too old
        if g.tag is None or not request.if_none_match.contains_weak(g.tag):
            return None
        return Response(status=304)

    @app.after_request
    def tagged(response: Response) -> Response:
        tag = g.get("tag") if response.status_code in (200, 304) else None
        if tag is not None:
            response.set_etag(tag, weak=True)  # weak: how long a search took differs
            response.vary.add("Accept-Language")  # feeds, files and the messages of the API have a language too
            response.cache_control.public = True
            response.cache_control.no_cache = True  # which means: keep it, but ask whether it is still so
        elif request.endpoint != "static" and not response.cache_control:
            response.cache_control.no_store = True
        return response


def _tag(started: str) -> str | None:
    """The tag of the page that is asked for; None where it has none."""
    if request.method not in ("GET", "HEAD") or request.endpoint in (None, *_DATED, *_CHANGING):
        return None
    try:
        generation = engine().generation()
    except EngineError:
        return None
    address = (request.host_url, request.root_path, request.full_path)
    today = date.today().isoformat()  # how long a question is open
    parts = (started, generation, today, completeness.stamp(), language.spoken(), *address)
    return hashlib.sha256("\n".join(parts).encode("utf-8", "replace")).hexdigest()[:24]
