"""The fields of the index. A paragraph is one entry; a document has an entry of its own with its record and outline."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from whoosh.analysis import Analyzer, Token
from whoosh.fields import ID, KEYWORD, STORED, TEXT, Schema

from indexer import analysis
from indexer.persons import persons
from indexer.records import Document, Paragraph
from indexer.searches import FACETS

PARAGRAPH, DOCUMENT = "paragraph", "document"
"""The two kinds of entry."""


class Stems(Analyzer):
    """Text → terms: what words are found by."""

    def __call__(self, value: str, mode: str = "", **kwargs: Any) -> Iterator[Token]:
        """The terms of a text with their positions."""
        return _stream(map(analysis.stem, analysis.words(value)), mode)


class Words(Analyzer):
    """Text → words as they are written, without accents: for phrases and prefixes."""

    def __call__(self, value: str, mode: str = "", **kwargs: Any) -> Iterator[Token]:
        """The words of a text with their positions."""
        return _stream(map(analysis.fold, analysis.words(value)), mode)


class Values(Analyzer):
    """A sequence of facet values, each a term as it is."""

    def __call__(self, value: Iterable[str], mode: str = "", **kwargs: Any) -> Iterator[Token]:
        """The values themselves."""
        return _stream(value, mode)


def schema() -> Schema:
    """The schema of an index."""
    return Schema(
        kind=ID(stored=True),
        owner=ID(),
        text=TEXT(analyzer=Stems()),
        exact=TEXT(analyzer=Words()),
        section=TEXT(analyzer=Stems(), phrase=False),
        title=TEXT(analyzer=Stems(), phrase=False),
        speaker=TEXT(analyzer=Words(), phrase=False),
        **{facet: KEYWORD(analyzer=Values()) for facet in FACETS},
        facets=STORED,
        order=STORED,
        record=STORED,
    )


def facet_values(document: Document, paragraph: Paragraph) -> dict[str, tuple[str, ...]]:
    """The values that a paragraph has in each of FACETS."""
    return {
        "party": paragraph.parties,
        "topic": paragraph.topics,
        "role": (paragraph.role,),
        "year": (document.year,) if document.year else (),
        "type": (document.type,),
        "committee": (document.committee,) if document.committee else (),
        "minister": document.ministers,
        "person": persons(paragraph.speaker),
        "dossier": document.dossiers,
        "document": (document.id,),
    }


def _stream(texts: Iterable[str], mode: str) -> Iterator[Token]:
    token = Token(positions=True, mode=mode)
    for position, text in enumerate(texts):
        token.text, token.pos, token.boost, token.stopped = text, position, 1.0, False
        yield token
