"""Capitals that mean nothing: the first letter of a query, and all of them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from indexer import pipeline
from indexer.engines import open_engine
from indexer.query import QueryParser
from indexer.searches import SearchRequest
from indexer.vocabulary import Vocabularies

parse = QueryParser(Vocabularies()).parse


@pytest.mark.parametrize(
    "q",
    [
        "boeren uitkopen", "artsen zonder grenzen", "visserij", "waarom vissen vissers", "hugo de jonge",
        "af te geven vergunningen", "wat zijn ervaringen van vissers en boeren op zee (Noordzee)?",
    ],
)  # fmt: skip
def test_capitals_that_mean_nothing_change_nothing(tmp_path: Path, q: str) -> None:
    engine = open_engine(tmp_path / "index")
    texts = (
        "Verzonnen: wij moeten boeren uitkopen.",
        "Verzonnen: Artsen zonder Grenzen helpt.",
        "Verzonnen: de visserij, vissers vissen.",
        "Verzonnen: de minister wil vergunningen afgeven.",
    )
    lines = [
        json.dumps({"text": text, "role": "response", "speaker": "Minister De Jonge van Visserij"}) for text in texts
    ]
    (tmp_path / "notitie.jsonl").write_text("\n".join(lines), encoding="utf-8")
    pipeline.index_files([tmp_path / "notitie.jsonl"], engine)
    forms = (q, q.capitalize(), q.title(), q.upper())
    found = {form: {hit.paragraph.id for hit in engine.search(SearchRequest(q=form)).hits} for form in forms}
    assert found[q]
    assert all(hits == found[q] for hits in found.values()), found


@pytest.mark.parametrize("q", ["36 410 xvi", "36410-xvi", "36 410 hoofdstuk xvi", "36 410 HOOFDSTUK XVI"])
def test_the_chapter_of_a_dossier_is_typed_in_any_case(q: str) -> None:
    assert "36410-XVI" in repr(parse(q).tree)
