"""What a document says of itself: identifier, dossier, number, title. A metadata file overrides it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from indexer.records import Document, DocumentType, SourceDocument
from indexer.structure.attribution import Attribution
from indexer.structure.lines import Line

_KAMERSTUK = re.compile(r"kst-(?P<dossier>\d{4,5}(?:-\(?[A-Z][\w()]*?\)?)?)-(?P<number>\w+)(?:-[nh]\d)?")
_OFFICIAL = re.compile(r"(?:kst|ah-tk|ah-ek|kv-tk|h-tk|h-ek|blg)-\d[\w()-]*")
_SUBJECT = re.compile(
    r"\bover (?:de |het |een )?(?:brief )?(?:inzake |over )?(?:de |het )?(?P<title>.{12,}?)(?: \(Kamerstuk|\.?$)"
)
_LONGEST_TITLE = 300


def identify(source: SourceDocument, lines: Sequence[Line], paragraphs: Sequence[tuple[str, Attribution]]) -> Document:
    """The record of a document, from its metadata file, else from its running heads, its opening and its name."""
    stated = source.metadata
    printed = next((line.text for line in lines if line.furniture and _OFFICIAL.fullmatch(line.text)), None)
    document_id = stated.id or printed or _slug(Path(source.path).stem)
    kamerstuk = _KAMERSTUK.fullmatch(document_id)
    dossiers = stated.dossiers if stated.dossiers is not None else ((kamerstuk["dossier"],) if kamerstuk else ())
    return Document(
        id=document_id,
        type=stated.type or _type(paragraphs),
        title=stated.title or _title(paragraphs) or document_id,
        dossiers=dossiers,
        number=stated.number or (kamerstuk["number"] if kamerstuk else None),
        chamber=stated.chamber,
        session_year=stated.session_year,
        date=stated.date,
        committee=stated.committee,
        ministers=stated.ministers or (),
        source=stated.source or source.path,
        sha256=source.sha256,
        fingerprint=source.fingerprint,
    )


def _type(paragraphs: Sequence[tuple[str, Attribution]]) -> DocumentType:
    consults = any(attribution.role == "contribution" for _, attribution in paragraphs)
    return "written-consultation" if consults else "other"


def _title(paragraphs: Sequence[tuple[str, Attribution]]) -> str | None:
    """What the opening says the consultation is about."""
    for text, attribution in paragraphs[:3]:
        subject = _SUBJECT.search(text) if attribution.role == "procedural" else None
        if subject:
            title = subject["title"][:_LONGEST_TITLE].strip(" ,")
            return title[0].upper() + title[1:]
    return None


def _slug(stem: str) -> str:
    return re.sub(r"[^\w.()-]+", "-", stem).strip("-") or "document"
