"""Reading the corpus is judged against numbers that are kept: a fall fails."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from indexer import pipeline
from indexer.errors import UsageError
from indexer.evaluation.reading import WORDS, evaluate
from indexer.vocabulary import Vocabularies
from tests.support import DATA
from tests.support.parsed import parsed, vocabularies

KEPT = tomllib.loads((DATA / "evaluation.toml").read_text(encoding="utf-8"))


def test_reading_the_corpus_is_no_worse_than_it_was(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "parse_file", lambda path, _: parsed(path))
    found = {(measure.kind, measure.name): measure for measure in evaluate(corpus, vocabularies())}
    kept = {(kind, name): share for kind, measures in KEPT.items() for name, share in measures.items()}
    if not WORDS.is_file():
        kept = {(kind, name): share for (kind, name), share in kept.items() if name != "hyphens"}
    assert set(found) == set(kept)
    fallen = {name: found[name].faults[:3] for name, share in kept.items() if found[name].share < share}
    assert fallen == {}


def test_a_folder_without_a_gold_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nothing to judge by"):
        evaluate(tmp_path, Vocabularies())
