"""What facet values are called in Dutch."""

from __future__ import annotations

import re
from functools import lru_cache

from indexer.vocabulary import parties, topics
from indexer.vocabulary.parties import UNKNOWN

ROLES = {"contribution": "Inbreng", "response": "Antwoord", "procedural": "Procedureel"}
TYPES = {
    "written-consultation": "Schriftelijk overleg",
    "written-questions": "Kamervragen",
    "proceedings": "Handelingen",
    "motion": "Motie",
    "report": "Verslag",
    "letter": "Brief",
    "other": "Ander stuk",
}


@lru_cache(maxsize=100_000)
def label(facet: str, value: str) -> str:
    """The label of a value of a facet; the value itself where it has none."""
    if facet == "party":
        if value.startswith(UNKNOWN):
            return f"Onbekende fractie: {value.removeprefix(UNKNOWN)}"
        return parties.register().label(value)
    if facet == "topic":
        return topics.current().label(value)
    if facet == "role":
        return ROLES.get(value, value)
    if facet == "type":
        return TYPES.get(value, value)
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
    """A document as it is cited, or its id where its form is not known."""
    for pattern, form in _CITED:
        if match := re.fullmatch(pattern, identifier):
            parts = match.groupdict()
            if "dossier" in parts:
                parts["dossier"] = _dossier(parts["dossier"])
            return form.format(**parts)
    return identifier


_CITED = (
    (r"kst-(?P<dossier>\d{5}(?:-\w+)?)-(?P<number>\w+)", "{dossier}, nr. {number}"),
    (r"ah-[te]k-(?P<a>\d{4})(?P<b>\d{4})-(?P<number>\d+)", "Aanhangsel {a}–{b}, nr. {number}"),
    (
        r"h-[te]k-(?P<a>\d{4})(?P<b>\d{4})-(?P<number>\d+)-(?P<item>\d+)",
        "Handelingen {a}–{b}, nr. {number}, item {item}",
    ),
    (r"kv-[te]k-(?P<number>\d{4}Z\d+)", "Vragen {number}"),
)
