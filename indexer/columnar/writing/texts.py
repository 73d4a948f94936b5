"""Texts gathered as numbers of their pieces, each different piece analysed once."""

from __future__ import annotations

from array import array
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
        pieces = self._pieces
        tokens, counts = np.frombuffer(self._tokens, np.uint32), np.frombuffer(self._counts, np.uint32)
        starts = np.frombuffer(pieces.starts, np.uint32)
        several = np.diff(starts)[tokens]
        flat = runs(starts[:-1][tokens], several)
        terms = np.frombuffer(pieces.terms, np.uint32)[flat]
        if not len(terms):
            return None
        documents = np.frombuffer(self._numbers, np.uint32).repeat(counts).repeat(several)
        positions = _places(np.frombuffer(pieces.widths, np.uint32)[tokens], counts).repeat(several)
        positions += np.frombuffer(pieces.places, np.uint32)[flat]
        weights = np.frombuffer(pieces.weights, np.float32)[flat]
        rank, names = ranked(terms, pieces.names)
        order = order_of(rank, terms)
        terms, documents = terms[order], documents[order]
        begins = changes(terms, documents)
        frequencies = np.diff(begins, append=len(terms))
        sums = np.add.reduceat(weights[order], begins, dtype=np.float64) * self._field_boost
        token_counts = np.bincount(documents, minlength=size)
        documents = documents[begins]
        if self._kind == EXISTENCE:
            frequencies, sums = np.ones_like(frequencies), np.full(len(sums), self._field_boost)
            token_counts = np.bincount(documents, minlength=size)
        if self._boosts:
            sums *= boosts_of(self._boosts, size)[documents]
        pairs, codes = paired(frequencies.astype(np.uint32), sums.astype(np.float32))
        per_term = np.diff(changes(terms[begins]), append=len(begins))
        places = positions[order].astype(np.uint32) if self._kind == POSITIONS else None
        lengths = FieldLengths(length_codes(token_counts), int(token_counts.sum())) if self._scorable else None
        return Inverted(self._kind, names, Postings(per_term, documents, codes, places), pairs, lengths)


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


def _places(widths: NDArray[np.uint32], counts: NDArray[np.uint32]) -> NDArray[np.int64]:
    """The first position of each piece in its text. `counts`: the pieces of each text."""
    before = np.cumsum(widths, dtype=np.int64) - widths
    firsts = np.cumsum(counts, dtype=np.int64) - counts
    filled = counts > 0
    places: NDArray[np.int64] = before - before[firsts[filled]].repeat(counts[filled])
    return places
