"""Several web servers that count together what an address asks for, in a real Redis."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from indexer.errors import UsageError
from tests.support.ports import free_port, wait_for
from webui import create_app
from webui.serving.settings import Settings

STRANGER = {"REMOTE_ADDR": "203.0.113.7"}


@pytest.fixture
def redis(tmp_path: Path) -> Iterator[tuple[str, subprocess.Popen[bytes]]]:
    """The address of a Redis, and its process."""
    if shutil.which("redis-server") is None:
        if "redis" in os.environ.get("INBRENG_REQUIRE", ""):
            pytest.fail("INBRENG_REQUIRE asks for Redis, but there is no redis-server on this machine")
        pytest.skip("there is no redis-server on this machine")
    port = free_port()
    options = ["--bind", "127.0.0.1", "--port", str(port), "--save", "", "--dir", str(tmp_path)]
    server = subprocess.Popen(["redis-server", *options], stdout=subprocess.DEVNULL)
    wait_for(port)
    yield f"redis://127.0.0.1:{port}", server
    server.kill()
    server.wait()


def served(index: Path, limits: str) -> FlaskClient:
    """A client of a server of its own."""
    site = create_app({"INDEX": index, "SETTINGS": Settings(rate=4, limits=limits)}).test_client()
    site.get("/help")  # the first page takes more of the processor than others, and would count for two
    return site


def statuses(site: FlaskClient, count: int) -> list[int]:
    return [site.get("/help", environ_base=STRANGER).status_code for _ in range(count)]


def test_servers_count_together_and_each_by_itself_while_the_store_is_away(
    seed_index: Path, redis: tuple[str, subprocess.Popen[bytes]]
) -> None:
    address, server = redis
    one, other = served(seed_index, address), served(seed_index, address)
    assert statuses(one, 3) == [200] * 3
    assert statuses(other, 2) == [200, 429]
    assert statuses(one, 1) == [429]
    server.kill()
    server.wait()
    assert statuses(one, 5) == [200] * 4 + [429]
    assert statuses(other, 1) == [200]


def test_a_store_that_is_not_known_is_said(seed_index: Path) -> None:
    with pytest.raises(UsageError, match=r"the store of limits cannot be used .*; write it as redis://host:6379"):
        served(seed_index, "nergens://host")
