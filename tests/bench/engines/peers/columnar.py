"""Whoosh with the columnar codec and its evaluator: what `indexer.columnar` gives to any index of Whoosh."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from importlib.metadata import version
from pathlib import Path

from whoosh.fields import ID, TEXT, Schema

from indexer.columnar.analysis import PieceAnalyzer, WeightedTerm
from indexer.columnar.index import create_index, open_index
from indexer.columnar.search.evaluate import Evaluator
from indexer.columnar.search.facets.column_views import Selection
from indexer.columnar.segment.contents import Snapshot
from indexer.columnar.segment.facet_columns import FACET
from indexer.columnar.writer import ColumnarWriter
from tests.bench.engines.peers.stock import WEIGHTING, tree
from tests.bench.engines.records import FACETS, Answer, Paragraph, Query

_WORD = re.compile(r"[^\W_]+")


class Plain(PieceAnalyzer):
    """Words in lower case."""

    def positions(self, piece: str) -> Sequence[Sequence[WeightedTerm]]:
        """Each word by itself."""
        return [[(word, 1.0)] for word in _WORD.findall(piece.lower())]


_SCHEMA = Schema(text=TEXT(analyzer=Plain(), stored=True), document=ID, **{facet: FACET() for facet in FACETS})


class Columnar:
    """An index in a folder."""

    version = version("inbreng")

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def build(self, paragraphs: Iterable[Paragraph]) -> None:
        """One commit."""
        writer = create_index(self._folder, _SCHEMA).writer()
        _add(writer, paragraphs)
        writer.commit()

    def open(self) -> None:
        """One evaluator for all queries."""
        self._index = open_index(self._folder)
        self._evaluator: Evaluator | None = None
        self._refresh()

    def search(self, query: Query) -> Answer:
        """One evaluation."""
        selections = {facet: Selection(values) for facet, values in query.selected}
        found = self._evaluator.evaluate(tree(query), selections=selections, facets=FACETS)
        return Answer(
            found.total,
            tuple(self._evaluator.stored_fields(number)["text"] for number in found.numbers.tolist()),
            {facet: dict(found.counts[facet].most_common()) for facet in FACETS},
        )

    def replace(self, document: Sequence[Paragraph]) -> None:
        """One commit."""
        writer = self._index.writer()
        writer.delete_by_term("document", document[0].document)
        _add(writer, document)
        writer.commit()
        self._refresh()

    def _refresh(self) -> None:
        """Search the last commit."""
        self._reader = self._index.reader()
        self._evaluator = Evaluator(Snapshot(self._reader), WEIGHTING, self._evaluator)


def open_peer(folder: Path) -> Columnar:
    """The peer, with its index in this folder."""
    return Columnar(folder)


def _add(writer: ColumnarWriter, paragraphs: Iterable[Paragraph]) -> None:
    for paragraph in paragraphs:
        writer.add_document(
            text=paragraph.text,
            document=paragraph.document,
            party=paragraph.party,
            topic=paragraph.topic,
            role=paragraph.role,
            year=paragraph.year,
        )
