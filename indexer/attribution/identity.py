"""What a document says of itself: identifier, kind, title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from indexer.attribution.parts import Said
from indexer.records import Chamber, Document, DocumentType, Metadata, SourceDocument

_KAMERSTUK = re.compile(r"kst-(?P<dossier>\d{4,5}(?:-\(?[A-Z][\w()]*?\)?)?)-(?P<number>\w+)(?:-[nh]\d)?")
_SUBJECT = re.compile(
    r"\bover (?:de |het |een )?(?:brief )?(?:inzake |over )?(?:de |het )?(?P<title>.{12,}?)(?: \(Kamerstuk|\.?$)"
)
_LONGEST_TITLE = 300


def identify(source: SourceDocument, stated: Metadata, said: Sequence[Said]) -> Document:
    """The record of a document: what is stated, else what its opening and its file's name tell."""
    document_id = stated.id or _slug(Path(source.path).stem)
    kamerstuk = _KAMERSTUK.fullmatch(document_id)
    dossiers = stated.dossiers if stated.dossiers is not None else ((kamerstuk["dossier"],) if kamerstuk else ())
    return Document(
        id=document_id,
        type=stated.type or _type(said),
        title=stated.title or _title(said) or document_id,
        dossiers=dossiers,
        number=stated.number or (kamerstuk["number"] if kamerstuk else None),
        chamber=stated.chamber or chamber_of(document_id),
        session_year=stated.session_year or _session(document_id),
        date=stated.date,
        committee=stated.committee,
        ministers=stated.ministers or (),
        source=stated.source or source.path,
        sha256=source.sha256,
        fingerprint=source.fingerprint,
    )


def chamber_of(document_id: str) -> Chamber | None:
    """The chamber that an official identifier names: the papers of the Eerste Kamer are lettered, the others numbered
    (DOMAIN.md, section 1.1).

    >>> chamber_of("h-ek-20222023-5-6"), chamber_of("kst-36284-10"), chamber_of("kst-36836-D")
    ('EK', 'TK', 'EK')
    """
    parts = document_id.split("-")
    if kamerstuk := _KAMERSTUK.fullmatch(document_id):
        return "TK" if kamerstuk["number"].isdigit() else "EK"
    return "TK" if "tk" in parts else "EK" if "ek" in parts else None


def _type(said: Sequence[Said]) -> DocumentType:
    consults = any(part.attribution.role == "contribution" for part in said)
    return "written-consultation" if consults else "other"


def _session(document_id: str) -> str | None:
    session = re.search(r"-(\d{4})(\d{4})-", document_id)
    return f"{session[1]}-{session[2]}" if session and int(session[2]) == int(session[1]) + 1 else None


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
