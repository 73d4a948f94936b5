"""Every fault of a source, row by row: a run ends well, or in one clear sentence, and never in a wrong index."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest

from indexer.harvest import Settings
from indexer.harvest.errors import SourceChanged, SourceDown
from tests.support.harvest_site import CONSULTATIONS, FIVE, XML, Site
from tests.support.standin import Fault, consultation, consultations
from tests.support.standin.publications import pdf
from tests.support.standin.recordings import constructed


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
    "kind",
    ["cut with length", "length too small", "cut in chunks", "cut without length", "bad gzip", "drip", "endless"],
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


@pytest.mark.parametrize("settings", [Settings(retry=True), Settings(verify=True)])
def test_a_file_that_cannot_be_read_is_fetched_again_on_demand(five: Site, settings: Settings) -> None:
    broken = b"%PDF-1.7 een verzonnen stuk dat geen PDF is %%EOF"
    five.standin.put(consultation(3, files={"pdf": broken}))
    five.run(CONSULTATIONS)
    assert five.ids() == FIVE - {"kst-99100-3"}
    [trouble] = five.known().troubles
    assert trouble.remedy.endswith("or have it fetched again with --retry-missing")
    five.standin.put(consultation(3, files={"pdf": pdf("De minister noemt windmolens verzonnen.")}))
    assert five.run().fetched == 0, "not of itself, for it may stay so"
    assert five.run(settings=settings).indexed == 1
    assert five.ids() == FIVE


def test_a_later_version_that_cannot_be_read_never_counts_as_indexed(five: Site) -> None:
    five.run(CONSULTATIONS)
    later = {"modified": "2026-11-28", "stamp": "2026-11-28T05:00:00+01:00"}
    five.standin.put(consultation(3, files={"pdf": b"%PDF-1.7 een verzonnen stuk dat geen PDF is %%EOF"}, **later))
    five.clock.days_pass(1)
    for _ in range(2):
        five.run(settings=Settings(retry=True))
        assert (five.known().total("indexed"), five.known().total("failed")) == (4, 1)
    assert any("windmolens" in text for text in five.texts()["kst-99100-3"]), "what was there before is"


# the source is down, or another


@pytest.mark.parametrize("body", [b'{"records": []}', b"<feed xmlns='http://www.w3.org/2005/Atom'><entry/></feed>"])
def test_a_list_in_another_form_says_that_the_source_may_have_changed(five: Site, body: bytes) -> None:
    five.run(CONSULTATIONS)
    five.standin.script = [Fault("other body", "/sru", times=99, body=body)]
    five.clock.days_pass(1)
    with pytest.raises(SourceDown, match=r"no list of records, 5 times; .*needs a newer version of this program"):
        five.run()
    assert five.ids() == FIVE


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


def test_a_clock_that_was_ahead_holds_nothing_back(five: Site) -> None:
    five.standin.script = [Fault("not found", XML, times=1)]
    five.clock.days_pass(400)
    five.run(CONSULTATIONS)
    assert five.known().total("missing") == 1
    five.clock.days_pass(-400)
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


@pytest.mark.parametrize("odd", ["../../etc/kst-9", "kst 99100 9", "kst/99100/9", "k" * 200])
def test_an_identifier_of_another_form_is_counted_and_the_others_come_in(five: Site, odd: str) -> None:
    five.standin.put(consultation(9, id=odd))
    assert five.run(CONSULTATIONS).troubles == {}
    assert five.ids() == FIVE
    [trouble] = five.known().troubles
    assert (trouble.count, trouble.example) == (1, odd)
    assert "its identifier is of a form" in trouble.reason
    assert five.known().total("failed") == 1
    assert len(five.standin.log) == 1 + 2 * len(FIVE), "nothing is asked for by it"


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
