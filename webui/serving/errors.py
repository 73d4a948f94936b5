"""Error pages: in Dutch for people, in JSON under /api and /healthz. No trace and no path of this machine is shown."""

from __future__ import annotations

from flask import Flask, current_app, jsonify, make_response, render_template, request
from flask.typing import ResponseReturnValue
from werkzeug.exceptions import HTTPException, MethodNotAllowed, TooManyRequests

from indexer.errors import EngineError, TooCostly
from webui.wording import labels


def register(app: Flask) -> None:
    """Answer every error of an application with a page or JSON."""

    @app.errorhandler(HTTPException)
    def http_error(error: HTTPException) -> ResponseReturnValue:
        answer = make_response(_answer(error.code or 500))
        if isinstance(error, MethodNotAllowed) and error.valid_methods:
            answer.allow.update(error.valid_methods)
        if isinstance(error, TooManyRequests):
            answer.retry_after = error.retry_after
        return answer

    @app.errorhandler(TooCostly)
    def too_costly(error: TooCostly) -> ResponseReturnValue:
        current_app.logger.warning("%s", error)
        return _answer(503, labels.TOO_COSTLY)

    @app.errorhandler(EngineError)
    def engine_error(error: EngineError) -> ResponseReturnValue:
        current_app.logger.error("%s", error)
        return _answer(503)


def _answer(code: int, said: tuple[object, object] | None = None) -> ResponseReturnValue:
    title, explanation = said or labels.ERRORS.get(code, labels.ERRORS[500 if code >= 500 else 400])
    if request.path.startswith(("/api/", "/healthz")):
        return jsonify({"error": f"{title}. {explanation}"}), code
    return render_template("error.html", title=title, explanation=explanation), code
