"""A phrase is looked for only in documents that can still have it."""

from __future__ import annotations

from pathlib import Path

import pytest
from whoosh import query as whoosh
from whoosh.analysis import StandardAnalyzer
from whoosh.fields import TEXT, Schema

from indexer.columnar import Evaluator, create_index, open_index
from indexer.columnar.search.nodes import proximity

TEXTS = ["de kat de hond", "de de kat", "de hond de kat", "kat de", "de kat zat", "de de de kat zat"]
"""Made up."""


@pytest.fixture(scope="module")
def evaluator(tmp_path_factory: pytest.TempPathFactory) -> Evaluator:
    folder: Path = tmp_path_factory.mktemp("made-up-index")
    with create_index(folder, Schema(text=TEXT(analyzer=StandardAnalyzer(stoplist=None)))).writer() as writer:
        for text in TEXTS:
            writer.add_document(text=text)
    return open_index(folder).evaluator()


@pytest.mark.parametrize(
    ("phrase", "slop", "found", "looked"),
    [
        ("de kat zat", 1, [4, 5], [2, 2, 2]),
        ("de de", 1, [1, 5], [4, 4]),
        ("de de de kat", 1, [5], [1, 1, 1, 1]),
        ("de de", 2, [0, 1, 2, 5], [4, 4]),
        ("kat de kat", 1, [], []),
        ("kat de hond", 1, [0], [2, 2, 1]),
    ],
)
def test_positions_are_read_of_documents_that_have_the_words_before(
    evaluator: Evaluator,
    monkeypatch: pytest.MonkeyPatch,
    phrase: str,
    slop: int,
    found: list[int],
    looked: list[int],
) -> None:
    cut, sizes = proximity._cut, []
    monkeypatch.setattr(proximity, "_cut", lambda word, left: (sizes.append(len(left)), cut(word, left))[1])
    tree = whoosh.Phrase("text", phrase.split(), slop=slop)
    assert sorted(evaluator.evaluate(tree).numbers.tolist()) == found
    assert sizes == looked
