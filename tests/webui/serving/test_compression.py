"""What is compressed: text that does not fit in a packet, for browsers that read gzip."""

from __future__ import annotations

import gzip

import pytest
from flask import Flask, Response

from webui.serving import compression


@pytest.mark.parametrize(
    ("size", "kind", "accepted", "coding"),
    [
        (800, "text/html", "gzip", "gzip"),
        (799, "text/html", "gzip", None),
        (800, "application/json", "gzip", "gzip"),
        (800, "image/png", "gzip", None),
        (800, "text/html", "br", None),
    ],
)
def test_text_of_eight_hundred_bytes_is_compressed(size: int, kind: str, accepted: str, coding: str | None) -> None:
    app = Flask(__name__)
    app.add_url_rule("/", view_func=lambda: Response("v" * size, mimetype=kind))
    compression.register(app)
    answer = app.test_client().get("/", headers={"Accept-Encoding": accepted})
    assert answer.headers.get("Content-Encoding") == coding
    assert (gzip.decompress(answer.data) if coding else answer.data) == b"v" * size
