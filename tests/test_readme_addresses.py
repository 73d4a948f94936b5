"""Every address that a readme names answers, over a small index that holds what they name."""

from __future__ import annotations

import json
import re
from contextlib import closing
from dataclasses import replace
from urllib.parse import parse_qs, quote, urlsplit

import pytest
from flask.testing import FlaskClient

from indexer import open_index
from indexer.records import ParsedDocument
from tests.support import README_FILES
from tests.support.documents import made_up
from webui import create_app
from webui.serving.settings import Settings

SITE = "http://127.0.0.1:8000"
ELSEWHERE = {"/mcp"}
"""What another command serves."""
DOSSIERS = ("36410", "36410-XVI")
SPEAKERS = {
    "lid Tom van der Lee (GroenLinks)": ("gl",),
    "leden van de VVD-fractie": ("vvd",),
    "lid Van Dijk (SP)": ("sp",),
    "lid Inge van Dijk (CDA)": ("cda",),
}
ALL = "\n".join(path.read_text(encoding="utf-8") for path in README_FILES)
ADDRESSES = sorted(
    {
        *re.findall(r"`(?:GET )?(/(?!srv/)[.a-z][^`]*)`", ALL),
        *re.findall(rf"{SITE}(/[^\s'\"`>)]*)", ALL),
    }
    - ELSEWHERE
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """A client of the pages over made-up documents of what the readmes name."""
    engine = open_index(tmp_path_factory.mktemp("readme") / "index")
    engine.write(_document(number, dossier) for number, dossier in enumerate(DOSSIERS, 1))
    settings = Settings(security=("mailto:security@example.nl",))
    return create_app({"ENGINE": engine, "SETTINGS": settings}).test_client()


def _document(number: int, dossier: str) -> ParsedDocument:
    text = "Een verzonnen alinea over een vertrouwenspersoon."
    parsed = made_up(number, [(text, parties, ("wonen/woningmarkt",)) for parties in SPEAKERS.values()])
    said = tuple(replace(one, speaker=name) for one, name in zip(parsed.paragraphs, SPEAKERS, strict=True))
    document = replace(parsed.document, dossiers=(dossier,), date="2023-10-02")
    return replace(parsed, document=document, paragraphs=said)


@pytest.mark.parametrize("address", ADDRESSES)
def test_an_address_that_a_readme_names_answers_with_what_it_names(site: FlaskClient, address: str) -> None:
    if "parquet" in address:
        pytest.importorskip("pyarrow")
    path, _, parameters = address.replace("/ID", "/x-1").replace("=N", "=1").partition("?")
    target = quote(path) + ("?" + parameters if parameters else "")
    with closing(site.get(target, follow_redirects=True)) as answer:
        content = answer.data
    assert answer.status_code == 200, address
    assert content.strip()
    if answer.mimetype == "text/html":
        page = content.decode()
        assert "Hiervan staat nu niets in de index." not in page
        assert 'class="not-read"' not in page, "a parameter is not known"
    if path == "/api/v1/search":
        found = json.loads(content)
        assert found["warnings"] == []
        assert found["total"] > 0


def test_every_parameter_of_the_search_page_in_the_table_is_read(site: FlaskClient) -> None:
    section = ALL[ALL.index("## The search page") : ALL.index("## The pages of names")]
    table = re.findall(r"^\| ((?:`[a-z]+(?:=\w+)?`,? ?)+) \|", section, re.MULTILINE)
    named = {name for row in table for name in re.findall(r"`(\w+)", row)}
    assert {"q", "sort", "page", "party", "answer", "since", "match", "grouped", "expand", "lang"} <= named
    for name in sorted(named):
        page = site.get("/", query_string={"q": "verzonnen", name: "1"}).text
        assert f"“{name}” in het adres is niet bekend" not in page, name


def test_the_addresses_of_examples_are_those_of_the_program(site: FlaskClient) -> None:
    asked = [urlsplit(address) for address in ADDRESSES if address.startswith("/api/v1/search?")]
    assert asked
    for one in asked:
        hits = site.get(one.geturl()).get_json()["hits"]
        wanted = set(parse_qs(one.query).get("party", ()))
        assert hits
        assert all(wanted & set(hit["parties"]) for hit in hits)
