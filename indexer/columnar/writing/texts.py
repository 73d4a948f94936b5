"""Texts gathered as numbers of their pieces, each different piece analysed once."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray
from whoosh.fields import FieldType

from indexer.columnar.analysis import PieceAnalyzer
from indexer.columnar.segment.lengths import FieldLengths, length_codes
from indexer.columnar.segment.phrase_tables import PHRASES
from indexer.columnar.segment.posting_codes import EXISTENCE, POSITIONS, kind_of, paired
from indexer.columnar.writing.fieldoutput import Inverted, PostingBatch
from indexer.columnar.writing.invert import Boosts, changes, ranked, repeated, runs, sorted_rows
from indexer.columnar.writing.lookup import Lookup, Numbering
from indexer.columnar.writing.phrase_counts import counted_phrases

_MANY = 16
"""From so many texts on, to look up all words together is faster than one by one."""
_Numbers: TypeAlias = "array[int] | NDArray[np.uint32]"


class TextGatherer:
    """A field whose analyser is a PieceAnalyzer: texts become numbers of pieces at once, and terms all together."""

    def __init__(self, field: FieldType, pieces: Pieces) -> None:
        self._pieces = pieces
        self._kind, self._scorable = kind_of(field.format), field.scorable
        self._telling = field.telling if isinstance(field, PHRASES) else None
        self._boosts = Boosts(field.format.field_boost if field.format else 1.0)
        self._tokens = array("I")
        self._counts, self._numbers = array("I"), array("I")

    def prepare(self, values: Sequence[Any]) -> tuple[_Numbers, _Numbers]:
        """The numbers of the pieces of all texts, or sequences of terms, and how many each has."""
        if self._pieces.lookup and len(values) >= _MANY and set(map(type, values)) == {str}:
            return self._pieces.lookup(values)
        pieces = [self._cut(value) for value in values]
        numbers = map(self._pieces.numbers.__getitem__, chain.from_iterable(pieces))
        return array("I", numbers), array("I", map(len, pieces))

    def _cut(self, value: Any) -> Sequence[Any]:
        if isinstance(value, str):
            return self._pieces.split(value)
        if isinstance(value, list | tuple):
            return [(term,) for term in value]
        raise ValueError(f"{value!r} is not unicode or sequence")

    def add(self, numbers: Sequence[int], prepared: tuple[_Numbers, _Numbers], boosts: Sequence[float] | None) -> int:
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
            phrases = counted_phrases(rank[found.terms], found.documents, found.positions, names, self._telling)
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
    """Pieces of text numbered in order of appearance, and the terms of each. They are kept from segment to segment."""

    def __init__(self, analyzer: PieceAnalyzer) -> None:
        self.split = analyzer.pieces
        self._positions = analyzer.positions
        self.numbers = _PieceNumbers(self)
        at_spaces = type(analyzer).pieces is PieceAnalyzer.pieces
        self.lookup = Lookup(self.numbers) if at_spaces else None
        """Looks up the pieces of many texts together, where white space is all that stands between them."""
        self.names = Numbering()
        """The numbers of terms, in bytes."""
        self.widths, self.starts = array("I"), array("I", [0])
        """How many positions each piece takes, and where its terms begin in the arrays below."""
        self.terms, self.weights, self.places = array("I"), array("f"), array("I")

    def learn(self, piece: str | tuple[str]) -> None:
        """Analyse a piece that was not met before. A tuple holds a term that is not to be analysed."""
        found = self._positions(piece) if isinstance(piece, str) else [[(piece[0], 1.0)]]
        rows = [
            (self.names[term.encode()], weight, place) for place, terms in enumerate(found) for term, weight in terms
        ]
        for number, weight, place in rows:
            self.terms.append(number)
            self.weights.append(weight)
            self.places.append(place)
        self.widths.append(len(found))
        self.starts.append(len(self.terms))


class _PieceNumbers(Numbering):
    """The number of each piece; a new one is learned when it is asked for."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces

    def __missing__(self, piece: str | tuple[str]) -> int:
        self._pieces.learn(piece)
        return super().__missing__(piece)


def _places(widths: NDArray[np.uint32], counts: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The first position of each piece in its text. `counts`: the pieces of each text."""
    before = np.cumsum(widths, dtype=np.int64) - widths
    firsts = np.cumsum(counts, dtype=np.int64) - counts
    filled = counts > 0
    places: NDArray[np.uint32] = (before - before[firsts[filled]].repeat(counts[filled])).astype(np.uint32)
    return places
