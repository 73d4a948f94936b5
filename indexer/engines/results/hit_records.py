"""Paragraphs that were found → hits, with what was found in them marked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

from indexer.columnar import budget
from indexer.engines.results.highlight import Marker
from indexer.query import ParsedQuery
from indexer.records import Document, Paragraph
from indexer.searches import Hit, Piece

Found = tuple[Paragraph, float, int]
"""A paragraph, its score, and how many others it stands for."""


def hits(query: ParsedQuery, found: Iterable[Found], document: Callable[[str], Document]) -> Iterator[Hit]:
    """The hits of paragraphs that a query finds, in their order; `document` gives that of an id, and is asked once for
    each."""
    documents: dict[str, Document] = {}
    marker = Marker(query.tree)
    for paragraph, score, folded in found:
        budget.check()
        owner = paragraph.document_id
        if owner not in documents:
            documents[owner] = document(owner)
        snippet, marked = marker.snippet_and_whole(paragraph.text)
        notes = tuple(marker.snippet_and_whole(note.text)[0] for note in paragraph.notes)
        in_note = next((note for note in notes if _shows(note)), ()) if not _shows(marked) else ()
        yield Hit(
            paragraph=paragraph,
            document=documents[owner],
            score=score,
            snippet=in_note or snippet,
            marked=marked,
            folded=folded,
            notes=notes,
            noted=bool(in_note),
        )


def mark(query: ParsedQuery, text: str) -> tuple[Piece, ...]:
    """A text in pieces: which of them a query finds."""
    budget.check()
    return _marker(query).mark(text)


@lru_cache(maxsize=32)
def _marker(query: ParsedQuery) -> Marker:
    return Marker(query.tree)


def _shows(pieces: Sequence[Piece]) -> bool:
    """Whether anything that was found is among some pieces."""
    return any(piece.matched for piece in pieces)
