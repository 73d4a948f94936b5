"""Exports as files: every field of the records, the same rows in every format, and a description that is true."""

from __future__ import annotations

import csv
import hashlib
import json
from dataclasses import fields
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from click.testing import CliRunner

from indexer.cli import cli
from indexer.engines import open_engine
from indexer.exporting import COLUMNS, NAMES, Entries, datapackage, origin
from indexer.exporting.origin import parameters
from indexer.records import Document, Paragraph
from indexer.searches import SearchRequest

KEPT_BACK = {
    "document_id": "it is `document`",
    "fingerprint": "it tells when a file must be read again, on this machine alone",
    "path": "where a file lies on this machine concerns nobody",
}
NAMED_OTHERWISE = {"notes": "note_spans", "looked_up": "evidence"}
"""Fields that are parted over two columns, and the other one."""


def export(index: Path, *arguments: object) -> str:
    """What `inbreng export` prints."""
    done = CliRunner().invoke(cli, ["export", "--index", str(index), *map(str, arguments)], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def lines(text: str) -> list[dict[str, Any]]:
    """The objects of JSON Lines."""
    return [json.loads(line) for line in text.splitlines()]


@pytest.mark.parametrize("record", [Paragraph, Document])
def test_every_field_of_the_records_is_exported_or_kept_back_for_a_reason(record: type[Any]) -> None:
    of = "document" if record is Document else "paragraph"
    exported = {column.name for column in COLUMNS if column.of == of}
    wanted = {field.name for field in fields(record)} - KEPT_BACK.keys()
    if record is Document:
        wanted.remove("id")  # a column of the paragraph: `document`
    assert wanted <= exported
    assert {NAMED_OTHERWISE[name] for name in wanted & NAMED_OTHERWISE.keys()} <= exported


def test_the_columns_are_described_in_two_languages() -> None:
    for column in COLUMNS:
        for told in (column.title, column.about):
            assert all(told[lang] for lang in ("nl", "en")), column.name


def test_every_paragraph_is_exported_with_all_that_is_known_of_it(archive_index: Path) -> None:
    rows = lines(export(archive_index))
    entries = list(open_engine(archive_index).entries(SearchRequest(sort="date")))
    assert len(rows) == len(entries) == open_engine(archive_index).stats().paragraphs
    for row, (document, paragraph) in zip(rows, entries, strict=True):
        assert tuple(row) == NAMES
        assert (row["id"], row["section"], row["page"]) == (paragraph.id, list(paragraph.section), paragraph.page)
        assert (row["answers"], row["questions"]) == (list(paragraph.answers), paragraph.questions)
        assert (row["dossiers"], row["sha256"]) == (list(document.dossiers), document.sha256)
        assert row["first_indexed"] == document.first_indexed
    assert any(row["evidence"] for row in rows)


@pytest.mark.parametrize("ending", ["csv", "jsonl", "xlsx", "parquet"])
def test_a_file_comes_with_a_description_that_is_true(archive_index: Path, tmp_path: Path, ending: str) -> None:
    if ending == "parquet":
        pytest.importorskip("pyarrow", reason="the extra `parquet` is not installed")
    file = tmp_path / f"fietspad.{ending}"
    export(archive_index, "fietspad", "--party", "vvd", "-o", file, "--site", "https://inbreng.example")
    described = json.loads((tmp_path / f"fietspad.{ending}.datapackage.json").read_text(encoding="utf-8"))
    (resource,) = described["resources"]
    assert resource["path"] == file.name
    assert resource["bytes"] == file.stat().st_size
    assert resource["hash"] == f"sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}"
    assert described["search"]["address"] == "https://inbreng.example/?q=fietspad&party=vvd&sort=date"
    assert described["index"] == open_engine(archive_index).generation()
    expected = open_engine(archive_index).search(SearchRequest(q="fietspad", party=("vvd",))).total
    assert resource["rows"] == expected == rows_in(file)
    if ending != "xlsx":
        assert [field["name"] for field in resource["schema"]["fields"]] == list(NAMES)
    assert not list(tmp_path.glob("*.part"))


def rows_in(file: Path) -> int:
    """The number of paragraphs in an export."""
    if file.suffix == ".parquet":
        from pyarrow import parquet

        return int(parquet.read_table(file).num_rows)
    if file.suffix == ".xlsx":
        return int(openpyxl.load_workbook(file).worksheets[0].max_row) - 1
    if file.suffix == ".csv":
        with file.open(encoding="utf-8-sig", newline="") as text:
            return sum(1 for _ in csv.DictReader(text))
    return len(lines(file.read_text(encoding="utf-8")))


@pytest.mark.parametrize("group", [3, 10_000])
def test_parquet_holds_what_json_lines_hold(
    archive_index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, group: int
) -> None:
    parquet = pytest.importorskip("pyarrow.parquet", reason="the extra `parquet` is not installed")
    from indexer.exporting import parquet_file

    monkeypatch.setattr(parquet_file, "_GROUP", group)  # one document is in several of them
    export(archive_index, "-o", tmp_path / "all.parquet")
    export(archive_index, "-o", tmp_path / "all.jsonl")
    table = parquet.read_table(tmp_path / "all.parquet")
    rows = lines((tmp_path / "all.jsonl").read_text(encoding="utf-8"))
    for one, other in zip(table.to_pylist(), rows, strict=True):
        one["evidence"] = dict(one["evidence"])
        for name in set(NAMES) - {"exported"}:
            assert one[name] == other[name], name
    described = json.loads(table.schema.metadata[b"datapackage"])
    assert described["program"] == rows[0]["program"]


@pytest.mark.parametrize(("name", "said"), [("x.pdf", "no such format"), ("geen/map/x.csv", "cannot be written")])
def test_what_cannot_be_written_is_said_in_a_line(archive_index: Path, tmp_path: Path, name: str, said: str) -> None:
    with pytest.raises(Exception, match=said):
        export(archive_index, "-o", tmp_path / name)


def test_without_pyarrow_there_is_no_parquet_and_the_reason_is_said(
    archive_index: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from indexer.exporting import parquet_file
    from webui import create_app

    monkeypatch.setattr(parquet_file, "find_spec", lambda _: None)
    with pytest.raises(Exception, match="needs pyarrow"):
        export(archive_index, "-o", tmp_path / "x.parquet")
    client = create_app({"INDEX": archive_index}).test_client()
    answer = client.get("/export.parquet")
    assert answer.status_code == 404
    assert "geen Parquet-bestanden" in answer.text
    assert "export.parquet" not in client.get("/?q=fietspad").text
    paths = [resource["path"] for resource in client.get("/export.datapackage.json").get_json()["resources"]]
    assert not any("parquet" in path for path in paths)


def test_the_same_search_is_written_the_same_by_the_command_and_the_page() -> None:
    from webui.links import urls

    request = SearchRequest(q="zorg thuis", party=("vvd", "d66"), since="2018", sort="date", expand=False)
    assert parameters(request) == urls.pairs(request)


def test_a_description_of_nothing_written_claims_no_size() -> None:
    made = origin(SearchRequest(), "/", [], datetime.now(UTC), "1")
    (resource,) = datapackage(made, {"csv": "x.csv"}, "en")["resources"]
    assert not resource.keys() & {"rows", "bytes", "hash"}


def test_entries_are_those_that_are_found_and_none_is_folded(archive_index: Path) -> None:
    engine = open_engine(archive_index)
    for request in (SearchRequest(q="fietspad"), SearchRequest(q="de OR het", sort="date"), SearchRequest(q="zebra")):
        found: Entries = engine.entries(request)
        assert [(d, p) for d, p in found] == [(hit.document, hit.paragraph) for hit in engine.hits(request)]
