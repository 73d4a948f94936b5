"""Tables of Word documents: cells in their order, questions beside answers, letterheads."""

from __future__ import annotations

from typing import Any

import pytest

from indexer.errors import Refused
from indexer.readers import word
from tests.support.word_maker import body, package, read, saved


def test_tables_are_read_row_by_row_in_their_place() -> None:
    def build(document: Any) -> None:
        document.add_paragraph("voor")
        table = document.add_table(2, 2)
        for index, text in enumerate(("jaar", "aantal", "2018", "7")):
            table.cell(index // 2, index % 2).text = text
        document.add_paragraph("na")

    assert [block.text for block in read(build)] == ["voor", "jaar | aantal", "2018 | 7", "na"]


def test_a_table_of_questions_may_have_no_head() -> None:
    rows = (("4", "Waarom is dit verzonnen?", "Daarom."), ("5", "Hoeveel bruggen zijn er?", "Drie."))

    def build(document: Any) -> None:
        table = document.add_table(2, 3)
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text

    assert [block.text for block in read(build)] == [
        text for number, asked, answered in rows for text in (f"Vraag {number}", asked, f"Antwoord {number}", answered)
    ]


def test_lines_of_cells_are_paired() -> None:
    def build(document: Any) -> None:
        table = document.add_table(rows=2, cols=2)
        table.cell(0, 0).text, table.cell(0, 1).text = "Datum\nOnderwerp", "14 februari 2025\nEen verzonnen brief"
        table.cell(1, 0).text, table.cell(1, 1).text = "Betreft", "Een verzonnen brief\nover dijken"

    assert [block.text for block in read(build)] == [
        "Datum | 14 februari 2025",
        "Onderwerp | Een verzonnen brief",
        "Betreft | Een verzonnen brief over dijken",
    ]


def test_tables_in_tables_are_read_in_one_pass() -> None:
    inner = "<w:p><w:r><w:t>diep</w:t></w:r></w:p>"
    for _ in range(60):
        inner = f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    assert [block.text for block in word.read("x", package(document=body(inner))).blocks] == ["diep"]
    for _ in range(60):
        inner = f"<w:tbl><w:tr><w:tc>{inner}</w:tc></w:tr></w:tbl>"
    with pytest.raises(Refused, match="nested more than 256 deep"):
        word.read("x", package(document=body(inner)))


def test_a_letter_in_a_cell_stands_for_itself_and_the_small_print_in_the_next_beside_it() -> None:
    letter = [f"{'Dit is een verzonnen zin over bruggen. ' * 4}Nummer {number}." for number in (1, 2)]

    def build(document: Any) -> None:
        cells = document.add_table(1, 2).rows[0].cells
        cells[0].text, cells[1].text = "Ons kenmerk", "Geachte voorzitter,"
        cells[0].add_paragraph("VERZONNEN/1")
        for text in letter:
            cells[1].add_paragraph(text)

    content = word.read("verzonnen.docx", saved(build))
    assert [block.text for block in content.blocks] == ["Geachte voorzitter,", *letter]
    assert content.beside == ("Ons kenmerk", "VERZONNEN/1")


def test_a_row_with_text_in_one_cell_alone_is_a_place_on_the_page() -> None:
    def build(document: Any) -> None:
        table = document.add_table(rows=2, cols=2)
        table.cell(0, 0).text, table.cell(0, 1).text = "Nr. 10", "VERZONNEN MOTIE"
        table.cell(1, 1).text = "overwegende dat dit is verzonnen;"
        table.cell(1, 1).add_paragraph("verzoekt de regering niets te doen,")

    assert [block.text for block in read(build)] == [
        "Nr. 10 | VERZONNEN MOTIE",
        "overwegende dat dit is verzonnen;",
        "verzoekt de regering niets te doen,",
    ]


def test_questions_and_answers_in_the_columns_of_a_table_stand_under_their_labels() -> None:
    def build(document: Any) -> None:
        table = document.add_table(0, 3)
        for cells in (("Nr.", "Vraag", "Antwoord"), ("4", "Hoeveel verzonnen bruggen?", "Drie."), ("5", "Sinds?", "")):
            for cell, text in zip(table.add_row().cells, cells, strict=True):
                cell.text = text
        document.add_paragraph("Einde.")

    assert [block.text for block in read(build)] == [
        *("Vraag 4", "Hoeveel verzonnen bruggen?", "Antwoord 4", "Drie."),
        *("Vraag 5", "Sinds?", "Einde."),
    ]


@pytest.mark.parametrize(
    ("below", "whole"),
    [("14 verzonnen bruggen vervielen?", True), ("14 oktober 2022", False), ("1013 AA Verzon", False)],
)
def test_a_number_below_a_line_break_goes_on_with_what_it_counts(below: str, whole: bool) -> None:
    def build(document: Any) -> None:
        document.add_paragraph(f"Waarom is het dat in 2022\n{below}")

    assert len(read(build)) == (1 if whole else 2)
