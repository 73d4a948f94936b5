"""A sheet of texts, whose rows are written as a whole: twice as fast as XlsxWriter writes them cell by cell.

What a cell may hold and how it is escaped is the library's; but a text that looks like its rich text (`<r>…</r>`),
which the library writes as it stands, is a text here.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, partial
from zipfile import ZipFile

from xlsxwriter import workbook
from xlsxwriter.format import Format
from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

_LONGEST = 32_767
"""The greatest length of a cell, in units of UTF-16."""
_ROW = "\x00"
"""Stands in a cell for the number of its row. No text holds it: control characters are escaped."""


class _Packed(ZipFile):
    """The zip file that a workbook is. One that could not be written, on a full disk, is not ended afterwards."""

    def __del__(self) -> None:
        """Nothing: who writes it closes it."""


workbook.ZipFile = partial(_Packed, compresslevel=1)
"""Level 1 takes a third of the time of the usual one, for a file that is a fifth larger; the library has no setting."""


@cache
def _begin(column: int, form: Format) -> str:
    return f'<c r="{xl_col_to_name(column)}{_ROW}" s="{form._get_xf_index()}" t="inlineStr"><is><t'


class TextSheet(Worksheet):  # type: ignore[misc]  # the library is not typed
    """A sheet of a workbook of which one row at a time is in memory (`constant_memory`)."""

    def cell(self, column: int, text: str, form: Format) -> str:
        """A cell of any row with a text, which is cut off where it is longer than a cell can be."""
        if len(text) > _LONGEST // 2:
            text = text.encode("utf-16-le", "replace")[: 2 * _LONGEST].decode("utf-16-le", "ignore")
        if not text.isprintable() or "<" in text or ">" in text or "&" in text or "_x" in text:
            text = self._escape_data(self._escape_control_characters(text))
        kept = ' xml:space="preserve"' if len(text.strip()) < len(text) else ""
        return f"{_begin(column, form)}{kept}>{text}</t></is></c>"

    def write_cells(self, row: int, cells: Sequence[str]) -> None:
        """Write a row, which stands below all that are written: a cell for each column, empty where there is none."""
        if row > self.previous_row:
            self._write_single_row(row)
        self._check_dimensions(row, 0)  # which notes how far the sheet goes
        self._check_dimensions(row, len(cells) - 1)
        self.fh.write(f'<row r="{_ROW}">{"".join(cells)}</row>'.replace(_ROW, str(row + 1)))
