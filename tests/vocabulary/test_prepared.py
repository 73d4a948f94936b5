"""What is prepared of the vocabularies is what they and the lexicon give now."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.extraction.topic_terms import find_topics
from indexer.query import QueryParser
from indexer.query.prepare import everything
from indexer.vocabulary import Vocabularies
from indexer.vocabulary.prepared import prepare, prepared

MADE = list(everything(Vocabularies()))


@pytest.mark.parametrize(("name", "digest", "made"), MADE, ids=[name for name, *_ in MADE])
def test_it_is_up_to_date(name: str, digest: str, made: dict[str, object]) -> None:
    """Else: python -m indexer.query.prepare."""
    found = prepared(name, digest)
    assert found is not None
    assert {key: found[key] for key in made} == made


@pytest.mark.parametrize("name", [name for name, *_ in MADE])
def test_it_serves_for_the_vocabulary_that_it_was_made_from_alone(name: str) -> None:
    assert prepared(name, "0" * 64) is None


def test_a_vocabulary_of_ones_own_is_worked_out(tmp_path: Path) -> None:
    topics, synonyms = tmp_path / "topics.toml", tmp_path / "synonyms.toml"
    topics.write_text('["water"]\nlabel = "Water"\nterms = ["*brug"]\n', encoding="utf-8")
    synonyms.write_text('[same]\nwater = [["brug", "oeververbinding"]]\n', encoding="utf-8")
    own = Vocabularies(topics=topics, synonyms=synonyms)
    assert [found.topic for found in find_topics("De verzonnen fietsbrug.", own.topics)] == ["water"]
    assert QueryParser(own).parse("bruggen").expansions[0].others == ("oeververbinding",)
    assert QueryParser(Vocabularies()).parse("bruggen").expansions == ()


def test_the_files_are_the_same_however_often_they_are_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("indexer.vocabulary.prepared.__file__", str(tmp_path / "prepared.py"))
    for name, digest, made in MADE:
        prepare(name, digest, made)
        bundled = Path(__file__).parents[2] / "indexer" / "vocabulary" / name
        assert (tmp_path / name).read_bytes() == bundled.read_bytes()
