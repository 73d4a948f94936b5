"""Whole made-up documents of many layouts, each with what must come of it: a new case is two files and no code."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from indexer.attribution import parse
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies
from tests.support import DATA

FOLDER = DATA / "documents"
NAMES = sorted(path.stem for path in FOLDER.glob("*.txt"))


@pytest.mark.parametrize("name", NAMES)
def test_a_document_comes_out_as_it_should(name: str) -> None:
    expected: dict[str, Any] = tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    vocabulary = Vocabularies()
    source = SourceDocument(f"{name}.txt", "", "", text, Metadata(**expected.get("stated", {})))
    parsed = parse(source, vocabulary)
    openings = [opening for _, _, opening in expected["paragraphs"]]
    found = [[p.role, list(p.parties), _opening(p.text, openings)] for p in parsed.paragraphs]
    assert found == expected["paragraphs"]
    if "responds_to" in expected:
        assert [list(p.responds_to) for p in parsed.paragraphs] == expected["responds_to"]
    for position, targets in expected.get("answers", {}).items():
        ids = [f"{parsed.document.id}/{target}" for target in targets]
        assert list(parsed.paragraphs[int(position) - 1].answers) == ids
    if "sections" in expected:
        assert [list(p.section) for p in parsed.paragraphs] == expected["sections"]
    if "headings" in expected:
        assert [heading.text for heading in parsed.headings] == expected["headings"]
    if "notes" in expected:
        assert [note.text for paragraph in parsed.paragraphs for note in paragraph.notes] == expected["notes"]
    for fact in ("id", "type", "title", "number", "date", "chamber", "session_year", "committee"):
        if fact in expected:
            assert getattr(parsed.document, fact) == expected[fact]
    if "dossiers" in expected:
        assert list(parsed.document.dossiers) == expected["dossiers"]
    if "ministers" in expected:
        assert list(parsed.document.ministers) == expected["ministers"]


def _opening(text: str, openings: list[str]) -> str:
    """The expected opening that a text has, the longest first; else its first words."""
    fitting = [opening for opening in openings if text.startswith(opening)]
    return max(fitting, key=len, default=text[:40])
