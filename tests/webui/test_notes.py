"""Footnotes: found and shown with their paragraph, and nobody's speech."""

from __future__ import annotations

import csv
import io
import re
from dataclasses import replace

import openpyxl
import pytest
from flask.testing import FlaskClient

from indexer.engines import Engine, open_engine
from indexer.records import Note, ParsedDocument
from indexer.searches import SearchRequest
from tests.support.documents import made_up
from webui import create_app
from webui.insight.comparison import compare

NOTES = (Note("Zie het verzonnen rapport over zeehonden, blz. 3 & 4.", ((5, 9),)), Note("Verzonnen noot.", ((9, 12),)))


def noted() -> ParsedDocument:
    """A made-up document whose first paragraph has two notes."""
    parsed = made_up(1, [("Een verzonnen brug.", ("vvd",), ()), ("Een verzonnen tunnel.", ("d66",), ())])
    first, second = parsed.paragraphs
    return replace(parsed, paragraphs=(replace(first, notes=NOTES), second))


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    engine = open_engine(tmp_path_factory.mktemp("notes") / "index")
    engine.write([noted()])
    return engine


@pytest.fixture
def site(engine: Engine) -> FlaskClient:
    return create_app({"ENGINE": engine}).test_client()


@pytest.mark.parametrize(
    ("q", "total"),
    [
        ("zeehonden", 1), ("zeehond brug", 1), ('"rapport over zeehonden"', 1), ("zeeh*", 1), ("brug -zeehonden", 0),
        ('"brug zie"', 0), ('"4 verzonnen"', 0),
    ],
)  # fmt: skip
def test_a_note_is_found_with_its_paragraph_and_no_phrase_runs_into_it(engine: Engine, q: str, total: int) -> None:
    assert engine.search(SearchRequest(q=q)).total == total


def test_the_snippet_shows_the_note_and_says_so(engine: Engine, site: FlaskClient) -> None:
    [hit] = engine.search(SearchRequest(q="zeehonden")).hits
    assert hit.noted
    [marked] = [piece.text for piece in hit.snippet if piece.matched]
    assert marked == "zeehonden"
    [shown] = site.get("/api/v1/search?q=zeehonden").get_json()["hits"]
    assert shown["snippet_of"] == "note"
    assert "<mark>zeehonden</mark>" in shown["snippet"]
    assert shown["notes"] == [note.text for note in NOTES]
    [plain] = site.get("/api/v1/search?q=brug").get_json()["hits"]
    assert (plain["snippet_of"], plain["snippet"]) == ("text", "Een verzonnen <mark>brug</mark>.")


def test_the_page_shows_the_text_and_under_it_what_is_found_in_the_note(site: FlaskClient) -> None:
    page = site.get("/?q=zeehonden&lang=nl").text
    assert re.search(r'<p class="snippet" lang="nl">Een verzonnen brug\.</p>\s*<p class="note">', page)
    assert '<span class="kind">Noot</span>' in page
    assert "<mark>zeehonden</mark>, blz. 3 &amp; 4." in page
    assert re.search(r"<summary>1 noot</summary>\s*<p class=\"note\" lang=\"nl\">Verzonnen noot\.</p>", page)
    assert re.search(r"<summary>2 notes</summary>", site.get("/?q=brug&lang=en").text)


def test_the_document_shows_its_notes_and_numbers_their_marks_on(site: FlaskClient) -> None:
    page = site.get("/document/x-1?q=verzonnen&lang=nl").text
    assert re.findall(r'<mark id="m(\d)">', page) == ["1", "2", "3", "4"]
    assert page.count('<p class="note"><span class="kind">Noot</span>') == len(NOTES)
    assert "4 keer gevonden in 2 alinea" in page
    assert "rapport over zeehonden" in site.get("/document/x-1").text


def test_every_file_has_the_notes(site: FlaskClient) -> None:
    [row] = csv.DictReader(io.StringIO(site.get("/export.csv?q=zeehonden").text))
    assert row["notes"] == "; ".join(note.text for note in NOTES)
    assert row["text"] == "Een verzonnen brug."
    with site.get("/export.xlsx?q=brug&lang=nl") as answer:
        sheet = openpyxl.load_workbook(io.BytesIO(answer.data)).worksheets[0]
    titles, values = ([cell.value for cell in cells] for cells in sheet.iter_rows())
    assert values[titles.index("Noten")] == "\n".join(note.text for note in NOTES)
    assert "Noot: Zie het verzonnen rapport" in site.get("/feed.atom?q=brug&lang=nl").text
    paragraphs = site.get("/api/v1/documents/x-1").get_json()["paragraphs"]
    assert [note["text"] for note in paragraphs[0]["notes"]] == [note.text for note in NOTES]


def test_a_note_is_no_contribution_and_none_of_the_words_of_its_party(engine: Engine) -> None:
    comparison = compare(engine, SearchRequest(q="verzonnen", party=("vvd", "d66")))
    assert [one.all for one in comparison.everybody] == [1, 1]
    assert "zeehonden" not in {word.word for side in comparison.sides for word in side.words}


def test_a_comparison_says_that_a_passage_is_a_note(site: FlaskClient) -> None:
    page = site.get("/compare?q=zeehonden&party=vvd&party=d66&lang=nl").text
    assert re.search(r'<span class="kind">Noot</span> <span lang="nl">Zie het verzonnen', page)
