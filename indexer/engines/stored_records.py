"""Records ↔ the JSON that an index stores."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Iterable, Sequence
from itertools import compress
from operator import attrgetter, ne
from typing import Any, TypeVar

from indexer.records import Document, Heading, Note, Paragraph, ParsedDocument, PartyEvidence, Span, TopicEvidence, Vote

_Loaded = TypeVar("_Loaded", Paragraph, ParsedDocument)


def dump_paragraph(paragraph: Paragraph) -> str:
    """A paragraph as JSON."""
    return _dumped(paragraph)


def load_paragraph(stored: str) -> Paragraph:
    """The paragraph that was dumped, without control characters: an index may be older than the care of readers."""
    table = json.loads(stored)
    evidence = tuple(TopicEvidence(found["topic"], tuple(found["terms"])) for found in table.pop("evidence", ()))
    looked_up = tuple(PartyEvidence(found["party"], tuple(found["members"])) for found in table.pop("looked_up", ()))
    notes = tuple(Note(found["text"], _spans(found["spans"])) for found in table.pop("notes", ()))
    spans = _spans(table.pop("spans", ()))
    loaded = Paragraph(**_with_tuples(table), evidence=evidence, spans=spans, looked_up=looked_up, notes=notes)
    return _without_controls(loaded) if _commands(stored) else loaded


def dump_document(parsed: ParsedDocument) -> str:
    """A document, its headings and its furniture as JSON; its paragraphs are stored one by one."""
    return _dumped({"document": parsed.document, "headings": parsed.headings, "furniture": parsed.furniture})


def load_document(stored: str) -> ParsedDocument:
    """The document that was dumped, without its paragraphs and control characters."""
    table = json.loads(stored)
    document = _document(table["document"])
    headings = tuple(
        Heading(found["text"], found["level"], found["before"], _spans(found["spans"])) for found in table["headings"]
    )
    loaded = ParsedDocument(document, (), headings, _spans(table["furniture"]))
    return _without_controls(loaded) if _commands(stored) else loaded


def load_record(stored: str) -> Document:
    """The record alone of the document that was dumped: its headings and furniture, which follow, are not read."""
    if _commands(stored):
        return load_document(stored).document
    table, _ = _DECODER.raw_decode(stored, len(_BEFORE_RECORD))
    return _document(table)


_BEFORE_RECORD = '{"document":'
_DECODER = json.JSONDecoder()


def _document(table: dict[str, Any]) -> Document:
    vote = table.pop("vote", None)
    return Document(**_with_tuples(table), vote=Vote.of(vote) if vote else None)


def _commands(stored: str) -> bool:
    """Whether JSON holds a control character that a terminal may obey: JSON has those of C0 as escapes, and of C1 these
    begin a command."""
    return "\\u00" in stored or "\x9b" in stored or "\x9d" in stored or "\x90" in stored


def _without_controls(loaded: _Loaded) -> _Loaded:
    """The same without control characters, but for the path of a document: no file lies at another."""
    from indexer.readers import controls  # hardly any index needs it

    cleaned = controls.without(loaded)
    if isinstance(loaded, ParsedDocument):
        return dataclasses.replace(cleaned, document=dataclasses.replace(cleaned.document, path=loaded.document.path))
    return cleaned


def _table(record: Any) -> dict[str, Any]:
    """The fields of a record, by name; of documents and paragraphs those that are not as they are by default."""
    kind = type(record)
    names, values, defaults = _FIELDS.get(kind) or _fields(kind)
    own = values(record)
    return dict(compress(zip(names, own, strict=True), map(ne, own, defaults)))


def _fields(kind: type[Any]) -> _Fields:
    own = dataclasses.fields(kind)
    names = tuple(field.name for field in own)
    defaults = tuple(field.default if kind in (Document, Paragraph) else dataclasses.MISSING for field in own)
    found = _FIELDS[kind] = names, attrgetter(*names), defaults
    return found


_Fields = tuple[tuple[str, ...], "attrgetter[Any]", tuple[Any, ...]]
_FIELDS: dict[type[Any], _Fields] = {}
"""Of a kind of record the names of its fields, what gives all of them at once, and what they are by default."""
_dumped = json.JSONEncoder(
    ensure_ascii=False,
    check_circular=False,  # records hold no cycles
    separators=(",", ":"),
    default=_table,
).encode


def _with_tuples(table: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in table.items()}


def _spans(pairs: Iterable[Sequence[int]]) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in pairs)
