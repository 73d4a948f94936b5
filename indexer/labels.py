"""What facet values are called in Dutch."""

from __future__ import annotations

from functools import lru_cache

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
        return f"{value[:-3]} {value[-3:]}" if value.isdigit() and len(value) == 5 else value
    return value
