"""Error pages: in Dutch for people, in JSON under /api and /healthz. No trace and no path of this machine is shown."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import quote

from flask import Flask, abort, current_app, jsonify, make_response, redirect, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import (
    HTTPException,
    MethodNotAllowed,
    NotFound,
    RequestedRangeNotSatisfiable,
    TooManyRequests,
)

from indexer.errors import EngineError, TooCostly
from webui.wording import labels

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_UNREADABLE = re.compile(r"[\x00-\x1f\x7f-\x9f\ufffd]")
"""Control characters, and what stands for bytes that are no UTF-8."""

_NO_ASCII = re.compile(r"[^\x00-\x7f]+")


def register(app: Flask) -> None:
    """Answer every error of an application with a page or JSON."""
    app.wsgi_app = _in_ascii(app.wsgi_app)  # type: ignore[assignment,method-assign]  # how Flask wants it

    @app.before_request
    def readable() -> None:
        """No page has such a name: it would be a second address of another one."""
        if _UNREADABLE.search(request.path):
            abort(400)

    @app.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> ResponseReturnValue:
        if isinstance(error, NotFound) and (meant := _without_slash()):
            return redirect(meant, 301)
        page = None if _for_programs() else error.response
        made = make_response(page or answer(error.code or 500))
        if isinstance(error, MethodNotAllowed) and error.valid_methods:
            made.allow.update(error.valid_methods)
        if isinstance(error, RequestedRangeNotSatisfiable):
            made.content_range.set(None, None, error.length, error.units)
        if isinstance(error, TooManyRequests):
            made.retry_after = error.retry_after
        return made

    @app.errorhandler(TooCostly)
    def too_costly(error: TooCostly) -> ResponseReturnValue:
        current_app.logger.warning("%s", error)
        return answer(503, labels.TOO_COSTLY)

    @app.errorhandler(EngineError)
    def engine_error(error: EngineError) -> ResponseReturnValue:
        current_app.logger.error("%s", error)
        return answer(503)


def _in_ascii(app: WSGIApplication) -> WSGIApplication:
    """An application whose queries are ASCII: bytes that an address cannot have are written as it writes them."""

    def read(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        query = environ.get("QUERY_STRING", "")
        if not query.isascii():
            environ["QUERY_STRING"] = _NO_ASCII.sub(lambda found: quote(found[0], encoding="latin-1"), query)
        return app(environ, start)

    return read


def _for_programs() -> bool:
    """Whether errors are answered in JSON here."""
    return request.path.startswith(("/api/", "/healthz"))


def _without_slash() -> str:
    """The address of the page that is asked for with a slash behind it; empty where there is none."""
    path = "/" + request.path.strip("/")
    adapter = current_app.create_url_adapter(request)
    if path == request.path or request.method not in ("GET", "HEAD") or adapter is None or not adapter.test(path):
        return ""
    query = request.query_string.decode("ascii", "replace")
    return quote(request.root_path.rstrip("/") + path, errors="replace") + (f"?{query}" if query else "")


def problem(code: int, title: str, detail: str, **more: object) -> ResponseReturnValue:
    """An error as programs read it: problem details after RFC 9457. `error` is what it was called before."""
    told = {"type": "about:blank", "title": title, "status": code, "detail": detail, "instance": request.path}
    made = jsonify(told | more | {"error": f"{title}. {detail}"})
    made.content_type = "application/problem+json"
    return made, code


def answer(code: int, said: tuple[object, object] | None = None) -> ResponseReturnValue:
    """The page of an error, or its JSON; `said` are a title and an explanation other than the usual ones."""
    title, explanation = said or labels.ERRORS.get(code, labels.ERRORS[500 if code >= 500 else 400])
    if _for_programs():
        return problem(code, str(title), str(explanation))
    return render_template("error.html", title=title, explanation=explanation), code
