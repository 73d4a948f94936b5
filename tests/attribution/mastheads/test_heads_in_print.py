"""What the heads of papers say, in the layouts in which they are printed and copied (`tests/data/heads.toml`)."""

from __future__ import annotations

import html
import tomllib
from pathlib import Path
from typing import Any

import pytest

from indexer.pipeline import parse_file
from indexer.records import ParsedDocument
from indexer.vocabulary import Vocabularies

HEADS: list[dict[str, Any]] = tomllib.loads(
    (Path(__file__).parents[2] / "data" / "heads.toml").read_text(encoding="utf-8")
)["head"]
CASES = [(head, form) for head in HEADS for form in head.get("forms", ["text", "page"])]


@pytest.mark.parametrize(("head", "form"), CASES, ids=[f"{head['name']}, as {form}" for head, form in CASES])
def test_a_head_tells_of_its_paper_and_is_no_part_of_the_text(tmp_path: Path, head: dict[str, Any], form: str) -> None:
    parsed = _read(tmp_path, _whole(head), form)
    told = {field: getattr(parsed.document, field) for field in head["says"]}
    assert told == {field: _as_stored(value) for field, value in head["says"].items()}
    said = [paragraph.text for paragraph in parsed.paragraphs] + [heading.text for heading in parsed.headings]
    lines = [line for line in head["text"].splitlines() if line.strip()]
    assert not [line for line in lines if any(line in text for text in said)]


def _whole(head: dict[str, Any]) -> str:
    return f"{head['text']}{head['body']}{head.get('foot', '')}"


def _read(folder: Path, text: str, form: str) -> ParsedDocument:
    path = folder / ("stuk.txt" if form == "text" else "stuk.html")
    lines = (line for line in text.splitlines() if line.strip())
    page = "".join(f"<p>{html.escape(line)}</p>\n" for line in lines)
    path.write_text(text if form == "text" else f"<html><body>{page}</body></html>", encoding="utf-8")
    return parse_file(path, Vocabularies())


def _as_stored(value: object) -> object:
    return tuple(value) if isinstance(value, list) else value
