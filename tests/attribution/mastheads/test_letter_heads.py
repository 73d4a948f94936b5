"""What the head of a letter says of it. All letters are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution.mastheads import read_masthead
from tests.support.growth import grows_within


def test_the_date_of_a_letter_stands_under_whom_it_is_to() -> None:
    head = [
        "Vergaderjaar 2024–2025",
        "99 515 Verzonnen regels",
        "Nr. 496 BRIEF VAN DE MINISTER VAN VERZINSELS",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Den Haag, 28 januari 2025",
        "Hierbij bied ik u niets aan.",
    ]
    found = read_masthead(head)
    assert (len(found.lines), found.metadata.date) == (5, "2025-01-28")
    assert found.own_title == "BRIEF VAN DE MINISTER VAN VERZINSELS"


LETTERS = {
    "labels above their values": [
        "Ministerie van Verzinsels",
        "> Retouradres Postbus 99999 2500 EX Den Haag",
        "De Voorzitter van de Tweede Kamer",
        "der Staten-Generaal",
        "2513 AA DEN HAAG",
        "Datum",
        "3 februari 2025",
        "Betreft",
        "Verzonnen bruggen",
        "Geachte Voorzitter,",
    ],
    "labels beside their values": [
        "> Retouradres Postbus 99999 2500 EX Den Haag",
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Datum | 3 februari 2025",
        "Onderwerp | Verzonnen bruggen",
        "Directoraat-Generaal Verzinsels",
        "Ons kenmerk",
        "DGV/12345",
        "Bij beantwoording de datum en ons kenmerk vermelden.",
    ],
    "labels in one line": [
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Ministerie van Verzinsels",
        "Datum 3 februari 2025 Betreft Verzonnen bruggen Ons kenmerk DGV / 12345",
        "Geachte mevrouw de Voorzitter,",
    ],
    "labels with a colon, the date in digits": [
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Directie Verzinsels",
        "Datum: 03-02-2025",
        "Betreft: Verzonnen bruggen",
        "Geachte voorzitter,",
    ],
    "no label for the date": [
        "Aan de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Ministerie van Verzinsels",
        "Den Haag, 3 februari 2025",
        "Betreft : Verzonnen bruggen.",
        "Geachte voorzitter,",
    ],
}


TEXT = "Hierbij stuur ik u een verzonnen brief over bruggen, die niet bestaat en waarin geen woord waar is."


@pytest.mark.parametrize("head", LETTERS.values(), ids=LETTERS)
def test_a_letter_says_its_date_subject_and_chamber_and_its_head_is_no_text(head: list[str]) -> None:
    found = read_masthead([*head, TEXT, "Vervolg."])
    assert found.lines == set(range(len(head)))
    stated = found.metadata
    assert (stated.date, stated.title, stated.chamber) == ("2025-02-03", "Verzonnen bruggen", "TK")
    assert found.own_title == "Brief van de regering"


def test_a_letter_that_answers_questions_is_named_by_its_subject() -> None:
    subject = "Beantwoording Kamervragen van het lid Bedacht (VVD) over verzonnen bruggen"
    found = read_masthead(["Datum | 16 mei 2024", f"Onderwerp | {subject}", "Directie Verzinsels", TEXT])
    assert (found.own_title, found.metadata.title) == (subject, subject)


def test_what_a_later_page_prints_again_of_the_head_is_part_of_it() -> None:
    head = ["Directie Verzinsels", "Datum", "3 februari 2025", "Ons kenmerk", "DGV / 12345", "Geachte voorzitter,"]
    found = read_masthead([*head, TEXT, "Directie Verzinsels", "Ons kenmerk", "DGV / 12345", "Slot."])
    assert found.lines == {0, 1, 2, 3, 4, 5, 7, 8, 9}


def test_the_columns_of_a_printed_letter_are_read_apart() -> None:
    head = [
        "De Voorzitter van de Tweede Kamer                          Directoraat-generaal Verzinsels",
        "der Staten-Generaal                                        Bezoekadres",
        "uw kenmerk      ons kenmerk      datum",
        "2003Z1          VB/123           3 april 2003",
        "onderwerp                                                  bijlagen",
        "Verzonnen varkens                                          1",
        "Geachte Voorzitter,",
    ]
    found = read_masthead([*head, TEXT])
    assert found.lines == set(range(7))
    assert (found.metadata.date, found.metadata.title) == ("2003-04-03", "Verzonnen varkens")


def test_the_subject_of_a_letter_may_run_over_two_lines() -> None:
    head = ["Directie Verzinsels", "Datum   3 april 2003", "Betreft   Verzonnen", "varkens", "Geachte Voorzitter,"]
    assert read_masthead([*head, TEXT]).metadata.title == "Verzonnen varkens"


def test_the_number_of_enclosures_beside_a_subject_is_no_word_of_it() -> None:
    head = [
        "Datum    9 november 2023                                   Bijlage(n)",
        "Betreft  Verzoek over een                                  2",
        "         verzonnen veerpont",
        "Geachte voorzitter,",
    ]
    assert read_masthead([*head, TEXT]).metadata.title == "Verzoek over een verzonnen veerpont"


def test_the_date_of_a_note_for_a_decision_stands_in_the_row_of_its_head() -> None:
    row = "Aan de Minister voor Verzinsels | Directie Verzinsels Opgesteld door Datum 4 oktober 2022 Kenmerk 34"
    head = ["TER BESLISSING", row, "nota", "Beslisnota bij Kamerbrief over verzonnen plekken"]
    assert read_masthead([*head, "1. Aanleiding", TEXT]).metadata.date == "2022-10-04"


def test_the_column_beside_a_letter_is_no_text_wherever_it_is_read() -> None:
    head = [
        "De Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Datum 3 mei 2022 Betreft Bruggen",
        "Geachte voorzitter,",
    ]
    column = ["Directoraat-generaal Verzinsels", "Bezoekadres Badweg 1 2594 AC Den Haag", "Ons kenmerk DGV / 22123456"]
    found = read_masthead([*head, TEXT, *column])
    assert found.lines == {0, 1, 2, 4, 5, 6}


HEAD = ["Ministerie van Verzinsels", "Datum Kenmerk Onderwerp", "3 februari 2025"]


def test_a_subject_without_its_column_may_stand_in_the_line_below() -> None:
    found = read_masthead([*HEAD, "Verzonnen bruggen", "Geachte voorzitter,"])
    assert (found.metadata.date, found.metadata.title) == ("2025-02-03", "Verzonnen bruggen")


@pytest.mark.parametrize("between", ["\t \t", "   \t", "\t\t"])
def test_a_column_that_is_empty_is_no_value(between: str) -> None:
    head = ["Ministerie van Verzinsels", "Datum: 3 februari 2025", "Betreft: Verzonnen bruggen"]
    found = read_masthead([*head, f"van hout{between}van steen", "Geachte voorzitter,"])
    assert found.metadata.title == "Verzonnen bruggen van hout van steen"


def test_a_long_line_ends_a_head_without_salutation() -> None:
    head = ["Ministerie van Verzinsels", "Datum: 3 februari 2025", "Betreft: Verzonnen bruggen"]
    text = ["Hierbij bericht ik u over de verzonnen bruggen die in het afgelopen jaar zijn", "gebouwd, met als"]
    assert read_masthead([*head, *text, "Kenmerk: 2025-0001"]).lines == {0, 1, 2}
    assert read_masthead([*head, "Afdeling Bruggen", "Kenmerk: 2025-0001"]).lines == {0, 1, 2, 3, 4}


@pytest.mark.parametrize("piece", ["a@", "Ons kenmerk ", "tel. 1 ", "www.a ", "1 januari "])
def test_a_repetitive_line_is_read_in_linear_time(piece: str) -> None:
    def read(repeated: str) -> None:
        read_masthead(["Verzonnen ministerie", repeated, "Geachte voorzitter,"])

    assert grows_within(read, 2 * [piece * 3_000], 2 * [piece * 24_000], lambda least: 24 * max(least, 0.01))


def test_a_subject_may_have_a_dossier_with_the_number_of_a_paper() -> None:
    head = ["Datum: 12 maart 2024", "Betreft: Inbreng over verzonnen bruggen (31 409, nr. 400)", "Geachte voorzitter,"]
    assert read_masthead(head).metadata.dossiers == ("31409",)


NOTE = ["TER ONDERTEKENING", "Directie Verzinsels", "Aan: de Minister voor Verzinsels", "Datum: 3 juni 2024"]


@pytest.mark.parametrize(
    ("below", "title"),
    [
        ("Nota bij de beantwoording van verzonnen vragen", "Nota bij de beantwoording van verzonnen vragen"),
        ("De Tweede Kamer heeft vragen gesteld.", None),
    ],
)
def test_advice_to_a_minister_has_its_title_right_below_the_head(below: str, title: str | None) -> None:
    found = read_masthead([*NOTE, below, "Aanleiding", "De Kamer heeft verzonnen vragen gesteld."])
    assert found.metadata.title == title


@pytest.mark.parametrize(("line", "salutes"), [("vroeg naar de verzonnen heffing.", False), ("Smit,", True)])
def test_who_is_called_honoured_in_a_sentence_is_not_addressed(line: str, salutes: bool) -> None:
    above = ["Den Haag, 16 mei 2001", "Aan de Voorzitter", "De heer Mosterd vroeg naar de regeling. Die is open."]
    found = read_masthead([*above, f"Geachte afgevaardigde Te Veldhuis {line}", "Deze is verzonnen."])
    assert (2 in found.lines) is salutes
