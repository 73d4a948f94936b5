"""A long document is shown in parts: every paragraph on one of them, and every link leads to the right one."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from flask.testing import FlaskClient
from hypothesis import given
from hypothesis import strategies as st

from indexer import open_index
from indexer.records import Document, Heading, Paragraph, ParsedDocument
from webui import create_app
from webui.document.parts import MOST, part_of, parts
from webui.links.urls import FIRST_PART, Links

LONG = "h-tk-20222023-99-1"
COUNT = 700
ASKED, ANSWERED = 10, 650


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> FlaskClient:
    """A client of the application on a long made-up debate, in which a question is answered in another part."""
    document = Document(id=LONG, type="proceedings", title="Verzonnen debat", chamber="TK", date="2023-06-07")
    said = [
        Paragraph(
            id=f"{LONG}/{position}",
            document_id=LONG,
            position=position,
            text=f"Een verzonnen alinea, nummer {position}{' over een zeldzame brug' * (position in (5, 690))}.",
            role="response" if position == ANSWERED else "contribution",
            parties=() if position == ANSWERED else ("vvd",),
            answered_by=(f"{LONG}/{ANSWERED}",) if position == ASKED else (),
            answers=(f"{LONG}/{ASKED}",) if position == ANSWERED else (),
        )
        for position in range(1, COUNT + 1)
    ]
    headings = (Heading("Begin", 1, 1, ()), Heading("Tweede termijn", 1, 280, ()), Heading("Slot", 1, COUNT + 1, ()))
    engine = open_index(tmp_path_factory.mktemp("long") / "index")
    engine.write([ParsedDocument(document, tuple(said), headings, ())])
    return create_app({"ENGINE": engine}).test_client()


def shown(html: str) -> list[int]:
    """The positions of the paragraphs on a page."""
    return [int(position) for position in re.findall(r'class="paragraph[^"]*" id="p(\d+)"', html)]


@given(st.integers(0, 5000), st.lists(st.integers(1, 5001), max_size=40))
def test_every_position_is_in_one_part_and_the_first_ones_in_the_first(count: int, places: list[int]) -> None:
    cut = parts(count, [Heading("Kop", 1, place, ()) for place in places])
    assert [position for part in cut for position in part] == list(range(1, max(count, 1) + 1))
    assert all(len(part) <= MOST for part in cut)
    assert part_of(min(FIRST_PART, max(count, 1)), cut) == 0


def test_all_parts_together_are_the_document(site: FlaskClient) -> None:
    html = site.get(f"/document/{LONG}").text
    assert shown(html) == list(range(1, 280))  # to the heading
    pages = [html]
    while following := re.search(r'<a rel="next nofollow" href="([^"]+)"', pages[-1]):
        pages.append(site.get(unescape(following[1])).text)
    assert [position for page in pages for position in shown(page)] == list(range(1, COUNT + 1))
    assert [text for page in pages for text in re.findall(r'<h2 id="s\d"[^>]*>(.*?)</h2>', page)] == [
        "Begin", "Tweede termijn", "Slot",
    ]  # fmt: skip
    assert shown(site.get(f"/document/{LONG}?whole=1").text) == list(range(1, COUNT + 1))


@pytest.mark.parametrize("position", [1, FIRST_PART, FIRST_PART + 1, 279, 280, 579, 580, COUNT])
def test_the_address_of_a_paragraph_leads_to_the_part_with_it(site: FlaskClient, position: int) -> None:
    assert position in shown(site.get(Links().document(LONG, position=position)).text)


@pytest.mark.parametrize("p", ["0", "-1", "x", "99999", "9" * 30, "%00"])
def test_whatever_position_is_asked_for_there_is_a_part(site: FlaskClient, p: str) -> None:
    answer = site.get(f"/document/{LONG}?p={p}")
    assert answer.status_code == 200
    assert shown(answer.text)


@pytest.mark.parametrize(("p", "told"), [("99999", "99.999"), ("100000", "100.000"), ("9" * 20, "100.000")])
def test_a_paragraph_beyond_the_end_is_told_up_to_a_hundred_thousand(site: FlaskClient, p: str, told: str) -> None:
    assert f"Alinea {told} is er niet: dit document heeft" in site.get(f"/document/{LONG}?p={p}&lang=nl").text


def test_links_inside_the_document_lead_to_other_parts(site: FlaskClient) -> None:
    html = site.get(f"/document/{LONG}?lang=nl").text
    assert f'href="/document/{LONG}?p={ANSWERED}&amp;lang=nl#p{ANSWERED}">alinea {ANSWERED}</a>' in html  # the answer
    assert f'href="/document/{LONG}?p=280&amp;lang=nl#s2"' in html  # the outline
    last = site.get(f"/document/{LONG}?p={ANSWERED}&lang=nl").text
    assert f'href="/document/{LONG}?lang=nl#p{ASKED}">vraag in alinea {ASKED}</a>' in last
    assert 'href="#s3"' in last


def test_what_is_found_elsewhere_in_the_document_is_told(site: FlaskClient) -> None:
    html = site.get(f"/document/{LONG}?q=zeldzame&lang=nl").text
    assert html.count("<mark") == 1
    assert "Alle 2 gevonden alinea’s in dit document" in html
    assert "1 keer gevonden in 1 alinea op deze bladzijde" in html
    assert "keer gevonden in 2 alinea’s <" in site.get(f"/document/{LONG}?q=zeldzame&whole=1&lang=nl").text
    found = site.get(unescape(re.findall(rf'href="(/\?q=zeldzame&amp;document={LONG}[^"]*)"', html)[0])).text
    assert f"/document/{LONG}?q=zeldzame&amp;p=690&amp;lang=nl#p690" in found
    assert site.get(f"/document/{LONG}?q=zeldzame&p=690").text.count("<mark") == 1


def test_the_number_of_a_page_stands_above_its_first_paragraph(tmp_path: Path) -> None:
    document = Document(id="x-1", type="report", title="Verzonnen verslag", chamber="TK")
    pages = (3, 3, 4)
    said = tuple(
        Paragraph(f"x-1/{position}", "x-1", position, f"Verzonnen alinea {position}.", "contribution", page=page)
        for position, page in enumerate(pages, 1)
    )
    engine = open_index(tmp_path)
    engine.write([ParsedDocument(document, said, (), ())])
    page = create_app({"ENGINE": engine}).test_client().get("/document/x-1?lang=nl").text
    found = re.findall(r'<p class="page">(bladzijde \d)</p>|id="(p\d)"', page)
    assert [mark or place for mark, place in found] == ["bladzijde 3", "p1", "p2", "bladzijde 4", "p3"]
