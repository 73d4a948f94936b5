"""The Tweede Kamer's own list, beside that of KOOP."""

from __future__ import annotations

import pytest

from indexer.harvest import Query, Settings
from indexer.harvest.errors import SourceChanged, SourceDown
from tests.support.harvest_site import CONSULTATIONS, THEIRS, Site
from tests.support.standin import Fault, chamber_document, consultation, consultations, motion


@pytest.fixture
def both(site: Site) -> Site:
    """Four consultations at KOOP; the Tweede Kamer lacks the first and has a fifth."""
    four = list(consultations(4))
    site.standin.put(*four)
    site.standin.put_documents(*map(chamber_document, [*four[1:], consultation(5)]))
    return site


def test_what_koop_has_comes_from_there_and_the_rest_from_the_tweede_kamer(both: Site) -> None:
    both.run(CONSULTATIONS, THEIRS)
    assert both.ids() == {f"kst-99100-{number}" for number in range(1, 6)}
    assert both.known().compared == {"written-consultations": (3, 1, 1)}
    assert sum("/resource" in request.path for request in both.standin.log) == 1
    found = both.engine.document("kst-99100-5")
    assert found is not None
    assert (found.document.dossiers, found.document.number, found.document.chamber) == (("99100",), "5", "TK")
    assert found.document.source.startswith("https://www.tweedekamer.nl/")


def test_koop_takes_over_what_it_publishes_later(both: Site) -> None:
    both.run(CONSULTATIONS, THEIRS)
    both.clock.days_pass(1)
    both.standin.put(consultation(5, modified="2026-11-29", stamp="2026-11-29T10:00:00+01:00"))
    both.run()
    assert "aan de Tweede Kamer" not in str(both.texts()["kst-99100-5"])
    assert both.known().compared == {"written-consultations": (4, 1, 0)}
    both.clock.days_pass(1)
    assert both.run().fetched == 0


def test_a_long_list_follows_the_links_and_adds_up(site: Site) -> None:
    site.standin.put_documents(*map(chamber_document, consultations(600)))
    report = site.run(THEIRS, index=False, settings=Settings(limit=1))
    assert report.troubles == {}
    assert site.known().total("listed") == 600
    assert sum(request.listing for request in site.standin.log) == 3


def test_what_the_tweede_kamer_takes_away_leaves_the_index_where_it_is_theirs(both: Site) -> None:
    both.run(CONSULTATIONS, THEIRS)
    both.clock.days_pass(1)
    for number in (2, 5):
        both.standin.put_documents(
            chamber_document(consultation(number), deleted=True, changed="2026-11-29T01:00:00.1234567Z")
        )
    assert both.run().removed == ["kst-99100-5"]
    assert "kst-99100-2" in both.ids(), "KOOP has it still"


@pytest.mark.parametrize(
    ("fault", "error"),
    [("error json", SourceDown), ("varnish", SourceDown), ("gone", SourceChanged), ("web page", SourceDown)],
)
def test_where_the_tweede_kamer_fails_koop_goes_on(both: Site, fault: str, error: type[Exception]) -> None:
    both.standin.script = [Fault(fault, "/OData", times=99)]
    with pytest.raises(error, match="OData"):
        both.run(CONSULTATIONS, THEIRS)
    assert both.ids() == {f"kst-99100-{number}" for number in range(1, 5)}


def test_where_koop_fails_nothing_is_taken_from_the_tweede_kamer_that_koop_may_have(both: Site) -> None:
    both.standin.script = [Fault("varnish", "/sru", times=99)]
    with pytest.raises(SourceDown):
        both.run(CONSULTATIONS, THEIRS)
    assert both.ids() == set()


def test_placeholders_of_which_nothing_is_known_are_passed_over(both: Site) -> None:
    both.standin.put_documents(chamber_document(consultation(9), placeholder=True))
    assert both.run(CONSULTATIONS, THEIRS).troubles == {}
    assert both.ids() == {f"kst-99100-{number}" for number in range(1, 6)}


def test_an_api_with_other_attributes_is_said(both: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    entity = type(next(iter(both.standin.documents.values()))).entity
    monkeypatch.setattr(
        "tests.support.standin.tweede_kamer.ChamberDocument.entity",
        lambda one: {("Volgnr" if name == "Volgnummer" else name): value for name, value in entity(one).items()},
    )
    with pytest.raises(SourceChanged, match="has no Volgnummer; give its new name with --names"):
        both.run(CONSULTATIONS, THEIRS)


def test_movers_have_the_groups_that_the_tweede_kamer_names(site: Site) -> None:
    site.standin.put(motion(8))
    actors = (("H.C. van der Verzonnen", "VVD"), ("B. Bedacht", "ChristenUnie"))
    site.standin.put_documents(chamber_document(motion(8), soort="Motie", actors=actors))
    site.run(Query("koop", "motions"), Query("tk", "motions"))
    found = site.engine.document("kst-99100-8")
    assert found is not None
    moved = {party for paragraph in found.paragraphs if paragraph.role == "contribution" for party in paragraph.parties}
    assert moved == {"vvd", "cu"}
    site.clock.days_pass(1)
    changed = chamber_document(motion(8), soort="Motie", actors=actors[:1], changed="2026-11-29T01:00:00Z")
    site.standin.put_documents(changed)
    site.run()
    found = site.engine.document("kst-99100-8")
    assert found is not None
    assert "cu" not in {party for paragraph in found.paragraphs for party in paragraph.parties}
