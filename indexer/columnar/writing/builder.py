"""A segment being built in memory, document by document."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from whoosh import columns
from whoosh.analysis import IDTokenizer
from whoosh.fields import ID, FieldType, Schema, UnknownFieldError
from whoosh.filedb.filestore import Storage
from whoosh.system import pack_uint
from whoosh.util.text import utf8encode

from indexer.columnar.analysis import PieceAnalyzer
from indexer.columnar.facets import FACET
from indexer.columnar.files import creating
from indexer.columnar.format import FileWriter
from indexer.columnar.pairs import VALUES, kind_of
from indexer.columnar.segment import DOCUMENTS, TERMS
from indexer.columnar.writing.documents import Documents, VectorItem
from indexer.columnar.writing.fieldoutput import write_field
from indexer.columnar.writing.gather import FacetGatherer, Gatherer, IdGatherer, ItemGatherer
from indexer.columnar.writing.texts import Pieces, TextGatherer

_MANY = 500_000
"""How many different pieces of text are remembered from one segment to the next: a bound of memory."""


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is to be done with the values of a field."""

    name: str
    field: FieldType
    stored: bool
    gatherer: Gatherer | None
    """None: it is not indexed."""
    column: columns.Column | None
    """None also for a facet, whose column is gathered with its terms."""
    more: bool
    """Whether it has a column, a vector or words for spelling: most fields have none."""


class SegmentBuilder:
    """Takes documents as Whoosh's `add_document` does, and writes them as a segment.

    `pieces` remembers, for each field, the pieces of text that were analysed: give it to the next builder too.
    """

    def __init__(self, schema: Schema, pieces: dict[str, Pieces]) -> None:
        for name in [name for name, known in pieces.items() if len(known.numbers) > _MANY]:
            del pieces[name]
        self._schema, self._pieces = schema, pieces
        self._documents = Documents()
        self._plans: dict[str, _Plan] = {}
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
        options: dict[str, Any] = {}
        prepared: list[tuple[Gatherer, str, Any]] = []
        stored: dict[str, Any] = {}
        extras: list[tuple[_Plan, Any]] = []
        for name, value in fields.items():
            plan = self._plans.get(name)
            if plan is None:
                if name[0] == "_":
                    options[name] = value
                    continue
                plan = self._plan(name)
            if value is None:
                continue
            gatherer = plan.gatherer
            if gatherer:
                prepared.append((gatherer, name, gatherer.prepare(value)))
            if plan.stored:
                stored[name] = value
            if plan.more:
                extras.append((plan, value))
        finish = [self._more(plan, value, options.get(f"_stored_{plan.name}", value)) for plan, value in extras]

        number = self._documents.size
        for gatherer, name, found in prepared:
            boost = float(options.get(f"_{name}_boost", options.get("_boost", 1.0))) if options else 1.0
            self.load += gatherer.add(number, found, boost)
        for add in finish:
            add()
        for name in stored if options else ():
            stored[name] = options.get(f"_stored_{name}", stored[name])
        self._documents.finish(stored)

    def _more(self, plan: _Plan, value: Any, shown: Any) -> Callable[[], None]:
        """Prepare the column, vector and spellings of a value; what is returned adds them."""
        field: Any = plan.field
        column = field.to_column_value(shown) if plan.column and shown is not None else None
        vector = _vector(field, value) if field.vector else []
        spelled = [utf8encode(word)[0] for word in field.spellable_words(value)] if field.separate_spelling() else []

        def add() -> None:
            if plan.column and shown is not None:
                self._documents.add_column_value(plan.name, plan.column, column)
            self._documents.add_vector(plan.name, vector)
            if spelled:
                self._spellings.setdefault(field.spelling_fieldname(plan.name), set()).update(spelled)

        return add

    def write(self, storage: Storage, name: str, *, durable: bool) -> None:
        """Write the files of the segment. `durable`: they are on the disk, not only on their way there, afterwards."""
        for field, words in self._spellings.items():  # as Whoosh has it: all of them in the first document
            if gatherer := self._plan(field).gatherer:
                gatherer.add(0, [(word, 1, 1.0, pack_uint(1)) for word in words], 1.0)
        gatherers = {field: plan.gatherer for field, plan in sorted(self._plans.items()) if plan.gatherer}
        found = {field: inverted for field, gatherer in gatherers.items() if (inverted := gatherer.finish(self.size))}
        lengths = {field: inverted.lengths for field, inverted in found.items() if inverted.lengths}
        facets = {
            field: column
            for field, gatherer in gatherers.items()
            if isinstance(gatherer, FacetGatherer) and (column := gatherer.column(self.size))
        }
        with creating(storage, name + DOCUMENTS, durable=durable) as output:
            self._documents.write(output, lengths, facets)
        with creating(storage, name + TERMS, durable=durable) as output:
            file = FileWriter(output)
            file.finish({"fields": {field: write_field(file, field, inverted) for field, inverted in found.items()}})

    def _plan(self, name: str) -> _Plan:
        if name not in self._schema:
            raise UnknownFieldError(f"No field named {name!r} in {self._schema}")
        field = self._schema[name]
        facet = isinstance(field, FACET)
        column = None if facet else field.column_type
        more = bool(column or field.vector or field.separate_spelling())
        gatherer = self._new_gatherer(name, field) if field.indexed or facet else None
        plan = self._plans[name] = _Plan(name, field, bool(field.stored), gatherer, column, more)
        return plan

    def _new_gatherer(self, name: str, field: FieldType) -> Gatherer:
        if isinstance(field, FACET):
            return FacetGatherer(field)
        analyzer = field.analyzer
        if isinstance(analyzer, PieceAnalyzer) and kind_of(field.format) != VALUES:
            return TextGatherer(field, self._pieces.setdefault(name, Pieces(analyzer)))
        if type(field) is ID and isinstance(analyzer, IDTokenizer):
            return IdGatherer(field)
        return ItemGatherer(field)


def _vector(field: Any, value: Any) -> list[VectorItem]:
    items = field.vector.word_values(value, field.analyzer, mode="index")
    return sorted((text, weight, encoded) for text, _, weight, encoded in items)
