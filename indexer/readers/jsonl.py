"""JSON Lines: the paragraphs of one document ready-made, one object a line, as `paragraphs.schema.json` has them."""

from __future__ import annotations

import datetime
import json
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any, Literal

from indexer.errors import Refused
from indexer.extraction.dates import why_absurd
from indexer.patterns import regex
from indexer.readers.content import Content
from indexer.readers.text import decode
from indexer.records import Metadata, SourceBlock, Turn
from indexer.vocabulary.owms import owms_topic

Line = dict[str, Any]

_OPENING = re.compile(rb'(?:\xef\xbb\xbf)?\s*\{[ \t]*("|\})[^\n]*\}[ \t\r]*(?:\n|\Z)|(?:\xef\xbb\xbf)?\s*\{"text"')
_CONTROL = regex(r"[\x00-\x1f\x7f]")
_OF_DOCUMENT = ("document", "title", "date")
_FUNCTIONS: dict[str, Literal["member", "minister", "chair"]] = {
    "contribution": "member",
    "member": "member",
    "response": "minister",
    "minister": "minister",
    "chair": "chair",
}
_TYPES = {"string": str, "array": list, "integer": int, "null": type(None)}


def reads(content: bytes) -> bool:
    """Whether the first line is a JSON object."""
    return _OPENING.match(content) is not None


def read(path: str, content: bytes) -> Content:
    """The paragraphs, with a heading wherever their section changes.

    Raises:
        Refused: a line is not such an object; it is named by its number.
    """
    numbered = enumerate(decode(path, content).split("\n"), 1)
    lines = [(number, _line(path, number, text)) for number, text in numbered if text.strip()]
    for name in _OF_DOCUMENT:
        _same(path, name, lines)
    return Content(blocks=tuple(_blocks([line for _, line in lines])), metadata=_metadata([line for _, line in lines]))


def _blocks(lines: Sequence[Line]) -> Iterator[SourceBlock]:
    above: list[str] = []
    for line in lines:
        section = _listed(line, "section")
        known = 0
        while known < min(len(above), len(section)) and above[known] == section[known]:
            known += 1
        for level, heading in enumerate(section[known:], known + 1):
            yield SourceBlock(heading, "heading", level)
        above = section
        label = _plain(line.get("label") or "")
        topics = tuple(dict.fromkeys(_topic(value) for value in _listed(line, "topic")))
        yield SourceBlock(_plain(line["text"]), page=line.get("page"), turn=_turn(line), label=label, topics=topics)


def _turn(line: Line) -> Turn | None:
    """Who speaks; None where a line says nothing of it. Who speaks for a party is a member."""
    speaker = _plain(line.get("speaker") or "")
    party = ", ".join(_listed(line, "party"))
    function = _FUNCTIONS.get(line.get("role") or ("member" if party else ""))
    return Turn(speaker, party, function or "") if speaker or party or function else None


def _metadata(lines: Sequence[Line]) -> Metadata:
    first = {name: next((line[name] for line in lines if line.get(name)), None) for name in _OF_DOCUMENT}
    dossiers = dict.fromkeys("".join(value.split()) for line in lines for value in _listed(line, "dossier"))
    return Metadata(
        id=first["document"],
        title=first["title"],
        date=first["date"],
        dossiers=tuple(dossiers) or None,
    )


def _topic(value: str) -> str:
    """The slug of a topic, however it is written."""
    plain = unicodedata.normalize("NFKD", value.lower()).encode("ascii", "ignore").decode()
    parts = (re.sub(r"[^a-z0-9]+", "-", part).strip("-") for part in re.split(r"[|/]", plain))
    return owms_topic(value) or "/".join(filter(None, parts))


def _listed(line: Line, name: str) -> list[str]:
    value = line.get(name) or []
    texts = [value] if isinstance(value, str) else value
    return [plain for text in texts if (plain := _plain(text))]


def _plain(text: str) -> str:
    """A text with single spaces, without control characters."""
    return " ".join(_CONTROL.sub(" ", text).split())


def _line(path: str, number: int, text: str) -> Line:
    """The object on a line, checked."""
    try:
        line = json.loads(text)
        if "\\u" in text:
            json.dumps(line, ensure_ascii=False).encode()  # half a surrogate pair is no text
    except (ValueError, RecursionError) as error:
        what = error.msg if isinstance(error, json.JSONDecodeError) else type(error).__name__
        raise Refused(path, f"line {number} is not JSON ({what})", "mend it or take it out") from error
    if not isinstance(line, dict):
        raise Refused(path, f"line {number} is not a JSON object", 'write it as {"text": "…"}')
    if not isinstance(line.get("text"), str) or not _plain(line["text"]):
        raise Refused(path, f"line {number} has no text", 'write it as {"text": "…"}')
    for name, rule in _schema().items():
        if name not in line:
            continue
        if not _fits(line[name], rule):
            wanted = " or ".join(str(kind) for kind in rule.get("enum") or rule["type"] if kind not in (None, "null"))
            wanted += f" of at most {rule['maxLength']:,} characters" if "maxLength" in rule else ""
            wanted += f", and at most {rule['maxItems']} of them" if "maxItems" in rule else ""
            wanted = "a date as 2018-09-18" if rule.get("format") == "date" else wanted
            raise Refused(path, f"line {number}: {name} is {json.dumps(line[name])[:60]}", f"write {wanted}")
        if rule.get("format") == "date" and line[name] and (wrong := why_absurd(line[name])):
            raise Refused(
                path, f"line {number}: {name} is {line[name]}, {wrong}", "write the right one, or leave it out"
            )
    return line


def _fits(value: Any, rule: dict[str, Any]) -> bool:
    """Whether a value is as the schema has it, as far as this schema goes."""
    if "enum" in rule:
        return value in rule["enum"]
    kinds = [rule["type"]] if isinstance(rule["type"], str) else rule["type"]
    if not isinstance(value, tuple(_TYPES[kind] for kind in kinds)) or isinstance(value, bool):
        return False
    if isinstance(value, list):
        return len(value) <= rule["maxItems"] and all(_fits(item, rule["items"]) for item in value)
    if isinstance(value, str) and len(value) > rule.get("maxLength", len(value)):
        return False
    if rule.get("format") == "date" and value:
        try:
            return datetime.date.fromisoformat(str(value)).isoformat() == value
        except ValueError:
            return False
    return not isinstance(value, int) or value >= int(rule.get("minimum", value))


def _same(path: str, name: str, lines: Sequence[tuple[int, Line]]) -> None:
    """Refuse a file in which this differs between lines: a file is one document."""
    stated = [(number, line[name]) for number, line in lines if line.get(name)]
    for number, value in stated:
        if value != stated[0][1]:
            reason = f"line {number} has another {name} than line {stated[0][0]}"
            raise Refused(path, reason, "put each document in a file of its own")


@lru_cache(maxsize=1)
def _schema() -> dict[str, dict[str, Any]]:
    """The rules of `paragraphs.schema.json`, by name."""
    text = (Path(__file__).parent / "paragraphs.schema.json").read_text(encoding="utf-8")
    properties: dict[str, dict[str, Any]] = json.loads(text)["properties"]
    return properties
