"""Records ↔ the JSON that an index stores."""

from __future__ import annotations

import json
from operator import attrgetter
from typing import Any

from indexer.records import Document, Heading, Note, Paragraph, ParsedDocument, PartyEvidence, Span, TopicEvidence, Vote


def dump_paragraph(paragraph: Paragraph) -> str:
    """A paragraph as JSON."""
    return _dumped(paragraph)


def load_paragraph(stored: str) -> Paragraph:
    """The paragraph that was dumped."""
    table = json.loads(stored)
    evidence = tuple(TopicEvidence(found["topic"], tuple(found["terms"])) for found in table.pop("evidence"))
    looked_up = tuple(PartyEvidence(found["party"], tuple(found["members"])) for found in table.pop("looked_up", ()))
    notes = tuple(Note(found["text"], _spans(found["spans"])) for found in table.pop("notes", ()))
    spans = _spans(table.pop("spans"))
    return Paragraph(**_with_tuples(table), evidence=evidence, spans=spans, looked_up=looked_up, notes=notes)


def dump_document(parsed: ParsedDocument) -> str:
    """A document, its headings and its furniture as JSON; its paragraphs are stored one by one."""
    return _dumped({"document": parsed.document, "headings": parsed.headings, "furniture": parsed.furniture})


def load_document(stored: str) -> ParsedDocument:
    """The document that was dumped, without its paragraphs."""
    table = json.loads(stored)
    headings = tuple(
        Heading(found["text"], found["level"], found["before"], _spans(found["spans"])) for found in table["headings"]
    )
    vote = table["document"].pop("vote", None)
    document = Document(**_with_tuples(table["document"]), vote=Vote.of(vote) if vote else None)
    return ParsedDocument(document, (), headings, _spans(table["furniture"]))


def _table(record: Any) -> dict[str, Any]:
    """The fields of a record, by name."""
    kind = type(record)
    found = _FIELDS.get(kind)
    if found is None:
        found = _FIELDS[kind] = tuple(kind.__slots__), attrgetter(*kind.__slots__)
    names, fields = found
    return dict(zip(names, fields(record), strict=True))


_FIELDS: dict[type[Any], tuple[tuple[str, ...], attrgetter[Any]]] = {}
"""The names of the fields of a kind of record, and what gives all of them at once."""
_dumped = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), default=_table).encode


def _with_tuples(table: dict[str, Any]) -> dict[str, Any]:
    return {name: tuple(value) if isinstance(value, list) else value for name, value in table.items()}


def _spans(pairs: list[list[int]]) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in pairs)
