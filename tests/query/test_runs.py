"""How many words that stand together are looked up as one: a compound that is typed apart, what is said otherwise."""

from __future__ import annotations

from indexer.query import QueryParser, question
from indexer.vocabulary import Vocabularies


def test_up_to_four_pieces_are_read_as_one_compound() -> None:
    parsed = QueryParser(Vocabularies()).parse("kinder opvang toeslagen affaire commissie")
    found = {term for _, term in parsed.tree.iter_all_terms()}
    assert "kinderopvangtoeslagenaffaire" in found
    assert "kinderopvangtoeslagenaffairecommissie" not in found


def test_in_a_question_up_to_five_words_are_looked_up_together() -> None:
    runs = list(question._runs((), "een twee drie vier vijf zes"))
    assert runs[-2:] == ["een twee drie vier vijf", "twee drie vier vijf zes"]
    assert runs[0] == "een twee"
