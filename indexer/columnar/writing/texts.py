"""Texts gathered as numbers of their pieces, each different piece analysed once."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.fields import FieldType

from indexer.columnar.analysis import PieceAnalyzer
from indexer.columnar.segment.lengths import FieldLengths, length_codes
from indexer.columnar.segment.phrase_tables import PHRASES
from indexer.columnar.segment.posting_codes import EXISTENCE, POSITIONS, kind_of, paired
from indexer.columnar.writing.cutter import Cut, Cutter
from indexer.columnar.writing.fieldoutput import Inverted, PostingBatch
from indexer.columnar.writing.invert import Boosts, changes, ranked, repeated, runs, sorted_rows
from indexer.columnar.writing.lookup import Numbering
from indexer.columnar.writing.phrase_counts import counted_phrases


class TextGatherer:
    """A field whose analyser is a PieceAnalyzer: texts become numbers of pieces at once, and terms all together."""

    def __init__(self, field: FieldType, pieces: Pieces) -> None:
        self._pieces = pieces
        self._kind, self._scorable = kind_of(field.format), field.scorable
        self._telling = field.telling if isinstance(field, PHRASES) else None
        self._boosts = Boosts(field.format.field_boost if field.format else 1.0)
        self._tokens = array("I")
        self._counts, self._numbers = array("I"), array("I")

    def prepare(self, values: Sequence[Any]) -> tuple[Cut, Cut]:
        """The numbers of the pieces of all texts, or sequences of terms, and how many each has."""
        tokens, counts = self._pieces.cutter(values)
        self._pieces.learn(tokens)
        return tokens, counts

    def add(self, numbers: Sequence[int], prepared: tuple[Cut, Cut], boosts: Sequence[float] | None) -> int:
        """Take the pieces of documents."""
        tokens, counts = prepared
        self._tokens.frombytes(tokens.tobytes())
        self._counts.frombytes(counts.tobytes())
        self._numbers.extend(numbers)
        self._boosts.add(numbers, boosts)
        return len(tokens)

    def finish(self, size: int) -> Inverted | None:
        """Sort the terms of all texts."""
        found = self._occurrences()
        if not len(found.terms):
            return None
        rank, names = ranked(found.terms, list(self._pieces.names))
        phrases = None
        if self._telling and found.positions is not None:
            telling = np.fromiter((self._telling(name.decode()) for name in names), np.bool_, len(names))
            terms = rank[found.terms]
            phrases = counted_phrases(terms, found.documents, found.positions, names, telling[terms])
        found = found.sorted_by(rank)
        begins = changes(found.terms, found.documents)
        terms, documents = found.terms[begins], found.documents[begins]
        if self._kind == EXISTENCE:
            frequencies, sums, counted = np.ones(len(begins), np.uint32), None, documents
        else:
            frequencies = np.diff(begins, append=len(found.terms)).astype(np.uint32)
            sums, counted = found.sums(begins), found.documents
        pairs, codes = paired(frequencies, self._boosts.weights(frequencies, documents, sums))
        lengths = np.bincount(counted, minlength=size)
        return Inverted(
            self._kind,
            names,
            PostingBatch(np.bincount(terms), documents, codes, found.positions),
            pairs,
            FieldLengths(length_codes(lengths), int(lengths.sum())) if self._scorable else None,
            phrases,
        )

    def _occurrences(self) -> _Occurrences:
        """What all pieces of all texts are found by."""
        pieces = self._pieces
        tokens, counts = np.frombuffer(self._tokens, np.uint32), np.frombuffer(self._counts, np.uint32)
        starts = np.frombuffer(pieces.starts, np.uint32)
        sizes = np.diff(starts)
        several = None if (sizes == 1).all() else sizes[tokens]
        flat = tokens if several is None else runs(starts[:-1][tokens], several)
        positions = codes = None
        if self._kind == POSITIONS:
            places = _places(np.frombuffer(pieces.widths, np.uint32)[tokens], counts)
            positions = repeated(places, several) + np.frombuffer(pieces.places, np.uint32)[flat]
        weights, numbers = np.unique(np.frombuffer(pieces.weights, np.float32), return_inverse=True)
        if len(weights) > 1 or 1 not in weights:
            codes = numbers.astype(np.uint32)[flat]
        documents = repeated(np.frombuffer(self._numbers, np.uint32).repeat(counts), several)
        return _Occurrences(np.frombuffer(pieces.terms, np.uint32)[flat], documents, positions, weights, codes)


@dataclass(frozen=True, slots=True, eq=False)
class _Occurrences:
    """Terms where they occur, one row for each."""

    terms: NDArray[np.uint32]
    documents: NDArray[np.uint32]
    positions: NDArray[np.uint32] | None
    """None where they are not kept."""
    weights: NDArray[np.float32]
    """The different weights."""
    codes: NDArray[np.uint32] | None
    """The place of its weight among those; None where all weigh 1."""

    def sorted_by(self, rank: NDArray[np.uint32]) -> _Occurrences:
        """Ordered by the rank of the term, which stands for it from then on; then by document and position."""
        others = [column for column in (self.positions, self.codes) if column is not None]
        terms, documents, *others = sorted_rows(rank[self.terms], self.documents, *others)
        positions = None if self.positions is None else others.pop(0)
        return _Occurrences(terms, documents, positions, self.weights, None if self.codes is None else others[0])

    def sums(self, begins: NDArray[np.int64]) -> NDArray[np.float64] | None:
        """The sum of the weights from each of some rows up to the next; None where all weigh 1."""
        if self.codes is None:
            return None
        sums: NDArray[np.float64] = np.add.reduceat(self.weights[self.codes], begins, dtype=np.float64)
        return sums


class Pieces:
    """The terms of each piece of text, as fields with one analyser have them. They are kept from segment to segment."""

    def __init__(self, analyzer: PieceAnalyzer, cutter: Cutter) -> None:
        self.cutter = cutter
        self._analyzer, self._positions = analyzer, analyzer.positions
        self.names = Numbering()
        """The numbers of terms, in bytes."""
        self.widths, self.starts = array("I"), array("I", [0])
        """How many positions each piece takes, and where its terms begin in the arrays below."""
        self.terms, self.weights, self.places = array("I"), array("f"), array("I")
        self._failed: dict[int, Exception] = {}

    def is_of(self, analyzer: PieceAnalyzer) -> bool:
        """Whether they are what another analyser gives too."""
        return type(analyzer) is type(self._analyzer) and vars(analyzer) == vars(self._analyzer)

    def learn(self, tokens: Cut) -> None:
        """Analyse the pieces that were cut since the last time. What fails is raised where it is among `tokens`."""
        for number, piece in enumerate(self.cutter.pieces[len(self.widths) :], len(self.widths)):
            try:
                self._learn(piece)
            except Exception as error:  # noqa: BLE001  # another field has the piece, or who asks for it is told
                self._failed[number] = error
                self._append(())
        for number in self._failed.keys() and self._failed.keys() & set(tokens):
            raise self._failed[number]

    def _learn(self, piece: str | tuple[str]) -> None:
        """Analyse a piece. A tuple holds a term that is not to be analysed."""
        found = self._positions(piece) if isinstance(piece, str) else [[(piece[0], 1.0)]]
        self._append([[(self.names[term.encode()], weight) for term, weight in terms] for terms in found])

    def _append(self, found: Sequence[Sequence[tuple[int, float]]]) -> None:
        for place, terms in enumerate(found):
            for number, weight in terms:
                self.terms.append(number)
                self.weights.append(weight)
                self.places.append(place)
        self.widths.append(len(found))
        self.starts.append(len(self.terms))


def _places(widths: NDArray[np.uint32], counts: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The first position of each piece in its text. `counts`: the pieces of each text."""
    before = np.cumsum(widths, dtype=np.int64) - widths
    firsts = np.cumsum(counts, dtype=np.int64) - counts
    filled = counts > 0
    places: NDArray[np.uint32] = (before - before[firsts[filled]].repeat(counts[filled])).astype(np.uint32)
    return places
