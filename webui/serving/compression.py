"""Compression of answers, for browsers that read gzip."""

from __future__ import annotations

import gzip

from flask import Flask, Response, request

_SMALLEST = 800
"""Answers of fewer bytes fit in a packet anyway."""
_LEVEL = 5
_TEXTUAL = ("text/", "application/json", "application/xml", "application/atom+xml", "image/svg+xml")


def register(app: Flask) -> None:
    """Compress the text that an application answers with; what is streamed is left to a proxy."""

    @app.after_request
    def compress(response: Response) -> Response:
        response.vary.add("Accept-Encoding")  # on all, for "not changed" does not say of what
        if not (response.mimetype or "").startswith((*_TEXTUAL, "application/javascript")):
            return response
        wanted = request.accept_encodings["gzip"] > 0 and "Content-Encoding" not in response.headers
        tag, _ = response.get_etag()
        if tag and wanted:
            response.set_etag(tag, weak=True)  # what is compressed are not the bytes that a strong tag names
        streamed = response.is_streamed and not response.direct_passthrough  # a static file is read as a whole
        if not wanted or streamed or response.status_code != 200 or "Content-Range" in response.headers:
            return response
        response.direct_passthrough = False
        content = response.get_data()
        if len(content) >= _SMALLEST:
            response.set_data(gzip.compress(content, _LEVEL, mtime=0))
            response.content_encoding = "gzip"
        return response
