"""The contents of a data set of WetSuite, written as files that `inbreng index` reads: publications of
officielebekendmakingen by their addresses, and the answered questions that it took apart (`kamervragen`)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path
from typing import Any

from indexer.boundary import own_files
from indexer.harvest.bulk import data_set
from indexer.harvest.items import day, is_id
from indexer.harvest.transfer import bodies, downloads
from indexer.harvest.transfer.client import Answer

_ADDRESS = re.compile(r"https?://[^/]+/frbr/officielepublicaties/(?:[^/]+/)+?(?P<id>[^/]+)/1/(?P<kind>[a-z]+)/[^/]+")
_BODIES = ("xml", "html", "pdf")
_SERIES = re.compile(r"(?:kst|ah|kv|h|nds|blg|ag)-")
"""What the id of a paper of parliament begins with."""
_SIDES = (("vraag", "Vraag", "contribution", "indiener"), ("antwoord", "Antwoord", "response", "ontvanger"))


@dataclass(slots=True)
class Outcome:
    """How many documents were written, how many values were passed over because they are no papers of parliament, and
    why others were left out, by id."""

    written: int = 0
    others: int = 0
    refused: dict[str, str] = field(default_factory=dict)


def convert(path: Path, folder: Path) -> Outcome:
    """Write the papers of parliament of a data set as files, below `documents` in a folder.

    Raises:
        UsageError: it is no data set that can be read.
        Unwritable: the folder cannot be written.
    """
    outcome = Outcome()
    for document_id, found in groupby(data_set.pairs(path), lambda pair: _id(pair[0])):
        values = list(found)
        files, trouble = _files(document_id, values)
        if files:
            with own_files.usable(folder):
                downloads.keep(folder, document_id, files)
            outcome.written += 1
        elif trouble:
            outcome.refused[document_id] = trouble
        else:
            outcome.others += len(values)
    return outcome


def _id(key: str) -> str:
    """The id of the publication that a key is of; "" for none of parliament."""
    address = _ADDRESS.fullmatch(key)
    found = address["id"] if address else key
    return found if is_id(found) and _SERIES.match(found) else ""


def _files(document_id: str, values: Iterable[tuple[str, Any]]) -> tuple[dict[str, bytes], str]:
    """The files of a document by suffix, the body first; nothing, and why, for one that has no good body."""
    kinds: dict[str, bytes] = {}
    addresses: dict[str, str] = {}
    for key, value in values:
        if document_id and isinstance(value, dict) and isinstance(value.get("vraagdata"), dict):
            return _questions(document_id, value)
        address = _ADDRESS.fullmatch(key)
        if document_id and isinstance(value, str | bytes):
            kind = address["kind"] if address else "xml"
            kinds.setdefault(kind, value.encode() if isinstance(value, str) else value)
            addresses.setdefault(kind, key if address else "")
    troubles = []
    for kind in filter(kinds.__contains__, _BODIES):
        fault = bodies.fault(kind, document_id)(Answer("", kinds[kind], ""))
        if not fault and not bodies.is_withdrawn(kinds[kind]) and not bodies.is_shell(kind, kinds[kind]):
            more = {downloads.METADATA: kinds["metadata"]} if "metadata" in kinds else {}
            stated = {"id": document_id, "source": addresses[kind]}
            return {f".{kind}": kinds[kind]} | more | {downloads.SIDECAR: _sidecar(stated)}, ""
        troubles.append(fault or "it has no text")
    return {}, "; ".join(troubles)


def _questions(document_id: str, value: Mapping[str, Any]) -> tuple[dict[str, bytes], str]:
    """Questions and answers as paragraphs, ready-made: `vraagdata` has them by number (`1`, `5 6`), as `vraag` and
    `antwoord`, each a pair of plain text and XML."""
    topics = _texts(value.get("category"))
    lines: list[dict[str, Any]] = []
    for number, part in value["vraagdata"].items():
        for name, label, role, who in _SIDES:
            text = _texts(part.get(name))[:1] if isinstance(part, dict) else ()
            if text:
                speaker = " en ".join(_texts(value.get(who)))
                line = {"label": f"{label} {' en '.join(str(number).split())}", "role": role, "speaker": speaker}
                lines.append({"text": text[0], "topic": list(topics)} | line)
    stated = {"id": document_id, "type": "written-questions"}
    stated |= {"date": day(str(value.get("issued") or value.get("available") or ""))}
    stated |= {"session_year": str(value.get("vergaderjaar") or "")}
    stated |= {"source": next((found for found in _texts(value.get("urls")) if _ADDRESS.fullmatch(found)), "")}
    body = "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)
    return (
        ({".jsonl": body.encode(), downloads.SIDECAR: _sidecar(stated)}, "")
        if lines
        else ({}, "there is no question in it")
    )


def _sidecar(stated: Mapping[str, str]) -> bytes:
    """The metadata file of a document: its id, where it is published, and what else is known."""
    lines = (f"{name} = {json.dumps(text, ensure_ascii=False)}\n" for name, text in stated.items() if text)
    return "".join(lines).encode()


def _texts(value: Any) -> tuple[str, ...]:
    found = value if isinstance(value, list) else [value]
    return tuple(text for text in found if isinstance(text, str) and text.strip())
