"""The description of an export: a Data Package (version 2, <https://datapackage.org>), which programs of many languages
can read. It holds the data dictionary, the search, the versions, and of a file that is written its size and hash."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from indexer import PROGRAM
from indexer.exporting.data_dictionary import COLUMNS, Column
from indexer.exporting.origin import Origin

_PROFILE = "https://datapackage.org/profiles/2.0/datapackage.json"
_RESOURCE = "https://datapackage.org/profiles/2.0/dataresource.json"
_SCHEMA = "https://datapackage.org/profiles/2.0/tableschema.json"
MEDIA = {
    "csv": "text/csv",
    "jsonl": "application/jsonl",
    "parquet": "application/vnd.apache.parquet",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""The media type of each format, by the ending of its files."""


@dataclass(frozen=True, slots=True)
class Written:
    """A file that was written: its rows, its bytes, and its SHA-256 (hex)."""

    rows: int
    bytes: int
    sha256: str


def datapackage(made: Origin, paths: dict[str, str], lang: str, written: Written | None = None) -> dict[str, Any]:
    """The description of an export that lies at `paths`, a path or address by format; in a language (`nl`, `en`)."""
    return {
        "$schema": _PROFILE,
        "name": "inbreng-export",
        "title": f"{PROGRAM}: {made.query}" if made.query else PROGRAM,
        "homepage": made.search,
        "created": made.exported,
        "version": made.index,
        "contributors": [{"title": made.program, "roles": ["creator"]}],
        "search": {"address": made.search, "query": made.query, "filters": made.filters},
        "program": made.program,
        "index": made.index,
        "resources": [_resource(form, path, lang, written) for form, path in paths.items()],
    }


def _resource(form: str, path: str, lang: str, written: Written | None) -> dict[str, Any]:
    sizes = {"bytes": written.bytes, "hash": f"sha256:{written.sha256}", "rows": written.rows} if written else {}
    return {
        "$schema": _RESOURCE,
        "name": f"paragraphs-{form}",
        "path": path,
        "format": form,
        "mediatype": MEDIA[form],
        "encoding": "utf-8",
        **sizes,
        **({} if form == "xlsx" else {"schema": _schema(form, lang)}),
    }


def _schema(form: str, lang: str) -> dict[str, Any]:
    """The data dictionary; a workbook, which is for people, has its own on a sheet."""
    return {
        "$schema": _SCHEMA,
        "fields": [_field(column, form, lang) for column in COLUMNS],
        "primaryKey": ["id"],
        "missingValues": [""],
    }


def _field(column: Column, form: str, lang: str) -> dict[str, Any]:
    kind = {"text": "string", "integer": "integer", "map": "object"}.get(column.kind, "array")
    in_csv = {"type": "list", "delimiter": "; "} if form == "csv" and column.kind == "list" else {}
    return {
        "name": column.name,
        "type": kind,
        **in_csv,
        "title": column.title[lang],
        "description": column.about[lang],
    }
