"""A list that is cut, repeats itself, miscounts, shifts or is empty never removes anything."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.harvest import Settings
from indexer.harvest.items import Query, Window
from indexer.harvest.sources.sru import cql
from tests.support.harvest_site import CONSULTATIONS, FIVE, Site
from tests.support.standin import Fault, consultation


def test_what_changed_is_asked_for_from_two_days_before_the_mark_on() -> None:
    asked = cql(Query("koop", "motions", chamber="EK"), Window("2026-11-20"))
    assert "dt.modified>=2026-11-18" in asked
    assert 'dt.creator=="Eerste Kamer der Staten-Generaal"' in asked


def test_a_list_that_is_cut_is_asked_for_again(five: Site) -> None:
    five.standin.script = [Fault("cut without length", "/sru")]
    five.run(CONSULTATIONS)
    assert five.ids() == FIVE


def test_a_long_list_is_complete_though_the_server_reaches_no_further_than_10_000(site: Site) -> None:
    site.standin.put(*(consultation(number, files={}) for number in range(1, 11_501)))
    site.bounds = replace(site.bounds, read=60.0, whole=60.0)
    site.run(CONSULTATIONS, index=False, settings=Settings(limit=1))
    assert site.known().total("listed") == 11_500
    assert site.known().lists == {}
    assert all(request.status == 200 for request in site.standin.log if request.listing)


def test_a_source_that_repeats_its_page_is_left_and_the_list_called_incomplete(site: Site) -> None:
    site.standin.put(*(consultation(number, files={}) for number in range(1, 1_201)))
    site.standin.repeats = True
    report = site.run(CONSULTATIONS, index=False, settings=Settings(limit=1))
    assert "the same page twice" in str(report.troubles)
    assert site.known().until == ""
    assert sum(request.listing for request in site.standin.log) <= 6


@pytest.mark.parametrize("miscount", [-2, 3])
def test_a_wrong_count_is_listed_once_more_and_said_and_nothing_is_removed(five: Site, miscount: int) -> None:
    five.run(CONSULTATIONS)
    five.standin.miscount = miscount
    five.standin.drop("kst-99100-1")
    for _ in range(3):
        five.clock.days_pass(3)
        report = five.run(settings=Settings(everything=True))
        assert f"has {4 + miscount} documents and listed 4" in str(report.troubles)
    assert five.ids() == FIVE


def test_a_list_that_shifts_below_our_hands_is_listed_once_more(site: Site) -> None:
    site.standin.put(*(consultation(number, files={}) for number in range(1, 1_501)))

    today = {"modified": "2026-11-28", "stamp": "2026-11-28T04:00:00+01:00", "files": {}}

    def shift(number: int) -> None:
        if number == 2:
            site.standin.put(consultation(0, id="kst-99100-0", **today), consultation(0, id="kst-99100-9999", **today))

    site.standin.on_request = shift
    report = site.run(CONSULTATIONS, index=False, settings=Settings(limit=1))
    assert report.troubles == {}
    assert site.known().total("listed") == 1_502


def test_an_empty_list_removes_nothing(five: Site) -> None:
    five.run(CONSULTATIONS)
    five.standin.drop(*FIVE)
    for _ in range(3):
        five.clock.days_pass(3)
        assert "listed nothing" in str(five.run(settings=Settings(everything=True)).troubles)
    assert five.ids() == FIVE
