"""The paragraphs of one document as an export of this program holds them (JSON Lines): who speaks in each is known
already. They come back with the ids, the speakers and the topics that they were exported with."""

from __future__ import annotations

import datetime
import json
from collections.abc import Sequence
from itertools import pairwise
from typing import Any, get_args

from indexer.errors import Refused
from indexer.extraction.dates import why_absurd
from indexer.readers.content import Content
from indexer.readers.text import decode
from indexer.records import (
    Chamber,
    Document,
    DocumentType,
    Heading,
    Note,
    Outcome,
    Paragraph,
    ParsedDocument,
    PartyEvidence,
    Role,
    Span,
    TopicEvidence,
    Vote,
)

Row = dict[str, Any]

_NEEDED = ("id", "document", "position", "text", "role", "program")
_TEXTS = (
    "id", "document", "text", "speaker", "title", "type", "date", "number", "chamber", "session_year", "committee",
    "vote", "vote_date", "source", "sha256", "first_indexed", "last_indexed", "added",
)  # fmt: skip
_NUMBERS = ("position", "page", "questions")
_LISTS = (
    "section", "notes", "parties", "mentions", "responds_to", "answers", "answered_by", "topics", "dossiers",
    "ministers", "in_favour", "against", "divided",
)  # fmt: skip
_CLOSED = {
    "role": get_args(Role),
    "type": get_args(DocumentType),
    "chamber": get_args(Chamber),
    "vote": get_args(Outcome),
}
_OF_DOCUMENT = ("document", "title", "type", "date", "dossiers", "number", "sha256")
"""The names of values that are the same on all lines of a document."""
_PARTY = "party:"


def reads(content: bytes) -> bool:
    """Whether the first line is one of an export."""
    row = _object(content.partition(b"\n")[0])
    return row is not None and all(name in row for name in _NEEDED) and str(row["program"]).startswith("inbreng ")


def document_of(line: bytes) -> str | None:
    """The id of the document that a line of an export is of; None where it is none."""
    row = _object(line)
    return row["document"] if row is not None and isinstance(row.get("document"), str) else None


def read(path: str, content: bytes) -> Content:
    """The document, as it was attributed.

    Raises:
        Refused: a line is not as an export has it; it is named by its number.
    """
    numbered = [(number, line) for number, line in enumerate(decode(path, content).split("\n"), 1) if line.strip()]
    rows = [_checked(path, number, line) for number, line in numbered]
    for name in _OF_DOCUMENT:
        if any(row.get(name) != rows[0].get(name) for row in rows):
            raise Refused(
                path, f"its lines differ in {name}", "export again, or put each document in a file of its own"
            )
    rows.sort(key=lambda row: int(row["position"]))
    for row, following in pairwise(rows):
        if row["position"] == following["position"]:
            raise Refused(path, f"{row['id']} stands in it twice", "take one of the lines out")
    paragraphs = tuple(map(_paragraph, rows))
    return Content(ready=ParsedDocument(_document(rows[0]), paragraphs, tuple(_headings(paragraphs)), ()))


def _object(line: bytes) -> Row | None:
    try:
        found = json.loads(line)
        json.dumps(found, ensure_ascii=False).encode()  # half a surrogate pair is no text
    except (ValueError, RecursionError):
        return None
    return found if isinstance(found, dict) else None


def _checked(path: str, number: int, line: str) -> Row:
    """The object on a line, with every value of the kind that it must be."""
    row = _object(line.encode())
    if row is None:
        raise Refused(path, f"line {number} is not a JSON object", "export again")
    wrong = next((name for name in _NEEDED if name not in row), None) or _wrong(row)
    if wrong:
        shown = json.dumps(row.get(wrong), ensure_ascii=False)[:60]
        raise Refused(path, f"line {number}: {wrong} is {shown}", "write it as an export has it: see inbreng export")
    return row


