"""Metrics of this process, in the format of Prometheus."""

from __future__ import annotations

from flask import Blueprint, Flask, Response, abort, current_app, request
from flask.typing import ResponseReturnValue
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4, CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from webui.engine import engine
from webui.serving.limits import visitors
from webui.serving.monitoring import timing

blueprint = Blueprint("metrics", __name__)
_METHODS = ("GET", "HEAD", "OPTIONS", "POST")
_BUCKETS = (0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10)


def register(app: Flask, open_to_all: bool) -> None:
    """Count and time the requests of an application, and tell of them at /metrics: this machine alone, or everybody."""
    registry = CollectorRegistry()
    names = ("method", "endpoint", "status")
    requests = Counter("inbreng_requests", "Requests by method, endpoint and status", names, registry=registry)
    seconds = Histogram(
        "inbreng_request_seconds", "Time to answer, in seconds", ["endpoint"], buckets=_BUCKETS, registry=registry
    )
    documents = Gauge("inbreng_documents", "Documents in the index", registry=registry)
    paragraphs = Gauge("inbreng_paragraphs", "Paragraphs in the index", registry=registry)
    documents.set_function(lambda: engine().stats().documents)
    paragraphs.set_function(lambda: engine().stats().paragraphs)
    app.extensions["metrics"] = registry
    app.config["OPEN_METRICS"] = open_to_all
    app.register_blueprint(blueprint)

    @app.after_request
    def count(response: Response) -> Response:
        endpoint = request.endpoint or "none"
        method = request.method if request.method in _METHODS else "other"  # a stranger can think of any number
        requests.labels(method, endpoint, str(response.status_code)).inc()
        seconds.labels(endpoint).observe(timing.elapsed())
        return response


@blueprint.get("/metrics")
def metrics() -> ResponseReturnValue:
    """The numbers of this process since it started."""
    if not (current_app.config["OPEN_METRICS"] or visitors.is_this_machine()):
        abort(404)
    return Response(generate_latest(current_app.extensions["metrics"]), content_type=CONTENT_TYPE_PLAIN_0_0_4)
