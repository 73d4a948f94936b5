"""The English names by which values of facets can be typed are those that the English pages show."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexer.facets import DEFINITIONS
from indexer.labels import topic_meant
from indexer.vocabulary import Vocabularies, english_names, topics
from webui import create_app
from webui.wording import labels


@pytest.mark.parametrize("facet", ["topic", "role", "type", "answer"])
def test_what_the_english_pages_call_a_value_can_be_typed(facet: str, seed_index: Path) -> None:
    vocabularies = Vocabularies()
    values = [topic.slug for topic in vocabularies.topics] if facet == "topic" else DEFINITIONS[facet].closed
    with create_app({"INDEX": seed_index}).test_request_context("/?lang=en"):
        shown = {value: labels.label(facet, value) for value in values}
    assert {value: DEFINITIONS[facet].read(vocabularies, name) for value, name in shown.items()} == dict(
        zip(values, values, strict=True)
    )
    listed = {name: value for (of, name), value in english_names.names().items() if of == facet}
    assert listed == {name.casefold(): value for value, name in shown.items()}


def test_a_vocabulary_without_a_topic_knows_no_english_name_of_it(tmp_path: Path) -> None:
    (tmp_path / "topics.toml").write_text('["bruggen"]\nlabel = "Housing"\nterms = ["brug"]\n', encoding="utf-8")
    own = topics.load(tmp_path / "topics.toml")
    assert [topic_meant(own, typed) for typed in ("HOUSING", "Climate change")] == ["bruggen", "climate change"]
