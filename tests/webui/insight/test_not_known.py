"""What is not known is never left out in silence: contributions of no known group, documents without a date."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import replace
from functools import partial

import pytest
from flask.testing import FlaskClient

from indexer.engines import Engine, open_engine
from indexer.facets import NONE
from indexer.records import ParsedDocument
from indexer.searches import SearchRequest
from indexer.vocabulary import Vocabularies
from tests.support.documents import made_up
from webui import create_app
from webui.insight.comparison import compare
from webui.insight.parties_by_topic import heat
from webui.insight.sitting import Sitting, periods
from webui.insight.timeline import timeline
from webui.years import MOST, readable


def document(number: int, date: str | None, *said: tuple[str, tuple[str, ...]], chamber: str = "TK") -> ParsedDocument:
    """A made-up document whose paragraphs are all contributions, on traffic."""
    parsed = made_up(number, [(text, parties, ("verkeer",)) for text, parties in said])
    paragraphs = tuple(replace(paragraph, role="contribution") for paragraph in parsed.paragraphs)
    return replace(
        parsed, document=replace(parsed.document, date=date, chamber=chamber), paragraphs=paragraphs  # type: ignore[arg-type]
    )  # fmt: skip


DOCUMENTS = (
    document(1, "2018-03-01", ("verzonnen brug", ("vvd",)), ("verzonnen brug", ()), ("verzonnen tunnel", ("d66",))),
    document(2, "2019-03-01", ("verzonnen brug", ("vvd", "unknown:Jansen")), ("verzonnen tunnel", ("lpf",))),
    document(3, None, ("verzonnen brug", ("cda",)), ("verzonnen brug", ())),
    document(4, "0017-03-01", ("verzonnen brug", ("sp",))),
    document(5, "2018-05-01", ("verzonnen tunnel", ("bbb",)), ("verzonnen tunnel", ("osf",))),
)


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    engine = open_engine(tmp_path_factory.mktemp("not-known") / "index")
    engine.write(DOCUMENTS)
    return engine


@pytest.fixture
def site(engine: Engine) -> FlaskClient:
    return create_app({"ENGINE": engine}).test_client()


BRIDGES = [
    (parsed.document, paragraph) for parsed in DOCUMENTS for paragraph in parsed.paragraphs if "brug" in paragraph.text
]
UNKNOWN = [
    paragraph.id for _, paragraph in BRIDGES
    if not paragraph.parties or any(party.startswith("unknown:") for party in paragraph.parties)
]  # fmt: skip


def test_party_none_finds_the_contributions_of_which_a_group_is_not_known(engine: Engine) -> None:
    result = engine.search(SearchRequest(q="brug", party=(NONE,)))
    assert sorted(hit.paragraph.id for hit in result.hits) == sorted(UNKNOWN)
    counts = {value.value: value.count for value in result.facets[0].values}
    expected = Counter(party for _, paragraph in BRIDGES for party in paragraph.parties)
    assert counts == expected | {NONE: len(UNKNOWN)}


def test_it_works_wherever_a_search_does(engine: Engine, site: FlaskClient) -> None:
    assert engine.search(SearchRequest(q="partij:onbekend brug")).total == len(UNKNOWN)
    assert site.get("/api/v1/search?q=brug&party=none").get_json()["total"] == len(UNKNOWN)
    assert site.get("/export.csv?q=brug&party=none").text.count("verzonnen brug") == len(UNKNOWN)
    page = site.get("/?q=brug&lang=nl").text
    assert re.search(
        rf'party=none[^"]*"[^>]*><[^>]*></span><span class="[^"]*">fractie onbekend</span> [^>]*>{len(UNKNOWN)}<', page
    )
    assert "party unknown</span>" in site.get("/?q=brug&lang=en").text
    assert "Fractie onbekend <" in site.get("/?q=brug&party=none&lang=nl").text


def test_heat_and_timeline_show_its_row_with_its_number(engine: Engine, site: FlaskClient) -> None:
    found = heat(engine, SearchRequest(q="brug"))
    assert (found.parties[-1], found.totals[NONE], found.counts["verkeer", NONE]) == (NONE, len(UNKNOWN), len(UNKNOWN))
    dated = [document for document, paragraph in BRIDGES if paragraph.id in UNKNOWN and document.date]
    series = timeline(engine, SearchRequest(q="brug"), "year").parties[-1]
    assert (series.party, sum(series.matching)) == (NONE, len(dated))
    assert set(found.parties) == {"vvd", "cda", "sp", NONE}  # unknown:Jansen counts among those not known
    for page in ("/heat", "/timeline", "/compare"):
        assert "fractie onbekend" in site.get(f"{page}?q=brug&lang=nl").text


def test_compare_says_of_how_many_contributions_the_group_is_not_known(engine: Engine, site: FlaskClient) -> None:
    comparison = compare(engine, SearchRequest(q="brug"))
    assert (comparison.matching, comparison.unknown) == (len(BRIDGES), len(UNKNOWN))
    assert {side.contributions.party for side in comparison.sides} == {"vvd", "cda", "sp"}
    page = site.get("/compare?q=brug&lang=nl").text
    link = re.search(r'<a href="([^"]+)"[^>]*>Van 3 van de 6 gevonden bijdragen is de fractie onbekend</a>', page)
    assert link
    assert site.get("/api/v1/search?" + html.unescape(link[1]).partition("?")[2]).get_json()["total"] == len(UNKNOWN)
    assert "Of 3 of the 6 contributions found the party is unknown" in site.get("/compare?q=brug&lang=en").text
    assert "is de fractie onbekend" not in site.get("/compare?q=tunnel&lang=nl").text


def test_compare_lists_only_groups_that_sat_there_then(site: FlaskClient) -> None:
    page = site.get("/compare?q=brug&lang=nl").text
    assert "<strong>Niets gevonden van:</strong> D66." in page  # LPF was gone, BBB was to come, OSF sits elsewhere
    assert "niets over" not in page
    later = site.get("/compare?q=brug&party=bbb&party=vvd&lang=nl").text
    assert "Niets gevonden van deze fractie." in later  # it contributed, whatever the register says
    assert "Deze fractie had toen geen zetels." in site.get("/compare?q=brug&party=volt&party=vvd&lang=nl").text
    assert "This party had no seats then." in site.get("/compare?q=brug&party=volt&party=vvd&lang=en").text


def test_a_party_that_spoke_under_another_name_is_not_said_to_be_silent(
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    said = [
        document(1, "2023-05-01", ("Een verzonnen sluis.", ("pvda",)), ("Een verzonnen dijk.", ("vvd",))),
        document(2, "2024-05-01", ("Een verzonnen dijk.", ("gl-pvda",)), ("Een verzonnen sluis.", ("nsc",))),
        document(3, "2026-07-01", ("Een verzonnen dijk.", ("pro",)), ("Een verzonnen dijk.", ("d66",))),
    ]
    engine = open_engine(tmp_path_factory.mktemp("names") / "index")
    engine.write(said)
    site = create_app({"ENGINE": engine}).test_client()
    silent = re.search(r"<strong>Niets gevonden van:</strong> ([^<.]*)\.", site.get("/compare?q=sluis&lang=nl").text)
    assert silent
    assert set(silent[1].split(" en ")) == {"VVD", "D66"}
    asked = "/compare?q=sluis&party=pro&party=vvd"
    assert "Niets gevonden onder deze naam, wel van PvdA." in site.get(f"{asked}&lang=nl").text
    assert "but there is of PvdA." in site.get(f"{asked}&lang=en").text


@pytest.mark.parametrize("page", ["/", "/compare", "/timeline", "/heat"])
def test_a_party_that_does_not_exist_is_told_once_with_those_nearest(site: FlaskClient, page: str) -> None:
    for beside in ("", "&party=sp&party=cda"):
        told = site.get(f"{page}?q=brug&party=vdd{beside}&lang=nl").text
        assert told.count("komt hier niet voor") == 1
        assert f'“vdd” komt hier niet voor als fractie. Bedoelde u <a href="{page}?q=brug&amp;party=vvd' in told
        assert "geen zetels" not in told
        assert 'value="vdd" checked' not in told or page == "/"
    assert "Bedoelde u" not in site.get(f"{page}?q=brug&party=vvd&lang=nl").text


@pytest.mark.parametrize("page", ["/", "/compare", "/timeline", "/heat"])
def test_very_many_that_do_not_exist_are_summed_up(site: FlaskClient, page: str) -> None:
    many = "&".join(f"party=kikker{number}" for number in range(60))
    told = site.get(f"{page}?q=brug&{many}&lang=nl").text
    assert told.count("komt hier niet voor") == 3
    assert "En 57 andere waarden van “Fractie” ook niet." in told
    chips = told.partition('class="chips"')[2].partition("</ul>")[0]
    assert chips.count("<li>") == (12 if page == "/" else 0)
    if page == "/":
        assert "Fractie: nog 39 andere" in chips


def test_no_chart_is_drawn_without_a_bar(site: FlaskClient) -> None:
    nothing = site.get("/timeline?q=xyzzyx&lang=nl").text
    assert "<svg" not in nothing
    assert "Niets gevonden om door de tijd te volgen." in nothing
    undated = site.get("/timeline?q=brug&party=cda&lang=nl").text
    assert "<svg" not in undated
    assert "1 alinea zonder datum telt hier niet mee" in undated
    assert 'class="party cda">CDA</span></h3>' not in site.get("/timeline?q=brug&lang=nl").text


@pytest.mark.parametrize("page", ["/compare", "/timeline", "/heat"])
def test_what_a_period_leaves_out_for_want_of_a_date_is_told_with_a_link(site: FlaskClient, page: str) -> None:
    undated = sum(document.date is None for document, _ in BRIDGES)
    for period in ("since=2018", "until=2019-12-31", "year=2018"):
        told = re.search(
            r'<a href="([^"]+)"[^>]*>(\d+) alinea’s zonder datum vallen buiten deze periode</a>',
            site.get(f"{page}?q=brug&{period}&lang=nl").text,
        )
        assert told
        assert int(told[2]) == undated
        found = site.get("/api/v1/search?" + html.unescape(told[1]).partition("?")[2]).get_json()
        assert found["total"] == undated
    assert "buiten deze periode" not in site.get(f"{page}?q=brug&lang=nl").text
    assert "buiten deze periode" not in site.get(f"{page}?q=tunnel&since=2018&lang=nl").text


def test_who_sat_is_told_by_chamber_and_period() -> None:
    tk, ek = frozenset(("TK",)), frozenset(("EK",))
    sitting = partial(Sitting, vocabularies=Vocabularies())
    assert sitting(tk, (("2018", "2018~"),)).includes("denk")
    assert not sitting(tk, (("2010", "2012~"),)).includes("denk")
    assert not sitting(tk, (("2018", "2018~"),)).includes("osf")
    assert sitting(ek, (("2018", "2018~"),)).includes("osf")
    assert sitting(ek, (("1999", "1999~"),)).includes("vvd")
    assert not sitting(ek, (("1999", "1999~"),)).includes("bbb")
    assert not sitting(ek, (("2018", "2018~"),)).includes("denk")
    assert not sitting(tk | ek, (("2018", "2018~"),)).includes("unknown:Jansen")
    assert periods(SearchRequest(until="2018-06"), ("2016", "2019")) == (("2016", "2018-06~"),)


def test_undated_documents_are_a_value_and_a_period_says_how_many_it_leaves_out(
    engine: Engine, site: FlaskClient
) -> None:
    undated = [paragraph.id for document, paragraph in BRIDGES if document.date is None]
    assert engine.search(SearchRequest(q="brug", year=(NONE,))).total == len(undated)
    for period in ({"since": "2018"}, {"until": "2019-01"}, {"year": ("2018",)}, {"year": (NONE,), "since": "2018"}):
        assert engine.search(SearchRequest(q="brug", **period)).undated == len(undated)  # type: ignore[arg-type]
    for whole in ({}, {"year": (NONE, "2018")}):
        assert engine.search(SearchRequest(q="brug", **whole)).undated == 0  # type: ignore[arg-type]
    page = site.get("/?q=brug&since=2018&lang=nl").text
    link = re.search(r'<a href="([^"]+)"[^>]*>2 alinea’s zonder datum vallen buiten deze periode</a>', page)
    assert link
    assert site.get("/api/v1/search?" + html.unescape(link[1]).partition("?")[2]).get_json()["total"] == len(undated)
    assert "2 paragraphs without a date" in site.get("/?q=brug&since=2018&lang=en").text
    assert "zonder datum tellen hier niet mee" in site.get("/timeline?q=brug&lang=nl").text


def test_one_absurd_year_draws_no_chart_out(site: FlaskClient, engine: Engine) -> None:
    bars = re.findall(r'data-year="(\d+)"', site.get("/?q=brug").text)
    assert bars == ["2018", "2019"]
    found = timeline(engine, SearchRequest(q="brug"), "year")
    assert (found.periods, found.outside, found.far_years) == (("2018", "2019"), 1, ("0017",))
    page = site.get("/timeline?q=brug&lang=nl").text
    assert "1 alinea uit 0017 valt buiten de grafiek" in page
    assert len(page) < 20_000


@pytest.mark.parametrize("absurd", [1, 17, 1018, 2918, 9999])
def test_the_years_that_are_shown_are_those_of_most_paragraphs(absurd: int) -> None:
    years = {year: 3 for year in range(1995, 2026) if year != 2003}
    assert readable({**years, absurd: 1}) == range(1995, 2026)
    assert len(readable(dict.fromkeys(range(1814, 2026, 2), 1))) > MOST
