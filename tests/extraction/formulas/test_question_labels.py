"""The labels of questions and answers among lines and paragraphs. All texts are made up."""

from __future__ import annotations

import time

import pytest

from indexer.extraction.formulas.labels_of_papers import find_labels
from indexer.extraction.formulas.question_labels import read_label


def labels(*texts: str, listed: bool = True) -> dict[int, tuple[str, list[int]]]:
    found = find_labels(texts, [True] * len(texts), listed=listed)
    return {index: (label.kind, sorted(label.numbers)) for index, label in found.items()}


@pytest.mark.parametrize(
    ("text", "kind", "numbers"),
    [
        ("Vraag 1", "question", [1]),
        ("Vragen 2 en 3:", "question", [2, 3]),
        ("Vraag 7, 8, 9 10 en 11", "question", [7, 8, 9, 10, 11]),
        ("Antwoord op de vragen 4 t/m 6", "answer", [4, 5, 6]),
        ("Antwoord vraag 2a en 2b", "answer", [2]),
        ("ANTWOORD", "answer", []),
        ("Antwoord van de minister", "answer", []),
        ("Mededeling", "answer", []),
        ("Toelichting:", "note", []),
    ],
)
def test_words_with_numbers_are_labels(text: str, kind: str, numbers: list[int]) -> None:
    label = read_label(text)
    assert label is not None
    assert (label.kind, sorted(label.numbers), label.length) == (kind, numbers, len(text))


@pytest.mark.parametrize(
    "text", ["Vraag 1 gaat over dijken.", "Vragen van het lid Verzonnen", "Antwoord op uw brief", "vragen.", "vraag 3."]
)
def test_a_sentence_is_no_label(text: str) -> None:
    assert read_label(text) is None


def test_a_label_may_open_its_text() -> None:
    found = find_labels(["Vraag 1: Waarom?", "Antwoord: Daarom."], [True, True], listed=True)
    assert [found[0].length, found[1].length] == [len("Vraag 1: "), len("Antwoord: ")]


def test_a_number_alone_counts_where_it_is_the_next_and_something_is_asked_below() -> None:
    asked = ["1", "Waarom is dit verzonnen?", "Daarom.", "2 en 3", "Hoeveel kost dat?", "17", "Niets."]
    assert labels(*asked) == {0: ("question", [1]), 3: ("question", [2, 3])}
    assert labels(*asked, listed=False) == {}


def test_page_numbers_of_contents_are_no_questions() -> None:
    assert labels("Inhoud", "1", "Inleiding", "2", "Kosten", "3", "Slot") == {}


def test_a_numbered_heading_is_no_question_and_a_numbered_request_is() -> None:
    texts = ["1. Inleiding", "De leden danken.", "1. De leden van de fractie vragen iets.", "2. Graag een toelichting."]
    assert labels(*texts) == {2: ("question", [1]), 3: ("question", [2])}


@pytest.mark.parametrize(
    "heading",
    [
        "Antwoord van minister Verzonnen (Verzinsels).",
        "B. Antwoorden",
        "II Beantwoording",
        "Deel 2: Reactie van het kabinet",
    ],
)
def test_answers_below_all_questions_are_numbered_anew(heading: str) -> None:
    texts = ["1", "Waarom?", "2", "Hoezo?", heading, "1", "Daarom.", "2", "Zo."]
    assert labels(*texts) == {
        0: ("question", [1]),
        2: ("question", [2]),
        5: ("answer", [1]),
        7: ("answer", [2]),
    }


@pytest.mark.parametrize("text", ["Vraag " + "1 en " * 5_000, "Vraag 1" + " " * 20_000 + "x", "1 " * 10_000 + "x"])
def test_hostile_repetition_takes_no_time(text: str) -> None:
    start = time.process_time()
    find_labels([text] * 3, [True] * 3, listed=True)
    assert time.process_time() - start < 5


def _found(*texts: str, opens: bool = True) -> list[tuple[int, str]]:
    labels = find_labels(texts, [opens] * len(texts), listed=True)
    return [(index, label.kind) for index, label in sorted(labels.items())]


def test_the_number_of_enclosures_in_a_letter_is_no_question_where_questions_are_labelled_in_words() -> None:
    letter = ("Bijlage(n)", "1", "Hierbij stuur ik u de verzonnen antwoorden.")
    worded = ("Vraag 1", "Is dit verzonnen?", "Antwoord", "Ja.", "Vraag 2", "Waarom?", "Antwoord", "Daarom.")
    assert _found(*letter, *worded) == [(3, "question"), (5, "answer"), (7, "question"), (9, "answer")]


