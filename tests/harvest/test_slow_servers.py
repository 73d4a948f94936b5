"""A source that hangs or is slow costs a bounded time, which is told in one sentence."""

from __future__ import annotations

from dataclasses import replace
from urllib.parse import urlsplit

import pytest

from indexer.harvest import Settings
from indexer.harvest.errors import SourceDown, Unreachable
from indexer.harvest.transfer.client import USUAL, Client
from indexer.harvest.transfer.pace import Pace
from tests.support.harvest_site import CONSULTATIONS, FIVE, Site
from tests.support.standin import Fault, consultations


def test_a_server_that_is_too_slow_twice_in_a_row_is_given_up(five: Site) -> None:
    five.run(CONSULTATIONS, settings=Settings(limit=2))
    five.standin.script = [Fault("drip", "/frbr/", times=99)]
    before = len(five.standin.log)
    with pytest.raises(SourceDown, match=r"took more than 1 seconds, as that before.*what was fetched is kept"):
        five.run()
    assert sum(not request.listing for request in five.standin.log[before:]) == 3
    assert (five.known().total("indexed"), five.known().total("failed")) == (2, 1)
    five.standin.script = []
    five.run(settings=Settings(retry=True))
    assert five.ids() == FIVE


def test_a_server_that_hangs_costs_three_waits_and_ends_the_run_in_one_sentence(five: Site) -> None:
    five.run(CONSULTATIONS, settings=Settings(limit=2))
    five.bounds = replace(five.bounds, read=0.2)
    five.standin.script = [Fault("hang", "/frbr/", times=99)]
    before = len(five.standin.log)
    with pytest.raises(SourceDown, match=r"no answer within 0.2 seconds, as that before.*what was fetched is kept"):
        five.run()
    assert sum(not request.listing for request in five.standin.log[before:]) == 3
    five.standin.script = []
    five.run(settings=Settings(retry=True))
    assert five.ids() == FIVE


@pytest.mark.parametrize("kind", ["hang", "drip", "reset", "busy"])
def test_the_time_that_a_run_loses_on_bodies_alone_has_a_bound(site: Site, kind: str) -> None:
    site.standin.put(*consultations(40))
    site.bounds = replace(site.bounds, read=0.2, whole=0.3, lost=100.0)
    site.standin.script = [Fault(kind, "/xml/", times=999)]
    began = site.clock.monotonic()
    with pytest.raises(SourceDown, match="seconds of this run went to answers that did not come; what was fetched"):
        site.run(CONSULTATIONS)
    assert 0 < site.known().total("failed") < 25
    assert site.clock.monotonic() - began < 300
    site.standin.script = []
    site.run(settings=Settings(retry=True))
    assert len(site.ids()) == 40


def test_a_good_answer_earns_half_a_second_back_of_what_was_lost(site: Site) -> None:
    url = f"{site.standin.url}/sru"
    for good, reached in ((20, True), (19, False)):
        client = Client(
            Pace(0, site.clock), site.clock, frozenset({urlsplit(url).netloc}), bounds=replace(USUAL, lost=10)
        )
        for answers in (good, 1):
            site.standin.script = [Fault("busy", after="10", times=2)]  # of which the second costs ten seconds
            if answers == 1 and not reached:
                with pytest.raises(Unreachable, match="seconds of this run went to answers that did not come"):
                    client.get(url)
            else:
                assert [bool(client.get(url).content) for _ in range(answers)] == [True] * answers
