"""Tables of OpenDocument texts: cells in their order, questions beside answers, what is repeated. All are made up."""

from __future__ import annotations

from indexer.readers import opendocument
from tests.support.odt_maker import made, texts


def _cell(text: str, rest: str = "", name: str = "table-cell") -> str:
    return f"<table:{name} {rest}>{f'<text:p>{text}</text:p>' if text else ''}</table:{name}>"


def _row(*cells: str, rest: str = "") -> str:
    inner = "".join(cell if cell.startswith("<") else _cell(cell) for cell in cells)
    return f"<table:table-row {rest}>{inner}</table:table-row>"


def _table(*rows: str) -> str:
    return f"<table:table><table:table-column/>{''.join(rows)}</table:table>"


def test_tables_are_read_row_by_row_in_their_place() -> None:
    head = f"<table:table-header-rows>{_row('jaar', 'aantal')}</table:table-header-rows>"
    inner = f"<text:p>voor</text:p>{_table(head, _row('2018', '7'))}<text:p>na</text:p>"
    assert texts(inner) == ["voor", "jaar | aantal", "2018 | 7", "na"]


def test_questions_and_answers_in_the_columns_of_a_table_stand_under_their_labels() -> None:
    inner = _table(
        _row("Nr.", "Vraag", "Antwoord"), _row("4", "Hoeveel verzonnen bruggen?", "Drie."), _row("5", "Sinds?", "")
    )
    assert texts(f"{inner}<text:p>Einde.</text:p>") == [
        *("Vraag 4", "Hoeveel verzonnen bruggen?", "Antwoord 4", "Drie."),
        *("Vraag 5", "Sinds?", "Einde."),
    ]


def test_a_table_in_a_cell_is_read_in_its_place() -> None:
    inner = _table(_row(_table(_row("jaar", "2018")).join(("<table:table-cell>", "</table:table-cell>"))))
    assert texts(inner) == ["jaar | 2018"]


def test_a_cell_covered_from_the_left_is_none_and_one_covered_from_above_is_empty() -> None:
    covered = _cell("", name="covered-table-cell")
    inner = _table(
        _row("Nr.", "Vraag", "Antwoord"),
        _row("4", "Hoeveel verzonnen bruggen?", "Drie."),
        _row(_cell("Over verzonnen water", 'table:number-columns-spanned="3"'), covered, covered),
        _row(_cell("5", 'table:number-rows-spanned="2"'), "Sinds wanneer?", "2018."),
        _row(covered, "En waarom?", "Daarom."),
    )
    assert texts(inner)[4:] == [
        "Over verzonnen water",
        *("Vraag 5", "Sinds wanneer?", "Antwoord 5", "2018."),
        *("Vraag 3", "En waarom?", "Antwoord 3", "Daarom."),
    ]


def test_an_empty_cell_that_is_repeated_keeps_the_columns_in_their_places() -> None:
    inner = _table(
        _row("Nr.", "Fractie", "Blz.", "Vraag", "Antwoord"),
        _row("4", _cell("", 'table:number-columns-repeated="2"'), "Hoeveel verzonnen bruggen?", "Drie."),
    )
    assert texts(inner) == ["Vraag 4", "Hoeveel verzonnen bruggen?", "Antwoord 4", "Drie."]


def test_what_is_repeated_a_billion_times_stands_once() -> None:
    times = 'table:number-columns-repeated="999999999"'
    inner = _cell("diep", times)
    for _ in range(30):  # each of them would stand as often in the one around it
        rows = _row(inner, rest='table:number-rows-repeated="999999999"')
        inner = f"<table:table-cell {times}>{_table(rows)}</table:table-cell>"
    assert texts(_table(_row(inner))) == ["diep"]


def test_a_letter_in_a_cell_stands_for_itself_and_the_small_print_in_the_next_beside_it() -> None:
    letter = [f"{'Dit is een verzonnen zin over bruggen. ' * 4}Nummer {number}." for number in (1, 2)]
    cells = [
        f"<table:table-cell>{''.join(f'<text:p>{text}</text:p>' for text in cell)}</table:table-cell>"
        for cell in (["Ons kenmerk", "VERZONNEN/1"], ["Geachte voorzitter,", *letter])
    ]
    content = opendocument.read("x", made(_table(_row(*cells))))
    assert [block.text for block in content.blocks] == ["Geachte voorzitter,", *letter]
    assert content.beside == ("Ons kenmerk", "VERZONNEN/1")
