"""All hits as a file: the same paragraphs as the engine finds, in every format, safe to open."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import openpyxl
import pytest
from flask.testing import FlaskClient
from hypothesis import example, given
from hypothesis import strategies as st

from indexer import __version__
from indexer.engines import Engine, open_engine
from indexer.exporting import NAMES, csv_blocks, filename, json_lines, origin
from indexer.exporting.delimited import inert
from indexer.records import Document, Paragraph
from indexer.searches import Hit, SearchRequest
from webui.links import urls

SEARCHES = ["", "q=fietspad", "q=verzonnen&party=vvd&year=2017", "q=fietspad&sort=date&page=3&size=2", "q=zebra"]


@pytest.fixture(scope="module")
def engine(archive_index: Path) -> Engine:
    return open_engine(archive_index)


def found(engine: Engine, query: str) -> list[Hit]:
    """What the engine finds for the parameters of an address."""
    return list(engine.hits(urls.read(parse_qsl(query))))


def rows_of(text: str) -> list[dict[str, str]]:
    """The rows of a CSV file."""
    return list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"), newline="")))


@pytest.mark.parametrize("query", SEARCHES)
def test_csv_and_json_lines_hold_every_hit_in_the_order_of_the_search(
    archive: FlaskClient, engine: Engine, query: str
) -> None:
    ids = [hit.paragraph.id for hit in found(engine, query)]
    assert [row["id"] for row in rows_of(archive.get(f"/export.csv?{query}").text)] == ids
    lines = archive.get(f"/export.jsonl?{query}").text.splitlines()
    assert [json.loads(line)["id"] for line in lines] == ids


@pytest.mark.parametrize("query", SEARCHES)
def test_a_workbook_holds_every_hit_and_says_what_it_is(archive: FlaskClient, engine: Engine, query: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(archive.get(f"/export.xlsx?{query}", buffered=True).data))
    hits, about, columns = book.worksheets
    texts = [row[5] for row in hits.iter_rows(min_row=2, values_only=True)]
    assert texts == [hit.paragraph.text for hit in found(engine, query)]
    told = dict(about.iter_rows(values_only=True))
    assert (told["Zoekwoorden"] or "") == urls.read(parse_qsl(query)).q
    assert told["Programma"] == f"inbreng {__version__}"
    assert told["Alinea’s"] == str(len(texts))
    assert {row[0] for row in columns.iter_rows(values_only=True)} == {cell.value for cell in hits[1]}


def test_csv_and_json_lines_say_the_same(archive: FlaskClient) -> None:
    rows = rows_of(archive.get("/export.csv?q=klimaat").text)
    lines = [json.loads(line) for line in archive.get("/export.jsonl?q=klimaat").text.splitlines()]
    assert rows
    for row, line in zip(rows, lines, strict=True):
        assert tuple(row) == tuple(line) == NAMES
        for field in set(NAMES) - {"exported"}:
            value = line[field]
            if field in ("evidence", "spans", "note_spans"):
                assert json.loads(row[field] or "[]") == (value or [])
            else:
                written = "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)
                assert row[field] == written


def test_each_row_tells_the_search_that_finds_it_again(archive: FlaskClient, engine: Engine) -> None:
    rows = rows_of(archive.get("/export.csv?q=fietspad&party=vvd&party=d66&since=2017&page=2").text)
    assert {row["query"] for row in rows} == {"fietspad"}
    assert {row["filters"] for row in rows} == {"party=d66&party=vvd&since=2017"}
    assert {row["program"] for row in rows} == {f"inbreng {__version__}"}
    again = found(engine, urlsplit(rows[0]["search"]).query)
    assert [row["id"] for row in rows] == [hit.paragraph.id for hit in again]
    made = datetime.fromisoformat(rows[0]["exported"])
    assert abs((datetime.now(UTC) - made).total_seconds()) < 600


def test_each_row_has_an_address_that_shows_the_paragraph(archive: FlaskClient) -> None:
    for row in rows_of(archive.get("/export.csv?q=fietspad").text):
        address = urlsplit(row["url"])
        assert address.netloc == "localhost"
        assert f'id="{address.fragment}"' in archive.get(f"{address.path}?{address.query}").text


def test_a_cell_that_begins_like_a_formula_is_text_in_every_format(archive: FlaskClient) -> None:
    query = "dossier=99002"
    cells = [row["text"] for row in rows_of(archive.get(f"/export.csv?{query}").text)]
    assert any(cell.startswith("'=1+1 zo begint") for cell in cells)
    assert any(cell.startswith("'- een verzonnen streepje") for cell in cells)
    sheet = openpyxl.load_workbook(io.BytesIO(archive.get(f"/export.xlsx?{query}", buffered=True).data)).worksheets[0]
    kinds = {cell.data_type for row in sheet.iter_rows() for cell in row if cell.value}
    assert kinds <= {"s", "inlineStr"}
    assert any(str(cell.value).startswith("=1+1") for row in sheet.iter_rows() for cell in row)


@given(st.text(max_size=20))
@example("\n=")
def test_no_cell_of_csv_begins_with_what_starts_a_formula(text: str) -> None:
    assert not inert(text).startswith(("=", "+", "-", "@", "\t", "\r"))
    assert inert(text).replace("'", "") == text.replace("'", "")


def test_a_file_is_made_while_it_is_read(engine: Engine) -> None:
    taken = 0

    def entries() -> Iterator[tuple[Document, Paragraph]]:
        nonlocal taken
        for entry in chain.from_iterable(engine.entries(SearchRequest()) for _ in range(1000)):
            taken += 1
            yield entry

    made = origin(SearchRequest(), "http://localhost/", [], datetime.now(UTC), "1")
    next(csv_blocks(entries(), made, lambda _, paragraph: paragraph.id))
    assert 0 < taken < 2000
    taken = 0
    next(json_lines(entries(), made, lambda _, paragraph: paragraph.id))
    assert taken == 1


@pytest.mark.parametrize(
    ("query", "name"),
    [
        ("", "inbreng-op-2026-11-25.csv"),
        ("q=vertrouwenspersoon&party=vvd&year=2018", "inbreng-vertrouwenspersoon-vvd-2018-op-2026-11-25.csv"),
        ("q=%22één+café%22+-x%2F..%2Fy&since=2018-09", "inbreng-een-cafe-x-y-2018-09-op-2026-11-25.csv"),
        ("q=" + "lang+" * 100, "inbreng-" + "lang-" * 16 + "op-2026-11-25.csv"),
    ],
)
def test_the_name_of_a_file_tells_the_search(query: str, name: str) -> None:
    assert filename(urls.read(parse_qsl(query)), "csv", datetime(2026, 11, 25, tzinfo=UTC)) == name


@pytest.mark.parametrize(
    ("ending", "kind"),
    [
        ("csv", "text/csv"),
        ("jsonl", "application/jsonl"),
        ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ],
)
def test_a_file_is_sent_to_be_kept(archive: FlaskClient, ending: str, kind: str) -> None:
    answer = archive.get(f"/export.{ending}?q=fietspad", buffered=True)
    assert answer.mimetype == kind
    assert answer.headers["Content-Disposition"].startswith("attachment; filename=inbreng-fietspad-op-")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


@pytest.mark.parametrize("ending", ["csv", "jsonl", "xlsx"])
def test_an_index_that_is_not_there_is_an_error_page_and_no_file(tmp_path: Path, ending: str) -> None:
    from webui import create_app

    answer = create_app({"INDEX": tmp_path / "none"}).test_client().get(f"/export.{ending}")
    assert answer.status_code == 503
