"""This program's own engine, as it stands behind the search page.

It stems words, unless they stand between quotation marks; so here they all do, to match what the others match. It also
counts more facets, and marks the words in ten hits, which is left in: it is what a search costs here. What has no value
in a facet is counted too, and left out of the comparison.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from importlib.metadata import version
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Literal, cast

from indexer import records
from indexer.engines import open_engine
from indexer.facets import NONE
from indexer.searches import SearchRequest
from tests.bench.engines.records import FACETS, Answer, Paragraph, Query

_PLAIN = SearchRequest(match="all", expand=False)
"""A request that takes words as they are."""


class Inbreng:
    """An index in a folder."""

    version = version("inbreng")

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def build(self, paragraphs: Iterable[Paragraph]) -> None:
        """One commit."""
        open_engine(self._folder).write(documents(paragraphs))

    def open(self) -> None:
        """One engine for all queries."""
        self._engine = open_engine(self._folder)

    def search(self, query: Query) -> Answer:
        """One request."""
        found = self._engine.search(replace(_PLAIN, q=typed(query), **dict(query.selected)))
        counts = {
            facet.name: {value.value: value.count for value in facet.values if value.count and value.value != NONE}
            for facet in found.facets
            if facet.name in FACETS
        }
        texts = (hit.paragraph.text for hit in found.hits for _ in range(1 + hit.folded))  # repeats are folded here
        return Answer(found.total, tuple(texts)[: _PLAIN.size], counts)

    def replace(self, document: Sequence[Paragraph]) -> None:
        """One commit."""
        self._engine.write(documents(document))


def open_peer(folder: Path) -> Inbreng:
    """The peer, with its index in this folder."""
    return Inbreng(folder)


def typed(query: Query) -> str:
    """A query as a visitor would type it."""
    words = [f'"{word}"' for word in query.words]
    if query.operator == "phrase":
        return f'"{" ".join(query.words)}"'
    if query.operator == "prefix":
        return f"{query.words[0]}*"
    return " OR ".join(words) if query.operator == "or" else " ".join(words)


def documents(paragraphs: Iterable[Paragraph]) -> Iterator[records.ParsedDocument]:
    """Paragraphs, which are made up, as documents."""
    for name, of_document in groupby(paragraphs, key=attrgetter("document")):
        made = list(of_document)
        (year,) = made[0].year
        document = records.Document(
            id=name,
            type="written-consultation",
            title="Verzonnen document",
            chamber="TK",
            date=f"{year}-01-01",
        )
        of_ours = tuple(_paragraph(paragraph, position) for position, paragraph in enumerate(made, start=1))
        yield records.ParsedDocument(document, of_ours, headings=(), furniture=())


def _paragraph(paragraph: Paragraph, position: int) -> records.Paragraph:
    return records.Paragraph(
        id=f"{paragraph.document}/{position}",
        document_id=paragraph.document,
        position=position,
        text=paragraph.text,
        role=cast(Literal["contribution", "response", "procedural"], paragraph.role[0]),
        parties=paragraph.party,
        topics=paragraph.topic,
    )
