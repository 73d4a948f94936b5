"""A run: list, fetch, index, take out."""

from __future__ import annotations

from itertools import pairwise

from tests.support.harvest_site import CONSULTATIONS, Site
from tests.support.standin import consultation, consultations


def test_a_first_run_fills_the_index(site: Site) -> None:
    site.standin.put(*consultations(12))
    report = site.run(CONSULTATIONS)
    assert site.ids() == {f"kst-99100-{number}" for number in range(1, 13)}
    assert (report.fetched, report.indexed, report.troubles) == (12, 12, {})
    known = site.known()
    assert known.total("listed") == known.total("indexed") == 12
    assert known.until.startswith("2026-11-28")


def test_what_comes_in_says_who_speaks(site: Site) -> None:
    site.standin.put(consultation(3))
    site.run(CONSULTATIONS)
    found = site.engine.document("kst-99100-3")
    assert found is not None
    assert found.document.type == "written-consultation"
    assert found.document.source == "https://zoek.officielebekendmakingen.nl/kst-99100-3.html"
    spoken = [paragraph.parties for paragraph in found.paragraphs if paragraph.role == "contribution"]
    assert spoken == [("vvd",), ("d66",), ("gl",), ("cda",), ("sp",)]


def test_a_second_run_with_nothing_new_makes_listing_requests_only(site: Site) -> None:
    site.standin.put(*consultations(5))
    site.run(CONSULTATIONS)
    generation, before = site.engine.generation(), len(site.standin.log)
    site.clock.days_pass(1)
    report = site.run()
    assert all(request.listing for request in site.standin.log[before:])
    assert len(site.standin.log) > before
    assert (report.fetched, report.indexed) == (0, 0)
    assert site.engine.generation() == generation


def test_what_was_deleted_here_with_its_file_is_fetched_again_and_what_lost_its_place_is_indexed_again(
    site: Site,
) -> None:
    site.standin.put(*consultations(5))
    site.run(CONSULTATIONS)
    next(site.home.glob("documents/**/kst-99100-2.xml")).unlink()
    for lost in ("kst-99100-2", "kst-99100-4"):  # as `inbreng index --prune` and `--remove` do
        site.engine.delete(lost)
    report = site.run()
    assert (report.fetched, report.indexed, len(site.ids())) == (1, 2, 5)
    assert site.known().total("indexed") == 5


def test_requests_keep_the_pace_and_say_who_asks(site: Site) -> None:
    site.standin.put(*consultations(6))
    site.run(CONSULTATIONS)
    times = [request.at for request in site.standin.log]
    assert len(times) == 13
    assert all(later - earlier >= 0.5 - 1e-6 for earlier, later in pairwise(times))
    assert all("Inbreng/" in request.agent and "test@example.org" in request.agent for request in site.standin.log)


def test_what_changed_is_fetched_and_indexed_once(site: Site) -> None:
    site.standin.put(*consultations(5))
    site.run(CONSULTATIONS)
    site.clock.days_pass(1)
    site.standin.put(consultation(3, words="zonnepanelen", modified="2026-11-28", stamp="2026-11-28T05:00:00+01:00"))
    assert site.run().indexed == 1
    assert any("zonnepanelen" in text for text in site.texts()["kst-99100-3"])
    assert site.run().fetched == 0


def test_only_what_the_title_says_is_a_written_consultation(site: Site) -> None:
    site.standin.put(consultation(1), consultation(2, title="Verslag (verzonnen)"))
    site.run(CONSULTATIONS)
    assert site.ids() == {"kst-99100-1"}


def test_what_came_in_last_is_told_first_whatever_its_date(site: Site) -> None:
    site.standin.put(*consultations(3))
    site.run(CONSULTATIONS)
    site.clock.days_pass(1)
    site.standin.put(consultation(16, date="2018-01-02", modified="2026-11-29", stamp="2026-11-29T05:00:00+01:00"))
    site.run(CONSULTATIONS)
    assert [one for one, _, _ in site.known().latest][:2] == ["kst-99100-16", "kst-99100-3"]
