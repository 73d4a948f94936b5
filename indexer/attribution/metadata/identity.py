"""What a document says of itself: identifier, kind, title."""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from pathlib import Path

from indexer.attribution.parts import Said
from indexer.extraction.dates import FAR, why_absurd
from indexer.extraction.names.ministers import find_ministers
from indexer.parliament import identifiers
from indexer.parliament.identifiers import Identifier
from indexer.parliament.session_years import session_of
from indexer.patterns import regex
from indexer.records import Document, DocumentType, Metadata, SourceDocument

_LETTERED = "2003"
"""From this year on the Eerste Kamer has letters for its papers; before it counted them anew in each session."""
_REGISTRATION = regex(r"\d{4}Z\d{4,6}")


def identify(source: SourceDocument, stated: Metadata, said: Sequence[Said]) -> Document:
    """The record of a document: what is stated, else what its opening and its file's name tell."""
    named = stated.id or _registered(stated, said) or _slug(Path(source.path).stem)
    identifier = identifiers.spelled(named) or Identifier(named, "")
    session = stated.session_year or (session_of(datetime.date.fromisoformat(stated.date)) if stated.date else "")
    if "EK" in (stated.chamber, identifier.chamber) and session < _LETTERED and not source.metadata.id:
        identifier = identifiers.of_session(identifier, session)
    document_id = identifier.text
    dossiers = stated.dossiers if stated.dossiers is not None else tuple(filter(None, (identifier.dossier,)))
    ministers = [name for found in stated.ministers or () for name in find_ministers(found) or (found,)]
    return Document(
        id=document_id,
        type=stated.type or _type(said),
        title=stated.title or document_id,
        dossiers=dossiers,
        number=stated.number or identifier.number,
        chamber=stated.chamber or identifier.chamber,
        session_year=stated.session_year or identifier.session_year,
        date=stated.date if stated.date and not why_absurd(stated.date, FAR) else None,
        committee=stated.committee,
        ministers=_without_doubles(ministers),
        source=stated.source or source.path,
        sha256=source.sha256,
        fingerprint=source.fingerprint,
    )


def _without_doubles(ministers: Sequence[str]) -> tuple[str, ...]:
    """Each minister once, also where a paper prints one portfolio with either preposition."""
    named = dict.fromkeys(ministers)
    return tuple(name for name in named if " voor " not in name or name.replace(" voor ", " van ", 1) not in named)


def _registered(stated: Metadata, said: Sequence[Said]) -> str | None:
    """The identifier of questions that are not answered: the number of their registration. Answers bear it too."""
    answered = any(part.attribution.role == "response" for part in said)
    is_registered = stated.type == "written-questions" and _REGISTRATION.fullmatch(stated.number or "")
    return f"kv-tk-{stated.number}" if is_registered and not answered else None


def _type(said: Sequence[Said]) -> DocumentType:
    consults = any(part.attribution.role == "contribution" for part in said)
    return "written-consultation" if consults else "other"


def _slug(stem: str) -> str:
    return re.sub(r"[^\w.()-]+", "-", stem).lstrip("-.()")[:100].strip("-") or "document"
