"""Answers of a live server that say something else than they should: each ends well or in one clear sentence."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from indexer.harvest import Query, Settings
from indexer.harvest.errors import SourceChanged, SourceDown
from tests.support.harvest_site import CONSULTATIONS, FIVE, THEIRS, Site
from tests.support.standin import Decision, Fault, chamber_document, consultation, consultations, motion

FEED = Query("feed", "written-consultations")
ALL = Settings(everything=True)
PAGE = b"<html><head><title>Storing</title></head><body><p>Er is iets misgegaan.</p></body></html>"


@pytest.fixture
def theirs(five: Site) -> Site:
    """A site with the same five at the Tweede Kamer."""
    five.standin.put_documents(*map(chamber_document, consultations(5)))
    return five


def alter(site: Site, part: str, change: Callable[[bytes], bytes]) -> None:
    """From now on answers from addresses with this part have another body."""
    site.standin.altered = lambda target, body: change(body) if part in target else body


def alter_json(site: Site, part: str, change: Callable[[dict[str, Any]], object]) -> None:
    """The same for JSON, which is changed in place."""

    def changed(body: bytes) -> bytes:
        found = json.loads(body)
        change(found)
        return json.dumps(found).encode()

    alter(site, part, changed)


# web pages and redirects


@pytest.mark.parametrize(
    ("part", "query"), [("/sru", CONSULTATIONS), ("/OData", THEIRS), ("/Feed", FEED), ("/Entiteiten", FEED)]
)
def test_a_web_page_in_the_place_of_a_list_is_said_and_nothing_comes_in_by_it(
    theirs: Site, part: str, query: Query
) -> None:
    alter(theirs, part, lambda body: PAGE)
    with pytest.raises(SourceDown, match="needs a newer version of this program"):
        theirs.run(query)
    assert theirs.ids() == set()
    theirs.standin.altered = lambda target, body: body
    theirs.clock.days_pass(2)
    theirs.run()
    assert theirs.ids() == FIVE, "each of them once, by its official identifier"


def test_a_dossier_that_was_deleted_gives_no_number(theirs: Site) -> None:
    alter(theirs, "/Entiteiten", lambda body: b'<tk:kamerstukdossier xmlns:tk="urn:x" id="1" tk:verwijderd="True"/>')
    theirs.run(FEED)
    assert theirs.ids() == {f"2026D{number:05}" for number in range(1, 6)}


@pytest.mark.parametrize(("part", "query"), [("/sru", CONSULTATIONS), ("/OData", THEIRS), ("/Feed", FEED)])
def test_a_list_that_moved_to_another_server_is_said_with_the_remedy(theirs: Site, part: str, query: Query) -> None:
    theirs.standin.script = [Fault("elsewhere", part)]
    with pytest.raises(SourceChanged, match=r"leads to another server \(http://192.*give it with --base-url"):
        theirs.run(query)


@pytest.mark.parametrize("prefix", ["sru", "gzd", "dcterms", "overheidwetgeving"])
def test_other_prefixes_of_namespaces_are_read(five: Site, prefix: str) -> None:
    pattern = re.compile(rb"(?<=[</:])%s(?=[:=])" % prefix.encode())
    alter(five, "/sru", lambda body: pattern.sub(b"verzonnen", body))
    five.run(CONSULTATIONS)
    assert five.ids() == FIVE


def test_records_as_text_are_said(five: Site) -> None:
    five.run(CONSULTATIONS)
    five.clock.days_pass(3)
    alter(five, "/sru", lambda body: re.sub(rb"<(?=/?(?:gzd|dcterms):)", b"&lt;", body))
    with pytest.raises(SourceChanged, match=r"without an identifier.*needs a newer version"):
        five.run(settings=ALL)
    assert five.ids() == FIVE


# counts and dates


@pytest.mark.parametrize("step", [-7, 7])
def test_a_total_that_changes_with_each_page_ends_the_list_as_incomplete(site: Site, step: int) -> None:
    site.standin.put(*(consultation(number, files={}) for number in range(1, 1_501)))
    asked = iter(range(1, 99))
    count = re.compile(rb"(?<=numberOfRecords>)\d+")
    alter(site, "/sru", lambda body: count.sub(lambda said: b"%d" % max(0, int(said[0]) + step * next(asked)), body))
    report = site.run(CONSULTATIONS, index=False, settings=Settings(limit=1))
    assert re.search("said that it has .* documents and listed 1,500", str(report.troubles))
    assert site.known().until == ""


def test_a_number_that_no_list_can_have_is_said(five: Site) -> None:
    alter(five, "/sru", lambda body: re.sub(rb"(?<=numberOfRecords>)\d+", b"9" * 5_000, body))
    with pytest.raises(SourceChanged, match="no numberOfRecords"):
        five.run(CONSULTATIONS)


def test_a_list_without_its_number_is_said_and_takes_nothing_out(site: Site) -> None:
    site.standin.put_documents(*map(chamber_document, consultations(5)))
    site.run(THEIRS)
    alter_json(site, "/Document?", lambda found: (found.pop("@odata.count"), found["value"].pop()))
    for _ in range(3):
        site.clock.days_pass(3)
        with pytest.raises(SourceChanged, match="does not say how many"):
            site.run(settings=ALL)
    assert len(site.ids()) == 5


def test_a_number_that_is_written_as_a_text_counts(site: Site) -> None:
    site.standin.put_documents(*map(chamber_document, consultations(5)))
    site.run(THEIRS)
    alter_json(site, "/Document?", lambda found: found.update({"@odata.count": str(found["@odata.count"])}))
    site.clock.days_pass(3)
    assert site.run(settings=ALL).troubles == {}
    alter_json(site, "/Document?", lambda found: (found.update({"@odata.count": "5"}), found["value"].pop()))
    for _ in range(3):
        site.clock.days_pass(3)
        assert "has 5 documents and listed 4" in str(site.run(settings=ALL).troubles)
    assert len(site.ids()) == 5


def test_a_feed_that_ends_too_soon_takes_nothing_out(site: Site) -> None:
    site.standin.put_documents(*map(chamber_document, consultations(5)))
    site.run(FEED)
    caught_up = site.standin.true_answer("/SyncFeed/2.0/Feed?skiptoken=26500050").body
    last = re.compile(rb"<entry>(?:(?!<entry>).)*</entry></feed>", re.DOTALL)
    alter(
        site, "/Feed", lambda body: shortened if b"<entry>" in (shortened := last.sub(b"</feed>", body)) else caught_up
    )
    for _ in range(3):
        site.clock.days_pass(3)
        site.run(settings=ALL)
    assert len(site.ids()) == 5


def test_an_empty_feed_that_says_not_where_it_goes_on_is_no_feed(site: Site) -> None:
    site.standin.put_documents(*map(chamber_document, consultations(5)))
    site.run(FEED)
    until = site.known().until
    site.clock.days_pass(1)
    alter(site, "/Feed", lambda body: b'<feed xmlns="http://www.w3.org/2005/Atom"/>')
    with pytest.raises(SourceDown, match="the answer is no feed"):
        site.run()
    assert site.known().until == until


def test_a_page_of_a_feed_without_a_next_goes_on_after_its_last_entry(site: Site) -> None:
    site.standin.put_documents(*map(chamber_document, consultations(300)))
    alter(site, "/Feed", lambda body: re.sub(rb'<link rel="next" [^>]*/>(?=<entry>)', b"", body, count=1))
    assert site.run(FEED, index=False, settings=Settings(limit=1)).troubles == {}
    assert site.known().total("listed") == 300


def test_a_date_that_is_still_to_come_is_not_what_came_in_last(five: Site) -> None:
    alter(five, "/sru", lambda body: body.replace(b">2021-04-04<", b">2999-12-31<"))
    five.run(CONSULTATIONS)
    assert five.ids() == FIVE
    assert [document_id for document_id, _, _ in five.known().latest] == [f"kst-99100-{number}" for number in "5421"]


def test_a_document_with_a_date_that_is_still_to_come_is_refused(five: Site) -> None:
    five.standin.put(consultation(3, date="2999-12-31"))
    five.run(CONSULTATIONS)
    assert five.ids() == FIVE - {"kst-99100-3"}
    assert "2999-12-31, which is still to come" in five.known().troubles[0].reason


# places that are forgotten, and links


@pytest.mark.parametrize("kind", ["not found", "gone"])
def test_a_feed_that_forgot_our_token_is_read_anew(theirs: Site, kind: str) -> None:
    theirs.run(FEED)
    theirs.clock.days_pass(1)
    theirs.standin.put_documents(chamber_document(consultation(9), changed="2026-11-28T12:00:00Z"))
    theirs.standin.script = [Fault(kind, "skiptoken=26500050", times=1)]
    assert theirs.run().troubles == {}
    assert theirs.ids() == FIVE | {"kst-99100-9"}


@pytest.mark.parametrize("kind", ["not found", "gone"])
def test_a_list_of_which_the_source_forgot_the_place_is_begun_anew(site: Site, kind: str) -> None:
    site.standin.put_documents(*map(chamber_document, consultations(300)))
    limited = Settings(limit=1)
    site.standin.script = [Fault("varnish", "skiptoken", times=5)]
    with pytest.raises(SourceDown):
        site.run(THEIRS, index=False, settings=limited)
    site.standin.script = [Fault(kind, "skiptoken", times=1)]
    assert site.run(index=False, settings=limited).troubles == {}
    assert site.known().total("listed") == 300
    site.standin.script = [Fault(kind, "/OData", times=9)]
    with pytest.raises(SourceChanged, match="there is nothing any more"):
        site.run(settings=Settings(everything=True, limit=1))


def test_a_link_to_the_next_page_may_be_relative(site: Site) -> None:
    site.standin.put_documents(*map(chamber_document, consultations(300)))

    def shorten(found: dict[str, Any]) -> None:
        if link := found.get("@odata.nextLink"):
            found["@odata.nextLink"] = link.rpartition("/")[2]

    alter_json(site, "/Document?", shorten)
    assert site.run(THEIRS, index=False, settings=Settings(limit=1)).troubles == {}
    assert site.known().total("listed") == 300


def test_pages_that_lead_in_a_circle_are_left(site: Site) -> None:
    site.standin.put_documents(*map(chamber_document, consultations(400)))
    address = f"{site.standin.url}/OData/v4/2.0/Document?$skiptoken="

    def circle(found: dict[str, Any]) -> None:
        found["@odata.nextLink"] = address + ("0" if "@odata.nextLink" not in found else "250")

    alter_json(site, "/Document?", circle)
    assert "the same page twice" in str(site.run(THEIRS, index=False, settings=Settings(limit=1)).troubles)
    assert sum(request.listing for request in site.standin.log) <= 8


# the clock


@pytest.mark.parametrize("query", [CONSULTATIONS, THEIRS])
def test_of_a_clock_that_was_ahead_no_change_is_missed(theirs: Site, query: Query) -> None:
    theirs.clock.days_pass(400)
    theirs.run(query)
    theirs.clock.days_pass(-400)
    late = replace(consultation(9), modified="2026-11-20", stamp="2026-11-20T09:00:00+01:00")
    theirs.standin.put(late)
    theirs.standin.put_documents(chamber_document(late, changed="2026-11-20T09:00:00Z"))
    assert theirs.run().troubles == {}
    assert theirs.ids() == FIVE | {"kst-99100-9"}
    assert theirs.known().until[:10] == "2026-11-28"


# attributes of another type

_READ = {
    "Volgnummer": ("verzonnen", 2.5, True, ["x"], [None], {"a": 1}, "\ud800"),
    "Kamer": ("verzonnen", 2.5, True, ["x"], [None], {"a": 1}, "\ud800"),
    "Onderwerp": (2.5, True, ["x"], [None], {"a": 1}),
    "Kamerstukdossier": ("verzonnen", 2.5, True, ["x"], [None], {"a": 1}, "\ud800"),
    "DocumentActor": ("verzonnen", 2.5, True, ["x"], [None], {"a": 1}, "\ud800"),
    "Verwijderd": ("verzonnen", 2.5, ["x"], [None], {"a": 1}, "\ud800"),
}


@pytest.mark.parametrize(("name", "value"), [(name, value) for name, values in _READ.items() for value in values])
def test_an_attribute_of_another_type_is_said(theirs: Site, name: str, value: object) -> None:
    alter_json(theirs, "/Document?", lambda found: found["value"][1].update({name: value}))
    with pytest.raises(SourceChanged, match=f"{name} is .* leave this source out with --source koop"):
        theirs.run(CONSULTATIONS, THEIRS)
    assert theirs.ids() == FIVE


def test_half_a_character_is_replaced(site: Site) -> None:
    site.standin.put_documents(*map(chamber_document, consultations(1)))
    alter_json(site, "/Document?", lambda found: found["value"][0].update({"Onderwerp": "Verzonnen \ud800 stuk"}))
    site.run(THEIRS)
    assert site.known().latest[0][1] == "Verzonnen ? stuk"


@pytest.mark.parametrize("value", ["verzonnen", 2.5, True, ["x"], [None]])
@pytest.mark.parametrize("name", ["Stemming", "Zaak", "Agendapunt"])
def test_a_vote_of_another_form_is_said_and_the_motion_comes_in(site: Site, name: str, value: object) -> None:
    site.standin.put(motion(8))
    theirs = chamber_document(motion(8), soort="Motie")
    site.standin.put_documents(theirs)
    site.standin.put_decisions(Decision(1, (theirs,)))
    alter_json(site, "/Besluit?", lambda found: found["value"][0].update({name: value}))
    with pytest.raises(SourceChanged, match=f"{name} is "):
        site.run(*(Query(source, "motions") for source in ("koop", "tk", "votes")))
    assert site.ids() == {"kst-99100-8"}
