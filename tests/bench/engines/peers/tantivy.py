"""tantivy through its Python package.

As its documentation advises: facets as fast fields, counted by terms aggregations that are large enough to be exact,
and a writer with two threads whose merges are waited for. A prefix is a regular expression on the term dictionary.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

import tantivy

from tests.bench.engines.records import FACETS, Answer, Paragraph, Query, Selection

_MOST_VALUES = 1_000
"""More values than any facet has: the counts are exact only where no value is dropped."""
_HEAP = 256_000_000  # bytes, for both threads


class Tantivy:
    """An index in a folder."""

    version = version("tantivy")

    def __init__(self, folder: Path) -> None:
        self._folder = str(folder)

    def build(self, paragraphs: Iterable[Paragraph]) -> None:
        """Two threads."""
        writer = tantivy.Index(_schema(), self._folder).writer(heap_size=_HEAP, num_threads=2)
        for paragraph in paragraphs:
            writer.add_document(_document(paragraph))
        writer.commit()
        writer.wait_merging_threads()

    def open(self) -> None:
        """One searcher for all queries."""
        self._index = tantivy.Index.open(self._folder)
        self._schema = self._index.schema
        self._searcher = self._index.searcher()

    def search(self, query: Query) -> Answer:
        """One search for the hits, one aggregation for all facets, and one more for each selected facet."""
        words = self._words(query)
        narrowed = self._narrowed(words, query.selected)
        found = self._searcher.search(narrowed, limit=10, count=True)
        hits = tuple(str(self._searcher.doc(address).get_first("text")) for _, address in found.hits)
        counts = self._counts(narrowed, FACETS)
        for facet, _ in query.selected:
            counts |= self._counts(self._narrowed(words, query.but(facet)), (facet,))
        return Answer(int(found.count), hits, counts)

    def replace(self, document: Sequence[Paragraph]) -> None:
        """One commit."""
        writer = self._index.writer(num_threads=1)
        writer.delete_documents_by_term("document", document[0].document)
        for paragraph in document:
            writer.add_document(_document(paragraph))
        writer.commit()
        self._index.reload()
        self._searcher = self._index.searcher()

    def _words(self, query: Query) -> tantivy.Query:
        if query.operator == "all":
            return tantivy.Query.all_query()
        if query.operator == "prefix":
            return tantivy.Query.regex_query(self._schema, "text", f"{query.words[0]}.*")
        if query.operator == "phrase":
            return tantivy.Query.phrase_query(self._schema, "text", list(query.words))
        terms = [tantivy.Query.term_query(self._schema, "text", word) for word in query.words]
        if len(terms) == 1:
            return terms[0]
        occur = tantivy.Occur.Must if query.operator == "and" else tantivy.Occur.Should
        return tantivy.Query.boolean_query([(occur, term) for term in terms])

    def _narrowed(self, words: tantivy.Query, selected: Sequence[Selection]) -> tantivy.Query:
        if not selected:
            return words
        filters = [
            tantivy.Query.const_score_query(tantivy.Query.term_set_query(self._schema, facet, list(values)), 0.0)
            for facet, values in selected
        ]
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, part) for part in (words, *filters)])

    def _counts(self, query: tantivy.Query, facets: Sequence[str]) -> dict[str, dict[str, int]]:
        wanted = {facet: {"terms": {"field": facet, "size": _MOST_VALUES}} for facet in facets}
        found = self._searcher.aggregate(query, wanted)
        return {facet: {bucket["key"]: bucket["doc_count"] for bucket in found[facet]["buckets"]} for facet in facets}


def open_peer(folder: Path) -> Tantivy:
    """The peer, with its index in this folder."""
    return Tantivy(folder)


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("text", stored=True)
    builder.add_text_field("document", tokenizer_name="raw", index_option="basic")
    for facet in FACETS:
        builder.add_text_field(facet, fast=True, tokenizer_name="raw", index_option="basic")
    return builder.build()


def _document(paragraph: Paragraph) -> tantivy.Document:
    document = tantivy.Document()
    document.add_text("text", paragraph.text)
    document.add_text("document", paragraph.document)
    for facet in FACETS:
        for value in paragraph.values(facet):
            document.add_text(facet, value)
    return document
