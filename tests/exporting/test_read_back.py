"""What is exported can be indexed again, and gives the same paragraphs."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from indexer import pipeline, readers
from indexer.cli import cli
from indexer.engines import Engine, open_engine
from indexer.errors import Refused
from indexer.readers import attributed, exported
from indexer.records import Document, ParsedDocument
from indexer.searches import SearchRequest
from tests.support.parsed import write
from webui import create_app


def run(*arguments: object) -> str:
    """What a command prints."""
    done = CliRunner().invoke(cli, list(map(str, arguments)), catch_exceptions=False)
    assert done.exit_code in (0, 1), done.output
    return done.output


def again(index: Path, folder: Path, *search: str) -> Engine:
    """An index made of what a search of another one finds."""
    file = folder / "again.jsonl"
    run("export", *search, "--index", index, "-o", file)
    report = pipeline.index_files(readers.documents_in([file]), open_engine(folder / "again"))
    assert [str(refused) for refused in report.refused] == []
    return open_engine(folder / "again")


def lasting(document: Document) -> Document:
    """A document without what tells of the file that it was read from."""
    return replace(document, path="", fingerprint="", source="")


def assert_same(before: Engine, after: Engine) -> None:
    """That two indexes hold the same documents, with the same paragraphs."""
    assert {document.id for document in after.documents()} == {document.id for document in before.documents()}
    for document in before.documents():
        one, other = before.document(document.id), after.document(document.id)
        assert one is not None
        assert other is not None
        assert other.paragraphs == one.paragraphs
        assert lasting(other.document) == lasting(one.document)
        assert other.document.first_indexed == one.document.first_indexed != ""
        assert [said.added for said in other.paragraphs] == [said.added for said in one.paragraphs]


@pytest.mark.parametrize("sort", ["date", "relevance"])
def test_an_index_is_made_again_from_its_export(archive_index: Path, tmp_path: Path, sort: str) -> None:
    after = again(archive_index, tmp_path, "", "--sort", sort)
    assert_same(open_engine(archive_index), after)
    assert after.check() == ()
    for q in ("fietspad", "klimaat OR zorg"):
        found = [hit.paragraph.id for hit in after.search(SearchRequest(q=q)).hits]
        assert found == [hit.paragraph.id for hit in open_engine(archive_index).search(SearchRequest(q=q)).hits]


def test_the_corpus_is_the_same_after_it_was_exported(corpus: Path, tmp_path: Path) -> None:
    read_by_hand = corpus / "read-by-hand"
    files = [path for path in readers.documents_in([corpus]) if read_by_hand not in path.parents]
    engine = open_engine(tmp_path / "first")
    write(engine, [path for path in files if path.stat().st_size < 300_000])
    assert engine.stats().documents > 50
    assert_same(engine, again(tmp_path / "first", tmp_path))


def test_a_part_of_a_document_keeps_its_ids_and_places(archive_index: Path, tmp_path: Path) -> None:
    after = again(archive_index, tmp_path, "fietspad", "--party", "vvd")
    before = open_engine(archive_index)
    entries = list(before.entries(SearchRequest(q="fietspad", party=("vvd",))))
    assert any(paragraph.position > 1 for _, paragraph in entries)
    ids = [paragraph.id for _, paragraph in entries]
    absent = [f"{document.id}/{place}" for document, _ in entries for place in (0, 999)]
    assert after.paragraphs([*ids, *absent, "kst-1/x"]) == before.paragraphs(ids)
    assert after.check() == ()
    client = create_app({"ENGINE": after}).test_client()
    for document, paragraph in entries:
        page = client.get(f"/document/{document.id}")
        assert page.status_code == 200
        assert f'id="p{paragraph.position}"' in page.text


def test_what_is_in_an_export_already_is_not_read_again(archive_index: Path, tmp_path: Path) -> None:
    file = tmp_path / "all.jsonl"
    run("export", "--index", archive_index, "-o", file)
    documents = open_engine(archive_index).stats().documents
    assert f"{documents} indexed" in run("index", tmp_path, "--index", tmp_path / "index")
    assert f"{documents} unchanged" in run("index", tmp_path, "--index", tmp_path / "index")
    file.unlink()
    (tmp_path / "verzonnen.txt").write_text("De leden van de VVD-fractie vragen iets verzonnens.", encoding="utf-8")
    assert "its file is gone" in run("index", tmp_path, "--index", tmp_path / "index")


def test_lists_that_people_write_themselves_are_read_as_before(tmp_path: Path) -> None:
    file = tmp_path / "eigen.jsonl"
    file.write_text(
        '{"text": "Verzonnen vraag.", "party": "VVD", "id": "x", "document": "kst-1-2"}\n', encoding="utf-8"
    )
    assert not exported.is_export(file)
    assert readers.documents_in([file]) == [file]
    assert readers.read(readers.open_file(file), "").ready is None


ROW: dict[str, Any] = {
    "id": "kst-1-2/3", "document": "kst-1-2", "position": 3, "text": "Verzonnen tekst.", "role": "contribution",
    "program": "inbreng 1", "parties": ["vvd"], "date": "2018-01-02", "spans": [[0, 16]],
    "evidence": {"zorg": ["zorg"]},
}  # fmt: skip


def read(*rows: dict[str, Any]) -> ParsedDocument:
    """The document of some lines."""
    content = "\n".join(json.dumps(row) for row in rows).encode()
    assert attributed.reads(content)
    ready = attributed.read("verzonnen.jsonl", content).ready
    assert ready is not None
    return ready


def test_a_line_that_lacks_what_is_not_needed_is_read() -> None:
    (paragraph,) = read(
        {name: ROW[name] for name in ("id", "document", "position", "text", "role", "program")}
    ).paragraphs
    assert (paragraph.position, paragraph.parties, paragraph.evidence) == (3, (), ())


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"id": "kst-1-2/4"}, "id is"),
        ({"position": 0, "id": "kst-1-2/0"}, "id is"),
        ({"position": True}, "position is true"),
        ({"position": "3"}, "position is"),
        ({"text": " "}, "text is"),
        ({"role": "king"}, 'role is "king"'),
        ({"type": "novel"}, "type is"),
        ({"parties": "vvd"}, "parties is"),
        ({"parties": [1]}, "parties is"),
        ({"date": "2018-02-31"}, "date is"),
        ({"date": "0001-01-01"}, "date is"),
        ({"spans": [[1]]}, "spans is"),
        ({"spans": [[1, -2]]}, "spans is"),
        ({"note_spans": [1]}, "note_spans is"),
        ({"evidence": ["zorg"]}, "evidence is"),
        ({"chamber": "XX"}, "chamber is"),
    ],
)
def test_a_line_that_is_not_as_an_export_has_it_is_refused_by_its_number(change: dict[str, Any], said: str) -> None:
    with pytest.raises(Refused, match="line 2") as refused:
        read({**ROW, "id": "kst-1-2/1", "position": 1}, ROW | change)
    assert said in str(refused.value)


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        ((ROW, ROW), "stands in it twice"),
        ((ROW, ROW | {"id": "kst-1-2/4", "position": 4, "title": "x"}), "differ in title"),
    ],
)
def test_lines_that_do_not_go_together_are_refused(rows: tuple[dict[str, Any], ...], said: str) -> None:
    with pytest.raises(Refused, match=said):
        read(*rows)


def test_a_document_with_an_id_that_leads_elsewhere_is_refused_with_the_file(tmp_path: Path) -> None:
    file = tmp_path / "kwaad.jsonl"
    rows = [ROW, ROW | {"document": "../../etc/passwd", "id": "../../etc/passwd/3"}]
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    report = pipeline.index_files(readers.documents_in([file]), open_engine(tmp_path / "index"))
    (refused,) = report.refused
    assert "line 2 is no paragraph of a document" in str(refused)


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    max_leaves=5,
)


@given(st.sampled_from(sorted({*ROW, "notes", "note_spans", "page", "vote", "section", "ministers"})), VALUES)
def test_whatever_stands_in_a_line_it_is_read_or_refused(name: str, value: Any) -> None:
    content = json.dumps(ROW | {name: value}).encode()
    try:
        attributed.read("verzonnen.jsonl", content)
    except Refused as refused:
        said = str(refused)
    else:
        said = "verzonnen.jsonl"
    assert said.startswith("verzonnen.jsonl")
