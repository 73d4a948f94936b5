"""Rows that are written as a whole are those that the library writes cell by cell."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

import openpyxl
import pytest
import xlsxwriter
from hypothesis import example, given, settings
from hypothesis import strategies as st

from indexer.exporting.text_sheet import TextSheet

ROWS = st.lists(st.lists(st.text(), min_size=1, max_size=4), min_size=1, max_size=4)


def workbook(rows: Sequence[Sequence[str]], whole: bool) -> io.BytesIO:
    """A workbook with a sheet of texts, written row by row or cell by cell."""
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
        sheet = book.add_worksheet("a", TextSheet) if whole else book.add_worksheet("a")
        form = book.add_format({"text_wrap": True})
        for number, row in enumerate(rows):
            if whole:
                sheet.write_cells(number, [sheet.cell(place, text, form) for place, text in enumerate(row)])
            else:
                for place, text in enumerate(row):
                    sheet.write_string(number, place, text, form)
    return file


def sheet_of(file: io.BytesIO) -> str:
    """The sheet as it stands in the file."""
    with zipfile.ZipFile(file) as book:
        return book.read("xl/worksheets/sheet1.xml").decode()


@given(ROWS)
@example([["", " brug ", "a\nb", "brug & <b>haven</b>", "_x0041_", "\x00\x1f\ufffe", "verzonnen\xad woord"]])
@example([["\U0001f600" * 20_000], ["x" * 40_000]])
@settings(deadline=None)
def test_a_row_is_what_its_cells_are(rows: list[list[str]]) -> None:
    assert sheet_of(workbook(rows, whole=True)) == sheet_of(workbook(rows, whole=False))


@pytest.mark.parametrize("text", ["<r>&</r>", "<r><t>verzonnen</t></r>"])
def test_what_looks_like_rich_text_is_text(text: str) -> None:
    book = openpyxl.load_workbook(workbook([[text]], whole=True))
    assert book["a"]["A1"].value == text
