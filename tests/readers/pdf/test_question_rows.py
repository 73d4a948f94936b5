"""Tables of questions in PDF files. All are made up (verzonnen)."""

from __future__ import annotations

from dataclasses import replace

from indexer.readers import pdf
from tests.support.pdf_maker import Text, made


def _rows(*rows: tuple[str, ...], places: tuple[int, ...], step: int = 14) -> list[Text]:
    return [
        Text(x, 700 - step * line, cell)
        for line, row in enumerate(rows)
        for x, cell in zip(places, row, strict=True)
        if cell
    ]


def test_the_pages_beside_questions_are_left_out() -> None:
    asked = [f"{number} Waarom zijn er {number} bruggen verzonnen in het hele land?" for number in range(2, 20)]
    page = _rows(
        ("Nr Vraag", "Blz. tot"),
        ("1 Hoeveel verzonnen bruggen staan er in het hele land, en hoeveel in de", "12 13"),
        ("zee?", ""),
        *((text, "14 15") for text in asked),
        places=(60, 450),
    )
    assert [block.text for block in pdf.read("verzonnen.pdf", made(page)).blocks] == [
        "1 Hoeveel verzonnen bruggen staan er in het hele land, en hoeveel in de zee?", *asked
    ]  # fmt: skip


def test_rows_of_one_line_have_a_cell_for_each_question_and_answer() -> None:
    page = _rows(
        ("Nr", "Vraag", "Antwoord"),
        ("1", "Waarom is dit zo?", "Daarom is dit zo."),
        ("2", "Hoeveel bruggen zijn er?", "Drie."),
        places=(60, 120, 350),
    )
    assert [block.text for block in pdf.read("verzonnen.pdf", made(page)).blocks] == [
        "Vraag 1", "Waarom is dit zo?", "Antwoord 1", "Daarom is dit zo.",
        "Vraag 2", "Hoeveel bruggen zijn er?", "Antwoord 2", "Drie.",
    ]  # fmt: skip


def test_a_table_with_the_group_beside_each_question_is_no_text_in_two_columns() -> None:
    asked = [f"Waarom zijn er {number} bruggen verzonnen?" for number in range(1, 9)]
    rows = [(str(number), "SP", text, f"Omdat dat {number} is.") for number, text in enumerate(asked, 1)]
    page = _rows(("Nr.", "Fractie", "Vraag", "Antwoord"), *rows, places=(50, 80, 140, 340))
    assert [block.text for block in pdf.read("verzonnen.pdf", made(page)).blocks][:4] == [
        "Vraag 1 (SP)", asked[0], "Antwoord 1", "Omdat dat 1 is."
    ]  # fmt: skip


def test_an_answer_below_its_question_in_one_cell_is_a_paragraph_of_its_own() -> None:
    more = [
        row
        for number in range(3, 12)
        for row in (
            (str(number), f"Is brug {number} verzonnen?", "", "", ""),
            ("", f"Ja, dat is zij {number} keer.", "", "", ""),
        )
    ]
    above = "De commissie voor Verzinsels heeft de minister van Verzinsels deze verzonnen vragen over bruggen gesteld."
    page = _rows(
        ("Nr", "Vraag", "Bijlage", "Blz. van", "t/m"),
        ("1", "Hoeveel verzonnen bruggen staan er? En hoeveel", "", "12", "13"),
        ("", "in de zee?", "", "", ""),
        ("", "Er staan er drie. Een staat in de zee, of dat", "", "", ""),
        ("", "was zo.", "", "", ""),
        ("2", "Waarom is dit?", "2", "14", ""),
        ("", "Daarom.", "", "", ""),
        *more,
        places=(50, 80, 400, 450, 510),
    )
    assert [block.text for block in pdf.read("verzonnen.pdf", made([Text(50, 740, above), *page])).blocks][:7] == [
        above, "Vraag 1", "Hoeveel verzonnen bruggen staan er? En hoeveel in de zee?",
        "Er staan er drie. Een staat in de zee, of dat was zo.", "Vraag 2", "Waarom is dit?", "Daarom.",
    ]  # fmt: skip


def test_lines_far_apart_make_up_the_rows_of_a_table_whose_rows_do_not_stand_apart() -> None:
    page = _rows(
        ("Nr", "Vraag", "Antwoord"),
        ("1", "Hoeveel bruggen staan er, en", "Er staan er drie. Een daarvan"),
        ("", "waarom?", "staat in de zee."),
        ("", "", "Dat is verzonnen."),
        ("2", "Waarom is dit zo?", "Daarom is dit zo."),
        places=(60, 120, 350),
        step=22,
    )
    assert [block.text for block in pdf.read("verzonnen.pdf", made(page)).blocks] == [
        "Vraag 1", "Hoeveel bruggen staan er, en waarom?",
        "Antwoord 1", "Er staan er drie. Een daarvan staat in de zee. Dat is verzonnen.",
        "Vraag 2", "Waarom is dit zo?", "Antwoord 2", "Daarom is dit zo.",
    ]  # fmt: skip


