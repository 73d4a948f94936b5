"""Scores of postings: BM25F, or the weight alone where a field keeps no lengths."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columnar.search import costs
from indexer.columnar.search.arrays import Scores
from indexer.columnar.segment.field import Field


class FieldView:
    """An indexed field of a segment, as a commit scores it."""

    def __init__(self, field: Field, size: int, alive: NDArray[np.bool_] | None, norms: Scores | None) -> None:
        """`norms`: the length term of the denominator for each length byte; None: no lengths are kept."""
        self.field, self.size, self.alive = field, size, alive
        self.terms = field.terms
        self._norms = norms

    def scores(
        self, documents: NDArray[Any], codes: NDArray[Any] | None, rarity: float | Scores, boost: float
    ) -> Scores:
        """A score for each posting of these documents; `rarity` is that of its term, for all or for each."""
        if self._norms is None or self.field.lengths is None:
            weights = np.full(len(documents), self._weights[0]) if codes is None else self._weights.take(codes)
            weights *= boost
            return weights
        lengths = self.field.lengths.take(documents)
        if codes is None:
            shares = (self._shares[0] if len(documents) > costs.TABLE else self._share(self._weights[0])).take(lengths)
        elif len(documents) > costs.TABLE and len(self._weights) <= costs.TABLE:
            keys: NDArray[Any] = codes.astype(np.uint32 if len(self._weights) > 256 else np.uint16)
            keys <<= 8
            keys |= lengths
            shares = self._shares.ravel().take(keys)
        else:
            weights = self._weights.take(codes)
            shares = self._norms.take(lengths)
            shares += weights
            np.divide(weights, shares, out=shares)
        shares *= rarity * boost
        return shares

    @cached_property
    def _weights(self) -> Scores:
        return self.field.pairs.weights.astype(np.float64)

    @cached_property
    def _shares(self) -> Scores:
        """The share of its rarity that a posting scores, for each code and each length byte."""
        return self._share(self._weights[:, np.newaxis])

    def _share(self, weights: Any) -> Scores:
        shares: Scores = weights / (weights + self._norms)
        return shares
