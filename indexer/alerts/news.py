"""The news of an index: paragraphs that are new since the last run, or whose speaker was corrected."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass

from indexer.alerts.ledger import Keys, Known, Ledger
from indexer.engines import Engine
from indexer.records import Paragraph


@dataclass(frozen=True, slots=True)
class Change:
    """A document that is new or was read again: what is known of it now, the keys of its paragraphs with the hashes of
    their texts, and the keys of those that are news. `known` is None for one that is gone."""

    document_id: str
    known: Known | None
    keys: Keys
    fresh: frozenset[bytes] = frozenset()


def news(engine: Engine, ledger: Ledger, since: str = "") -> Iterator[Change]:
    """What changed in an index, a document at a time. In a first run nothing is news, but for what is dated on a day
    (ISO) or later, where one is given; that is news in every run.

    In a file that is the same to the byte nobody says anything new: of one that was only read again, what is said by
    another than was thought is news, and a text that was cut in another way is not. Nor is what stood in a document
    that is gone since: a provisional publication gave way to the final one, which has another id.

    Raises:
        EngineError: the index cannot be read.
    """
    before = ledger.documents()
    documents = {document.id: document for document in engine.documents()}
    gone: set[bytes] = set()
    for document_id in sorted(before.keys() - documents.keys()):
        gone.update(ledger.keys(document_id).values())
        yield Change(document_id, None, {})
    for document_id, document in sorted(documents.items()):
        now, then = Known(document.fingerprint, document.sha256), before.get(document_id)
        wanted = bool(since) and (document.date or "") >= since
        if then is not None and then.fingerprint == now.fingerprint and not wanted:
            continue
        parsed = engine.document(document_id)
        if parsed is None:  # it was taken out just now
            continue
        keys = {key_of(paragraph): _hash(paragraph.text) for paragraph in parsed.paragraphs}
        fresh = keys.keys() if wanted else set() if ledger.is_new else _fresh(ledger.keys(document_id), keys, now, then)
        told = {key for key in fresh if then is None and keys[key] in gone}
        yield Change(document_id, now, keys, frozenset(fresh - told))


def key_of(paragraph: Paragraph) -> bytes:
    """The key by which a paragraph is known to a reader: its document, text, role and parties, but not its place."""
    return _hash("\0".join((paragraph.document_id, paragraph.role, " ".join(paragraph.parties), paragraph.text)))


def _fresh(known: Keys, keys: Keys, now: Known, then: Known | None) -> set[bytes]:
    new = keys.keys() - known.keys()
    if then is None or then.sha256 != now.sha256 or not now.sha256:
        return new
    texts = set(known.values())
    return {key for key in new if keys[key] in texts}


def _hash(text: str) -> bytes:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()[:16]
