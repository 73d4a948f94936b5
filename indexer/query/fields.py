"""The fields that a query can name: `partij:vvd`, `jaar:2018`, `titel:vertrouwenspersonen`."""

from __future__ import annotations

from collections.abc import Callable

from indexer import analysis
from indexer.searches import FACETS
from indexer.vocabulary import parties
from indexer.vocabulary.labels import ROLES

_DUTCH = {
    "partij": "party",
    "fractie": "party",
    "thema": "topic",
    "rol": "role",
    "jaar": "year",
    "soort": "type",
    "commissie": "committee",
    "bewindspersoon": "minister",
    "persoon": "person",
    "dossier": "dossier",
    "titel": "title",
    "kop": "section",
    "spreker": "speaker",
}
TEXT: dict[str, Callable[[str], str]] = {"title": analysis.lemma, "section": analysis.lemma, "speaker": str}
"""The fields that are searched word by word, and the form in which each has its words."""
_ROLES = {name.lower(): role for role, name in ROLES.items()}


def name(typed: str) -> str | None:
    """The field that a typed name means, in Dutch or English, or None."""
    lowered = typed.lower()
    known = _DUTCH.get(lowered, lowered)
    return known if known in FACETS or known in TEXT else None


def value(field: str, typed: str) -> str:
    """A typed value as the index has it: `GroenLinks` → `gl`, `34 843` → `34843`."""
    if field == "party":
        lowered = typed.casefold()
        for party in parties.register():
            if lowered in (party.id, party.label.casefold(), party.name.casefold()):
                return party.id
        return lowered
    if field == "role":
        return _ROLES.get(typed.lower(), typed.lower())
    if field == "dossier":
        return typed.replace(" ", "").replace(".", "").upper()
    return typed.lower() if field in ("topic", "type") else typed
