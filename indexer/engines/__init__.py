"""The engine protocol: what an index must do. One engine so far: `whoosh`, embedded, the default."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from indexer.records import ParsedDocument
from indexer.searches import Piece, SearchRequest, SearchResult, Stats, Suggestion


class Engine(Protocol):
    """An index of paragraphs. Readers go on with the last commit while a writer works; each call sees one commit.

    Every method may raise EngineError: IndexMissing, IndexLocked or IndexDamaged.
    """

    def write(self, documents: Iterable[ParsedDocument]) -> int:
        """Add documents, replacing those with the same id, in one atomic commit; return how many."""

    def delete(self, document_id: str) -> bool:
        """Remove a document in one atomic commit; False where there is none of that id."""

    def fingerprints(self) -> dict[str, str]:
        """The fingerprint of every document, by id."""

    def search(self, request: SearchRequest) -> SearchResult:
        """Answer a request. No query is an error: the result says how it was read."""

    def suggest(self, prefix: str, limit: int = 8) -> tuple[Suggestion, ...]:
        """Terms, parties and documents that begin with a prefix, most frequent first."""

    def document(self, document_id: str) -> ParsedDocument | None:
        """A document with its paragraphs, or None."""

    def mark(self, q: str, text: str) -> tuple[Piece, ...]:
        """A text in pieces: which of them a query finds."""

    def stats(self) -> Stats:
        """What is in the index."""

    def generation(self) -> str:
        """A name for the last commit: it changes with every commit."""

    def check(self) -> tuple[str, ...]:
        """Read everything; return the problems found, one line each."""
