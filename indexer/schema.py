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
PART_WEIGHT = 0.5
"""What a part of a compound weighs beside a word of its own; measured, see tests/bench/relevance.py."""


class Lemmas(Analyzer):
    """Text → lemmas, each with the parts of a compound at the same position and with less weight.

    Words that stand in every text are left out; `exact` has them. They keep their positions.
    """

    def __call__(self, value: str, mode: str = "", **kwargs: Any) -> Iterator[Token]:
        """The lemmas and parts of a text with their positions."""
        token = Token(positions=True, boosts=True, mode=mode)
        token.stopped = False
        common = analysis.stop_words()
        for position, word in enumerate(analysis.words(value)):
            if word in common:
                continue
            found = analysis.analyse(word)
            token.text, token.pos, token.boost = found.lemma, position, 1.0
            yield token
            for part in found.parts:
                token.text, token.boost = part.lemma, PART_WEIGHT
                yield token


class Families(Analyzer):
    """Text → the families of its words, those of the parts of a compound with less weight."""

    def __call__(self, value: str, mode: str = "", **kwargs: Any) -> Iterator[Token]:
        """The families of a text."""
        token = Token(positions=False, boosts=True, mode=mode)
        token.stopped = False
        common = analysis.stop_words()
        for word in analysis.words(value):
            if word not in common:
                for number, family in enumerate(analysis.analyse(word).families):
                    token.text, token.boost = family, PART_WEIGHT if number else 1.0
                    yield token


class Words(Analyzer):
    """Text → words as they are written, without accents: for phrases and prefixes."""

    def __call__(self, value: str, mode: str = "", **kwargs: Any) -> Iterator[Token]:
        """The words of a text with their positions."""
        return _stream(analysis.words(value), mode)


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
        text=TEXT(analyzer=Lemmas()),
        exact=TEXT(analyzer=Words()),
        family=TEXT(analyzer=Families(), phrase=False),
        section=TEXT(analyzer=Lemmas(), phrase=False),
        title=TEXT(analyzer=Lemmas(), phrase=False),
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
