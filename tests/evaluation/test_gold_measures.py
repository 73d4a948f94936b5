"""Documents of a folder beside their golds, counted by kind and by field. The documents are made up."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from indexer.evaluation.gold_measures import gold_measures
from indexer.evaluation.measures import Measure
from indexer.vocabulary import Vocabularies
from tests.support import DATA

MOTION = DATA / "documents" / "motion.txt"
GOLD = {
    "kind": "motie",
    "document": {"id": "kst-99410-XVI-12", "date": "2022-03-05", "number": "13"},
    "paragraphs": [
        {
            "starts": "overwegende dat deze motie is verzonnen",
            "role": "contribution",
            "parties": ["lid-omtzigt", "unknown:Van der Bedachte"],
        },
        {"starts": "Dit staat niet in deze verzonnen motie", "role": "response", "parties": []},
    ],
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A motion with its gold, a gold without a document, and one that is no gold."""
    inner = tmp_path / "stukken" / "moties"
    inner.mkdir(parents=True)
    shutil.copy(MOTION, inner / "motie.v2.txt")
    (inner / "motie.v2.gold.json").write_text(json.dumps(GOLD), encoding="utf-8")
    (inner / "kwijt.gold.json").write_text(json.dumps(GOLD | {"kind": "brief"}), encoding="utf-8")
    (inner / "stuk.gold.json").write_text("{}", encoding="utf-8")
    return tmp_path


@pytest.fixture
def measures(folder: Path) -> dict[tuple[str, str], Measure]:
    return {(found.kind, found.name): found for found in gold_measures(folder, Vocabularies())}


def test_verdicts_are_counted_by_kind(measures: dict[tuple[str, str], Measure]) -> None:
    found = measures["motie", "paragraphs"]
    assert (found.right, found.total, dict(found.outcomes)) == (1, 2, {"lost": 1})
    assert found.faults == ["motie.v2.txt: lost: «Dit staat niet in deze verzonnen motie»"]
    assert (measures["motie", "metadata"].right, measures["motie", "metadata"].total) == (2, 3)


def test_fields_are_counted_over_all_kinds(measures: dict[tuple[str, str], Measure]) -> None:
    assert {name: found.right for (kind, name), found in measures.items() if kind == "metadata"} == {
        "id": 1, "date": 1, "number": 0,
    }  # fmt: skip
    assert measures["metadata", "number"].faults == ["motie.v2.txt: wrong number: 13, not 12"]


def test_what_is_not_judged_is_no_measure(measures: dict[tuple[str, str], Measure]) -> None:
    assert ("motie", "links") not in measures
    assert ("metadata", "title") not in measures


def test_a_gold_without_a_document_and_one_that_is_none_count_as_not_read(
    measures: dict[tuple[str, str], Measure],
) -> None:
    assert measures["motie", "read"].share == 1
    assert (measures["brief", "read"].right, measures["brief", "read"].total) == (0, 1)
    assert "kwijt: cannot be read" in measures["brief", "read"].faults[0]
    assert "stuk.gold.json: not a gold" in measures["moties", "read"].faults[0]


def test_a_folder_without_golds_has_no_measures(tmp_path: Path) -> None:
    assert gold_measures(tmp_path, Vocabularies()) == []
