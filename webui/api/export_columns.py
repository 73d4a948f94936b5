"""The schema of an exported row in the OpenAPI document, made from the columns of exports."""

from __future__ import annotations

from typing import Any

from indexer.exporting import COLUMNS, Column

_TEXTS = {"type": "array", "items": {"type": "string"}}
_SPANS = {"type": "array", "items": {"type": "array", "items": {"type": "integer"}}}
_KINDS: dict[str, dict[str, Any]] = {
    "text": {"type": ["string", "null"]},
    "integer": {"type": ["integer", "null"]},
    "list": _TEXTS,
    "map": {"type": "object", "additionalProperties": _TEXTS},
    "spans": _SPANS,
    "note_spans": {"type": "array", "items": _SPANS},
}


def with_columns(described: dict[str, Any]) -> dict[str, Any]:
    """The document with a property of `ExportedHit` for each column, and of `ListedParagraph` for each except those
    about the search."""
    schemas = described["components"]["schemas"]
    for record, listed in (
        ("ExportedHit", COLUMNS),
        ("ListedParagraph", [column for column in COLUMNS if column.of != "search"]),
    ):
        schemas[record] |= {
            "properties": {column.name: _property(column) for column in listed},
            "required": [column.name for column in listed],
        }
    return described


def _property(column: Column) -> dict[str, Any]:
    return _KINDS[column.kind] | {"description": column.about["en"], "x-description-nl": column.about["nl"]}
