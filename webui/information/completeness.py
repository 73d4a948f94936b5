"""How complete the index is: the report that the last harvest left in a file, for the pages."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from flask import current_app
from flask_babel import gettext, lazy_gettext

from webui.links.urls import Links
from webui.wording import labels

_REASONS = {
    "waiting": lazy_gettext("nog op te halen: dat gebeurt vanzelf"),
    "no_text": lazy_gettext("zonder tekst: de bron heeft er geen tekst van; soms komt die later nog"),
    "missing": lazy_gettext("ontbreekt: de bron noemt het, maar heeft er geen bestand van; om de paar dagen wordt "
                            "het opnieuw gevraagd"),
    "failed": lazy_gettext("mislukt: het bestand kwam niet heel binnen of kan niet worden gelezen; wie deze site "
                           "beheert ziet waarom, en kan het opnieuw laten ophalen"),
    "withdrawn": lazy_gettext("ingetrokken: de bron zegt dat het is teruggetrokken"),
    "superseded": lazy_gettext("vervangen: de definitieve uitgave is in de plaats gekomen van een voorlopige"),
}  # fmt: skip
"""Why documents are not in the index, by the name of their number, and what becomes of it."""


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
    """Up to when the index is complete ("" where that is not known), what of each kind and year is in it, how many
    other documents are not and why, and what is newest in it."""

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
            reasons=tuple(
                (labels.number(count), str(reason))
                for name, reason in _REASONS.items()
                if (count := sum(row[name] for row in found["rows"]))
            ),
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
    return Row(gettext(row["label"]), row["year"] or "–", *numbers)
