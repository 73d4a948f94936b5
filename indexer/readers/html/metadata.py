"""What the `meta` elements of a page of officielebekendmakingen.nl state (OVERHEIDop, Dublin Core)."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Mapping, Sequence

from lxml.html import HtmlElement

from indexer.parliament.chambers import chamber_named
from indexer.parliament.dossiers import dossier_code
from indexer.parliament.session_years import session_year
from indexer.patterns import regex
from indexer.records import Metadata

_TITLES = ("overheidop.documenttitel", "dc.title", "dcterms.title")
_DATES = (
    "overheidop.datumvergadering",
    "dcterms.issued",
    "overheidop.datumontvangst",
    "overheidop.datumindiening",
    "overheidop.datumbrief",
    "dcterms.available",
    "dc.date",
)
"""Names that give a date, the first that is there decides: the day of a debate goes before that of its printing."""
_DAY = regex(r"\d{4}-\d\d-\d\d")


def metadata(page: HtmlElement) -> Metadata:
    """The metadata of a page; None for what it does not state."""
    found: dict[str, dict[str, None]] = defaultdict(dict)
    for element in page.iter("meta"):
        name, value = element.get("name", "").strip().lower(), " ".join(element.get("content", "").split())
        if name and value:
            found[name][value] = None
    stated = defaultdict(list, {name: list(values) for name, values in found.items()})
    return Metadata(
        id=_first(stated, ("dc.identifier", "dcterms.identifier")),
        title=_first(stated, _TITLES),
        dossiers=tuple(filter(None, map(dossier_code, stated["overheidop.dossiernummer"]))) or None,
        number=_first(stated, ("overheidop.ondernummer",)),
        chamber=chamber_named(" ".join(stated["dc.creator"] + stated["dcterms.creator"])),
        session_year=session_year(_first(stated, ("overheidop.vergaderjaar",)) or ""),
        date=next((day for name in _DATES for value in stated[name] if (day := _day(value))), None),
    )


def _first(stated: Mapping[str, Sequence[str]], names: Sequence[str]) -> str | None:
    return next((stated[name][0] for name in names if stated[name]), None)


def _day(value: str) -> str | None:
    day = _DAY.match(value)
    try:
        return datetime.date.fromisoformat(day.group()).isoformat() if day else None
    except ValueError:
        return None
