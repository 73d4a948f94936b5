"""A segment being built in memory, document by document."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from whoosh import columns
from whoosh.analysis import IDTokenizer
from whoosh.fields import ID, FieldType, Schema, UnknownFieldError
from whoosh.filedb.filestore import Storage
from whoosh.system import pack_uint
from whoosh.util.text import utf8encode

from indexer.columnar.analysis import WordAnalyzer
from indexer.columnar.documents import Documents, VectorItem
from indexer.columnar.facets import FACET
from indexer.columnar.files import creating
from indexer.columnar.format import FileWriter
from indexer.columnar.invert import FacetGatherer, Gatherer, ItemGatherer, TextGatherer, Words
from indexer.columnar.inverted import VALUES, kind_of, write_field
from indexer.columnar.segment import DOCUMENTS, TERMS


class SegmentBuilder:
    """Takes documents as Whoosh's `add_document` does, and writes them as a segment.

    `words` remembers, for each field, the words that were analysed: give the same dictionary to the next builder.
    """

    def __init__(self, schema: Schema, words: dict[str, Words]) -> None:
        self._schema, self._words = schema, words
        self._documents = Documents()
        self._gatherers: dict[str, Gatherer] = {}
        self._spellings: dict[str, set[bytes]] = {}
        self.load = 0
        """How many tokens and postings are held."""

    @property
    def size(self) -> int:
        """How many documents there are."""
        return self._documents.size

    def add(self, fields: Mapping[str, Any]) -> None:
        """Add a document: see `whoosh.writing.IndexWriter.add_document` for the names.

        Raises what analysis raises, and UnknownFieldError; the document is then not added.
        """
        values = [(name, self._field(name), value) for name, value in fields.items() if name[0] != "_"]
        present = [(name, field, value) for name, field, value in values if value is not None]
        indexed = [(self._gatherer(name, field), name, value) for name, field, value in present if field.indexed]
        prepared = [(gatherer, name, gatherer.prepare(value)) for gatherer, name, value in indexed]
        columns = [
            (name, column, field.to_column_value(shown))
            for name, field, value in present
            if (column := _column(field)) and (shown := fields.get(f"_stored_{name}", value)) is not None
        ]
        vectors = [(name, _vector(field, value)) for name, field, value in present if field.vector]
        spellings = [(name, field, value) for name, field, value in present if field.separate_spelling()]

        number = self.size
        boost = fields.get("_boost", 1.0)
        for gatherer, name, found in prepared:
            self.load += gatherer.add(number, found, float(fields.get(f"_{name}_boost", boost)))
        for name, column, found in columns:
            self._documents.add_column_value(name, column, found)
        for name, found in vectors:
            self._documents.add_vector(name, found)
        for name, field, value in spellings:
            spelling = self._spellings.setdefault(field.spelling_fieldname(name), set())
            spelling.update(utf8encode(word)[0] for word in field.spellable_words(value))
        self._documents.finish(
            {name: fields.get(f"_stored_{name}", value) for name, field, value in present if field.stored}
        )

    def write(self, storage: Storage, name: str, *, durable: bool) -> None:
        """Write the files of the segment. `durable`: they are on the disk, not only on their way there, afterwards."""
        for field, words in self._spellings.items():  # as Whoosh has it: all of them in the first document
            self._gatherer(field, self._schema[field]).add(0, [(word, 1, 1.0, pack_uint(1)) for word in words], 1.0)
        found = {
            field: inverted
            for field, gatherer in sorted(self._gatherers.items())
            if (inverted := gatherer.finish(self.size))
        }
        lengths = {field: inverted.lengths for field, inverted in found.items() if inverted.lengths}
        facets = {
            field: column
            for field, gatherer in self._gatherers.items()
            if isinstance(gatherer, FacetGatherer) and (column := gatherer.column(self.size))
        }
        with creating(storage, name + DOCUMENTS, durable=durable) as output:
            self._documents.write(output, lengths, facets)
        with creating(storage, name + TERMS, durable=durable) as output:
            file = FileWriter(output)
            file.finish({"fields": {field: write_field(file, field, inverted) for field, inverted in found.items()}})

    def _field(self, name: str) -> FieldType:
        if name not in self._schema:
            raise UnknownFieldError(f"No field named {name!r} in {self._schema}")
        return self._schema[name]

    def _gatherer(self, name: str, field: FieldType) -> Gatherer:
        found = self._gatherers.get(name)
        if found is None:
            found = self._gatherers[name] = self._new_gatherer(name, field)
        return found

    def _new_gatherer(self, name: str, field: FieldType) -> Gatherer:
        if isinstance(field, FACET):
            return FacetGatherer()
        analyzer = field.analyzer
        if isinstance(analyzer, WordAnalyzer) and kind_of(field.format) != VALUES:
            return TextGatherer(field, self._words.setdefault(name, Words(analyzer)))
        if type(field) is ID and isinstance(analyzer, IDTokenizer):
            return IdGatherer(field)
        return ItemGatherer(field)


class IdGatherer(ItemGatherer):
    """An ID field: its value is its term."""

    def prepare(self, value: Any) -> list[tuple[bytes, int, float, bytes]]:
        """The term of a value."""
        if not isinstance(value, str):
            return super().prepare(value)
        return [(value.encode(), 1, self._boost, b"")]


def _column(field: FieldType) -> columns.Column | None:
    """The column of a field; that of a facet is gathered with its terms."""
    return None if field.indexed and isinstance(field, FACET) else field.column_type


def _vector(field: Any, value: Any) -> list[VectorItem]:
    items = field.vector.word_values(value, field.analyzer, mode="index")
    return sorted((text, weight, encoded) for text, _, weight, encoded in items)
