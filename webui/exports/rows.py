"""All hits of a search as CSV or JSON Lines, made while they are sent. Columns have the names of the API, and each row
says which search it comes from."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from typing import Any

from indexer import __version__, analysis, as_json
from indexer.facets import FACETS
from indexer.searches import Hit, SearchRequest
from webui.links import urls

FIELDS = (
    "id", "document", "title", "date", "position", "role", "speaker", "parties", "mentions", "responds_to", "topics",
    "text", "notes", "url", "search", "query", "filters", "exported", "program",
)  # fmt: skip
"""The columns of CSV, and the names in each line of JSON Lines."""
_BLOCK = 1 << 16
_FORMULA = re.compile(r"((?:^|[;\t\r\n])[ \u00a0]*)(?=[=+\-@＝＋－＠\t\r])")
"""Where a formula may begin: at the start of a cell, or of what another spreadsheet takes for one."""
_BYTE_ORDER_MARK = "\ufeff"
"""With it Excel reads UTF-8."""


@dataclass(frozen=True, slots=True)
class Origin:
    """What an export was made of, so that it can be made again: the address of the search, its words, its filters as
    they stand in the address, when it was made (ISO 8601, UTC) and by which program."""

    search: str
    query: str
    filters: str
    exported: str
    program: str


def origin(request: SearchRequest, address: str, now: datetime) -> Origin:
    """The origin of an export that is made now."""
    return Origin(
        search=address,
        query=request.q,
        filters=urls.query(replace(request, q="", page=1, size=SearchRequest().size)),
        exported=now.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z"),
        program=f"inbreng {__version__}",
    )


def filename(request: SearchRequest, ending: str, now: datetime) -> str:
    """A name that tells the search: `inbreng-vertrouwenspersoon-vvd-2018-op-2026-11-25.csv`; ASCII only."""
    values = (value for facet in FACETS for value in request.selected(facet))
    told = analysis.words(" ".join((request.q, *values, request.since, request.until)))
    words = "-".join(word for word in map(analysis.fold, told) if word.isascii() and word.isalnum())
    return "-".join(filter(None, ("inbreng", words[:80].strip("-"), "op", f"{now:%Y-%m-%d}"))) + f".{ending}"


def csv_blocks(hits: Iterable[Hit], made: Origin, url_of: Callable[[Hit], str]) -> Iterator[str]:
    """CSV after RFC 4180, in blocks: a line of FIELDS and a line for each hit. Lists are written `vvd; d66`.

    A cell that a spreadsheet would run as a formula begins with an apostrophe.
    """
    buffer = io.StringIO()
    buffer.write(_BYTE_ORDER_MARK)
    writer = csv.writer(buffer)
    writer.writerow(FIELDS)
    for hit in hits:
        row = _row(hit, made, url_of)
        writer.writerow([inert(_cell(row[field])) for field in FIELDS])
        if buffer.tell() >= _BLOCK:
            yield buffer.getvalue()
            buffer.seek(0)
            buffer.truncate()
    yield buffer.getvalue()


def json_lines(hits: Iterable[Hit], made: Origin, url_of: Callable[[Hit], str]) -> Iterator[str]:
    """One JSON object for each hit, a line each, with the names of FIELDS."""
    for hit in hits:
        row = _row(hit, made, url_of)
        yield json.dumps({field: row[field] for field in FIELDS}, ensure_ascii=False) + "\n"


def _row(hit: Hit, made: Origin, url_of: Callable[[Hit], str]) -> dict[str, Any]:
    return as_json.hit_json(hit) | {"url": url_of(hit)} | asdict(made)


def _cell(value: str | int | list[str] | None) -> str:
    return "; ".join(value) if isinstance(value, list) else "" if value is None else str(value)


def inert(cell: str) -> str:
    """A cell that no spreadsheet runs (OWASP, CSV Injection), not even one that takes `;` to part cells, as Excel does
    in Dutch, or that reads wide signs as plain ones.

    >>> inert("=1+1"), inert("1+1")
    ("'=1+1", '1+1')
    >>> inert("vvd;=1+1"), inert("＝1+1"), inert("vvd; d66")
    ("vvd;'=1+1", "'＝1+1", 'vvd; d66')
    """
    return _FORMULA.sub(r"\1'", cell)
