"""What facet values are called in Dutch."""

from __future__ import annotations

from functools import lru_cache

from indexer.parliament import identifiers
from indexer.parliament.dossiers import printed_dossier
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
        return printed_dossier(value)
    if facet == "document":
        identifier = identifiers.parse(value)
        return (identifiers.cited(identifier) if identifier else None) or value
    return value
