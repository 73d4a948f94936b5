"""The SyncFeed: resumed by token, with tombstones, whatever its prefixes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.harvest import Query, Settings
from indexer.harvest.errors import SourceChanged, SourceDown
from indexer.harvest.items import Window
from indexer.harvest.sources.syncfeed import SyncFeed
from indexer.harvest.transfer.client import Client
from indexer.harvest.transfer.pace import Pace
from tests.support.harvest_site import Site
from tests.support.standin import Fault, chamber_document, consultation, consultations
from tests.support.standin.recordings import constructed, recorded

FEED = Query("feed", "written-consultations")


def test_documents_come_with_their_official_ids_however_entries_are_written(site: Site) -> None:
    site.standin.put_documents(*map(chamber_document, consultations(6)))
    site.standin.put_documents(chamber_document(consultation(7), soort="Motie"))
    site.run(FEED)
    assert site.ids() == {f"kst-99100-{number}" for number in range(1, 7)}


def test_the_next_run_goes_on_from_the_token(site: Site) -> None:
    site.standin.put_documents(*map(chamber_document, consultations(6)))
    site.run(FEED)
    before = len(site.standin.log)
    site.clock.days_pass(1)
    site.standin.put_documents(chamber_document(consultation(9), changed="2026-11-29T02:00:00Z"))
    assert site.run().fetched == 1
    lists = [request for request in site.standin.log[before:] if "/Feed" in request.path]
    assert len(lists) == 2
    assert all("skiptoken=265000" in request.path for request in lists)


@pytest.mark.parametrize("kind", ["not found", "gone"])
def test_a_feed_that_is_not_there_is_told_and_takes_nothing_out(site: Site, kind: str) -> None:
    site.standin.put_documents(*map(chamber_document, consultations(3)))
    site.run(FEED)
    before = site.ids()
    site.clock.days_pass(1)
    site.standin.script = [Fault(kind, "/SyncFeed", times=99)]
    with pytest.raises(SourceChanged, match="leave this source out, see --source"):
        site.run()
    assert site.ids() == before


@pytest.mark.parametrize("number", [1, 2, 3])
def test_a_tombstone_takes_a_document_out_in_each_of_its_spellings(site: Site, number: int) -> None:
    site.standin.put_documents(*map(chamber_document, consultations(6)))
    site.run(FEED)
    site.clock.days_pass(1)
    fillers = [
        chamber_document(consultation(20 + one), soort="Motie", changed="2026-11-29T01:00:00Z") for one in range(number)
    ]
    site.standin.put_documents(*fillers)
    site.standin.put_documents(chamber_document(consultation(2), deleted=True, changed="2026-11-29T02:00:00Z"))
    assert site.run().removed == ["kst-99100-2"]
    assert "kst-99100-2" not in site.ids()


def test_a_period_begins_where_its_first_change_is(site: Site) -> None:
    site.standin.put_documents(*map(chamber_document, consultations(40)))
    site.run(replace(FEED, since="2024-01-01"))
    late = {one.id for one in consultations(40) if one.date >= "2024-01-01"}
    assert site.ids() == late
    assert sum("/Feed" in request.path for request in site.standin.log) <= 40


def test_a_long_feed_is_read_to_its_end(site: Site) -> None:
    site.standin.put_documents(*map(chamber_document, consultations(600)))
    assert site.run(FEED, index=False, settings=Settings(limit=1)).troubles == {}
    assert site.known().total("listed") == 600


def test_a_feed_that_is_down_removes_nothing(site: Site) -> None:
    site.standin.put_documents(*map(chamber_document, consultations(3)))
    site.run(FEED)
    site.standin.script = [Fault("error page", "/SyncFeed", times=99)]
    with pytest.raises(SourceDown):
        site.run()
    assert len(site.ids()) == 3


@pytest.mark.parametrize("name", ["stemming_page.xml", "activiteit_feed.xml"])
def test_recorded_feeds_of_other_categories_hold_no_document(site: Site, name: str) -> None:
    page = fed(site, recorded(name))
    assert (page.listed, len(page.seen) > 0) == ((), True)
    assert page.mark.isdecimal()


def test_a_feed_after_the_schema_is_read(site: Site) -> None:
    page = fed(site, constructed("document_feed.xml"))
    assert [(one.key, one.gone) for one in page.listed] == [
        ("030955a2-4d4f-410f-a630-3d7cd5512ce2", False),
        ("3f75d7c1-379e-4241-9f82-539d244887ff", True),
    ]
    assert page.listed[0].date == "2026-08-07"
    assert page.mark == "26500034"


def fed(site: Site, content: bytes):  # type: ignore[no-untyped-def]
    """The page that a feed makes."""
    site.standin.script = [
        Fault("other body", "/Feed", body=content),
        Fault("other body", "/Entiteiten", body=recorded("kamerstukdossier_entry_nons.xml")),
    ]
    host = site.standin.url.removeprefix("http://")
    client = Client(Pace(0.1, site.clock), site.clock, frozenset({host}))
    try:
        return SyncFeed(client, site.standin.url + "/SyncFeed/2.0").page(FEED, Window("1"), "")
    finally:
        client.close()
