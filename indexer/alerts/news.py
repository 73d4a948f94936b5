"""Which paragraphs of an index are new since the last run, or said by somebody else than was thought."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from indexer.alerts.ledger import Ledger
from indexer.engines import Engine
from indexer.records import Paragraph


@dataclass(frozen=True, slots=True)
class News:
    """What the changed documents hold (fingerprint and keys of all paragraphs), the keys that are new of each document
    that has any, and the ids of documents that are gone. `first`: there was no run before; nothing counts as new."""

    documents: dict[str, tuple[str, set[bytes]]]
    fresh: dict[str, set[bytes]]
    gone: tuple[str, ...]
    first: bool


def news(engine: Engine, ledger: Ledger) -> News:
    """What is new in an index.

    Raises:
        EngineError: the index cannot be read.
    """
    now, before = engine.fingerprints(), ledger.fingerprints()
    documents: dict[str, tuple[str, set[bytes]]] = {}
    fresh: dict[str, set[bytes]] = {}
    for document_id in sorted(now):
        if before.get(document_id) == now[document_id]:
            continue
        parsed = engine.document(document_id)
        if parsed is None:  # it was taken out just now
            continue
        keys = {key_of(paragraph) for paragraph in parsed.paragraphs}
        documents[document_id] = now[document_id], keys
        new = set() if ledger.is_new else keys - ledger.keys(document_id)
        if new:
            fresh[document_id] = new
    return News(documents, fresh, tuple(sorted(before.keys() - now.keys())), ledger.is_new)


def key_of(paragraph: Paragraph) -> bytes:
    """What makes a paragraph another one to a reader: its document, text, role and parties; not its place."""
    said = (paragraph.document_id, paragraph.role, " ".join(paragraph.parties), paragraph.text)
    return hashlib.sha256("\0".join(said).encode("utf-8", "surrogatepass")).digest()[:16]
