"""Inverse document frequency: that of Whoosh, and that of Okapi BM25 as Lucene has it."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.scoring import BM25F
from whoosh.searching import Searcher

Rarities = NDArray[np.float64]


class OkapiBM25F(BM25F):
    """BM25F with the inverse document frequency of Robertson and Spärck Jones, kept above 0 as Lucene does it.

    A term that stands in half of the documents then weighs next to nothing, where Whoosh's never weighs less than 1.
    """

    def idf(self, searcher: Searcher, fieldname: str, text: str) -> float:
        """The inverse document frequency of a term."""
        parent = searcher.get_parent()
        return float(okapi(parent.doc_count_all(), parent.doc_frequency(fieldname, text)))


def rarities(weighting: BM25F, documents: int, frequencies: int | NDArray[np.integer[Any]]) -> Rarities:
    """The inverse document frequency of terms that are in so many of the documents."""
    if isinstance(weighting, OkapiBM25F):
        return okapi(documents, frequencies)
    found: Rarities = np.log(documents / (np.asarray(frequencies) + 1.0)) + 1.0
    return found


def okapi(documents: int, frequencies: int | NDArray[np.integer[Any]]) -> Rarities:
    """ln(1 + (N − n + 0.5) / (n + 0.5))."""
    counts = np.asarray(frequencies, np.float64)
    found: Rarities = np.log1p((documents - counts + 0.5) / (counts + 0.5))
    return found
