"""What a source can do to us, row by row: it ends well, or in one clear sentence, and never in a wrong index."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from indexer.harvest import Settings
from indexer.harvest.errors import ManyWithdrawn, SourceChanged, SourceDown
from tests.support.harvest_site import CONSULTATIONS, Site
from tests.support.standin import Fault, consultation, consultations
from tests.support.standin.publications import pdf
from tests.support.standin.recordings import constructed

FIVE = {f"kst-99100-{number}" for number in range(1, 6)}
XML = "/kst-99100-3/1/xml"


@pytest.fixture
def five(site: Site) -> Site:
    """A site with five consultations at the source."""
    site.standin.put(*consultations(5))
    return site


def gaps(site: Site) -> list[float]:
    """Seconds between the beginnings of requests."""
    return [later.at - earlier.at for earlier, later in pairwise(site.standin.log)]


# busy


@pytest.mark.parametrize(("after", "least", "most"), [("", 2, 3.5), ("7", 7, 8), ("86400", 600, 601)])
def test_too_many_requests_are_followed_by_a_pause_that_has_a_bound(
    five: Site, after: str, least: float, most: float
) -> None:
    five.standin.script = [Fault("busy", XML, after=after)]
    five.run(CONSULTATIONS)
    assert five.ids() == FIVE
    assert least <= max(gaps(five)) <= most


def test_a_retry_after_that_is_a_date_is_read(five: Site) -> None:
    five.standin.script = [Fault("busy", XML, after="Sat, 28 Nov 2026 03:01:00 GMT")]
    five.run(CONSULTATIONS)
    assert 50 <= max(gaps(five)) <= 60


def test_after_a_busy_answer_the_pace_is_slower_and_comes_back(site: Site) -> None:
    site.standin.put(*consultations(60))
    site.standin.script = [Fault("busy", "/xml/", times=2)]
    site.run(CONSULTATIONS)
    later = gaps(site)[12:]
    assert min(gaps(site)) >= 0.5 - 1e-6
    assert later[0] > 1.0
    assert later[-1] < later[0] / 2


@pytest.mark.parametrize("kind", ["error page", "error json", "varnish", "gateway", "reset", "web page", "empty"])
@pytest.mark.parametrize("at", ["/sru", XML, "/kst-99100-3/1/metadata"])
def test_a_fault_that_passes_leaves_no_trace(five: Site, kind: str, at: str) -> None:
    five.standin.script = [Fault(kind, at, times=3)]
    assert five.run(CONSULTATIONS).troubles == {}
    assert five.ids() == FIVE


@pytest.mark.parametrize(
    "kind", ["cut with length", "cut in chunks", "cut without length", "bad gzip", "drip", "endless"]
)
def test_half_an_answer_is_asked_for_again_and_never_indexed(five: Site, kind: str) -> None:
    five.bounds = replace(five.bounds, size=200_000)
    five.standin.script = [Fault(kind, XML, times=1), Fault(kind, "/kst-99100-4/1/xml", times=99)]
    five.run(CONSULTATIONS)
    assert five.ids() >= FIVE - {"kst-99100-3", "kst-99100-4"}
    assert "kst-99100-4" not in five.ids()
    assert five.known().total("failed") == (2 if kind == "endless" else 1)
    five.standin.script = []
    five.clock.days_pass(4)
    five.run()
    assert five.ids() == FIVE


def test_a_list_that_is_cut_is_asked_for_again(five: Site) -> None:
    five.standin.script = [Fault("cut without length", "/sru")]
    five.run(CONSULTATIONS)
    assert five.ids() == FIVE


# the source is down, or another


@pytest.mark.parametrize("kind", ["error page", "varnish", "reset", "web page", "gateway"])
def test_a_source_that_is_down_stops_the_run_and_removes_nothing(five: Site, kind: str) -> None:
    five.run(CONSULTATIONS)
    until = five.known().until
    five.standin.script = [Fault(kind, times=99)]
    five.clock.days_pass(1)
    with pytest.raises(SourceDown, match="what was fetched is kept"):
        five.run()
    assert five.ids() == FIVE
    assert five.known().until == until


def test_many_failures_in_a_row_stop_the_run_and_what_was_fetched_is_indexed(site: Site) -> None:
    site.standin.put(*consultations(40))

    def break_down(number: int) -> None:
        if number == 12:
            site.standin.script = [Fault("not found", "/xml/", times=99)]

    site.standin.on_request = break_down
    with pytest.raises(SourceDown, match="25 documents in a row"):
        site.run(CONSULTATIONS)
    assert len(site.ids()) == site.known().total("indexed") == 5
    assert site.known().total("waiting") == 40 - 5 - 25


def test_who_is_refused_stops_at_once(five: Site) -> None:
    five.standin.script = [Fault("forbidden", "/xml/", times=99)]
    with pytest.raises(SourceChanged, match="refuses us"):
        five.run(CONSULTATIONS)
    assert sum(not request.listing for request in five.standin.log) <= 2


@pytest.mark.parametrize("kind", ["not found", "gone", "fout404"])
def test_an_api_that_is_gone_is_said_with_the_remedy(five: Site, kind: str) -> None:
    five.standin.script = [Fault(kind, "/sru", times=99)]
    with pytest.raises(SourceChanged, match="--base-url"):
        five.run(CONSULTATIONS)


def test_a_diagnostic_stops_with_message_and_query_and_the_mark_stays(five: Site) -> None:
    five.run(CONSULTATIONS)
    until = five.known().until
    five.standin.script = [Fault("diagnostic", "/sru")]
    five.clock.days_pass(1)
    with pytest.raises(SourceChanged, match=r"Unsupported parameter value.*publicatienaam==Kamerstuk"):
        five.run()
    assert five.ids() == FIVE
    assert five.known().until == until


def test_a_redirect_to_another_server_is_not_followed(five: Site) -> None:
    five.standin.script = [Fault("elsewhere", XML, times=99)]
    five.run(CONSULTATIONS)
    assert five.ids() == FIVE - {"kst-99100-3"}
    assert any("another server" in trouble.reason for trouble in five.known().troubles)


# lists


def test_a_long_list_is_complete_though_the_server_reaches_no_further_than_10_000(site: Site) -> None:
    site.standin.put(*(consultation(number, files={}) for number in range(1, 11_501)))
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
        assert "there are" in str(report.troubles)
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


# documents


@pytest.mark.parametrize("kind", ["fout404", "loop", "not found", "gone"])
def test_what_is_not_there_is_missing_and_asked_for_again_after_days(five: Site, kind: str) -> None:
    five.standin.script = [Fault(kind, XML, times=1)]
    five.run(CONSULTATIONS)
    assert five.ids() == FIVE - {"kst-99100-3"}
    assert five.known().total("missing") == 1
    five.run()
    assert five.known().total("missing") == 1
    five.clock.days_pass(5)
    five.run()
    assert five.ids() == FIVE


def test_a_web_page_where_xml_was_asked_for_is_no_document(five: Site) -> None:
    five.standin.script = [Fault("web page", XML, times=99)]
    five.run(CONSULTATIONS)
    assert five.ids() == FIVE - {"kst-99100-3"}
    assert "a web page where XML was asked for" in five.known().troubles[0].reason


def test_an_empty_shell_gives_way_to_the_pdf(five: Site) -> None:
    text = "Dit verslag is verzonnen. De leden van de VVD-fractie vragen waarom er een schil is."
    shell = constructed("empty_shell_kst.xml").replace(b"kst-36867-C", b"kst-99100-3")
    five.standin.put(consultation(3, files={"xml": shell, "pdf": pdf(text)}), consultation(4, files={"xml": shell}))
    five.standin.put(consultation(4, files={"xml": shell.replace(b"99100-3", b"99100-4")}))
    five.run(CONSULTATIONS)
    assert "waarom er een schil is" in str(five.texts()["kst-99100-3"])
    assert "kst-99100-4" not in five.ids()
    assert five.known().total("no_text") == 1


def test_a_file_of_another_document_is_refused(five: Site) -> None:
    five.standin.put(consultation(3, files=consultation(4).files))
    five.run(CONSULTATIONS)
    assert five.ids() == FIVE - {"kst-99100-3"}
    assert "the file is of kst-99100-4" in five.known().troubles[0].reason


def test_a_byte_order_mark_and_carriage_returns_are_read(five: Site) -> None:
    xml = consultation(3).files["xml"]
    five.standin.put(consultation(3, files={"xml": b"\xef\xbb\xbf" + xml.replace(b"\n", b"\r\n")}))
    five.standin.script = [Fault("other type", XML)]
    five.run(CONSULTATIONS)
    assert five.ids() == FIVE
    assert "windmolens" in str(five.texts()["kst-99100-3"])


def test_an_identifier_that_leads_elsewhere_is_refused(five: Site) -> None:
    five.standin.put(consultation(9, id="../../etc/kst-9"))
    with pytest.raises(SourceChanged, match="identifier"):
        five.run(CONSULTATIONS)


# changes


def test_the_same_bytes_under_new_versions_are_not_indexed_again(five: Site) -> None:
    five.run(CONSULTATIONS)
    generation = five.engine.generation()
    five.clock.days_pass(1)
    five.standin.put(
        *(replace(one, modified="2026-11-28", stamp="2026-11-28T09:00:00+01:00") for one in consultations(5))
    )
    report = five.run()
    assert (report.fetched, report.unchanged, report.indexed) == (5, 5, 0)
    assert five.engine.generation() == generation


def test_a_publication_that_is_withdrawn_leaves_the_index_and_its_file_is_kept(five: Site) -> None:
    five.run(CONSULTATIONS)
    five.clock.days_pass(1)
    five.standin.put(consultation(3, modified="2026-11-28", stamp="2026-11-28T09:00:00+01:00"))
    five.standin.script = [Fault("withdrawn", XML)]
    assert five.run().removed == ["kst-99100-3"]
    assert five.ids() == FIVE - {"kst-99100-3"}
    assert five.known().total("withdrawn") == 1
    assert (five.home / "set-aside" / "kst-99100" / "kst-99100-3.xml").is_file()
    assert not list((five.home / "documents").rglob("kst-99100-3*"))


def test_a_record_that_is_gone_counts_after_two_complete_lists_days_apart(five: Site) -> None:
    five.run(CONSULTATIONS)
    five.standin.drop("kst-99100-3")
    five.clock.days_pass(1)
    five.run(settings=Settings(everything=True))
    five.clock.days_pass(1)
    five.run(settings=Settings(everything=True))
    assert five.ids() == FIVE, "the two lists are a day apart"
    five.clock.days_pass(2)
    five.run(settings=Settings(everything=True))
    assert five.ids() == FIVE - {"kst-99100-3"}
    five.standin.put(consultation(3))
    five.clock.days_pass(1)
    five.run(settings=Settings(everything=True))
    assert five.ids() == FIVE, "it is back"


def test_many_withdrawals_at_once_stop_and_ask(site: Site) -> None:
    site.standin.put(*consultations(20))
    site.run(CONSULTATIONS)
    site.standin.drop(*(f"kst-99100-{number}" for number in range(1, 8)))
    for _ in range(2):
        site.clock.days_pass(3)
        if _ == 0:
            site.run(settings=Settings(everything=True))
        else:
            with pytest.raises(ManyWithdrawn, match="7 of 20"):
                site.run(settings=Settings(everything=True))
    assert len(site.ids()) == 20
    site.run(settings=Settings(accept_withdrawals=True))
    assert len(site.ids()) == 13


def test_a_provisional_publication_gives_way_to_the_final_one(five: Site) -> None:
    words = "De leden van de SP-fractie vragen dit. Dit stuk is verzonnen."
    five.standin.put(
        consultation(77, id="kst-1259252", status="Onopgemaakt", files={"pdf": pdf(words)}, date="2026-11-20")
    )
    five.run(CONSULTATIONS)
    assert five.ids() == FIVE | {"kst-1259252"}
    five.clock.days_pass(2)
    five.standin.put(consultation(77, modified="2026-11-29", stamp="2026-11-29T09:00:00+01:00"))
    five.standin.script = [Fault("not found", "/kst-99100-77/1/xml", times=99)]
    five.run()
    assert five.ids() == FIVE | {"kst-1259252"}, "the final one is not there yet"
    five.standin.script = []
    five.run(settings=Settings(retry=True))
    assert five.ids() == FIVE | {"kst-99100-77"}
    assert five.known().total("superseded") == 1


def test_a_provisional_publication_is_not_fetched_where_the_final_one_is_there(five: Site) -> None:
    five.standin.put(consultation(3, id="kst-1259252", status="Onopgemaakt", files={"pdf": pdf("Verzonnen.")}))
    five.run(CONSULTATIONS)
    assert five.ids() == FIVE
    assert not any("1259252" in request.path for request in five.standin.log)


@pytest.mark.parametrize(("known", "withdrawn", "stops"), [(5, 1, False), (5, 2, True), (60, 2, True), (200, 2, False)])
def test_of_few_documents_one_may_be_withdrawn_in_a_run(site: Site, known: int, withdrawn: int, stops: bool) -> None:
    site.standin.put(*consultations(known))
    site.run(CONSULTATIONS)
    site.clock.days_pass(1)
    for number in range(1, withdrawn + 1):
        site.standin.put(consultation(number, modified="2026-11-28", stamp="2026-11-28T22:00:00+01:00"))
        site.standin.script.append(Fault("withdrawn", f"/kst-99100-{number}/1/xml", times=1))
    if stops:
        with pytest.raises(ManyWithdrawn, match=f"{withdrawn} of {known}"):
            site.run()
    else:
        assert len(site.run().removed) == withdrawn


def test_documents_that_are_known_to_be_missing_are_no_sign_that_the_source_is_down(site: Site) -> None:
    site.standin.put(*consultations(40))
    site.standin.script = [Fault("not found", f"/kst-99100-{number}/", times=10_000) for number in range(1, 34)]
    site.run(CONSULTATIONS)
    assert len(site.ids()) == 7
    for settings in (Settings(), Settings(retry=True)):
        site.clock.days_pass(5)
        before = len(site.standin.log)
        assert site.run(settings=settings).stopped is None
        assert len(site.standin.log) > before + 33, "they were asked for again"
    assert site.known().total("missing") == 33


def test_what_was_withdrawn_is_told(five: Site) -> None:
    five.run(CONSULTATIONS)
    five.standin.put(consultation(3, modified="2026-11-28", stamp="2026-11-28T22:00:00+01:00"))
    five.standin.script = [Fault("withdrawn", XML, times=1)]
    five.clock.days_pass(1)
    five.run()
    told = [(trouble.count, trouble.reason, trouble.example) for trouble in five.known().troubles]
    assert told == [(1, "the source says that it was withdrawn", "kst-99100-3")]
