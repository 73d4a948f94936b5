"""Publications that are withdrawn, gone or superseded."""

from __future__ import annotations

import pytest

from indexer.harvest import Settings
from indexer.harvest.errors import ManyWithdrawn
from tests.support.harvest_site import CONSULTATIONS, FIVE, XML, Site
from tests.support.standin import Fault, consultation, consultations
from tests.support.standin.publications import pdf


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
            with pytest.raises(ManyWithdrawn, match=r"7 of 20 .*, as kst-99100-1, kst-99100-2, kst-99100-3; nothing"):
                site.run(settings=Settings(everything=True))
    [trouble] = site.known().troubles
    assert (trouble.count, trouble.remedy[:17]) == (7, "not taken out yet")
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


@pytest.mark.parametrize(
    ("known", "withdrawn", "stops"), [(5, 1, False), (5, 2, True), (120, 2, True), (200, 2, False)]
)
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


def test_what_was_withdrawn_is_told(five: Site) -> None:
    five.run(CONSULTATIONS)
    five.standin.put(consultation(3, modified="2026-11-28", stamp="2026-11-28T22:00:00+01:00"))
    five.standin.script = [Fault("withdrawn", XML, times=1)]
    five.clock.days_pass(1)
    five.run()
    told = [(trouble.count, trouble.reason, trouble.example) for trouble in five.known().troubles]
    assert told == [(1, "the source says that it was withdrawn", "kst-99100-3")]
