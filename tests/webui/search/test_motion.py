"""A hit in a motion: what it requests, of whom the group is not known, and who says so."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from lxml import etree

from indexer import open_index
from indexer.engines import open_engine
from indexer.records import PartyEvidence, Vote
from tests.support.documents import made_up
from webui import create_app
from webui.assistants.tools import Tools
from webui.links.urls import Links

SAID = (
    "De Kamer,", "overwegende dat een verzonnen brug wankelt;", "verzoekt de regering deze te stutten & te schilderen,",
    "en gaat over tot de orde van de dag.",
)  # fmt: skip


@pytest.fixture
def site(tmp_path: Path) -> FlaskClient:
    """Two made-up motions: of one the register knows one mover, of the other none."""
    engine = open_engine(tmp_path / "index")
    told = (PartyEvidence("vvd", ("Harbers",)), PartyEvidence("unknown:Jansen", ("Jansen",)))
    for number, (speaker, looked_up) in enumerate((("Harbers en Jansen", told), ("Pietersen", ())), 1):
        parsed = made_up(number, [(text, (), ()) for text in SAID])
        paragraphs = tuple(
            replace(
                p, role="contribution", speaker=speaker, looked_up=looked_up, parties=tuple(e.party for e in looked_up)
            )
            for p in parsed.paragraphs
        )
        engine.write([replace(parsed, document=replace(parsed.document, type="motion"), paragraphs=paragraphs)])
    return create_app({"ENGINE": engine}).test_client()


def test_a_hit_in_a_motion_shows_its_request(site: FlaskClient) -> None:
    page = site.get("/?q=brug&document=x-1&lang=nl").text
    shown = re.search(
        r'<p class="request"><a class="kind" href="([^"]+)">Verzoek:</a> <span lang="nl">(.*?)</span>', page
    )
    assert shown
    assert html.unescape(shown[1]) == "/document/x-1?q=brug&lang=nl#p3"
    assert html.unescape(shown[2]) == SAID[2].removeprefix("verzoekt ")
    assert ">Request:</a>" in site.get("/?q=brug&lang=en").text
    assert 'class="request"' not in site.get("/?q=schilderen").text


def test_a_mover_of_whom_the_group_is_not_known_is_named_as_that(site: FlaskClient) -> None:
    page = site.get("/?q=brug&document=x-1&lang=nl").text
    assert "Onbekende fractie: Jansen" in page
    assert "Harbers en Jansen" in page
    alone = site.get("/?q=brug&document=x-2&lang=nl").text
    assert re.search(
        r'<span class="speaker">Pietersen</span>.*?<span class="member unknown">fractie onbekend</span>', alone
    )


def test_what_is_not_known_is_no_author_of_a_feed(site: FlaskClient) -> None:
    assert "<name>Pietersen</name>" in site.get("/feed.atom?q=brug&document=x-2").text
    assert "<name>fractie onbekend</name>" not in site.get("/feed.atom?q=brug&document=x-2").text


def test_the_document_says_that_the_register_of_members_tells_the_party(site: FlaskClient) -> None:
    page = site.get("/document/x-1?lang=nl").text
    assert "fractie volgens het ledenregister" in page
    assert "party according to the register of members" in site.get("/document/x-1?lang=en").text
    assert "ledenregister" not in site.get("/document/x-2?lang=nl").text
    [hit] = site.get("/api/v1/search?q=brug&document=x-1").get_json()["hits"]
    assert hit["looked_up"] == ["vvd", "unknown:Jansen"]
    first = site.get("/api/v1/documents/x-1").get_json()["paragraphs"][0]
    assert first["evidence"]["party:vvd"] == ["Harbers"]


def test_a_motion_says_who_moved_it_and_what_was_decided(tmp_path: Path) -> None:
    vote = Vote("adopted", "2023-01-31", in_favour=("vvd", "d66"), against=("pvv",), divided=("sp",))
    parsed = made_up(1, [(text, ("vvd",), ()) for text in SAID])
    paragraphs = tuple(replace(said, speaker="Harbers") for said in parsed.paragraphs)
    document = replace(parsed.document, type="motion", vote=vote)
    engine = open_index(tmp_path / "index")
    engine.write([replace(parsed, document=document, paragraphs=paragraphs)])
    site = create_app({"ENGINE": engine}).test_client()
    page = site.get("/document/x-1?lang=nl").text
    facts = re.findall(r"<div><dt>(.*?)</dt><dd>(.*?)</dd></div>", page)
    told = {name: re.sub("<.*?>", "", value) for name, value in facts}
    assert (told["Ingediend door"], told["Stemming"]) == ("Harbers (VVD)", "aangenomen op 31 januari 2023")
    assert (told["Voor"], told["Tegen"], told["Verdeeld"]) == ("VVD, D66", "PVV", "SP")
    assert 'href="/party/pvv?lang=nl"' in page
    assert "aangenomen" in site.get("/?q=brug&lang=nl").text


def test_a_motion_is_one_hit_with_all_that_is_found_in_it(tmp_path: Path) -> None:
    parsed = made_up(
        1,
        [
            (text, ("vvd",), ())
            for text in ("overwegende dat een verzonnen brug wankelt;", *SAID[1:3], "en ook de brug,")
        ],
    )
    engine = open_index(tmp_path / "index")
    engine.write([replace(parsed, document=replace(parsed.document, type="motion"))])
    engine.write([made_up(2, [("Een verzonnen brug.", ("d66",), ()), ("Nog een brug.", ("d66",), ())])])
    page = create_app({"ENGINE": engine}).test_client().get("/?q=brug&lang=nl").text
    assert page.count('<article class="hit">') == 3  # the motion, and the two paragraphs of another paper
    assert page.count(">en ook</a>") == 2
    assert "5 gevonden alinea’s" in page


def test_a_request_in_which_something_is_found_too_is_shown_once_and_marked(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    said = (*SAID[:2], "verzoekt de regering de verzonnen brug te stutten,", SAID[3])
    parsed = made_up(1, [(text, ("vvd",), ()) for text in said])
    paragraphs = tuple(replace(one, role="contribution") for one in parsed.paragraphs)
    engine.write([replace(parsed, document=replace(parsed.document, type="motion"), paragraphs=paragraphs)])
    site = create_app({"ENGINE": engine}).test_client()
    page = site.get("/?q=wankelt+OR+stutten&lang=nl").text
    assert "2 gevonden alinea’s" in page
    assert page.count("te <mark>stutten</mark>") == 1
    feed = etree.fromstring(site.get("/feed.atom?q=wankelt+OR+stutten&lang=nl").data)
    assert feed.findtext("{*}entry/{*}content").count("stutten") == 1


def test_programs_are_told_the_request_too(site: FlaskClient) -> None:
    hits = site.get("/api/v1/search?q=brug").get_json()["hits"]
    assert [hit["request"] for hit in hits] == [SAID[2], SAID[2]]
    [itself] = site.get("/api/v1/search?q=schilderen&document=x-1").get_json()["hits"]
    assert itself["request"] is None


def test_a_motion_is_one_entry_of_a_feed_with_its_request(site: FlaskClient) -> None:
    feed = etree.fromstring(site.get("/feed.atom?document=x-1&lang=nl").data)
    [entry] = feed.findall("{*}entry")
    assert entry.findtext("{*}id") == "tag:localhost,2026:x-1"
    content = entry.findtext("{*}content")
    assert [content.count(html.escape(text)) for text in SAID] == [1, 1, 1, 1]
    [found] = etree.fromstring(site.get("/feed.atom?q=brug&document=x-1&lang=nl").data).findall("{*}entry")
    assert found.findtext("{*}content").endswith(
        f"<p><b>Verzoek</b>: {html.escape(SAID[2].removeprefix('verzoekt '))}</p>"
    )


def test_an_assistant_is_told_the_request_and_the_vote(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    parsed = made_up(1, [(text, (), ()) for text in SAID])
    vote = Vote("adopted", "2024-02-06", in_favour=("vvd",))
    said = tuple(replace(one, role="contribution") for one in parsed.paragraphs)
    engine.write([replace(parsed, document=replace(parsed.document, type="motion", vote=vote), paragraphs=said)])
    [hit] = Tools(engine, Links("http://localhost")).search("brug", 1, 5)["paragraphs"]
    assert hit["motion_requests"] == SAID[2]
    assert hit["document"]["vote"] == {
        "outcome": "adopted", "date": "2024-02-06", "in_favour": [{"id": "vvd", "name": "VVD"}],
    }  # fmt: skip


def test_names_of_many_speakers_are_folded_away_and_the_dossier_is_not(site: FlaskClient, tmp_path: Path) -> None:
    parsed = made_up(3, [(SAID[1], (), ())])
    movers = "Harbers, Jansen en Pietersen"
    said = (replace(parsed.paragraphs[0], role="contribution", speaker=movers, parties=("vvd", "cda")),)
    engine = open_engine(tmp_path / "many")
    engine.write([replace(parsed, document=replace(parsed.document, dossiers=("36410",)), paragraphs=said)])
    page = create_app({"ENGINE": engine}).test_client().get("/?q=brug&lang=nl").text
    folded = re.search(r'(?s)<details class="speakers">.*?</details>', page)
    assert folded
    assert re.findall(r'href="(/[^?]*)', folded[0]) == [
        "/party/vvd", "/party/cda", "/person/harbers", "/person/jansen", "/person/pietersen",
    ]  # fmt: skip
    assert 'href="/dossier/36410?' in page.partition('<ol class="hits"')[2].replace(folded[0], "")
    one = site.get("/?q=brug&document=x-2&lang=nl").text
    assert 'href="/person/pietersen?' in one
    assert "<details" not in one.partition('<ol class="hits"')[2].partition("</ol>")[0]


def test_the_groups_of_a_motion_stand_once_with_its_movers(site: FlaskClient) -> None:
    head = site.get("/document/x-1?lang=nl").text.partition('<ul class="actions">')[0]
    assert head.count("Harbers (VVD)") == 1
    assert "<dt>Fractie</dt>" not in head
