"""What the pages say of how complete the index is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from indexer.harvest import Settings as Harvesting
from tests.support.harvest_site import CONSULTATIONS, Site
from tests.support.standin import Fault, SetClock, StandIn, consultations
from webui import create_app
from webui.serving.settings import Settings


@pytest.fixture
def harvested(tmp_path: Path) -> Iterator[Site]:
    """Five consultations of which one is missing, harvested into an index."""
    clock = SetClock()
    with StandIn(consultations(5), clock) as standin:
        standin.script = [Fault("not found", "/kst-99100-3/1/xml", times=99)]
        site = Site(standin, clock, tmp_path)
        site.run(CONSULTATIONS)
        yield site


def client(site: Site) -> FlaskClient:
    """The pages of an index and of what a harvest says of it."""
    settings = Settings(completeness=site.home / "completeness.json")
    return create_app({"ENGINE": site.engine, "SETTINGS": settings}).test_client()


def test_the_page_about_the_data_says_what_is_there_and_what_is_not_and_why(harvested: Site) -> None:
    html = client(harvested).get("/about?lang=nl").text
    table = html.split('aria-labelledby="completeness"')[1].split("</table>")[0]
    cells = [re.findall(r"<t[dh][^>]*>(.*?)</t[dh]>", row) for row in table.split("<tr>")[2:]]
    assert {row[0] for row in cells} == {"schriftelijk overleg"}
    assert sum(int(row[2]) for row in cells) == 5
    assert sum(int(row[3]) for row in cells) == 4
    assert sum(int(row[5]) for row in cells) == 1
    assert "1 × ontbreekt: de bron noemt het, maar heeft er geen bestand van" in html
    assert "volledig tot 28 november 2026, 04:00" in html


def test_the_page_says_it_in_english_too(harvested: Site) -> None:
    html = client(harvested).get("/about?lang=en").text
    assert '<th scope="row">written consultations</th>' in html
    assert "1 × missing: the source lists it and has no file of it" in html


def test_what_still_waits_is_said(harvested: Site) -> None:
    harvested.standin.put(*(replace(one, modified="2026-11-28") for one in consultations(7)))
    harvested.clock.days_pass(1)
    harvested.run(settings=Harvesting(limit=1))
    html = client(harvested).get("/about?lang=nl").text
    assert "Nog niet alles wat de officiële bronnen noemen, is hier te vinden." in html
    assert "nog op te halen" in html


def test_the_start_page_shows_what_came_in_last(harvested: Site) -> None:
    html = client(harvested).get("/?lang=nl").text
    newest = max(consultations(5), key=lambda one: one.date if one.id != "kst-99100-3" else "")
    assert "bijgewerkt tot 28 november 2026, 04:00" in html
    assert f"/document/{newest.id}" in html.split("Laatst binnengekomen")[1]


def test_a_page_is_made_again_when_only_the_completeness_has_changed(harvested: Site) -> None:
    site = client(harvested)
    tag = site.get("/about").headers["ETag"]
    assert site.get("/about", headers={"If-None-Match": tag}).status_code == 304
    file = harvested.home / "completeness.json"
    found = json.loads(file.read_text(encoding="utf-8"))
    file.write_text(json.dumps(found | {"until": ""}), encoding="utf-8")
    again = site.get("/about?lang=nl", headers={"If-None-Match": tag})
    assert (again.status_code, "Nog niet alles wat de officiële bronnen noemen" in again.text) == (200, True)


@pytest.mark.parametrize("content", ["", "{}", "[1]", '{"rows": 3}'])
def test_a_damaged_file_is_left_out(harvested: Site, content: str) -> None:
    (harvested.home / "completeness.json").write_text(content, encoding="utf-8")
    answer = client(harvested).get("/about?lang=nl")
    assert (answer.status_code, "Volledigheid" in answer.text) == (200, False)
