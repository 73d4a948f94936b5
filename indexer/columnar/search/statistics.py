"""Statistics of a commit for BM25F: document frequencies of terms, average lengths of fields."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.scoring import BM25F
from whoosh.util.numeric import byte_to_length

from indexer.columnar.search.arrays import Scores
from indexer.columnar.segment.contents import Snapshot
from indexer.columnar.segment.field import Field
from indexer.columnar.weighting import rarities

_REMEMBERED = 50_000
"""The rarities of so many terms are kept, in some 10 MB; then the memory is emptied."""
_LENGTHS = np.array([byte_to_length(byte) for byte in range(256)], np.float64)


class Statistics:
    """Numbers over all segments of a commit, deleted documents included, as Whoosh's searcher takes them."""

    def __init__(self, snapshot: Snapshot, weighting: BM25F) -> None:
        self.schema = snapshot.schema
        self._segments = snapshot.segments
        self._weighting = weighting
        self._documents = sum(segment.size for segment in snapshot.segments)
        self._rarity: dict[tuple[str, bytes], float] = {}
        self._norms: dict[str, Scores] = {}

    def rarity(self, field: str, term: bytes) -> float:
        """The inverse document frequency of a term, times K1 + 1: what its score tends to in very short fields."""
        rarity = self._rarity.get((field, term))
        if rarity is None:
            if len(self._rarity) >= _REMEMBERED:
                self._rarity.clear()
            rarity = self._rarity[field, term] = self._rarity_of(self.frequency(field, term))
        return rarity

    def rarities(self, field: str, terms: list[bytes], frequencies: NDArray[np.integer[Any]]) -> Scores:
        """The same for many terms; the frequencies are those in one segment, all there is if it is the only one."""
        if len(self._segments) > 1:
            return np.array([self.rarity(field, term) for term in terms])
        return rarities(self._weighting, self._documents, frequencies) * (self._weighting.K1 + 1.0)

    def frequency(self, field: str, term: bytes) -> int:
        """In how many documents a term is."""
        count = 0
        for segment in self._segments:
            indexed = segment.field(field)
            if indexed is not None:
                ordinal = indexed.terms.find(term)
                if ordinal >= 0:
                    count += indexed.frequency(ordinal)
        return count

    def norms(self, field: str) -> Scores:
        """For each length byte, the length term of the denominator: K1·((1−B)+B·len/avg)."""
        norms = self._norms.get(field)
        if norms is None:
            norms = self._norms[field] = self._norms_of(field)
        return norms

    def _rarity_of(self, frequency: int) -> float:
        return float(rarities(self._weighting, self._documents, frequency)) * (self._weighting.K1 + 1)

    def _norms_of(self, field: str) -> Scores:
        found: list[Field | None] = [segment.field(field) for segment in self._segments]
        total = sum(indexed.total_length for indexed in found if indexed is not None)
        average = total / (self._documents or 1) or 1
        share = self._weighting._field_B.get(field, self._weighting.B)
        norms: Scores = self._weighting.K1 * ((1 - share) + share * _LENGTHS / average)
        return norms
