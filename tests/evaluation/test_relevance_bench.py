"""The benchmark of relevance: its peers rank as they should, and its measures are right."""

from __future__ import annotations

from dataclasses import replace

import pytest

from indexer.evaluation.relevance import Pairs, ranks

pytest.importorskip("tantivy", reason="the peers need the extra `bench`")

from indexer.vocabulary import Vocabularies
from tests.bench import ablations, keywords, peers, relevance
from tests.support.documents import made_up

TEXTS = (
    "De verzonnen brug over het water is gesloten.",
    "Bruggen, bruggen en nog eens bruggen; ook die zijn verzonnen.",
    "Een verzonnen brief over de dienstregeling van de veerpont.",
    "De veerponten varen niet; deze zin is verzonnen.",
)


@pytest.mark.parametrize("name", ["tantivy, Dutch", "Lucene's Dutch analysis"])
def test_a_peer_with_a_stemmer_finds_a_plural_by_its_singular(name: str) -> None:
    assert peers.PEERS[name](TEXTS).ranked("veerpont", 10) in ([2, 3], [3, 2])


@pytest.mark.parametrize("name", sorted(peers.KEYWORD_PEERS))
def test_a_peer_asks_for_any_word_or_for_all_words_as_its_name_says(name: str) -> None:
    found = peers.KEYWORD_PEERS[name](TEXTS).ranked("brug dienstregeling", 10)
    assert (found == []) if "all words" in name else {0, 2} <= set(found)


def test_lucenes_ranking_is_that_of_tantivy_where_both_see_the_same_terms() -> None:
    texts = [" ".join(["water"] * count + ["woord"] * (40 - 3 * count)) for count in range(1, 9)]
    assert peers.Lucene(texts).ranked("water", 10) == peers.Tantivy(texts).ranked("water", 10)


def test_ndcg_is_one_for_the_best_order_and_less_for_any_other() -> None:
    grades = {"stuk/1": 2, "stuk/2": 1}
    texts = {one: one for one in ("stuk/1", "stuk/2", "stuk/3")}
    assert keywords.ndcg(["stuk/1", "stuk/2", "stuk/3"], grades, texts) == 1.0
    lower = (1 + 2 / 1.5849625) / (2 + 1 / 1.5849625)
    assert keywords.ndcg(["stuk/2", "stuk/1"], grades, texts) == pytest.approx(lower)
    assert keywords.ndcg(["stuk/3"], grades, texts) == 0.0


def test_a_text_that_is_printed_twice_counts_once_wherever_it_is_found() -> None:
    (said, *_) = made_up(1, [("Deze verzonnen vraag staat ook boven het verzonnen antwoord.", (), ())]).paragraphs
    again, other = replace(said, id="antwoord/1"), replace(said, id="antwoord/2", text="Verzonnen antwoord.")
    texts = keywords.different([said, again, other])
    grades = {said.id: 2, "antwoord/1": 2, "antwoord/2": 1}
    assert keywords.ndcg(["antwoord/1", "antwoord/2"], grades, texts) == 1.0
    assert keywords.ndcg([said.id, "antwoord/1", "antwoord/2"], grades, texts) == 1.0
    assert keywords.ndcg(["antwoord/2", said.id], grades, texts) < 1.0


def test_a_change_holds_inside_only_and_changes_what_is_found() -> None:
    pairs = Pairs(("Hoe lang is de brug?",), ("De verzonnen verkeersbrug telt.", "Verzonnen tekst."), (0,))
    with ablations.changed(ablations.WITHOUT["without compounds"]):
        without = ranks(pairs, Vocabularies())
    assert (without, ranks(pairs, Vocabularies())) == ([None], [1])


def test_the_table_compares_all_engines_on_all_questions_and_on_each_half() -> None:
    questions = ("Waar is de brug?", "Waar vaart de veerpont?", "Wie schreef de brief?", "Wat telt de dienstregeling?")
    lines = relevance.questions(Pairs(questions, TEXTS, (0, 3, 2, 2))).splitlines()
    assert [line.split("  ")[0] for line in lines if "MRR@10" in line] == ["all questions", "tuning", "held out"]
    assert sum(name in line for line in lines for name in peers.PEERS) == 3 * len(peers.PEERS)
