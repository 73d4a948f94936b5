"""Terms and phrases that begin with some bytes, over several segments, beside a plain count."""

from __future__ import annotations

import tempfile
from collections import Counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from whoosh.fields import Schema

from indexer.columnar import PHRASES, Completion, PieceAnalyzer, create_index
from indexer.columnar.search import completion
from indexer.columnar.segment import phrase_tables
from indexer.columnar.writing import phrase_counts


class Spaced(PieceAnalyzer):
    """Words between spaces; a bar leaves room between what stands before it and after it."""

    def positions(self, piece: str) -> list[list[tuple[str, float]]]:
        return [[]] if piece == "|" else [[(piece, 1.0)]]


def tells(word: str) -> bool:
    return word != "de"


class Told(PHRASES):
    """Phrases that neither begin nor end with "de"."""

    def telling(self, term: str) -> bool:
        return tells(term)


TEXTS = st.lists(st.sampled_from(["ab", "abc", "b", "de", "|"]), max_size=9).map(" ".join)
COMMITS = st.lists(st.lists(TEXTS, min_size=1, max_size=4), min_size=1, max_size=5)


def phrases(text: str) -> set[str]:
    """The phrases of a text, in the plainest way."""
    found = set()
    for part in text.split("|"):
        words = part.split()
        for size in (2, 3):
            for start in range(len(words) - size + 1):
                phrase = words[start : start + size]
                if tells(phrase[0]) and tells(phrase[-1]):
                    found.add(" ".join(phrase))
    return found


@settings(deadline=None, max_examples=60)
@given(COMMITS, st.sampled_from(["", "a", "ab", "abc", "b", "ab a", "x"]), st.integers(1, 6))
def test_completions_are_the_most_frequent_of_a_plain_count(commits: list[list[str]], begun: str, limit: int) -> None:
    terms, together = Counter[str](), Counter[str]()
    for text in (text for texts in commits for text in texts):
        terms.update(set(text.split()) - {"|"})
        together.update(phrases(text))
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setattr(completion, "_FIRST", 1)
        index = create_index(folder, Schema(text=Told(analyzer=Spaced())))
        for texts in commits:
            with index.writer(procs=1) as writer:
                for text in texts:
                    writer.add_document(text=text)
        snapshot = index.snapshot()
        for made, counts in (
            (Completion.of_terms(snapshot, "text"), terms),
            (Completion.of_phrases(snapshot, "text"), together),
        ):
            expected = sorted(
                ((entry.encode(), count) for entry, count in counts.items() if entry.startswith(begun)),
                key=lambda pair: (-pair[1], pair[0]),
            )
            assert made.beginning(begun.encode(), limit) == expected[:limit]


def test_of_very_many_phrases_the_frequent_ones_are_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    for module in (phrase_tables, phrase_counts):
        monkeypatch.setattr(module, "KEPT", 3)
    with tempfile.TemporaryDirectory() as folder:
        index = create_index(folder, Schema(text=Told(analyzer=Spaced())))
        with index.writer(procs=1) as writer:
            for text in ("a b | c d | e f", "a b | c d | g h", "a b | i j"):
                writer.add_document(text=text)
        found = Completion.of_phrases(index.snapshot(), "text").beginning(b"", 10)
    assert found == [(b"a b", 3), (b"c d", 2)]
