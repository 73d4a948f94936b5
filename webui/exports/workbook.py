"""All hits of a search as an .xlsx workbook: for people, so in the language of the page and with a sheet that explains
it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import IO

import xlsxwriter
from flask_babel import gettext

from indexer.searches import Hit
from webui.exports.rows import Origin
from webui.wording import labels

_ROWS = 1_048_575
"""What a sheet holds beside its headings."""
_WIDE = 40
"""Columns that are wider than this, in characters, wrap their text."""


def write_workbook(file: IO[bytes], hits: Iterable[Hit], made: Origin, url_of: Callable[[Hit], str]) -> None:
    """Write an .xlsx workbook into a file: the hits on one sheet, what they are on another.

    Rows go to disk one by one, and text stays text, whatever it begins with. A cell holds 32,767 characters: what is
    longer is cut off there.
    """
    with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
        rows = _write_hits(book, hits, url_of)
        about = book.add_worksheet(gettext("Over deze lijst"))
        about.set_column(0, 0, 18)
        about.set_column(1, 1, 100)
        for number, entry in enumerate(_about(made, rows)):
            for column, text in enumerate(entry):
                about.write_string(number, column, text)


def _write_hits(book: xlsxwriter.Workbook, hits: Iterable[Hit], url_of: Callable[[Hit], str]) -> int:
    """Write the hits on a sheet, under a line of headings that stays in sight; return their number."""
    bold = book.add_format({"bold": True})
    formats = [book.add_format({"valign": "top", "text_wrap": wrapped}) for wrapped in (False, True)]
    sheet = book.add_worksheet(gettext("Alinea’s"))
    columns = [(column, formats[column.width > _WIDE]) for column in _columns()]
    for number, (column, _) in enumerate(columns):
        sheet.set_column(number, number, column.width)
        sheet.write_string(0, number, column.title, bold)
    sheet.freeze_panes(1, 0)
    rows = 0
    for rows, hit in zip(range(1, _ROWS + 1), hits, strict=False):
        for number, (column, form) in enumerate(columns):
            sheet.write_string(rows, number, column.value(hit, url_of), form)
    sheet.autofilter(0, 0, rows, len(columns) - 1)
    return rows


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of the workbook; `width` in characters."""

    title: str
    width: int
    value: Callable[[Hit, Callable[[Hit], str]], str]


def _columns() -> tuple[_Column, ...]:
    return (
        _Column(gettext("Fractie"), 16, lambda hit, _: _labels("party", hit.paragraph.parties)),
        _Column(gettext("Spreker"), 24, lambda hit, _: hit.paragraph.speaker or ""),
        _Column(gettext("Rol"), 12, lambda hit, _: labels.label("role", hit.paragraph.role)),
        _Column(gettext("Antwoord aan"), 16, lambda hit, _: _labels("party", hit.paragraph.responds_to)),
        _Column(gettext("Datum"), 12, lambda hit, _: hit.document.date or ""),
        _Column(gettext("Alinea"), 90, lambda hit, _: hit.paragraph.text),
        _Column(gettext("Noten"), 50, lambda hit, _: "\n".join(note.text for note in hit.paragraph.notes)),
        _Column(gettext("Thema"), 30, lambda hit, _: _labels("topic", hit.paragraph.topics)),
        _Column(gettext("Document"), 28, lambda hit, _: labels.document_name(hit.document)),
        _Column(gettext("Titel"), 50, lambda hit, _: hit.document.title),
        _Column(gettext("Adres"), 40, lambda hit, url_of: url_of(hit)),
    )


def _about(made: Origin, rows: int) -> tuple[tuple[str, str], ...]:
    return (
        (gettext("Zoekvraag"), made.query),
        (gettext("Filters"), made.filters),
        (gettext("Adres"), made.search),
        (gettext("Gemaakt op"), made.exported),
        (gettext("Programma"), made.program),
        (gettext("Alinea’s"), labels.number(rows)),
    )


def _labels(facet: str, values: tuple[str, ...]) -> str:
    return "; ".join(labels.label(facet, value) for value in values)
