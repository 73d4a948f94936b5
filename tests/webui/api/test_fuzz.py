"""The API asked for anything that its description allows, and much that it does not: it answers as it is described.

Needs the extra `fuzz` (pip install -e '.[fuzz]'). INBRENG_FUZZ sets the number of requests to each operation.
"""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from hypothesis import HealthCheck, settings

from webui import create_app
from webui.api.routes import description
from webui.serving.settings import Settings

schemathesis: Any = pytest.importorskip("schemathesis", reason="the extra `fuzz` is not installed")
schema = schemathesis.openapi.from_dict(description())
EXAMPLES = int(os.environ.get("INBRENG_FUZZ", "25"))
CHECKS = [
    schemathesis.checks.not_a_server_error,
    schemathesis.checks.status_code_conformance,
    schemathesis.checks.content_type_conformance,
    schemathesis.checks.response_schema_conformance,
]


@pytest.fixture(scope="module")
def app(archive_index: Path) -> Flask:
    """The application on made-up documents."""
    made = create_app({"INDEX": archive_index, "SETTINGS": Settings(rate=0, open_metrics=True)})
    answers = made.wsgi_app

    def closed(environ: dict[str, Any], start_response: Any) -> list[bytes]:
        """The whole answer, closed: the client of schemathesis leaves one that is a file open."""
        with closing(answers(environ, start_response)) as answer:
            return [b"".join(answer)]

    made.wsgi_app = closed  # type: ignore[method-assign]  # how Flask wants middleware put in
    return made


@schema.parametrize()
@settings(max_examples=EXAMPLES, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_operation_answers_as_it_is_described(case: Any, app: Flask) -> None:
    answer = case.call_and_validate(app=app, checks=CHECKS, headers={"Accept-Encoding": "identity"})
    assert answer.status_code in (200, 400, 404, 405)
