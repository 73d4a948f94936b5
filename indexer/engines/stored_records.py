"""Records ↔ the JSON that an index stores."""

from __future__ import annotations

from dataclasses import fields, replace
from itertools import compress
from operator import attrgetter, ne
from typing import Any, TypeVar

from msgspec import Struct
from msgspec.json import Decoder, Encoder

from indexer.records import Document, Heading, Paragraph, ParsedDocument, Span

_Loaded = TypeVar("_Loaded", Paragraph, ParsedDocument)


def dump_paragraph(paragraph: Paragraph) -> str:
    """A paragraph as JSON."""
    return _encode(_table(paragraph)).decode()


def load_paragraph(stored: str) -> Paragraph:
    """The paragraph that was dumped, without control characters: an index may be older than the care of readers."""
    loaded = _PARAGRAPH.decode(stored)
    return _without_controls(loaded) if _commands(stored) else loaded


def dump_document(parsed: ParsedDocument) -> str:
    """A document, its headings and its furniture as JSON; its paragraphs are stored one by one."""
    whole = {"document": _table(parsed.document), "headings": parsed.headings, "furniture": parsed.furniture}
    return _encode(whole).decode()


def load_document(stored: str) -> ParsedDocument:
    """The document that was dumped, without its paragraphs and control characters."""
    found = _WHOLE.decode(stored)
    loaded = ParsedDocument(found.document, (), found.headings, found.furniture)
    return _without_controls(loaded) if _commands(stored) else loaded


def load_record(stored: str) -> Document:
    """The record alone of the document that was dumped: of its headings and furniture nothing is made."""
    return load_document(stored).document if _commands(stored) else _RECORD.decode(stored).document


class _Record(Struct):
    """Of what is stored of a document its record."""

    document: Document


class _Whole(_Record):
    """All that is stored of a document."""

    headings: tuple[Heading, ...]
    furniture: tuple[Span, ...]


_PARAGRAPH: Decoder[Paragraph] = Decoder(Paragraph)
_RECORD: Decoder[_Record] = Decoder(_Record)
_WHOLE: Decoder[_Whole] = Decoder(_Whole)
"""They make records out of JSON without tables between, in a third of the time that `json` takes."""
_encode = Encoder().encode


def _commands(stored: str) -> bool:
    """Whether JSON holds a control character that a terminal may obey: JSON has those of C0 as escapes, and of C1 these
    begin a command."""
    return "\\u00" in stored or "\x9b" in stored or "\x9d" in stored or "\x90" in stored


def _without_controls(loaded: _Loaded) -> _Loaded:
    """The same without control characters, but for the path of a document: no file lies at another."""
    from indexer.readers import control_characters  # hardly any index needs it

    cleaned = control_characters.without(loaded)
    if isinstance(loaded, ParsedDocument):
        return replace(cleaned, document=replace(cleaned.document, path=loaded.document.path))
    return cleaned


def _table(record: Document | Paragraph) -> dict[str, Any]:
    """The fields of a record that are not as they are by default, by name."""
    names, values, defaults = _FIELDS[type(record)]
    own = values(record)
    return dict(compress(zip(names, own, strict=True), map(ne, own, defaults)))


def _fields(kind: type[Document | Paragraph]) -> _Fields:
    own = fields(kind)
    names = tuple(field.name for field in own)
    return names, attrgetter(*names), tuple(field.default for field in own)


_Fields = tuple[tuple[str, ...], "attrgetter[Any]", tuple[Any, ...]]
_FIELDS = {kind: _fields(kind) for kind in (Document, Paragraph)}
"""Of a kind of record the names of its fields, what gives all of them at once, and what they are by default."""
