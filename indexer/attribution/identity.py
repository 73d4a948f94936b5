"""What a document says of itself: identifier, kind, title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from indexer.attribution.parts import Said
from indexer.parliament import identifiers
from indexer.parliament.identifiers import Identifier
from indexer.records import Document, DocumentType, Metadata, SourceDocument

_SUBJECT = re.compile(
    r"\bover (?:de |het |een )?(?:brief )?(?:inzake |over )?(?:de |het )?(?P<title>.{12,}?)(?: \(Kamerstuk|\.?$)"
)
_LONGEST_TITLE = 300


def identify(source: SourceDocument, stated: Metadata, said: Sequence[Said]) -> Document:
    """The record of a document: what is stated, else what its opening and its file's name tell."""
    document_id = stated.id or _slug(Path(source.path).stem)
    identifier = identifiers.parse(document_id) or Identifier(document_id, "")
    dossiers = stated.dossiers if stated.dossiers is not None else tuple(filter(None, (identifier.dossier,)))
    return Document(
        id=document_id,
        type=stated.type or _type(said),
        title=stated.title or _title(said) or document_id,
        dossiers=dossiers,
        number=stated.number or identifier.number,
        chamber=stated.chamber or identifier.chamber,
        session_year=stated.session_year or identifier.session_year,
        date=stated.date,
        committee=stated.committee,
        ministers=stated.ministers or (),
        source=stated.source or source.path,
        sha256=source.sha256,
        fingerprint=source.fingerprint,
    )


def _type(said: Sequence[Said]) -> DocumentType:
    consults = any(part.attribution.role == "contribution" for part in said)
    return "written-consultation" if consults else "other"


def _title(said: Sequence[Said]) -> str | None:
    """What the opening says the consultation is about."""
    for part in said[:3]:
        subject = _SUBJECT.search(part.block.text) if part.attribution.role == "procedural" else None
        if subject:
            title = subject["title"][:_LONGEST_TITLE].strip(" ,")
            return title[0].upper() + title[1:]
    return None


def _slug(stem: str) -> str:
    return re.sub(r"[^\w.()-]+", "-", stem).strip("-") or "document"
