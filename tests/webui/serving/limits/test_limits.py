"""How much one visitor may ask: pages a minute, exports at once."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask.testing import FlaskClient

from webui import create_app
from webui.serving.limits.rates import EXPORTS_AT_ONCE
from webui.serving.settings import Settings

STRANGER = {"REMOTE_ADDR": "203.0.113.7"}
SEARCH = "/?q=vertrouwenspersoon"


def client(index: Path, **settings: object) -> FlaskClient:
    """A client of the application, served with these settings."""
    return create_app({"INDEX": index, "SETTINGS": Settings(**settings)}).test_client()  # type: ignore[arg-type]


def test_an_address_that_asks_too_much_is_told_to_wait(seed_index: Path) -> None:
    site = client(seed_index, rate=3)
    site.get("/?lang=nl")  # the first page takes more of the processor than others, and would count for two
    statuses = [site.get("/?lang=nl", environ_base=STRANGER).status_code for _ in range(4)]
    assert statuses == [200, 200, 200, 429]
    refused = site.get("/?lang=nl", environ_base=STRANGER)
    assert "Dat gaat te snel" in refused.text
    assert 0 < int(refused.headers["Retry-After"]) <= 60
    assert refused.headers["Cache-Control"] == "no-store"
    assert site.get("/", environ_base={"REMOTE_ADDR": "203.0.113.8"}).status_code == 200
    assert site.get("/api/v1/suggest?q=a", environ_base=STRANGER).get_json()["error"].startswith("Dat gaat te snel")


def test_only_so_many_exports_are_made_at_once(seed_index: Path) -> None:
    site = client(seed_index)
    path = "/export.xlsx?q=wet"
    fetched = [site.get(path, environ_base=STRANGER) for _ in range(EXPORTS_AT_ONCE)]  # each is open until it is closed
    assert [answer.status_code for answer in fetched] == [200] * EXPORTS_AT_ONCE
    refused = site.get(path, environ_base=STRANGER)
    assert (refused.status_code, refused.headers["Retry-After"]) == (429, "30")
    assert site.get(SEARCH, environ_base=STRANGER).status_code == 200
    for answer in fetched:
        answer.close()
    with site.get(path, environ_base=STRANGER) as answer:
        assert answer.status_code == 200


@pytest.mark.parametrize("path", ["/export.csv?q=wet", "/export.jsonl?q=wet", "/export.xlsx?q=wet"])
@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_an_export_gives_its_place_back(seed_index: Path, path: str, method: str) -> None:
    site = client(seed_index)
    for _ in range(2 * EXPORTS_AT_ONCE):
        with site.open(path, method=method, environ_base=STRANGER) as answer:
            assert answer.status_code == 200
            tag = answer.headers["ETag"]
    for _ in range(2 * EXPORTS_AT_ONCE):
        kept = site.open(path, method=method, environ_base=STRANGER, headers={"If-None-Match": tag}, buffered=True)
        assert kept.status_code == 304


def test_one_network_of_ipv6_is_one_visitor(seed_index: Path) -> None:
    site = client(seed_index, rate=1)
    assert site.get("/", environ_base={"REMOTE_ADDR": "2001:db8::1"}).status_code == 200
    assert site.get("/", environ_base={"REMOTE_ADDR": "2001:db8::2"}).status_code == 429
    assert site.get("/", environ_base={"REMOTE_ADDR": "2001:db8:0:1::1"}).status_code == 200


def test_stylesheets_and_this_machine_do_not_count(seed_index: Path) -> None:
    site = client(seed_index, rate=1)
    for _ in range(3):
        assert site.get("/parties.css", environ_base=STRANGER).status_code == 200
        assert site.get("/").status_code == 200
