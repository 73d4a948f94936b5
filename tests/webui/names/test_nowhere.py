"""Names that nothing here has: a page with status 404 that leads to those nearest, on made-up documents."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from flask.testing import FlaskClient

from indexer import open_index
from tests.support.documents import made_up
from webui import create_app

NO_NAMES = ("%3Cb%3E", "%20", "x" * 3000, "-1-" * 400, "1" * 400, "%C2%B2", "%D9%A3" * 5, "kst-36284-%D9%A3")
OFFICIAL = "https://zoek.officielebekendmakingen.nl/"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """A client of the application on made-up papers of one dossier."""
    engine = open_index(tmp_path_factory.mktemp("nowhere") / "index")
    for number in (3, 9, 12, 40):
        parsed = made_up(1, [("Een verzonnen brug.", ("vvd", "unknown:vddx"), ("wonen/woningmarkt",))])
        name = f"kst-36284-{number}"
        said = replace(parsed.paragraphs[0], id=f"{name}/1", document_id=name, speaker="lid Tom van der Lee")
        document = replace(parsed.document, id=name, dossiers=("36284",), number=str(number))
        engine.write([replace(parsed, document=document, paragraphs=(said,))])
    return create_app({"ENGINE": engine}).test_client()


@pytest.mark.parametrize(
    ("path", "told", "near"),
    [
        ("/party/vdd", "“vdd” komt hier niet voor als fractie.", "/party/vvd"),
        ("/person/tom-van-der-le", "“tom-van-der-le” komt hier niet voor als persoon.", "/person/tom-van-der-lee"),
        ("/topic/wonigmarkt", "“wonigmarkt” komt hier niet voor als thema.", "/topic/wonen/woningmarkt"),
        ("/dossier/36285", "“36285” komt hier niet voor als dossier.", "/dossier/36284"),
        ("/document/kst-36284-10", "“kst-36284-10” komt hier niet voor als document.", "/document/kst-36284-9"),
        ("/document/KST-36284-10/cite", "“KST-36284-10” komt hier niet voor", "/document/kst-36284-9"),
    ],
)
def test_a_name_that_is_not_there_leads_to_the_nearest(site: FlaskClient, path: str, told: str, near: str) -> None:
    answer = site.get(f"{path}?lang=nl")
    assert answer.status_code == 404
    assert told in answer.text
    assert re.findall(r'Bedoelde u <a href="([^"?]*)', answer.text) == [near]
    assert 'content="noindex"' in answer.text


def test_papers_are_offered_by_their_number_with_the_dossier_and_the_official_page(site: FlaskClient) -> None:
    told = site.get("/document/kst-36284-13?lang=nl").text
    lead = told.partition('class="lead"')[2].partition("</p>")[0]
    assert re.findall(r'href="/document/([^"?]*)', lead) == [
        "kst-36284-12",
        "kst-36284-9",
        "kst-36284-3",
    ]
    assert re.findall(r"alinea[^)]*\)(, | of |\?)", re.sub("<[^>]*>", "", lead)) == [", ", " of ", "?"]
    assert '<a href="/dossier/36284?lang=nl">Dossier 36 284</a>' in told
    assert f'href="{OFFICIAL}kst-36284-13.html"' in told
    elsewhere = site.get("/document/kst-36999-1?lang=nl").text
    assert "Bedoelde u" not in elsewhere
    assert "/dossier/" not in elsewhere
    assert f'href="{OFFICIAL}dossier/36999"' in site.get("/dossier/36999?lang=nl").text


@pytest.mark.parametrize("path", ["/party/", "/topic/", "/person/", "/dossier/", "/document/"])
@pytest.mark.parametrize(
    "name", ["%3Cb%3E", "%20", "x" * 3000, "-1-" * 400, "1" * 400, "%C2%B2", "%D9%A3" * 5, "kst-36284-%D9%A3"]
)
def test_a_name_that_is_none_has_its_page_all_the_same(site: FlaskClient, path: str, name: str) -> None:
    answer = site.get(path + name)
    assert answer.status_code == 404
    assert "<b>" not in answer.text
    assert OFFICIAL not in answer.text
    assert "/values?facet=" in answer.text


def test_a_paragraph_beyond_the_end_is_said_not_to_be_there(site: FlaskClient) -> None:
    told = "Alinea 7.777 is er niet: dit document heeft 1 alinea."
    answer = site.get("/document/kst-36284-9?p=7777&lang=nl")
    assert answer.status_code == 200
    assert told in answer.text
    assert "is er niet" not in site.get("/document/kst-36284-9?p=1&lang=nl").text
