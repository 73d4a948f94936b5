"""What is prepared of the vocabularies is what they and the lexicon give now."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.extraction import topic_words
from indexer.extraction.topic_terms import find_topics
from indexer.query import QueryParser, expansion
from indexer.query.prepare import everything
from indexer.vocabulary import Vocabularies, typed_names
from indexer.vocabulary.prepared import prepare, prepared

FILES = (topic_words.FILE, typed_names.FILE, expansion.FILE)
Made = dict[str, tuple[str, dict[str, object]]]


@pytest.fixture(scope="module")
def made() -> Made:
    """The digest and the content of each file."""
    found = {name: (digest, content) for name, digest, content in everything(Vocabularies())}
    assert tuple(found) == FILES
    return found


@pytest.mark.parametrize("name", FILES)
def test_it_is_up_to_date(name: str, made: Made) -> None:
    """Else: python -m indexer.query.prepare."""
    digest, content = made[name]
    found = prepared(name, digest)
    assert found is not None
    assert {key: found[key] for key in content} == content


@pytest.mark.parametrize("name", FILES)
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


def test_the_files_are_the_same_however_often_they_are_made(
    made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("indexer.vocabulary.prepared.__file__", str(tmp_path / "prepared.py"))
    for name, (digest, content) in made.items():
        prepare(name, digest, content)
        bundled = Path(__file__).parents[2] / "indexer" / "vocabulary" / name
        assert (tmp_path / name).read_bytes() == bundled.read_bytes()
