"""A list of the Tweede Kamer that goes in a circle, leads on for ever, miscounts or is not there removes nothing."""

from __future__ import annotations

import json
from itertools import pairwise
from typing import Any

import pytest

from indexer.harvest import Connection, Query, Settings, connected
from indexer.harvest.errors import SourceDown
from tests.support.harvest_site import THEIRS, Site
from tests.support.standin import Fault, SetClock, chamber_document, consultations

FEED = Query("feed", "written-consultations")
DOCUMENTS = "/OData/v4/2.0/Document"
ALL = Settings(everything=True)


@pytest.fixture
def theirs(site: Site) -> Site:
    """A site with five consultations at the Tweede Kamer alone."""
    site.standin.put_documents(*map(chamber_document, consultations(5)))
    return site


def answered(site: Site, **changed: Any) -> bytes:
    """What the OData lists, with other values."""
    return json.dumps(json.loads(site.standin.true_answer(DOCUMENTS).body) | changed).encode()


def lists(site: Site) -> int:
    """Requests for a list."""
    return sum(request.listing for request in site.standin.log)


def test_a_page_that_leads_to_itself_is_left(theirs: Site) -> None:
    following = f"{theirs.standin.url}{DOCUMENTS}?$skiptoken=1"
    body = answered(theirs, **{"@odata.count": 600, "@odata.nextLink": following})
    theirs.standin.script = [Fault("other body", "/Document?", times=999, body=body)]
    report = theirs.run(THEIRS, index=False, settings=Settings(limit=1))
    assert "the same page twice" in str(report.troubles)
    assert (theirs.known().until, lists(theirs)) == ("", 4)


def test_empty_pages_that_lead_on_for_ever_are_left(theirs: Site) -> None:
    theirs.run(THEIRS)

    def lead_on(number: int) -> None:
        following = f"{theirs.standin.url}{DOCUMENTS}?$skiptoken={number}"
        body = answered(theirs, value=[], **{"@odata.nextLink": following})
        theirs.standin.script = [Fault("other body", "/Document?", body=body)]

    before, theirs.standin.on_request = lists(theirs), lead_on
    theirs.clock.days_pass(3)
    assert "50 pages in a row without a document" in str(theirs.run(settings=ALL).troubles)
    assert lists(theirs) - before == 100
    assert len(theirs.ids()) == 5


@pytest.mark.parametrize("token", [26_500_010, 26_500_050, 1])
def test_a_feed_that_gives_the_same_page_for_ever_is_left(theirs: Site, token: int) -> None:
    body = theirs.standin.true_answer("/SyncFeed/2.0/Feed?category=Document&skiptoken=0").body
    body = body.replace(b"skiptoken=26500050", b"skiptoken=%d" % token)
    theirs.standin.script = [Fault("other body", "/Feed", times=999, body=body)]
    report = theirs.run(FEED, index=False, settings=Settings(limit=1))
    assert "the same page twice" in str(report.troubles)
    assert theirs.known().until == ""
    assert lists(theirs) <= 6


@pytest.mark.parametrize("count", [3, 9])
def test_a_wrong_count_removes_nothing(theirs: Site, count: int) -> None:
    theirs.run(THEIRS)
    value = json.loads(answered(theirs))["value"][:4]
    body = answered(theirs, value=value, **{"@odata.count": count})
    theirs.standin.script = [Fault("other body", "/Document?", times=99, body=body)]
    for _ in range(3):
        theirs.clock.days_pass(3)
        assert f"has {count} documents and listed 4" in str(theirs.run(settings=ALL).troubles)
    assert len(theirs.ids()) == 5


def test_a_set_that_is_empty_or_answers_500_removes_nothing(theirs: Site) -> None:
    theirs.run(THEIRS)
    empty = answered(theirs, value=[], **{"@odata.count": 0})
    for _ in range(3):
        theirs.clock.days_pass(3)
        theirs.standin.script = [Fault("other body", "/Document?", body=empty)]
        assert "listed nothing" in str(theirs.run(settings=ALL).troubles)
        theirs.standin.script = [Fault("error json", "/Document?", times=5)]
        with pytest.raises(SourceDown, match="OData"):
            theirs.run(settings=ALL)
    assert len(theirs.ids()) == 5


def test_sources_on_one_server_share_its_connection_and_pace(site: Site, clock: SetClock) -> None:
    clients = {name: client for name, (_, client) in connected(Connection(), clock).items()}
    assert clients["tk"] is clients["feed"] is clients["votes"] is not clients["koop"]
    site.standin.put_documents(*map(chamber_document, consultations(5)))
    site.run(THEIRS, FEED)
    times = [request.at for request in site.standin.log]
    assert {part for request in site.standin.log for part in ("OData", "SyncFeed") if part in request.path} == {
        "OData",
        "SyncFeed",
    }
    assert all(later - earlier >= 0.5 - 1e-6 for earlier, later in pairwise(times))
