"""What the page of a person leaves out for having no date, where days tell the person from namesakes; and a chart."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from indexer.engines import open_engine
from tests.support.documents import made_up
from webui import create_app


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """A client of pages on made-up papers of a namesake, one of which has no date."""
    engine = open_engine(tmp_path_factory.mktemp("left-out"))
    for number, date in ((1, "2020-01-02"), (2, None)):
        made = made_up(number, [(f"Een verzonnen brug {number}.", ("sp",), ())])
        said = tuple(replace(one, speaker="lid Van Dijk (SP)") for one in made.paragraphs)
        inge = {"speaker": "lid Inge van Dijk (CDA)", "parties": ("cda",), "position": 2, "id": f"{made.document.id}/2"}
        other = replace(made.paragraphs[0], **inge)  # type: ignore[arg-type]  # its fields are of many types
        engine.write([replace(made, document=replace(made.document, date=date), paragraphs=(*said, other))])
    return create_app({"ENGINE": engine}).test_client()


def test_it_is_said_and_can_be_read(site: FlaskClient) -> None:
    page = site.get("/person/jasper-van-dijk?lang=nl").text
    assert "1 alinea, uit 2020" in page
    found = re.search(
        r'<p class="left-out"><a href="([^"]*)"[^>]*>1 alinea zonder datum valt buiten deze periode</a>', page
    )
    assert found
    assert "verzonnen brug 2" in re.sub("</?mark>", "", site.get(unescape(found[1])).text)


def test_nothing_is_said_where_nothing_is_left_out(site: FlaskClient, archive_index: Path) -> None:
    assert "left-out" not in site.get("/party/sp?lang=nl").text


def test_the_chart_of_a_page_says_what_has_no_date(tmp_path: Path) -> None:
    engine = open_engine(tmp_path / "index")
    for number, date in ((1, "2019-01-02"), (2, "2020-01-02"), (3, None)):
        made = made_up(number, [("Een verzonnen brug.", ("vvd",), ())])
        engine.write([replace(made, document=replace(made.document, date=date))])
    page = create_app({"ENGINE": engine}).test_client().get("/party/vvd?lang=nl").text
    left = re.search(r'href="([^"]+)"[^>]*>1 alinea zonder datum telt hier niet mee<', page)
    assert left
    assert unescape(left[1]) == "/?party=vvd&year=none&lang=nl"
