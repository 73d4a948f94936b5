"""Tables of questions and answers as text, their cells set out by spaces or tabs. All are made up (verzonnen)."""

from __future__ import annotations

import pytest

from indexer.attribution import parse
from indexer.attribution.layout.lines import Line, read_lines
from indexer.attribution.layout.table_columns import with_columns
from indexer.records import Metadata, SourceDocument
from indexer.vocabulary import Vocabularies
from tests.support.growth import grows_within

HEAD = """36 410 XIII Begrotingsstaten van het Ministerie van Verzinsels voor het jaar 2024
Nr. 6 LIJST VAN VRAGEN EN ANTWOORDEN
Vastgesteld 12 oktober 2023

De commissie voor Verzinsels heeft vragen voorgelegd aan de Minister van Financiën. Deze zijn hieronder beantwoord.
"""
WRAPPED = """
Nr.  Fractie   Vraag                     Antwoord
1    VVD       Hoeveel verzonnen         In totaal zijn het er dertien. Dat is
               bruggen staan er          er een meer dan in het voor-
               in het land?              afgaande jaar.
2    PvdA, SP  Waarom is dat zo?         Omdat er een is verzonnen.

De voorzitter van de commissie, Verzonnen
"""
TABBED = """
Nr.\tVraag\tAntwoord\tFractie
1\tHoeveel verzonnen bruggen staan er in het land?\tIn totaal zijn het er dertien. Dat is er een meer dan in het voorafgaande jaar.\tVVD
2\tWaarom is dat zo?\tOmdat er een is verzonnen.\tPvdA, SP

De voorzitter van de commissie, Verzonnen
"""  # noqa: E501


@pytest.mark.parametrize("table", [WRAPPED, TABBED])
def test_each_cell_is_a_question_of_the_group_in_its_row_or_the_answer_to_it(table: str) -> None:
    document = parse(SourceDocument("verzonnen.txt", "", "", HEAD + table, Metadata()), Vocabularies())
    said = [(p.text, p.role, p.parties, p.responds_to) for p in document.paragraphs if p.role != "procedural"]
    assert said == [
        ("Hoeveel verzonnen bruggen staan er in het land?", "contribution", ("vvd",), ()),
        (
            "In totaal zijn het er dertien. Dat is er een meer dan in het voorafgaande jaar.",
            "response",
            (),
            ("vvd",),
        ),
        ("Waarom is dat zo?", "contribution", ("pvda", "sp"), ()),
        ("Omdat er een is verzonnen.", "response", (), ("pvda", "sp")),
    ]
    assert document.paragraphs[-1].text == "De voorzitter van de commissie, Verzonnen"


def test_a_table_of_other_things_is_left_as_it_is() -> None:
    lines = read_lines("Jaar   Bruggen   Dammen\n2023   Dertien   Twee\n2024   Veertien  Drie")
    assert with_columns(lines) == lines


def test_text_below_a_table_is_none_of_it() -> None:
    below = "De leden vragen  naar de bruggen die in het verzonnen land zijn verzonnen."
    lines = read_lines(f"Vraag         Antwoord\nWaarom?       Daarom.\n\n{below}\n")
    assert [line.text for line in with_columns(lines) if not line.furniture][-1] == below


def test_a_long_table_takes_no_more_than_its_length() -> None:
    def tries(rows: int) -> list[list[Line]]:
        return [read_lines("Nr.  Vraag     Antwoord\n" + "1    Waarom?   Daarom.\n     Hoezo?    Zo.\n" * rows)] * 3

    assert grows_within(with_columns, tries(1_000), tries(4_000), lambda least: 9 * least + 0.03)


def test_a_line_below_the_head_of_a_table_that_is_no_row_stands_apart() -> None:
    lines = with_columns(read_lines("Nr\tVraag\n1 Hoeveel bruggen zijn er?\n2 Waarom?"))
    assert [(line.furniture, line.after_blank) for line in lines] == [(True, True), (False, True), (False, False)]


def test_a_long_row_takes_no_more_than_its_length() -> None:
    def tries(cells: int) -> list[list[Line]]:
        return [read_lines("Vraag\tAntwoord\n" + "\tx" * cells)] * 3

    assert grows_within(with_columns, tries(20_000), tries(80_000), lambda least: 9 * least + 0.03)
