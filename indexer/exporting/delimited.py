"""An export as CSV after RFC 4180. Lists are written `vvd; d66`, nested values as JSON."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any

from indexer.exporting import flat_rows
from indexer.exporting.data_dictionary import COLUMNS, NAMES
from indexer.exporting.flat_rows import Entries, UrlOf
from indexer.exporting.origin import Origin

_BLOCK = 1 << 16
"""Characters that are sent together."""
_UNSEEN = r" \v\f\x1c-\x1f\x85\xa0\u1680\u2000-\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff"
"""Characters in front of a formula that a spreadsheet looks over."""
_BEGINS = rf"[{_UNSEEN}]*(?=[=+\-@＝＋－＠﹦﹢﹣﹫\t\r])"
_AT_START = re.compile(_BEGINS)
"""A formula may begin at the start of a cell."""
_INSIDE = re.compile(rf"([;\t\r\n]{_BEGINS})")
"""And at that of what another spreadsheet takes for a cell. One pattern for both would take twice as long."""
_QUOTED = r"\1'"
_BYTE_ORDER_MARK = "\ufeff"
"""With it Excel reads UTF-8."""
_NESTED = {column.name for column in COLUMNS if column.kind in ("map", "spans", "note_spans")}
_encode = json.JSONEncoder(ensure_ascii=False).encode


def csv_blocks(entries: Entries, made: Origin, url_of: UrlOf) -> Iterator[str]:
    """The file in blocks, made while they are asked for: a line of NAMES and a line for each paragraph.

    A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    of_search = flat_rows.of_search(made)
    rest = lru_cache(flat_rows.KEPT)(lambda document: _line(_cells(flat_rows.of_document(document) | of_search)))
    buffer = io.StringIO()
    buffer.write(_BYTE_ORDER_MARK + _line(NAMES))
    begin = csv.writer(buffer, lineterminator=",").writerow
    for document, paragraph in entries:
        begin(_cells(flat_rows.of_paragraph(paragraph, url_of(document, paragraph))))
        buffer.write(rest(document))
        if buffer.tell() >= _BLOCK:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


def inert(cell: str) -> str:
    """A cell that no spreadsheet runs (OWASP, CSV Injection), not even one that takes `;` to part cells, as Excel does
    in Dutch, or that reads wide or small signs as plain ones.

    >>> inert("=1+1"), inert("1+1")
    ("'=1+1", '1+1')
    >>> inert("vvd;=1+1"), inert("＝1+1"), inert("vvd; d66")
    ("vvd;'=1+1", "'＝1+1", 'vvd; d66')
    >>> inert("﹦1+1"), inert(chr(0x200B) + "=1+1") == chr(0x200B) + "'=1+1"
    ("'﹦1+1", True)
    """
    parted = ";" in cell or "\n" in cell or "\t" in cell or "\r" in cell
    if not parted and cell[:1].isalnum():
        return cell  # as nearly all are, and this is told ten times faster
    start = _AT_START.match(cell)
    if start is None:
        return _INSIDE.sub(_QUOTED, cell)
    return f"{start[0]}'{_INSIDE.sub(_QUOTED, cell[start.end() :])}"


def _line(cells: Sequence[str]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer).writerow(cells)
    return buffer.getvalue()


def _cells(values: dict[str, Any]) -> list[str]:
    return [_cell(name, value) if value or value == 0 else "" for name, value in values.items()]


def _cell(name: str, value: Any) -> str:
    if isinstance(value, str):
        return inert(value)
    if isinstance(value, int):
        return str(value)
    return inert(_encode(value) if name in _NESTED else "; ".join(value))
