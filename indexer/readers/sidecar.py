"""Metadata files: `kst-34843-33.toml` beside `kst-34843-33.txt` overrides what the document says of itself."""

from __future__ import annotations

import datetime
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

from indexer.boundary import toml_text
from indexer.errors import Refused
from indexer.extraction.dates import why_absurd
from indexer.readers import files
from indexer.records import Chamber, DocumentType, Metadata, Outcome, Vote

SUFFIX = ".toml"
_LISTS = frozenset({"dossiers", "ministers", "topics", "actors", "in_favour", "against", "divided"})
_CLOSED: dict[str, tuple[str, ...]] = {
    "type": get_args(DocumentType),
    "chamber": get_args(Chamber),
    "outcome": get_args(Outcome),
}


def content_beside(path: Path) -> bytes:
    """The bytes of the metadata file of a document; empty where there is none.

    Raises:
        Refused: it is there but cannot be opened.
    """
    return files.companion(path.with_suffix(SUFFIX), path) or b""


def parse(path: Path, content: bytes) -> Metadata:
    """What the metadata file of a document states.

    Raises:
        Refused: it is not TOML, or holds a name or value that has no meaning.
    """
    file = str(path.with_suffix(SUFFIX))
    try:
        table = toml_text.loads(content.decode("utf-8-sig"))
    except ValueError as error:
        raise Refused(file, f"not valid TOML ({error})", "mend it or take it away") from error
    return Metadata(**_values(file, table, Metadata))


def _values(file: str, table: dict[str, Any], record: type[Metadata | Vote]) -> dict[str, Any]:
    """The values of a table as a record wants them."""
    known = {field.name for field in fields(record)}
    unknown = sorted(table.keys() - known)
    if unknown:
        raise Refused(file, f"unknown name {unknown[0]!r}", f"use one of {', '.join(sorted(known))}")
    return {name: _value(file, name, value) for name, value in table.items()}


def _value(file: str, name: str, value: Any) -> Any:
    """The value in the type that Metadata wants for this name."""
    if name in _LISTS:
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise Refused(file, f"{name} is not a list of texts", f'write it as {name} = ["…"]')
        return tuple(value)
    if name == "vote":
        if not isinstance(value, dict) or "outcome" not in value:
            raise Refused(file, "vote says no outcome", 'write it as a table, with outcome = "adopted" or "rejected"')
        return Vote(**_values(file, value, Vote))
    if isinstance(value, datetime.date):
        value = value.isoformat()[:10]
    if not isinstance(value, str):
        raise Refused(file, f"{name} is not a text", f'write it as {name} = "…"')
    if name in _CLOSED and value not in _CLOSED[name]:
        raise Refused(file, f"{name} is {value!r}", f"use one of {', '.join(_CLOSED[name])}")
    if name == "date":
        try:
            datetime.date.fromisoformat(value)
        except ValueError as error:
            raise Refused(file, f"date is {value!r}", "write it as 2018-09-18") from error
        if wrong := why_absurd(value):
            raise Refused(file, f"date is {value!r}, {wrong}", "write the right one, or leave it out")
    return value
