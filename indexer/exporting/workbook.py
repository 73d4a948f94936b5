"""An export as an .xlsx workbook: for people, so in their language, with labels for values, and with sheets that
explain it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from typing import IO, Any

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from indexer.exporting import flat_rows
from indexer.exporting.data_dictionary import COLUMNS, WORDS, Column
from indexer.exporting.flat_rows import Entries, UrlOf
from indexer.exporting.origin import Origin
from indexer.exporting.text_sheet import TextSheet

Label = Callable[[str, str], str]
"""What a value of a facet is called."""
_ROWS = 1_048_575
"""What a sheet holds beside its headings."""
_WIDE = 40
"""Columns that are wider than this, in characters, wrap their text."""
_FIRST = ("parties", "speaker", "role", "responds_to", "date", "text", "notes", "topics", "document", "title", "url")
"""What people look for first; the other columns follow."""
_LABELLED = {
    "parties": "party", "looked_up": "party", "in_favour": "party", "against": "party", "divided": "party",
    "mentions": "party", "responds_to": "party", "role": "role",
    "topics": "topic", "document": "document", "type": "type", "dossiers": "dossier",
}  # fmt: skip
_OFTEN = 20_000
"""The number of cells with labels that are kept: few of them are not written again."""
_IN_LINES = ("notes", "section")
_PLAIN = ("text", "integer", "list")


def write_workbook(file: IO[bytes], entries: Entries, made: Origin, url_of: UrlOf, label: Label, lang: str) -> int:
    """Write an .xlsx workbook into a file, in a language (`nl` or `en`): the paragraphs on one sheet, what they are on
    another, what its columns hold on a third. Return the number of paragraphs.

    Rows go to disk one by one, and text stays text, whatever it begins with. What is longer than a cell is cut off
    there, and what is nested is left out: other formats hold it.

    Raises:
        OSError: the disk is full.
    """
    words = WORDS[lang]
    listed = [column for column in COLUMNS if column.of != "search" and column.kind in _PLAIN]
    listed.sort(key=lambda column: _FIRST.index(column.name) if column.name in _FIRST else len(_FIRST))
    try:
        with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
            sheet = book.add_worksheet(words["paragraphs"], TextSheet)
            rows = _write_rows(book, sheet, listed, entries, url_of, label, lang)
            titles = {column.name: column.title[lang] for column in COLUMNS}
            told = [(titles[name], value) for name, value in flat_rows.of_search(made).items()]
            _write_table(book, words["about"], 18, [*told, (words["paragraphs"], str(rows))])
            _write_table(
                book,
                words["columns"],
                24,
                [(column.title[lang], f"{column.about[lang]} ({column.name})") for column in listed],
            )
    except FileCreateError as error:  # in which the library wraps what the disk says
        raise error.args[0] from error
    return rows


def _write_rows(
    book: Any, sheet: TextSheet, listed: Sequence[Column], entries: Entries, url_of: UrlOf, label: Label, lang: str
) -> int:
    """Write the paragraphs under a line of headings that stays in sight; return their number."""
    bold = book.add_format({"bold": True})
    formats = [book.add_format({"valign": "top", "text_wrap": wrapped}) for wrapped in (False, True)]
    for number, column in enumerate(listed):
        sheet.set_column(number, number, column.width, formats[column.width > _WIDE])
    sheet.write_cells(0, [sheet.cell(number, column.title[lang], bold) for number, column in enumerate(listed)])
    sheet.freeze_panes(1, 0)
    places = {column.name: (number, formats[column.width > _WIDE]) for number, column in enumerate(listed)}

    def cell(name: str, value: Any) -> str:
        number, form = places[name]
        return sheet.cell(number, _text(name, value, label), form)

    often = lru_cache(_OFTEN)(cell)

    def put(row: list[str], values: dict[str, Any]) -> list[str]:
        """A row with the cells that hold something."""
        for name, value in values.items():
            if (value or value == 0) and name in places:
                row[places[name][0]] = often(name, value) if name in _LABELLED else cell(name, value)
        return row

    of_document = lru_cache(flat_rows.KEPT)(lambda document: put([""] * len(listed), flat_rows.of_document(document)))
    rows = 0
    for rows, (document, paragraph) in zip(range(1, _ROWS + 1), entries, strict=False):
        of_paragraph = flat_rows.of_paragraph(paragraph, url_of(document, paragraph))
        sheet.write_cells(rows, put(of_document(document).copy(), of_paragraph))
    sheet.autofilter(0, 0, rows, len(listed) - 1)
    return rows


def _text(name: str, value: Any, label: Label) -> str:
    if isinstance(value, (str, int)):
        return label(_LABELLED[name], str(value)) if name in _LABELLED else str(value)
    texts = [label(_LABELLED[name], one) for one in value] if name in _LABELLED else value
    return ("\n" if name in _IN_LINES else "; ").join(texts)


def _write_table(book: Any, name: str, width: int, rows: Iterable[Sequence[str]]) -> None:
    """A sheet of two columns."""
    sheet: TextSheet = book.add_worksheet(name, TextSheet)
    plain = book.add_format()
    sheet.set_column(0, 0, width)
    sheet.set_column(1, 1, 100)
    for number, row in enumerate(rows):
        sheet.write_cells(number, [sheet.cell(place, text, plain) for place, text in enumerate(row)])
