"""The list of prepared lemmas says what the lexicon says, and holds every word of the vocabularies."""

from __future__ import annotations

from indexer import analysis
from indexer.extraction.prepared_lemmas import lemma, prepared, vocabulary_words


def test_the_list_is_what_the_lexicon_and_the_vocabularies_give() -> None:
    assert prepared() == {word: analysis.lemma(word) for word in set(vocabulary_words())}


def test_other_words_are_looked_up_in_the_lexicon() -> None:
    assert "schoorsteenvegers" not in prepared()
    assert lemma("schoorsteenvegers") == analysis.lemma("schoorsteenvegers")
