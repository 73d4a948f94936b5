"""A segment being built in memory, field by field of many documents at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, cast

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
from indexer.columnar.writing.batch import Batch
from indexer.columnar.writing.cutter import Cutter
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
    """Takes documents, many at a time, and writes them as a segment.

    `pieces` remembers, for each field, the pieces of text that were analysed: give it to the next builder too, with
    `dictionary`, what stored fields are compressed with (None: one is made, where there are enough of them).
    """

    def __init__(self, schema: Schema, pieces: dict[str, Pieces], dictionary: bytes | None = None) -> None:
        if any(len(known.cutter.pieces) > _MANY for known in pieces.values()):
            pieces.clear()
        self._schema, self._pieces = schema, pieces
        self._documents = Documents(dictionary)
        self._plans: dict[str, _Plan] = {}
        self._spellings: dict[str, set[bytes]] = {}
        self.load = 0
        """How many tokens and postings are held."""

    @property
    def size(self) -> int:
        """How many documents there are."""
        return self._documents.size

    @property
    def dictionary(self) -> bytes | None:
        """What stored fields are compressed with; None where none was made yet."""
        return self._documents.stored.dictionary or None

    def add(self, batch: Batch) -> None:
        """Add documents. Raises what analysis raises, and UnknownFieldError; none of the documents is then added."""
        first = self.size
        plans = {name: self._plans.get(name) or self._plan(name) for name in batch.columns if name[0] != "_"}
        given = {name: batch.columns[name] for name in plans}
        numbers = {name: _from(first, found.places) for name, found in given.items()}
        shown = {name: _shown(batch, name) for name, plan in plans.items() if plan.stored or plan.more}
        prepared = [
            (plan.gatherer, numbers[name], plan.gatherer.prepare(given[name].values), _boosts(batch, name))
            for name, plan in plans.items()
            if plan.gatherer
        ]
        finish = [
            self._more(plan, numbers[name], given[name].values, shown[name])
            for name, plan in plans.items()
            if plan.more
        ]
        stored: list[dict[str, Any]] = [{} for _ in range(batch.size)]
        for name in (name for name, plan in plans.items() if plan.stored):
            for place, value in zip(given[name].places, shown[name], strict=True):
                if value is not None:
                    stored[place][name] = value
        for gatherer, own, found, boosts in prepared:
            self.load += gatherer.add(own, found, boosts)
        for add in finish:
            add()
        self._documents.finish(stored)

    def _more(
        self, plan: _Plan, numbers: Sequence[int], values: Sequence[Any], shown: Sequence[Any]
    ) -> Callable[[], None]:
        """Prepare the columns, vectors and spellings of values; what is returned adds them."""
        name, field, column = plan.name, cast(Any, plan.field), plan.column
        given = zip(numbers, shown, strict=True) if column else ()
        kept = [(number, field.to_column_value(value)) for number, value in given if value is not None]
        vectors = [_vector(field, value) for value in values] if field.vector else []
        spelled = chain.from_iterable(map(field.spellable_words, values)) if field.separate_spelling() else ()
        words = [utf8encode(word)[0] for word in spelled]

        def add() -> None:
            for number, value in kept:
                self._documents.add_column_value(name, cast(columns.Column, column), number, value)
            for number, vector in zip(numbers, vectors, strict=False):
                self._documents.add_vector(name, number, vector)
            if words:
                self._spellings.setdefault(field.spelling_fieldname(name), set()).update(words)

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


def _from(first: int, places: Sequence[int]) -> Sequence[int]:
    """The numbers of the documents at some places of a batch, of which the first has this number."""
    whole = isinstance(places, range)
    return range(first, first + len(places)) if whole else [first + place for place in places]


def _shown(batch: Batch, name: str) -> Sequence[Any]:
    """What is stored of the values of a field."""
    given = batch.columns[name]
    instead = batch.columns.get(f"_stored_{name}")
    return instead.at(given.places, given.values) if instead else given.values


def _boosts(batch: Batch, name: str) -> list[float] | None:
    """What the documents that have a field are boosted by; None where it is nothing."""
    places = batch.columns[name].places
    boosts: list[Any] = [1.0] * len(places)
    found = [batch.columns[boost] for boost in ("_boost", f"_{name}_boost") if boost in batch.columns]
    for own in found:
        boosts = own.at(places, boosts)
    return list(map(float, boosts)) if found else None


def _vector(field: Any, value: Any) -> list[VectorItem]:
    items = field.vector.word_values(value, field.analyzer, mode="index")
    return sorted((text, weight, encoded) for text, _, weight, encoded in items)
