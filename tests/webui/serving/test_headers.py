"""The headers of every answer."""

from __future__ import annotations

import pytest
from flask.testing import FlaskClient

EXPECTED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


@pytest.mark.parametrize("path", ["/", "/?q=zorg", "/no-such-page", "/api/v1/search?q=zorg", "/static/base.css"])
def test_every_answer_forbids_frames_guessing_and_foreign_sources(client: FlaskClient, path: str) -> None:
    with client.get(path) as answer:
        headers = answer.headers
    assert {name: headers.get(name) for name in EXPECTED} == EXPECTED
    policy = dict(part.strip().partition(" ")[::2] for part in headers["Content-Security-Policy"].split(";"))
    assert policy["default-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert {policy[name] for name in ("style-src", "script-src", "img-src", "connect-src", "form-action")} == {"'self'"}


@pytest.mark.parametrize(("path", "kept_out"), [("/?q=zorg", True), ("/api/v1/search", True), ("/", False)])
def test_searches_are_kept_out_of_search_engines(client: FlaskClient, path: str, kept_out: bool) -> None:
    assert (client.get(path).headers.get("X-Robots-Tag") == "noindex") is kept_out
