"""A segment being built in memory, field by field of many documents at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from types import NoneType
from typing import Any

from whoosh import columns
from whoosh.analysis import IDTokenizer
from whoosh.fields import ID, FieldType, Schema, UnknownFieldError
from whoosh.filedb.filestore import Storage
from whoosh.system import pack_uint
from whoosh.util.text import utf8encode

from indexer.columnar.analysis import PieceAnalyzer
from indexer.columnar.segment.contents import DOCUMENTS, TERMS
from indexer.columnar.segment.durable_files import creating
from indexer.columnar.segment.facet_columns import FACET
from indexer.columnar.segment.format import FileWriter
from indexer.columnar.segment.posting_codes import VALUES, kind_of
from indexer.columnar.writing.cutter import Cutter
from indexer.columnar.writing.documents import Documents, VectorItem
from indexer.columnar.writing.fieldoutput import write_field
from indexer.columnar.writing.gather import FacetGatherer, Gatherer, IdGatherer, ItemGatherer
from indexer.columnar.writing.texts import Pieces, TextGatherer

_MANY = 500_000
"""How many different pieces of text are remembered from one segment to the next: a bound of memory."""


@dataclass(frozen=True, slots=True)
class Batch:
    """Documents that have the same fields: of each field, the values of all documents."""

    size: int
    names: tuple[str, ...]
    columns: list[tuple[Any, ...]]


def batches(documents: Iterable[Mapping[str, Any]]) -> Iterator[Batch]:
    """Documents as Whoosh's `add_document` has them, turned into batches that keep their order."""
    for names, group in groupby(map(_given, documents), key=tuple):
        rows = [fields.values() for fields in group]
        yield Batch(len(rows), names, list(zip(*rows, strict=True)))


def _given(fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """The fields that have a value. Names that begin with `_` are no fields."""
    if NoneType not in map(type, fields.values()):
        return fields
    return {name: value for name, value in fields.items() if value is not None or name[0] == "_"}


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


@dataclass(frozen=True, slots=True)
class _Layout:
    """What is to be done with batches of the same names. Places are those of columns of a batch."""

    indexed: list[tuple[Gatherer, int, int | None]]
    """The place of the values, and of the boosts if there are any."""
    more: list[tuple[_Plan, int, int]]
    """The place of the values, and of those that are kept instead in a column; the same where there are no others."""
    stored: dict[str, int]
    """By name of the field, the place of the values that are stored."""


class SegmentBuilder:
    """Takes documents, many at a time, and writes them as a segment.

    `pieces` remembers, for each field, the pieces of text that were analysed: give it to the next builder too.
    """

    def __init__(self, schema: Schema, pieces: dict[str, Pieces]) -> None:
        if any(len(known.cutter.pieces) > _MANY for known in pieces.values()):
            pieces.clear()
        self._schema, self._pieces = schema, pieces
        self._documents = Documents()
        self._plans: dict[str, _Plan] = {}
        self._layouts: dict[tuple[str, ...], _Layout] = {}
        self._spellings: dict[str, set[bytes]] = {}
        self.load = 0
        """How many tokens and postings are held."""

    @property
    def size(self) -> int:
        """How many documents there are."""
        return self._documents.size

    def add(self, batch: Batch) -> None:
        """Add documents: see `whoosh.writing.IndexWriter.add_document` for the names.

        Raises what analysis raises, and UnknownFieldError; none of the documents is then added.
        """
        columns = batch.columns
        layout = self._layouts.get(batch.names) or self._layout(batch.names)
        numbers = range(self.size, self.size + batch.size)
        prepared = [gatherer.prepare(columns[place]) for gatherer, place, _ in layout.indexed]
        finish = [
            self._more(plan, *found)
            for plan, place, shown in layout.more
            for found in zip(numbers, columns[place], columns[shown], strict=True)
        ]
        boosts = [None if place is None else list(map(float, columns[place])) for _, _, place in layout.indexed]
        for (gatherer, _, _), found, own in zip(layout.indexed, prepared, boosts, strict=True):
            self.load += gatherer.add(numbers, found, own)
        for add in finish:
            add()
        rows = zip(*(columns[place] for place in layout.stored.values()), strict=True)
        self._documents.finish([_stored(layout.stored, row) for row in rows] if layout.stored else [{}] * batch.size)

    def _layout(self, names: tuple[str, ...]) -> _Layout:
        places = {name: place for place, name in enumerate(names)}
        plans = [self._plans.get(name) or self._plan(name) for name in names if name[0] != "_"]
        shown = {plan.name: places.get(f"_stored_{plan.name}", places[plan.name]) for plan in plans}
        boosts = {plan.name: places.get(f"_{plan.name}_boost", places.get("_boost")) for plan in plans}
        layout = self._layouts[names] = _Layout(
            [(plan.gatherer, places[plan.name], boosts[plan.name]) for plan in plans if plan.gatherer],
            [(plan, places[plan.name], shown[plan.name]) for plan in plans if plan.more],
            {plan.name: shown[plan.name] for plan in plans if plan.stored},
        )
        return layout

    def _more(self, plan: _Plan, number: int, value: Any, shown: Any) -> Callable[[], None]:
        """Prepare the column, vector and spellings of a value; what is returned adds them."""
        field: Any = plan.field
        column = field.to_column_value(shown) if plan.column and shown is not None else None
        vector = _vector(field, value) if field.vector else []
        words = [utf8encode(word)[0] for word in field.spellable_words(value)] if field.separate_spelling() else []

        def add() -> None:
            if plan.column and shown is not None:
                self._documents.add_column_value(plan.name, plan.column, number, column)
            self._documents.add_vector(plan.name, number, vector)
            if words:
                self._spellings.setdefault(field.spelling_fieldname(plan.name), set()).update(words)

        return add

    def write(self, storage: Storage, name: str, *, durable: bool) -> None:
        """Write the files of the segment. `durable`: they are on the disk, not only on their way there, afterwards."""
        for field, words in self._spellings.items():  # as Whoosh has it: all of them in the first document
            if gatherer := self._plan(field).gatherer:
                gatherer.add([0], [[(word, 1, 1.0, pack_uint(1)) for word in words]], None)
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
            if name not in self._pieces:
                self._pieces[name] = self._new_pieces(analyzer)
            return TextGatherer(field, self._pieces[name])
        if type(field) is ID and isinstance(analyzer, IDTokenizer):
            return IdGatherer(field)
        return ItemGatherer(field)

    def _new_pieces(self, analyzer: PieceAnalyzer) -> Pieces:
        """The pieces of another field with such an analyser, or else new ones, cut as another field has them cut."""
        known = list(self._pieces.values())
        pieces = next((one for one in known if one.is_of(analyzer)), None)
        cutter = next((one.cutter for one in known if one.cutter.cuts_like(analyzer)), None)
        return pieces or Pieces(analyzer, cutter or Cutter(analyzer))


def _stored(names: Iterable[str], values: Iterable[Any]) -> dict[str, Any]:
    return {name: value for name, value in zip(names, values, strict=True) if value is not None}


def _vector(field: Any, value: Any) -> list[VectorItem]:
    items = field.vector.word_values(value, field.analyzer, mode="index")
    return sorted((text, weight, encoded) for text, _, weight, encoded in items)