def _wrong(row: Row) -> str | None:
    """The name of a value that is not as an export has it."""
    for name, value in row.items():
        if value is None:
            fits = name not in _NEEDED
        elif name in _TEXTS:
            fits = isinstance(value, str)
        elif name in _NUMBERS:
            fits = isinstance(value, int) and not isinstance(value, bool) and value >= 0
        elif name in _LISTS:
            fits = _is_list_of_texts(value)
        else:
            fits = True
        if not fits or (name in _CLOSED and value is not None and value not in _CLOSED[name]):
            return name
    if row["id"] != f"{row['document']}/{row['position']}" or not row["position"]:
        return "id"
    if not row["text"].strip():
        return "text"
    evidence = row.get("evidence") or {}
    if not isinstance(evidence, dict) or not all(map(_is_list_of_texts, evidence.values())):
        return "evidence"
    if not _are_spans(row.get("spans") or []):
        return "spans"
    notes = row.get("note_spans") or []
    if not isinstance(notes, list) or not all(map(_are_spans, notes)):
        return "note_spans"
    return next((name for name in ("date", "vote_date") if row.get(name) and _is_absurd(row[name])), None)


def _is_list_of_texts(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(item, str) for item in value)


def _are_spans(value: Any) -> bool:
    return isinstance(value, list) and all(
        isinstance(pair, list) and len(pair) == 2 and all(type(place) is int and place >= 0 for place in pair)
        for pair in value
    )


def _is_absurd(date: str) -> bool:
    try:
        return datetime.date.fromisoformat(date).isoformat() != date or bool(why_absurd(date))
    except ValueError:
        return True


def _document(row: Row) -> Document:
    vote = {name: tuple(row.get(name) or ()) for name in ("in_favour", "against", "divided")}
    return Document(
        id=row["document"],
        type=row.get("type") or "other",
        title=row.get("title") or row["document"],
        dossiers=tuple(row.get("dossiers") or ()),
        number=row.get("number"),
        chamber=row.get("chamber"),
        session_year=row.get("session_year"),
        date=row.get("date") or None,
        committee=row.get("committee"),
        ministers=tuple(row.get("ministers") or ()),
        source=row.get("source") or "",
        sha256=row.get("sha256") or "",
        vote=Vote(row["vote"], row.get("vote_date"), **vote) if row.get("vote") else None,
        first_indexed=row.get("first_indexed") or "",
        last_indexed=row.get("last_indexed") or "",
    )


def _paragraph(row: Row) -> Paragraph:
    evidence = row.get("evidence") or {}
    note_spans = [_spans(spans) for spans in row.get("note_spans") or []]
    notes = row.get("notes") or []
    lists = ("section", "parties", "mentions", "responds_to", "answers", "answered_by", "topics")
    return Paragraph(
        id=row["id"],
        document_id=row["document"],
        position=row["position"],
        text=row["text"],
        role=row["role"],
        page=row.get("page"),
        speaker=row.get("speaker"),
        added=row.get("added") or "",
        questions=row.get("questions") or 0,
        evidence=tuple(TopicEvidence(of, tuple(why)) for of, why in evidence.items() if not of.startswith(_PARTY)),
        looked_up=tuple(
            PartyEvidence(of.removeprefix(_PARTY), tuple(why)) for of, why in evidence.items() if of.startswith(_PARTY)
        ),
        spans=_spans(row.get("spans") or []),
        notes=tuple(Note(text, note_spans[n] if n < len(note_spans) else ()) for n, text in enumerate(notes)),
        **{name: tuple(row.get(name) or ()) for name in lists},
    )


def _spans(pairs: Sequence[Sequence[int]]) -> tuple[Span, ...]:
    return tuple((pair[0], pair[1]) for pair in pairs)


def _headings(paragraphs: Sequence[Paragraph]) -> list[Heading]:
    """A heading wherever the section changes; its place in the source is not kept in an export."""
    found: list[Heading] = []
    above: tuple[str, ...] = ()
    for paragraph in paragraphs:
        section = paragraph.section
        known = 0
        while known < min(len(above), len(section)) and above[known] == section[known]:
            known += 1
        found += [Heading(text, level, paragraph.position, ()) for level, text in enumerate(section[known:], known + 1)]
        above = section
    return found
