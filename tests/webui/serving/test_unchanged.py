"""An answer that nothing has changed is kept like the answer that it stands for (RFC 9110, section 15.4.5)."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from tests.support import DATA
from webui import create_app
from webui.serving.settings import Settings

ROUTES = tomllib.loads((DATA / "odd-values.toml").read_text(encoding="utf-8"))["routes"]
KEPT_BY = ("Vary", "ETag", "Cache-Control", "Content-Location")


@pytest.fixture(scope="module")
def site(archive_index: Path) -> FlaskClient:
    settings = Settings(rate=0, open_metrics=True, security=("mailto:verzonnen@example.org",))
    return create_app({"INDEX": archive_index, "SETTINGS": settings}).test_client()


@pytest.mark.parametrize("encoding", ["gzip", "identity"])
@pytest.mark.parametrize("address", [address for route in ROUTES for address in route["addresses"]])
def test_it_has_the_headers_by_which_the_whole_answer_is_kept(site: FlaskClient, address: str, encoding: str) -> None:
    headers = {"Accept-Encoding": encoding}
    with site.get(address, headers=headers) as whole:
        tag = whole.headers.get("ETag")
    if not tag:
        assert whole.cache_control.no_store or whole.cache_control.max_age or whole.status_code != 200
        return
    with site.get(address, headers=headers | {"If-None-Match": tag}) as unchanged:
        assert unchanged.status_code == 304
        assert kept_by(unchanged) == kept_by(whole)


def kept_by(answer: TestResponse) -> dict[str, object]:
    """The parts of the headers of an answer by which it is kept."""
    parts = {name: sorted(answer.headers.get(name, "").split(", ")) for name in KEPT_BY}
    return {**parts, "Expires": "Expires" in answer.headers}
