"""Without a connection to a source: each wait is told and short, and nothing is held against documents."""

from __future__ import annotations

import re
from contextlib import ExitStack
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest

from indexer.harvest.errors import Failed, SourceDown, Unreachable
from indexer.harvest.transfer.client import Answer, Client
from indexer.harvest.transfer.pace import Pace
from tests.support.harvest_site import CONSULTATIONS, FIVE, XML, Site
from tests.support.ports import free_port
from tests.support.standin import Fault, SetClock, StandIn, consultations


@pytest.mark.parametrize("server", ["127.0.0.1", "server.invalid"])
def test_every_wait_is_told_and_all_of_them_are_short(server: str) -> None:
    place = f"{server}:{free_port()}"
    clock, told = SetClock(), list[str]()
    client = Client(Pace(0.5, clock), clock, frozenset({place}), tell=told.append)
    began = clock.monotonic()
    with pytest.raises(Unreachable) as error:
        client.get(f"http://{place}/een")
    assert clock.monotonic() - began < 30
    assert len(told) == 2
    for line in (*told, str(error.value)):
        assert line.count("(") == line.count(")") > 0
        assert "check the connection" in line or re.search(r"asked again in \d+ seconds$", line)
    assert all(line.startswith(f"{place}: no connection (") for line in told)


def test_a_server_that_could_not_be_reached_is_then_tried_once_for_each_address() -> None:
    place = f"127.0.0.1:{free_port()}"
    clock, told = SetClock(), list[str]()
    client = Client(Pace(0, clock), clock, frozenset({place}), tell=told.append)
    for path in ("een", "twee", "drie"):
        with pytest.raises(Unreachable):
            client.get(f"http://{place}/{path}")
    assert len(told) == 2


def test_a_connection_that_breaks_is_named_without_loose_brackets(site: Site) -> None:
    site.standin.script = [Fault("reset", times=9)]
    place = urlsplit(site.standin.url).netloc
    told = list[str]()
    client = Client(Pace(0, site.clock), site.clock, frozenset({place}), tell=told.append)
    with pytest.raises(Failed) as error:
        client.get(f"{site.standin.url}/sru")
    assert len(told) == 4
    assert all(line.count("(") == line.count(")") for line in (*told, str(error.value)))


def test_documents_of_a_server_that_goes_away_are_not_counted_as_failed(
    clock: SetClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked = Client.get
    with ExitStack() as running:
        site = Site(running.enter_context(StandIn(consultations(5), clock=clock)), clock, tmp_path)

        def while_it_lasts(self: Client, url: str, *rest: Any) -> Answer:
            if XML in url:
                self.close()
                running.close()
            return asked(self, url, *rest)

        monkeypatch.setattr(Client, "get", while_it_lasts)
        with pytest.raises(SourceDown, match="no connection"):
            site.run(CONSULTATIONS)
    assert site.known().total("failed") == 0
    assert site.ids() < FIVE