def test_numbers_alone_are_questions_beside_answers_in_words() -> None:
    numbers = ("1", "Is dit verzonnen?", "Antwoord", "Ja.", "2", "Waarom?", "Antwoord", "Daarom.")
    assert _found(*numbers) == [(0, "question"), (2, "answer"), (4, "question"), (6, "answer")]


def test_a_list_begins_under_the_head_of_its_table() -> None:
    table = ("Nr Vraag Blz.", "1. Hoeveel is verzonnen?", "Antwoord: alles.", "2. Waarom?", "Antwoord: daarom.")
    assert [index for index, kind in _found(*table, opens=False) if kind == "question"] == [1, 3]


def test_who_asks_may_stand_behind_the_number_of_a_question() -> None:
    labels = find_labels(["Vraag 1 (VVD):", "Waarom?", "Vraag 2 (SP): Hoe?"], [True] * 3, listed=True)
    assert [(index, label.length) for index, label in labels.items()] == [(0, 14), (2, 14)]


@pytest.mark.parametrize(
    "text",
    [
        "Antwoorden van de minister van Financiën op de vragen van de leden Verzonnen",
        "Antwoorden van de minister van Financiën op vragen van de",
    ],
)
def test_the_line_of_a_title_is_no_label(text: str) -> None:
    assert read_label(text) is None


def test_questions_with_their_answers_are_counted_anew_under_each_theme() -> None:
    theme = ("1. Is dit verzonnen?", "Antwoord:", "Ja.", "2. Waarom?", "Antwoord:", "Daarom.")
    kinds = ["question", "answer"] * 4
    assert [kind for _, kind in _found(*theme, "Tweede thema", *theme)] == kinds


def test_a_list_inside_a_question_is_no_list_of_questions() -> None:
    worded = (
        "Vraag 1",
        "Wat kost dit?",
        "Antwoord",
        "Niets.",
        "Vraag 2",
        "Wat doet u?",
        "1. In de stad?",
        "2. Op zee?",
    )
    assert labels(*worded, "Antwoord", "1. In de stad een brug.", "2. Op zee een dam.") == {
        0: ("question", [1]), 2: ("answer", []), 4: ("question", [2]), 8: ("answer", [])
    }  # fmt: skip
    bare = ("1", "Wat doet u?", "1. In de stad?", "2. Op zee?", "Antwoord", "Niets.", "2", "Waarom?")
    assert labels(*bare) == {0: ("question", [1]), 4: ("answer", []), 6: ("question", [2])}


@pytest.mark.parametrize(("length", "found"), [(49, {1, 2}), (50, set())])
def test_the_first_number_stands_right_below_a_short_line(length: int, found: set[int]) -> None:
    texts = ["Verzonnen vragen over de".ljust(length, "x"), "1. Waarom is de brug dicht?", "2. Hoe lang is hij dicht?"]
    assert set(find_labels(texts, [True, False, True], listed=True)) == found


def test_questions_below_the_title_of_a_theme_are_counted_anew_without_labels_of_answers() -> None:
    theme = ("1", "Hoeveel bruggen zijn er?", "Drie.", "2", "Waarom is dat zo?", "Daarom.")
    assert [index for index, _ in _found(*theme, "Verzonnen dijken", *theme)] == [0, 3, 7, 10]
    assert [index for index, _ in _found(*theme, "De lijst is deze:", *theme)] == [0, 3]


def test_a_number_above_the_word_of_a_question_is_its_label() -> None:
    texts = ("1", "Vraag", "Hoeveel bruggen zijn er?", "Antwoord", "Drie.", "2", "Vraag", "Hoezo?", "Antwoord", "Zo.")
    found = labels(*texts)
    assert found[0] == found[1] == ("question", [1])
    assert found[5] == found[6] == ("question", [2])
    assert found[3] == found[8] == ("answer", [])


def test_a_question_goes_on_in_a_line_that_begins_with_what_it_counts() -> None:
    texts = ["1 Waarom zijn er in 2022", "14 bruggen verzonnen?", "2 Waarom zijn er in 2023", "15 bruggen verzonnen?"]
    found = find_labels(texts, [True, False, True, False], listed=True)
    assert {index: sorted(label.numbers) for index, label in found.items()} == {0: [1], 2: [2]}