def test_a_table_may_have_numbers_and_questions_alone() -> None:
    page = _rows(
        ("Nr", "Vraag"),
        ("1", "Hoeveel verzonnen bruggen staan er in het hele land, en hoeveel staan er"),
        ("", "in de zee? Zo ja, waarom?"),
        ("2", "Waarom is dit zo?"),
        places=(60, 120),
        step=22,
    )
    assert [block.text for block in pdf.read("verzonnen.pdf", made(page)).blocks] == [
        "Vraag 1",
        "Hoeveel verzonnen bruggen staan er in het hele land, en hoeveel staan er in de zee? Zo ja, waarom?",
        "Vraag 2",
        "Waarom is dit zo?",
    ]


def test_names_and_numbers_may_stand_in_the_middle_of_their_columns() -> None:
    numbers = range(8, 12)
    cells = [
        cell
        for row, number in enumerate(numbers)
        for cell in (
            Text(64 - 3 * len(str(number)), 670 - 44 * row, str(number)),
            Text(90, 670 - 44 * row, f"Hoeveel bruggen van soort {number}"),
            Text(300, 670 - 44 * row, f"Er staan er {number}."),
            Text(90, 648 - 44 * row, "staan er?"),
        )
    ]
    head = [Text(55, 700, "Nr"), Text(160, 700, "Vraag"), Text(380, 700, "Antwoord")]
    assert [block.text for block in pdf.read("verzonnen.pdf", made([*head, *cells])).blocks] == [
        text
        for number in numbers
        for text in (
            f"Vraag {number}", f"Hoeveel bruggen van soort {number} staan er?",
            f"Antwoord {number}", f"Er staan er {number}.",
        )
    ]  # fmt: skip


def test_a_table_in_smaller_type_than_the_text_above_it_is_no_note() -> None:
    said = "De commissie heeft een aantal verzonnen vragen gesteld over bruggen."
    above = [Text(60, 760 - 12 * line, said) for line in range(4)]
    rows = [(str(number), f"Waarom is brug {number} er?", f"Om {number} redenen.") for number in (1, 2, 3)]
    table = _rows(("Nr", "Vraag", "Antwoord"), *rows, places=(60, 120, 350), step=11)
    table = [replace(text, size=8) for text in table]
    blocks = pdf.read("verzonnen.pdf", made([*above, *table])).blocks
    assert not any(block.note for block in blocks)
    assert [block.text for block in blocks][-4:] == ["Vraag 3", "Waarom is brug 3 er?", "Antwoord 3", "Om 3 redenen."]


_ASKED = (
    ("Hoeveel bruggen van deze soort staan er,", "Er staan er drie. Een daarvan staat in"),
    ("en waarom is dat?", "de zee, en dat is verzonnen."),
    ("Waarom is dit zo?", "Daarom is dit zo."),
    ("Wat kost een brug van deze soort in", "Dat kost niets, want de brug is"),
    ("het hele land?", "verzonnen."),
)
_READ = [
    "Vraag 1", "Hoeveel bruggen van deze soort staan er, en waarom is dat?",
    "Antwoord 1", "Er staan er drie. Een daarvan staat in de zee, en dat is verzonnen.",
    "Vraag 2", "Waarom is dit zo?", "Antwoord 2", "Daarom is dit zo.",
    "Vraag 3", "Wat kost een brug van deze soort in het hele land?",
    "Antwoord 3", "Dat kost niets, want de brug is verzonnen.",
]  # fmt: skip


def test_questions_that_begin_level_with_their_answers_are_a_table_without_a_head_and_numbers_too() -> None:
    headed = _rows(("Vraag", "Antwoord"), *_ASKED, places=(60, 330))
    numbers = ("1", "", "2", "3", "")
    numbered = [(number, *row) for number, row in zip(numbers, _ASKED, strict=True)]
    tables = (headed, _rows(*_ASKED, places=(60, 330)), _rows(*numbered, places=(60, 90, 330)))
    assert [[block.text for block in pdf.read("verzonnen.pdf", made(table)).blocks] for table in tables] == [_READ] * 3


def test_text_in_two_columns_of_which_one_asks_is_no_table() -> None:
    left = [f"Dit is regel {line} van een verzonnen betoog." for line in range(20)]
    left[3], left[9], left[15] = "Is dat zo?", "Is dat ook zo?", "Is ook dat zo?"
    right = [f"en dat is regel {line} van het betoog in de" for line in range(20)]
    page = _rows(*zip(left, right, strict=True), places=(60, 330))
    read = " ".join(block.text for block in pdf.read("verzonnen.pdf", made(page)).blocks)
    assert "regel 19 van een verzonnen betoog. en dat is regel 0 van het betoog" in read


def test_the_label_of_a_question_at_the_foot_of_the_page_with_its_number_is_no_running_foot() -> None:
    def page(number: int, asked: str) -> list[Text]:
        said = [Text(60, 760 - 13 * line, f"Dit is regel {line} over brug {number}, verzonnen.") for line in range(52)]
        return [*said, Text(60, 84, f"Vraag {number}"), Text(60, 71, asked)]

    pages = page(1, "Is de brug verzonnen?"), page(2, "Waarom is dat?"), page(3, "Wat kost de brug?")
    read = " ".join(block.text for block in pdf.read("verzonnen.pdf", made(*pages)).blocks)
    assert [f"Vraag {number}" in read for number in (1, 2, 3)] == [True] * 3
