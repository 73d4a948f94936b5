"""What a person may type as the value of a facet, and what is said of an address that cannot be read."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from urllib.parse import quote

import pytest
from flask.testing import FlaskClient

from indexer.engines import Engine, open_engine
from indexer.facets import DEFINITIONS
from indexer.searches import SearchRequest
from tests.support.documents import made_up
from webui import create_app
from webui.links import asked, urls


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """An index of a made-up motion and another paper."""
    made = open_engine(tmp_path_factory.mktemp("asked"))
    motion = made_up(1, [("De verzonnen warmtenetten.", ("gl-pvda",), ("economie/energie",))])
    said = tuple(
        replace(one, speaker="De heer Pieter Omtzigt", id="kst-36410-XVI-5/1", document_id="kst-36410-XVI-5")
        for one in motion.paragraphs
    )
    document = replace(
        motion.document, id="kst-36410-XVI-5", type="motion", committee="Vaste commissie voor Financiën",
        dossiers=("36410-XVI",), number="5", date="2024-05-06", ministers=("Minister van Financiën",),
    )  # fmt: skip
    wider = made_up(2, [("Verzonnen warmte.", ("vvd",), ())])
    longer = replace(wider.document, committee="Vaste commissie voor Financiën en Verzonnen Zaken")
    made.write([replace(motion, document=document, paragraphs=said), replace(wider, document=longer)])
    return made


@pytest.fixture(scope="module")
def client(engine: Engine) -> FlaskClient:
    return create_app({"ENGINE": engine}).test_client()


VALUES = [
    ("party", "fractie", ["gl-pvda", "GroenLinks-PvdA", "GROENLINKS-PVDA", "groenlinks-pvda"]),
    ("topic", "thema", ["economie/energie", "energie", "Energie", "ECONOMIE", "Economie/Energie"]),
    ("role", "rol", ["contribution", "Inbreng", "INBRENG"]),
    ("year", "jaar", ["2024"]),
    ("type", "soort", ["motion", "motie", "MOTIE"]),
    ("committee", "commissie", [
        "vaste commissie voor Financiën", "Vaste commissie voor Financiën", "VASTE COMMISSIE VOOR FINANCIEN",
    ]),
    ("minister", "bewindspersoon", ["Minister van Financiën", "minister van financiën"]),
    ("person", "persoon", ["Pieter Omtzigt", "omtzigt", "OMTZIGT", "pieter omtzigt"]),
    ("dossier", "dossier", ["36410-XVI", "36 410 XVI", "36410-xvi", "36 410-XVI"]),
    ("document", "document", ["kst-36410-XVI-5", "KST-36410-xvi-5", "36 410 XVI, nr. 5"]),
]  # fmt: skip


@pytest.mark.parametrize(
    ("facet", "dutch", "typed"), [(facet, dutch, value) for facet, dutch, values in VALUES for value in values]
)
def test_a_value_may_be_typed_as_it_is_shown_in_any_case_at_every_door(
    client: FlaskClient, engine: Engine, facet: str, dutch: str, typed: str
) -> None:
    found = client.get(f"/api/v1/search?q=warmtenetten&{facet}={quote(typed)}").json or {}
    assert [hit["document"] for hit in found["hits"]] == ["kst-36410-XVI-5"]
    assert found["warnings"] == []
    assert [value["count"] for value in found["facets"][facet] if value["selected"]] == [1]
    result = engine.search(SearchRequest(q=f'{dutch}:"{typed}"'))
    wider = 1 if facet in ("role",) else 0
    assert result.total == 1 + wider
    assert result.reading.notes == ()


def test_a_name_that_is_shown_is_that_value_alone_and_a_part_of_it_all_that_have_it(engine: Engine) -> None:
    assert engine.search(SearchRequest(q='commissie:"vaste commissie voor financiën"')).total == 1
    assert engine.search(SearchRequest(q="commissie:financiën")).total == 2
    assert len(engine.meant(SearchRequest(committee=("financiën",))).committee) == 2


@pytest.mark.parametrize(
    ("address", "code", "parameter"),
    [
        ("foo=1", "unknown-parameter", "foo"),
        ("Party=vvd", "unknown-parameter", "Party"),
        ("page=nul", "unreadable-value", "page"),
        ("size=5000", "unreadable-value", "size"),
        ("since=2018-13", "unreadable-value", "since"),
        ("until=gisteren", "unreadable-value", "until"),
        ("sort=oudste", "unreadable-value", "sort"),
        ("match=some", "unreadable-value", "match"),
        ("grouped=ja", "unreadable-value", "grouped"),
        ("lang=de", "unreadable-value", "lang"),
        ("party=kikkers", "unknown-value", "party"),
        ("topic=kikkers", "unknown-value", "topic"),
        ("role=kikker", "unknown-value", "role"),
        ("type=kikker", "unknown-value", "type"),
        ("year=20x8", "unknown-value", "year"),
        ("dossier=kikker", "unknown-value", "dossier"),
        ("person=kikkerman", "unknown-value", "person"),
        ("document=kst-1-1", "unknown-value", "document"),
        ("&".join(f"year={year}" for year in range(1950, 2011)), "too-many-values", "year"),
    ],
)
def test_what_cannot_be_read_is_said(client: FlaskClient, address: str, code: str, parameter: str) -> None:
    for path in ("/", "/timeline", "/heat", "/compare"):
        page = client.get(f"{path}?q=warmte&{address}")
        assert page.status_code == 200
        assert '<p class="not-read">' in page.text
        called = DEFINITIONS[parameter].title if parameter in DEFINITIONS else ""
        told = {"unknown-value": f" komt hier niet voor als {called.lower()}.", "too-many-values": f"“{called}: "}
        assert told.get(code, f"“{parameter}") in page.text
    answer = client.get(f"/api/v1/search?q=warmte&{address}")
    if code == "unreadable-value" or parameter in ("role", "type"):
        assert answer.status_code == 400
    elif code != "too-many-values":
        detail = parameter if code == "unknown-parameter" else address
        assert (answer.json or {})["warnings"] == [{"code": code, "detail": detail}]


@pytest.mark.parametrize(
    ("q", "told"),
    [
        ("soort:kikker", ["type=kikker"]),
        ("partij:kikkers warmte", ["party=kikkers"]),
        ('spreker:"Kikkerman"', ["speaker=Kikkerman"]),
        ("soort:motie partij:vvd warmte", []),
    ],
)
def test_what_is_typed_and_is_not_there_is_said_to_programs_too(client: FlaskClient, q: str, told: list[str]) -> None:
    warned = (client.get(f"/api/v1/search?q={quote(q)}").json or {})["warnings"]
    assert warned == [{"code": "unknown-value", "detail": one} for one in told]
    assert client.get(f"/?q={quote(q)}").text.count(" komt hier niet voor als ") == len(told)


@pytest.mark.parametrize("address", ["", "q=warmte&party=vvd&party=sgp&since=2018&utm_source=x&lang=en", "year=2031"])
def test_nothing_is_said_where_all_is_read(client: FlaskClient, address: str) -> None:
    assert "not-read" not in client.get(f"/?{address}").text
    for_programs = address.replace("&utm_source=x", "")
    assert (client.get(f"/api/v1/search?{for_programs}").json or {})["warnings"] == []


def test_the_parameters_of_a_page_of_its_own_are_known_there(client: FlaskClient) -> None:
    assert "not-read" not in client.get("/timeline?q=warmte&by=year&measure=share").text
    assert "not-read" in client.get("/?q=warmte&by=year").text


def test_only_so_much_is_said(client: FlaskClient, tmp_path: Path) -> None:
    many = "&".join(f"x{number}=1" for number in range(40))
    assert client.get(f"/?q=warmte&{many}").text.count('class="not-read"') == 5


@pytest.mark.parametrize("facet", ["person", "committee", "party"])
def test_no_more_values_are_looked_up_than_can_count(
    client: FlaskClient, engine: Engine, monkeypatch: pytest.MonkeyPatch, facet: str
) -> None:
    looked_up: list[int] = []
    meant = engine.meant
    monkeypatch.setattr(engine, "meant", lambda wanted: looked_up.append(len(wanted.selected(facet))) or meant(wanted))
    costs = []
    for count in (urls.VALUES, 20 * urls.VALUES):
        looked_up.clear()
        page = client.get("/?q=warmte&" + "&".join(f"{facet}=kikker{number}" for number in range(count)))
        assert page.status_code == 200
        assert 'class="not-read"' in page.text
        costs.append(sum(looked_up))
    assert costs[0] == costs[1] > 0


def test_a_value_that_stands_there_very_often_counts_once(client: FlaskClient) -> None:
    page = client.get("/?q=warmte&lang=nl&" + "&".join(["party=vvd"] * 200)).text
    assert 'class="not-read"' not in page


def test_of_four_of_a_kind_all_are_named_and_of_five_three() -> None:
    five = [asked.Unread("unknown-value", "party", f"verzonnen{number}") for number in range(5)]
    assert [*asked._summed_up(five[:4])] == five[:4]
    assert [*asked._summed_up(five)] == [*five[:3], asked.Unread("unknown-value", "party", others=2)]
