"""Whoosh's matcher over the postings of a term: one posting after another, with skip marks."""

from __future__ import annotations

from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray
from whoosh.formats import Format
from whoosh.matching import LeafMatcher, ReadTooFar
from whoosh.system import pack_uint

from indexer.columnar.segment.field import Field, Postings
from indexer.columnar.segment.format import Array
from indexer.columnar.segment.lengths import LENGTHS
from indexer.columnar.segment.posting_codes import FREQUENCY, POSITIONS, VALUES

_BLOCK = 128
"""How many postings are turned into Python's numbers at a time, and share a bound of their quality."""


class PostingsMatcher(LeafMatcher):
    """Steps through the postings of a term."""

    def __init__(
        self, field: Field, ordinal: int, format_: Format, term: tuple[str, bytes], scorer: Any = None
    ) -> None:
        self._field, self._ordinal = field, ordinal
        self._postings: Postings = field.postings(ordinal)
        self._size = len(self._postings)
        self.format: Any = format_
        self._term, self.scorer = term, scorer
        self._go_to(0)

    def copy(self) -> PostingsMatcher:
        """Another matcher at the same posting."""
        other = PostingsMatcher(self._field, self._ordinal, self.format, self._term, self.scorer)
        other._go_to(self._place)
        return other

    def reset(self) -> None:
        """Back to the first posting."""
        self._go_to(0)

    def is_active(self) -> bool:
        """Whether there is a posting here."""
        return self._place < self._size

    def id(self) -> int:
        """The number of the document."""
        return self._documents[self._place - self._start]

    def next(self) -> bool:  # type: ignore[override]  # so do the leaf matchers of Whoosh
        """On to the next posting; True where a new block begins."""
        self._place += 1
        if self._place == self._stop:
            self._go_to(self._place)
            return True
        return False

    def skip_to(self, id: int) -> None:
        """On to the first posting whose document is not below the one given."""
        if not self.is_active():
            raise ReadTooFar
        if id > self.id():
            documents = self._postings.documents
            self._go_to(int(documents.searchsorted(np.uint32(id))) if id <= int(documents[-1]) else self._size)

    def weight(self) -> float:
        """The weight of the posting."""
        weights = self._weights
        return 1.0 if weights is None else float(weights[self._place])

    def value(self) -> bytes:
        """What the field's format made of the posting."""
        if self._field.kind == VALUES:
            return self._bytes_here()
        if self._field.kind == POSITIONS:
            encoded: bytes = self.format.encode(self._positions_here())
            return encoded
        return pack_uint(self._frequency_here()) if self._field.kind == FREQUENCY else b""

    def value_as(self, astype: str) -> Any:
        """What the posting says of `frequency`, `positions`, and whatever else the format knows."""
        if self._field.kind == POSITIONS and astype == "positions":
            return self._positions_here()
        if self._field.kind != VALUES and astype == "frequency":
            return self._frequency_here()
        return self.format.decode_as(astype, self.value())

    def skip_to_quality(self, minquality: float) -> int:
        """On to the first block that may hold better; how many blocks were passed over."""
        passed = 0
        while self.is_active() and self.scorer.block_quality(self) <= minquality:
            self._go_to(self._stop)
            passed += 1
        return passed

    def block_min_id(self) -> int:
        """The first document of the block."""
        return self._documents[0]

    def block_max_id(self) -> int:
        """The last document of the block."""
        return self._documents[-1]

    def block_max_weight(self) -> float:
        """The highest weight in the block."""
        return 1.0 if self._weights is None else float(self._weights[self._start : self._stop].max())

    def block_min_length(self) -> int:
        """The length of the shortest field in the block."""
        return int(LENGTHS[self._lengths_here().min()])

    def block_max_length(self) -> int:
        """The length of the longest field in the block."""
        return int(LENGTHS[self._lengths_here().max()])

    def _go_to(self, place: int) -> None:
        """Stand at a posting and read its block, or stand after the last."""
        self._place = place
        if place < self._size:
            self._start = place - place % _BLOCK
            self._stop = min(self._start + _BLOCK, self._size)
            self._documents: list[int] = self._postings.documents[self._start : self._stop].tolist()
            if self._stop == self._size:  # some of Whoosh's matchers ask for the document after the end
                self._documents.append(self._documents[-1])

    def _lengths_here(self) -> NDArray[np.uint8]:
        lengths = self._field.lengths
        return np.zeros(1, np.uint8) if lengths is None else lengths[self._documents]

    def _frequency_here(self) -> int:
        return int(self._frequencies[self._place])

    def _positions_here(self) -> list[int]:
        offsets, positions = self._positions
        found: list[int] = positions[offsets[self._place] : offsets[self._place + 1]].tolist()
        return found

    def _bytes_here(self) -> bytes:
        offsets, values = self._values
        return values[offsets[self._place] : offsets[self._place + 1]].tobytes()

    @cached_property
    def _weights(self) -> NDArray[np.float32] | None:
        return self._postings.weights

    @cached_property
    def _frequencies(self) -> NDArray[np.uint32]:
        return self._postings.frequencies

    @cached_property
    def _positions(self) -> tuple[NDArray[np.int64], Array]:
        return self._postings.positions()

    @cached_property
    def _values(self) -> tuple[NDArray[np.int64], Array]:
        return self._postings.values()
