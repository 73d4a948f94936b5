"""Phrases of a text field: two or three terms in a row, and in how many documents each stands.

A segment keeps the most frequent ones, so that they can be suggested while one is typed. Where there are more than it
keeps, those that are rare in it are left out: one that is rare everywhere may be missed, and the counts of rare ones be
too low (lossy counting: Manku & Motwani 2002).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.fields import TEXT

from indexer.columnar.segment.format import FileWriter, SegmentFile
from indexer.columnar.segment.term_dictionary import TermDictionary, write_terms

KEPT = 50_000
"""The greatest number of phrases that a segment keeps."""


class PHRASES(TEXT):
    """A text whose phrases are counted; a subclass says which."""

    def __init__(self, **options: Any) -> None:
        super().__init__(phrase=True, **options)

    def telling(self, term: str) -> bool:
        """Whether a phrase may begin or end with a term."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, eq=False)
class Phrases:
    """The phrases that a segment keeps of a field, their terms parted by spaces; and how many documents have each."""

    terms: TermDictionary
    counts: NDArray[np.uint32]


def read_phrases(file: SegmentFile, field: str) -> Phrases | None:
    """The phrases of a field; None where none are kept."""
    name = f"{field}/phrases"
    return Phrases(TermDictionary(file, name), file.array(f"{name}/counts")) if f"{name}/counts" in file else None


def write_phrases(file: FileWriter, field: str, found: Mapping[bytes, int]) -> None:
    """Write the most frequent ones: KEPT of them, but all or none of those that are equally frequent."""
    counts = np.fromiter(found.values(), np.int64, len(found))
    least = 1
    if len(found) > KEPT:
        least = int(np.partition(counts, -KEPT - 1)[-KEPT - 1]) + 1
    kept = sorted(phrase for phrase, count in found.items() if count >= least)
    write_terms(file, f"{field}/phrases", kept)
    file.write(f"{field}/phrases/counts", np.fromiter(map(found.__getitem__, kept), np.uint32, len(kept)))
