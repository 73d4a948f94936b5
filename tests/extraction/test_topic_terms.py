"""The vocabulary of topics, and what it makes of a text."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.extraction.topic_terms import MOST, find_topics
from indexer.vocabulary.topics import load
from tests.support import DATA
from tests.support.refusals import assert_refused_in_one_line

CASES = tomllib.loads((DATA / "topics.toml").read_text(encoding="utf-8"))["case"]
VOCABULARY = load()


@pytest.mark.parametrize("case", CASES, ids=[case["text"] for case in CASES])
def test_topics_of_a_paragraph(case: dict[str, Any]) -> None:
    found = find_topics(case["text"], VOCABULARY, about=case.get("about", ""))
    assert [evidence.topic for evidence in found] == case["topics"]


def slug(label: str) -> str:
    """A label as it stands in an address."""
    letters = (c for c in unicodedata.normalize("NFKD", label.lower()) if not unicodedata.combining(c))
    return re.sub("[^a-z0-9]+", "-", "".join(letters)).strip("-")


def test_the_vocabulary_is_the_whole_list_with_slugs_by_its_rule() -> None:
    mains = [topic for topic in VOCABULARY if topic.parent is None]
    assert (len(mains), len(VOCABULARY)) == (16, 92)
    for topic in VOCABULARY:
        prefix = f"{topic.parent}/" if topic.parent else ""
        assert topic.slug == prefix + slug(topic.label)
        assert (topic.iri or "").startswith("https://identifier.overheid.nl/tooi/def/thes/top/c_")
        assert topic.parent is None or VOCABULARY[topic.parent].parent is None


def test_every_sub_theme_has_words() -> None:
    assert [topic.slug for topic in VOCABULARY if topic.parent and len(topic.terms) < 10] == []


SENTENCES = st.lists(st.sampled_from([word for case in CASES for word in case["text"].split()]), max_size=40).map(
    " ".join
)


@settings(max_examples=200, deadline=None)
@given(SENTENCES, SENTENCES)
def test_every_topic_comes_with_words_that_stand_there(text: str, about: str) -> None:
    found = find_topics(text, VOCABULARY, about=about)
    assert len(found) <= MOST
    assert len({evidence.topic for evidence in found}) == len(found)
    for evidence in found:
        assert evidence.terms
        assert all(term in text or term in about for term in evidence.terms)
        assert not any(other.topic.startswith(evidence.topic + "/") for other in found)


def test_a_vocabulary_of_ones_own_takes_its_place(tmp_path: Path) -> None:
    file = tmp_path / "topics.toml"
    file.write_text('["fiets"]\nlabel = "fietsen"\nterms = ["fiets*"]\n', encoding="utf-8")
    own = load(file)
    assert [e.topic for e in find_topics("Een verzonnen fietspad.", own)] == ["fiets"]
    assert own.digest != VOCABULARY.digest


def test_a_paragraph_has_at_most_three_topics(tmp_path: Path) -> None:
    file = tmp_path / "topics.toml"
    words = ("fiets", "brug", "sluis", "tunnel")
    file.write_text("".join(f'["{word}"]\nlabel = "{word}"\nterms = ["{word}*"]\n' for word in words), encoding="utf-8")
    for count in (3, 4):
        assert len(find_topics(f"Een verzonnen {' en een '.join(words[:count])}.", load(file))) == 3


def test_two_words_weigh_more_than_one_that_is_repeated(tmp_path: Path) -> None:
    file = tmp_path / "topics.toml"
    topics = '["fiets"]\nlabel = "fietsen"\nterms = ["fiets"]\n["weg"]\nlabel = "wegen"\nterms = ["weg", "brug"]\n'
    file.write_text(topics, encoding="utf-8")
    found = find_topics("Een verzonnen fiets, een fiets en nog een fiets op de weg over de brug.", load(file))
    assert [evidence.topic for evidence in found] == ["weg", "fiets"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("x = [", "not valid TOML"),
        ("[x]\nterms = ['y']", "has no label"),
        ("[x]\nlabel = 'x'\nparent = 'y'\nterms = ['z']", 'there is no topic "y"'),
        ("[x]\nlabel = 'x'", "no topic has terms"),
        ("[x]\nlabel = 'x'\nwords = ['y']", "unknown field"),
        ("[x]\nlabel = 'x'\nterms = ['a*b']", "cannot be looked for"),
    ],
)
def test_a_wrong_vocabulary_is_one_clear_line(tmp_path: Path, content: str, said: str) -> None:
    assert_refused_in_one_line(load, tmp_path / "topics.toml", content, said)
