"""Texts gathered as numbers of their pieces, each different piece analysed once."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.fields import FieldType

from indexer.columnar.analysis import PieceAnalyzer
from indexer.columnar.lengths import FieldLengths, length_codes
from indexer.columnar.pairs import EXISTENCE, POSITIONS, kind_of, paired
from indexer.columnar.writing.fieldoutput import Inverted, Postings
from indexer.columnar.writing.invert import boosts_of, changes, order_of, ranked, runs


class TextGatherer:
    """A field whose analyser is a PieceAnalyzer: texts become numbers of pieces at once, and terms all together."""

    def __init__(self, field: FieldType, pieces: Pieces) -> None:
        self._pieces = pieces
        self._kind, self._scorable = kind_of(field.format), field.scorable
        self._field_boost = field.format.field_boost if field.format else 1.0
        self._tokens = array("I")
        self._counts, self._numbers = array("I"), array("I")
        self._boosts: dict[int, float] = {}

    def prepare(self, value: Any) -> list[int]:
        """The numbers of the pieces of a text, or of a sequence of terms."""
        if isinstance(value, str):
            return list(map(self._pieces.numbers.__getitem__, self._pieces.split(value)))
        if isinstance(value, list | tuple):
            return [self._pieces.numbers[(term,)] for term in value]
        raise ValueError(f"{value!r} is not unicode or sequence")

    def add(self, number: int, prepared: list[int], boost: float) -> int:
        """Take the pieces of a document."""
        self._tokens.extend(prepared)
        self._counts.append(len(prepared))
        self._numbers.append(number)
        if boost != 1:
            self._boosts[number] = boost
        return len(prepared)

    def finish(self, size: int) -> Inverted | None:
        """Sort the terms of all texts."""
        found = self._occurrences()
        if not len(found.terms):
            return None
        rank, names = ranked(found.terms, self._pieces.names)
        found = found.at(order_of(rank, found.terms))
        begins = changes(found.terms, found.documents)
        documents = found.documents[begins]
        frequencies, weights, counted = np.diff(begins, append=len(found.terms)), found.sums(begins), found.documents
        if self._kind == EXISTENCE:
            frequencies, weights, counted = np.ones_like(frequencies), np.ones(len(begins)), documents
        pairs, codes = paired(
            frequencies.astype(np.uint32),
            (weights * (self._field_boost * boosts_of(self._boosts, size)[documents])).astype(np.float32),
        )
        lengths = np.bincount(counted, minlength=size)
        return Inverted(
            self._kind,
            names,
            Postings(np.diff(changes(found.terms[begins]), append=len(begins)), documents, codes, found.positions),
            pairs,
            FieldLengths(length_codes(lengths), int(lengths.sum())) if self._scorable else None,
        )

    def _occurrences(self) -> _Occurrences:
        """What all pieces of all texts are found by."""
        pieces = self._pieces
        tokens, counts = np.frombuffer(self._tokens, np.uint32), np.frombuffer(self._counts, np.uint32)
        starts, weights = np.frombuffer(pieces.starts, np.uint32), np.frombuffer(pieces.weights, np.float32)
        several = np.diff(starts)[tokens]
        flat = runs(starts[:-1][tokens], several)
        positions = None
        if self._kind == POSITIONS:
            positions = _places(np.frombuffer(pieces.widths, np.uint32)[tokens], counts).repeat(several)
            positions += np.frombuffer(pieces.places, np.uint32)[flat]
        return _Occurrences(
            np.frombuffer(pieces.terms, np.uint32)[flat],
            np.frombuffer(self._numbers, np.uint32).repeat(counts).repeat(several),
            positions,
            None if (weights == 1).all() else weights[flat],
        )


@dataclass(frozen=True, slots=True, eq=False)
class _Occurrences:
    """Terms where they occur, one row for each."""

    terms: NDArray[np.uint32]
    documents: NDArray[np.uint32]
    positions: NDArray[np.uint32] | None
    """None where they are not kept."""
    weights: NDArray[np.float32] | None
    """None where all are 1."""

    def at(self, rows: NDArray[np.int64]) -> _Occurrences:
        """Some rows, in another order."""
        positions = None if self.positions is None else self.positions[rows]
        weights = None if self.weights is None else self.weights[rows]
        return _Occurrences(self.terms[rows], self.documents[rows], positions, weights)

    def sums(self, begins: NDArray[np.int64]) -> NDArray[np.float64]:
        """The sum of the weights from each of some rows up to the next."""
        if self.weights is None:
            return np.diff(begins, append=len(self.terms)).astype(np.float64)
        sums: NDArray[np.float64] = np.add.reduceat(self.weights, begins, dtype=np.float64)
        return sums


class Pieces:
    """Pieces of text numbered in order of appearance, and the terms of each. They are kept from segment to segment."""

    def __init__(self, analyzer: PieceAnalyzer) -> None:
        self.split = analyzer.pieces
        self._positions = analyzer.positions
        self.numbers = _Numbers(self)
        self.names: list[bytes] = []
        self._term_numbers: dict[str, int] = {}
        self.widths, self.starts = array("I"), array("I", [0])
        """How many positions each piece takes, and where its terms begin in the arrays below."""
        self.terms, self.weights, self.places = array("I"), array("f"), array("I")

    def learn(self, piece: str | tuple[str]) -> None:
        """Analyse a piece that was not met before. A tuple holds a term that is not to be analysed."""
        found = self._positions(piece) if isinstance(piece, str) else [[(piece[0], 1.0)]]
        for place, terms in enumerate(found):
            for term, weight in terms:
                number = self._term_numbers.setdefault(term, len(self.names))
                if number == len(self.names):
                    self.names.append(term.encode())
                self.terms.append(number)
                self.weights.append(weight)
                self.places.append(place)
        self.widths.append(len(found))
        self.starts.append(len(self.terms))


class _Numbers(dict[Any, int]):
    """The number of each piece; a new one is learned when it is asked for."""

    def __init__(self, pieces: Pieces) -> None:
        self._pieces = pieces

    def __missing__(self, piece: str | tuple[str]) -> int:
        self._pieces.learn(piece)
        number = self[piece] = len(self)
        return number


def _places(widths: NDArray[np.uint32], counts: NDArray[np.uint32]) -> NDArray[np.uint32]:
    """The first position of each piece in its text. `counts`: the pieces of each text."""
    before = np.cumsum(widths, dtype=np.int64) - widths
    firsts = np.cumsum(counts, dtype=np.int64) - counts
    filled = counts > 0
    places: NDArray[np.uint32] = (before - before[firsts[filled]].repeat(counts[filled])).astype(np.uint32)
    return places
