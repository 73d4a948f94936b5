"""A title, a heading or a name that is as long as a book makes no page of it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from indexer.attribution.known import known
from indexer.errors import Refused
from indexer.pipeline import parse_file
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies

LONG = "verzonnen " * 2_000


@pytest.mark.parametrize("name", ["speaker", "section", "title", "label", "party", "topic", "dossier"])
def test_a_line_with_a_name_that_is_too_long_is_refused(tmp_path: Path, name: str) -> None:
    file = tmp_path / "notitie.jsonl"
    file.write_text(json.dumps({"text": "Verzonnen.", name: LONG}), encoding="utf-8")
    with pytest.raises(Refused, match=f"line 1: {name} is .*at most 1,000 characters"):
        parse_file(file, Vocabularies())


def test_a_title_that_is_too_long_is_cut_and_said(tmp_path: Path) -> None:
    file = tmp_path / "notitie.html"
    file.write_text(f"<html><head><title>{LONG}</title></head><body><p>Verzonnen.</p></body></html>", encoding="utf-8")
    (tmp_path / "notitie.toml").write_text(f'title = "{LONG}"\n', encoding="utf-8")
    parsed = parse_file(file, Vocabularies())
    assert len(parsed.document.title) == 1_000
    assert parsed.remarks == (f"{file}: a title, a name or a label of it is longer than 1,000 characters; it was cut",)


def test_a_heading_that_is_too_long_is_a_paragraph(tmp_path: Path) -> None:
    file = tmp_path / "notitie.xml"
    file.write_text(
        "<officiele-publicatie><kamerstuk><stuk><algemeen><vrije-tekst><tekst>"
        f"<tussenkop>{LONG}</tussenkop><al>Verzonnen slot.</al>"
        "</tekst></vrije-tekst></algemeen></stuk></kamerstuk></officiele-publicatie>",
        encoding="utf-8",
    )
    parsed = parse_file(file, Vocabularies())
    assert [len(paragraph.text) > 1_000 for paragraph in parsed.paragraphs] == [True, False]
    assert not any(paragraph.section for paragraph in parsed.paragraphs)


def test_an_export_with_a_name_that_is_too_long_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "notitie.txt"
    file.write_text("Een verzonnen brief.", encoding="utf-8")
    parsed = parse_file(file, Vocabularies())
    source = SourceDocument(str(file), "", "", "", Metadata())
    assert known(parsed, source).paragraphs == parsed.paragraphs
    said = tuple(replace(paragraph, speaker=LONG) for paragraph in parsed.paragraphs)
    for longer in (replace(parsed, document=replace(parsed.document, title=LONG)), replace(parsed, paragraphs=said)):
        with pytest.raises(Refused, match="longer than 1,000 characters"):
            known(longer, source)
