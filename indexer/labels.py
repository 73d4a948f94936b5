"""What facet values are called in Dutch."""

from __future__ import annotations

import re
from functools import lru_cache

from indexer.parties import UNKNOWN
from indexer.vocabulary import parties, topics

_topics = lru_cache(maxsize=1)(topics.load)

_ROLES = {"contribution": "Inbreng", "response": "Antwoord", "procedural": "Procedureel"}
_TYPES = {
    "written-consultation": "Schriftelijk overleg",
    "written-questions": "Kamervragen",
    "proceedings": "Handelingen",
    "motion": "Motie",
    "report": "Verslag",
    "letter": "Brief",
    "other": "Ander stuk",
}


def label(facet: str, value: str) -> str:
    """The label of a value of a facet; the value itself where it has none."""
    if facet == "party":
        if value.startswith(UNKNOWN):
            return f"Onbekende fractie: {value.removeprefix(UNKNOWN)}"
        return parties.register().label(value)
    if facet == "topic":
        return _topics().label(value)
    if facet == "role":
        return _ROLES.get(value, value)
    if facet == "type":
        return _TYPES.get(value, value)
    if facet == "committee":
        return value[:1].upper() + value[1:]
    if facet == "dossier":
        return _dossier(value)
    if facet == "document":
        return _document(value)
    return value


def _dossier(code: str) -> str:
    """A dossier number as it is printed: `34 843`, `36 600 XV`, `21 501-20`."""
    parts = re.fullmatch(r"(\d{2})(\d{3})(?:-(\w+))?", code)
    if not parts:
        return code
    chapter = parts[3] or ""
    return f"{parts[1]} {parts[2]}" + (f"-{chapter}" if chapter.isdigit() else f" {chapter}".rstrip())


def _document(identifier: str) -> str:
    """A Kamerstuk as it is cited, any other document by its id."""
    kamerstuk = re.fullmatch(r"kst-(\d{5}(?:-\w+)?)-(\w+)", identifier)
    return f"{_dossier(kamerstuk[1])}, nr. {kamerstuk[2]}" if kamerstuk else identifier
