"""How complete the index is: the report that the last harvest left in a file, for the pages."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import current_app

from webui.links.urls import Links
from webui.wording import labels


@dataclass(frozen=True, slots=True)
class Row:
    """The documents of a kind and a year: how many the sources list, and what became of them."""

    kind: str
    year: str
    listed: str
    indexed: str
    no_text: str
    missing: str
    failed: str
    withdrawn: str


@dataclass(frozen=True, slots=True)
class Newest:
    """A document that came in last."""

    url: str
    title: str
    date: str


@dataclass(frozen=True, slots=True)
class Completeness:
    """Up to when the index is complete ("" where that is not known), what of each kind and year is in it, the reasons
    why other documents are not (in English), and what is newest in it."""

    until: str
    rows: tuple[Row, ...]
    reasons: tuple[tuple[str, str], ...]
    newest: tuple[Newest, ...]


def stamp() -> str:
    """A text that changes whenever the file does; "" where there is none."""
    try:
        return str(_file().stat().st_mtime_ns)
    except OSError:
        return ""


def completeness(links: Links) -> Completeness | None:
    """What the file says; None where there is none, or it cannot be read."""
    try:
        found = json.loads(_file().read_text(encoding="utf-8"))
        return Completeness(
            until=labels.moment(found["until"]),
            rows=tuple(_row(row) for row in found["rows"]),
            reasons=tuple((labels.number(one["count"]), one["reason"]) for one in found["troubles"]),
            newest=tuple(
                Newest(links.document(one), title, labels.date_in_words(day)) for one, title, day in found["latest"]
            ),
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _file() -> Path:
    return Path(current_app.config["COMPLETENESS"] or os.devnull)


def _row(row: dict[str, Any]) -> Row:
    numbers = (labels.number(row[name]) for name in ("listed", "indexed", "no_text", "missing", "failed", "withdrawn"))
    return Row(row["label"], row["year"] or "–", *numbers)
