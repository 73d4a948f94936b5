"""Texts that are read together in a vocabulary of topics: what each says by itself."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from indexer.extraction import topic_readings
from indexer.extraction.topic_readings import Readings
from indexer.extraction.topic_terms import TOGETHER, find_topics, topics_of_each
from indexer.extraction.topic_words import FILE, Words, reading
from indexer.vocabulary.prepared import prepared
from indexer.vocabulary.topics import load
from tests.support import DATA

VOCABULARY = load()
CASES = tomllib.loads((DATA / "topics.toml").read_text(encoding="utf-8"))["case"]
ODD = [
    "",
    " ",
    "é",
    "’s",
    "(OM),",
    "jeugd- en",
    "34 843",
    "D 66",
    "in te",
    "–",
    "\u00a0",
    "\n",
    "€",
    "Europa_",
    "ẞ𝒳",
    ".",
]
TEXTS = st.lists(
    st.lists(st.sampled_from([*ODD, *(word for case in CASES for word in case["text"].split())]), max_size=14).map(
        " ".join
    ),
    min_size=TOGETHER,
    max_size=TOGETHER + 4,
)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_each_text_has_its_own_topics(texts: Sequence[str]) -> None:
    assert topics_of_each(texts, VOCABULARY) == [find_topics(text, VOCABULARY) for text in texts]


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_words_stand_where_they_do_in_their_own_text(texts: Sequence[str]) -> None:
    words = Words(prepared(FILE, VOCABULARY.digest))
    for read, alone in zip(Readings(words)(texts), (reading(text, words) for text in texts), strict=True):
        assert list(read.words) == list(alone.words)
        assert set(read.likely) >= set(alone.likely)
        places = range(len(alone.words) - 1)
        assert [*map(read.place, places)] == [*map(alone.place, places)]


def test_a_title_counts_for_each() -> None:
    texts = [case["text"] for case in CASES]
    found = topics_of_each(texts, VOCABULARY, about="Belastingplan (verzonnen)")
    assert found == [find_topics(text, VOCABULARY, about="Belastingplan (verzonnen)") for text in texts]
    assert all(found)


def test_what_is_remembered_has_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topic_readings, "_REMEMBERED", 10)
    readings = Readings(Words(prepared(FILE, VOCABULARY.digest)))
    for number in range(5):
        readings([f"Het verzonnen jaar {number}{place} van de brug." for place in range(TOGETHER)])
        assert len(readings._stretches) <= 10 + TOGETHER + 6
