"""Labels with a letter before the number, or a number before the word; all questions are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.extraction.formulas.labels_of_papers import find_labels
from indexer.extraction.formulas.lettered_labels import lettered_labels, numbered_words


@pytest.mark.parametrize(
    "texts",
    [
        ["V1", "Een weg?", "A1", "Ja."],  # one question
        ["V1", "V2", "Twee schepen."],  # no answer
        ["A1", "De weg.", "V1", "V2"],  # an answer before its question
        ["V1", "A1", "V3", "A3"],  # a question is missing
        ["V1", "V2", "A1", "A2", "A3"],  # an answer to no question
        ["V1", "V2", "A2", "A2"],  # an answer twice
    ],
)
def test_letters_that_do_not_count_questions_and_answers_are_no_labels(texts: list[str]) -> None:
    assert lettered_labels(texts) == {}


def test_a_letter_and_a_number_in_a_sentence_are_no_label() -> None:
    texts = ["V1", "Waar?", "A1", "A2 ligt daar.", "V2", "Wie?", "V2 en A2 zijn verzonnen.", "A2", "Niemand."]
    assert [*lettered_labels([*texts[:3], *texts[4:6], *texts[7:]])] == [0, 2, 3, 5]
    assert 6 not in lettered_labels(texts)


def test_the_number_before_the_word_of_an_answer_is_that_of_the_question_above() -> None:
    texts = ["1. Wat kost de brug?", "1. Antwoord van het kabinet", "Niets.", "2. Wie?", "2) Antwoord:", "Niemand."]
    labels = find_labels(texts, [True] * len(texts), listed=True)
    assert [(index, labels[index].kind, set(labels[index].numbers)) for index in sorted(labels)] == [
        (0, "question", {1}), (1, "answer", {1}), (3, "question", {2}), (4, "answer", {2})
    ]  # fmt: skip


def test_a_numbered_title_of_the_answers_is_no_answer_to_a_question_of_that_number() -> None:
    assert numbered_words(["1. Inleiding", "2. Reactie van de minister", "1. Antwoord op alles wat speelt."]) == {}
