"""Whoosh as it comes: the distribution whoosh3 with its own codec.

As its documentation advises: two processes that write one segment between them, and the facets counted by `groupedby`,
with `allow_overlap` where a paragraph has several values.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from itertools import islice
from pathlib import Path

from whoosh import index, scoring, sorting
from whoosh import query as whoosh
from whoosh.analysis import LowercaseFilter, RegexTokenizer
from whoosh.fields import ID, KEYWORD, TEXT, Schema
from whoosh.writing import IndexWriter

from tests.bench.engines.records import FACETS, Answer, Paragraph, Query, Selection

_SCHEMA = Schema(
    text=TEXT(analyzer=RegexTokenizer(r"[^\W_]+") | LowercaseFilter(), stored=True),
    document=ID,
    **{facet: KEYWORD(commas=True) for facet in ("party", "topic")},
    **{facet: ID(sortable=True) for facet in ("role", "year")},
)
WEIGHTING = scoring.BM25F(B=0.75, K1=1.2)


class Stock:
    """An index in a folder."""

    version = version("whoosh3")

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)

    def build(self, paragraphs: Iterable[Paragraph]) -> None:
        """Two processes."""
        writer = index.create_in(self._folder, _SCHEMA).writer(procs=os.cpu_count(), limitmb=256)
        _add(writer, paragraphs)
        writer.commit()

    def open(self) -> None:
        """One searcher for all queries."""
        self._index = index.open_dir(self._folder)
        self._searcher = self._index.searcher(weighting=WEIGHTING)

    def search(self, query: Query) -> Answer:
        """One search, and one more for each selected facet, whose counts leave out its own selection."""
        words = tree(query)
        groups = {facet: _group(facet) for facet in FACETS}
        results = self._searcher.search(words, limit=10, filter=_filter(query.selected), groupedby=groups)
        counts = {facet: _counted(results.groups(facet)) for facet in FACETS}
        for facet, _ in query.selected:
            wider = self._searcher.search(
                words, limit=1, filter=_filter(query.but(facet)), groupedby={facet: _group(facet)}
            )
            counts[facet] = _counted(wider.groups(facet))
        return Answer(len(results), tuple(hit["text"] for hit in islice(results, 10)), counts)

    def replace(self, document: Sequence[Paragraph]) -> None:
        """One commit."""
        writer = self._index.writer()
        writer.delete_by_term("document", document[0].document)
        _add(writer, document)
        writer.commit()
        self.open()  # Searcher.refresh() would go on showing what was deleted


def open_peer(folder: Path) -> Stock:
    """The peer, with its index in this folder."""
    return Stock(folder)


def tree(query: Query) -> whoosh.Query:
    """A query as Whoosh's tree."""
    terms = [whoosh.Term("text", word) for word in query.words]
    if query.operator == "all":
        return whoosh.Every()
    if query.operator == "prefix":
        return whoosh.Prefix("text", query.words[0])
    if query.operator == "phrase":
        return whoosh.Phrase("text", list(query.words))
    if len(terms) == 1:
        return terms[0]
    return whoosh.And(terms) if query.operator == "and" else whoosh.Or(terms)


def _add(writer: IndexWriter, paragraphs: Iterable[Paragraph]) -> None:
    for paragraph in paragraphs:
        writer.add_document(
            text=paragraph.text,
            document=paragraph.document,
            **{facet: ",".join(paragraph.values(facet)) for facet in FACETS},
        )


def _filter(selected: Sequence[Selection]) -> whoosh.Query | None:
    facets = [whoosh.Or([whoosh.Term(facet, value) for value in values]) for facet, values in selected]
    return whoosh.And(facets) if facets else None


def _group(facet: str) -> sorting.FieldFacet:
    return sorting.FieldFacet(facet, allow_overlap=facet in ("party", "topic"), maptype=sorting.Count)


def _counted(groups: dict[str | None, int]) -> dict[str, int]:
    return {value: count for value, count in groups.items() if value}
