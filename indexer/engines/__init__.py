"""The engine protocol: what an index must do; and `open_engine`, the only place that names an engine."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from indexer.columnar import budget
from indexer.errors import Refused
from indexer.records import Document, Paragraph, ParsedDocument
from indexer.searches import Hit, Piece, SearchRequest, SearchResult, Stats, Suggestion
from indexer.vocabulary import Vocabularies

__all__ = ["Engine", "budget", "open_engine"]


class Engine(Protocol):
    """An index of paragraphs. Readers go on with the last commit while a writer works; each call sees one commit.

    Every method may raise EngineError: IndexMissing, IndexLocked or IndexDamaged. In a thread with a `budget` what
    searches and marks may raise TooCostly.
    """

    @property
    def vocabularies(self) -> Vocabularies:
        """The vocabularies by which queries are read, values are named and documents that come in are read."""

    def write(self, documents: Iterable[ParsedDocument]) -> int:
        """Add documents, replacing those with the same id, in one atomic commit; return how many."""

    def delete(self, document_id: str) -> bool:
        """Remove a document in one atomic commit; False where there is none of that id."""

    def refuse(self, refused: Iterable[Refused], read: Iterable[str]) -> None:
        """Keep which files were refused and why, and forget those of the paths that were `read` after all."""

    def documents(self) -> tuple[Document, ...]:
        """The record of every document."""

    def records(self, ids: Sequence[str]) -> tuple[Document, ...]:
        """The records of the documents with these ids, in their order; those that are not there are left out."""

    def search(self, request: SearchRequest, *, values: int = 100) -> SearchResult:
        """Answer a request. No query is an error: the result says how it was read. Of each facet the most frequent
        `values` are listed, and those that are selected."""

    def hits(self, request: SearchRequest) -> Iterator[Hit]:
        """Every hit of a request in its order, one by one, whatever its page and size: none is folded."""

    def entries(self, request: SearchRequest) -> Iterator[tuple[Document, Paragraph]]:
        """Every paragraph that a request finds, with its document, in its order, whatever its page and size: as they
        are stored, nothing marked and nothing folded. For files of all that is found."""

    def meant(self, request: SearchRequest) -> SearchRequest:
        """A request with the values that are meant by those selected: ids, labels and names, in any case."""

    def is_known(self, facet: str, value: str) -> bool:
        """Whether a value of a facet is one of a vocabulary, has the form that it should, or is in the index."""

    def tally(self, request: SearchRequest, columns: tuple[str, ...]) -> dict[tuple[str, ...], int]:
        """The exact number of matching paragraphs for every combination of values of one or two of COLUMNS; a
        paragraph with several values counts for each, one without a value for the empty one."""

    def newest(self, facet: str) -> dict[str, str]:
        """The date of the newest document of every value of a facet, in ISO form; empty where none has a date."""

    def paragraphs(self, ids: Sequence[str]) -> tuple[Paragraph, ...]:
        """The paragraphs with these ids, in their order; those that are not there are left out."""

    def similar(self, paragraph_id: str, size: int = 6) -> tuple[Hit, ...]:
        """The paragraphs of other documents that say nearly the same as one, the most alike first; the score of each
        hit is how alike it is, from 0 to 1. None where there is no such paragraph."""

    def suggest(self, prefix: str, limit: int = 8) -> tuple[Suggestion, ...]:
        """Terms, phrases, parties, dossiers and documents that begin with a prefix, of each kind a fair share."""

    def document(self, document_id: str, places: range | None = None) -> ParsedDocument | None:
        """A document with its paragraphs, or with those alone whose positions are `places`; or None."""

    def mark(self, q: str, text: str) -> tuple[Piece, ...]:
        """A text in pieces: which of them a query finds."""

    def stats(self) -> Stats:
        """What is in the index."""

    def generation(self) -> str:
        """A name for the last commit: it changes with every commit."""

    def prepare(self) -> None:
        """Work out now what is kept for each commit, such as suggestions, so that no request waits for it. Once this
        was called, what belongs to the commit before serves until it is called again."""

    def release(self) -> None:
        """Let go of memory that can be had again at once, such as the pages of files that were read."""

    def anew(self) -> AbstractContextManager[Engine]:
        """An engine of a new index beside this one, which takes its place as soon as the block ends; where the block
        fails, nothing has changed. Until then nobody else writes to this one.

        Raises:
            UsageError: this engine cannot do so.
        """

    def check(self) -> tuple[str, ...]:
        """Read everything; return the problems found, one line each."""


def open_engine(where: str | Path, vocabularies: Vocabularies | None = None) -> Engine:
    """The engine of an index: in a folder, or on a cluster where `where` is a URL (`https://host:9200/inbreng`). The
    index need not exist before something is written. Its vocabularies are those of the program where none are given.

    Raises:
        UsageError: `where` is a URL, but none of an index on a cluster.
    """
    known = vocabularies or Vocabularies()
    # the engines build on this module, and not every command needs them
    if "://" in str(where):
        from indexer.engines.opensearch.connection import address
        from indexer.engines.opensearch.engine import OpenSearchEngine

        return OpenSearchEngine(address.read(str(where)), known)
    from indexer.engines.whoosh.engine import WhooshEngine

    return WhooshEngine(Path(where), known)
