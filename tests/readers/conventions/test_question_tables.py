"""Tables that set questions beside their answers and who asked them. All are made up."""

from __future__ import annotations

import pytest

from indexer.readers.conventions.question_tables import QuestionTable

COLUMNS = [
    "Lid",
    "Vraagsteller",
    "Vragensteller",
    "Indiener(s)",
    "Van",
    "Raadslid",
    "Kamerlid",
    "Fractie",
    "Lid (fractie)",
]


@pytest.mark.parametrize("column", COLUMNS)
@pytest.mark.parametrize(
    ("asker", "label"),
    [
        ("Bedacht (JA21)", "Vraag 1 (JA21)"),
        ("Bedacht (PVV), De Zoek (JA21)", "Vraag 1 (PVV, JA21)"),
        ("VVD", "Vraag 1 (VVD)"),
        ("", "Vraag 1"),
    ],
)
def test_the_party_of_who_asks_stands_in_the_label_and_a_digit_in_it_is_no_number(
    column: str, asker: str, label: str
) -> None:
    table = QuestionTable()
    assert table.parts([column, "Vraag", "Antwoord"]) == []
    assert table.parts([asker, "Hoezo 50 bruggen?", "Daarom."]) == [(label, 1), ("Antwoord 1", 2)]


def test_the_pages_that_a_question_is_about_are_nobody() -> None:
    table = QuestionTable()
    assert table.parts(["Nr.", "Vraag", "Van", "Tot"]) == []
    assert table.parts(["1", "Hoezo?", "14", "15"]) == [("Vraag 1", 1)]


def test_a_column_without_such_a_name_before_the_questions_holds_their_numbers() -> None:
    table = QuestionTable()
    assert table.parts(["Volgorde", "Vraag", "Antwoord"]) == []
    assert table.parts(["7", "Hoezo?", "Daarom."]) == [("Vraag 7", 1), ("Antwoord 7", 2)]


@pytest.mark.parametrize(
    "column",
    [
        *("Antwoord van het college", "Antwoord college", "Beantwoording", "Reactie college/gedeputeerde"),
        *("Antwoord van de Minister", "Reactie van het college van burgemeester en wethouders", "Antwoord B&W"),
    ],
)
def test_the_name_of_the_column_of_the_answers_may_say_whose_they_are(column: str) -> None:
    table = QuestionTable()
    assert table.parts(["Vraag", column]) == []
    assert table.parts(["1. Hoezo?", "Daarom."]) == [("Vraag 1", 0), ("Antwoord 1", 1)]
    assert QuestionTable().parts(["Vraag", "Antwoord volgt. Wij komen daarop terug."]) != []
