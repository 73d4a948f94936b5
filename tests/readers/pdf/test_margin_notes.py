"""Notes in small print in the margin of a page, beside the lines of its text. All pages are made up."""

from __future__ import annotations

import pytest

from indexer.readers import pdf
from tests.support.pdf_maker import Text, column, made, read

BODY = """De leden van deze verzonnen fractie vragen de regering om een
toelichting op het beleid voor de volgende jaren en ook op de ge-
volgen voor de waterschappen. De regering kan dat beeld slechts
ten dele bevestigen, want er zijn ook bedachte bruggen en wegen
die nergens staan en die ook nooit zullen worden gebouwd."""
SENTENCES = " ".join(BODY.split("\n")).replace("ge- volgen", "gevolgen")
NOTES = """1 Bron: verzonnen toets van de Infor-
matie Groep, bijlage bij de brief van
11 november 2003."""
NOTE = "1 Bron: verzonnen toets van de Informatie Groep, bijlage bij de brief van 11 november 2003."


def body(lines: str = BODY, y: float = 300) -> list[Text]:
    return column(lines, x=180, y=y, size=11)


def mark(y: float, number: str = "1") -> list[Text]:
    """A line with the mark of a note behind it."""
    return [Text(180, y, "Dit zegt de verzonnen toets."), Text(312, y + 4, number, 6)]


def split(*pages: list[Text]) -> tuple[list[str], list[str]]:
    """The texts that are read, and the notes."""
    blocks = read(*pages)
    return [block.text for block in blocks if not block.note], [block.text for block in blocks if block.note]


def test_the_note_of_a_title_in_capitals_stands_under_the_first_sentence_below_it() -> None:
    title = [Text(180, 500, "VERZONNEN VERSLAG VAN DE COMMISSIE", 10), Text(386, 504, "1", 6)]
    page = [*title, Text(180, 480, "Vastgesteld 25 mei 2004", 11), *body(), *column(NOTES, x=57, y=281, size=6)]
    assert [block.text for block in read(page)][-2:] == [SENTENCES, NOTE]


@pytest.mark.parametrize("y", [300, 299, 286.8, 281, 273.6, 262])
def test_notes_left_of_the_text_are_in_none_of_its_lines(y: float) -> None:
    masthead = [Text(68, 700, "29 270", 10, bold=True), Text(180, 700, "Een verzonnen wet over bedachte bruggen", 11)]
    number = [Text(68, 670, "Nr. 7", 10, bold=True), Text(180, 670, "NOTA NAAR AANLEIDING VAN HET VERSLAG", 10)]
    said, notes = split([*masthead, *number, *mark(400), *body(), *column(NOTES, x=57, y=y, size=6)])
    assert (said[-2:], notes) == (["Dit zegt de verzonnen toets.", SENTENCES], [NOTE])
    assert [number in " ".join(said) for number in ("29 270", "Nr. 7")] == [True, True]


def test_a_heading_beside_a_note_stays_one() -> None:
    heading = Text(180, 330, "2. Uitvoering", 9.5, bold=True)
    page = [*mark(400), heading, *body(), *column(NOTES, x=57, y=346, size=6)]
    assert [(block.text, block.kind) for block in read(page) if not block.note] == [
        ("Dit zegt de verzonnen toets.", "paragraph"),
        ("2. Uitvoering", "heading"),
        (SENTENCES, "paragraph"),
    ]


def test_each_of_two_notes_is_whole_also_where_a_line_is_but_a_number() -> None:
    lines = f"{NOTES}\n2\nVerzonnen raad, Beoordelen, blz.\n31."
    page = [*mark(400), *mark(380, "2"), *body(), *column(lines, x=57, y=300, size=6)]
    assert split(page)[1] == [NOTE, "2 Verzonnen raad, Beoordelen, blz. 31."]


def test_the_day_of_a_date_in_a_note_opens_no_other_note() -> None:
    lines = "1 Zie de verzonnen brief van\n2 november 2003, nr. 4\n2 Verzonnen raad, blz. 31."
    page = [*mark(400), *mark(380, "2"), *body(), *column(lines, x=57, y=300, size=6)]
    assert split(page)[1] == ["1 Zie de verzonnen brief van 2 november 2003, nr. 4", "2 Verzonnen raad, blz. 31."]


def test_a_raised_number_before_a_list_of_members_is_no_number_of_a_question() -> None:
    members = "Samenstelling: Leden: Verzonnen\n(VVD), Van den Bedacht (SGP),\nTen Schijn (PvdA)."
    margin = [Text(57, 633, "1", 6), *column(members, x=62, y=630, size=6)]
    asked = body("1\nWaarom zijn er zo veel verzonnen bruggen en wegen in dit land?", y=560)
    page = [*mark(660), *body(y=640), *margin, *asked]
    said, notes = split(page)
    assert notes == ["1 Samenstelling: Leden: Verzonnen (VVD), Van den Bedacht (SGP), Ten Schijn (PvdA)."]
    assert said[1:3] == [SENTENCES, "1"]


def test_a_note_in_the_margin_goes_on_on_the_next_page() -> None:
    first, last = NOTES.splitlines()[:2], NOTES.splitlines()[2:]
    pages = [
        [*mark(400), *body(), *column("\n".join(first), x=57, y=281, size=6)],
        [*body(), *column("\n".join(last), x=57, y=300, size=6)],
    ]
    assert split(*pages)[1] == [NOTE]


def test_notes_right_of_the_text_are_notes_where_the_text_has_their_marks() -> None:
    page = [*mark(400), *body(), *column(NOTES, x=520, y=281, size=4)]
    assert split(page) == (["Dit zegt de verzonnen toets.", SENTENCES], [NOTE])


@pytest.mark.parametrize("rows", [["1 januari", "2 februari", "3 maart"], ["1. Punt", "2. Punt", "3. Punt"]])
def test_labels_before_the_lines_of_a_table_are_no_notes(rows: list[str]) -> None:
    labels = [Text(57, 300 - 13.2 * at, row, 8) for at, row in enumerate(rows)]
    content = pdf.read("verzonnen.pdf", made([*(mark(400) if "1. Punt" in rows else []), *labels, *body()]))
    said = " ".join(block.text for block in content.blocks)
    assert not any(block.note for block in content.blocks)
    assert all(row in said for row in rows)
