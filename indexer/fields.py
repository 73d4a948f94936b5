"""The fields that a query can name: `partij:vvd`, `jaar:2018`, `titel:vertrouwenspersonen`."""

from __future__ import annotations

from collections.abc import Callable

from whoosh import query as whoosh

from indexer import analysis
from indexer.labels import ROLES
from indexer.searches import FACETS
from indexer.vocabulary import parties

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
_TEXT: dict[str, Callable[[str], str]] = {"title": analysis.lemma, "section": analysis.lemma, "speaker": str}
_ROLES = {name.lower(): role for role, name in ROLES.items()}


def name(typed: str) -> str | None:
    """The field that a typed name means, in Dutch or English, or None."""
    lowered = typed.lower()
    known = _DUTCH.get(lowered, lowered)
    return known if known in FACETS or known in _TEXT else None


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


def tree(named: str) -> whoosh.Query:
    """The query of a `field:value` whose parts were made by the functions above."""
    field, _, wanted = named.partition(":")
    if field not in _TEXT:
        exact: whoosh.Query = whoosh.Term(field, wanted)
        return whoosh.Or([exact, whoosh.Prefix(field, wanted + "/")]) if field == "topic" else exact
    terms = [whoosh.Term(field, _TEXT[field](word)) for word in analysis.words(wanted)]
    if not terms:
        return whoosh.NullQuery
    return terms[0] if len(terms) == 1 else whoosh.And(terms)
