"""Stored fields: each document's as a pickle, several documents in a compressed block."""

from __future__ import annotations

import pickle
import threading
import zlib
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import zstandard
from numpy.typing import NDArray

from indexer.columnar import unpickling
from indexer.columnar.segment.format import FileWriter, SegmentFile, plain

_BLOCK = 1 << 12
"""Bytes of a block before compression: a hit costs the decompression of one."""
_LEVEL = 1
_COMPRESSED = zstandard.FRAME_HEADER
"""What a block begins with. Those of version 2 of a file, which merges copied as they were, are of zlib."""


@dataclass(frozen=True, slots=True, eq=False)
class _Arrays:
    """Stored fields as they are in a file."""

    blocks: NDArray[np.uint8]
    """All blocks, one after another."""
    starts: NDArray[np.uint64]
    """Where each block begins, and where the last ends."""
    firsts: NDArray[np.uint32]
    """The number of the first document of each block, and the number of documents."""
    places: NDArray[np.uint32]
    """Where each document begins in its block, when that is decompressed."""


class StoredWriter:
    """Gathers the stored fields of documents."""

    def __init__(self) -> None:
        self._pickles: list[bytes] = []
        self._waiting = 0
        self._places: list[int] = []
        self._blocks: list[bytes] = []
        self._firsts: list[int] = [0]

    def add(self, documents: Iterable[Mapping[str, Any]]) -> None:
        """The stored fields of the next documents."""
        self.add_pickles(pickle.dumps(fields, pickle.HIGHEST_PROTOCOL) if fields else b"" for fields in documents)

    def add_pickles(self, pickles: Iterable[bytes]) -> None:
        """The stored fields of the next documents as they are in a file; nothing for none."""
        for pickled in pickles:
            self._pickles.append(pickled)
            self._places.append(self._waiting)
            self._waiting += len(pickled)
            if self._waiting >= _BLOCK:
                self._finish_block()

    def add_block(self, block: bytes, places: Iterable[int]) -> None:
        """A block of another file, with the places of its documents."""
        if self._pickles:
            self._finish_block()
        self._blocks.append(block)
        self._places.extend(places)
        self._firsts.append(len(self._places))

    def write(self, file: FileWriter) -> None:
        """Write what was gathered."""
        arrays = self.arrays()
        for name in ("blocks", "starts", "firsts", "places"):
            file.write(f"stored/{name}", getattr(arrays, name))

    def arrays(self) -> _Arrays:
        """What was gathered."""
        if self._pickles:
            self._finish_block()
        blocks = np.frombuffer(b"".join(self._blocks), np.uint8)
        starts = np.cumsum([0, *map(len, self._blocks)], dtype=np.uint64)
        return _Arrays(blocks, starts, np.array(self._firsts, np.uint32), np.array(self._places, np.uint32))

    def _finish_block(self) -> None:
        self._blocks.append(_ZSTANDARD.compressor.compress(b"".join(self._pickles)))
        self._firsts.append(len(self._places))
        self._pickles.clear()
        self._waiting = 0


class StoredFields:
    """The stored fields of a segment."""

    def __init__(self, file: SegmentFile) -> None:
        self._place = file.place
        self._blocks = file.section("stored/blocks")
        self._starts: NDArray[np.uint64] = file.array("stored/starts")
        self._firsts: NDArray[np.uint32] = file.array("stored/firsts")
        self._places: NDArray[np.uint32] = file.array("stored/places")
        self._numbers = plain(self._starts), plain(self._firsts), plain(self._places)
        self._latest: tuple[int, bytes] = -1, b""  # a block and its content: the next document may be of it too

    def __getitem__(self, number: int) -> dict[str, Any]:
        """The stored fields of a document."""
        pickled = self.pickled(number)
        stored: dict[str, Any] = unpickling.data(pickled, self._place) if pickled else {}
        return stored

    def pickled(self, number: int) -> bytes:
        """The stored fields of a document as they are in the file; nothing for none."""
        starts, firsts, places = self._numbers
        following = bisect_right(firsts, number)
        start, last = places[number], number + 1 == firsts[following]
        stop = None if last else places[number + 1]
        if start == stop:
            return b""
        latest = self._latest
        if latest[0] != following:
            block = self._blocks.part(starts[following - 1], starts[following])
            self._latest = latest = following, _decompressed(block)
        return latest[1][start:stop]

    def __len__(self) -> int:
        """How many blocks there are."""
        return len(self._starts) - 1

    def arrays(self) -> _Arrays:
        """All of them, as they are in the file."""
        return _Arrays(self._blocks.whole(), self._starts, self._firsts, self._places)

    def block(self, number: int) -> bytes:
        """A block as it is in the file."""
        return self._block(number).tobytes()

    def _block(self, number: int) -> NDArray[np.uint8]:
        return self._blocks.part(int(self._starts[number]), int(self._starts[number + 1]))

    def documents(self, block: int) -> tuple[int, int]:
        """The numbers of the documents in a block: the first, and the one after the last."""
        return int(self._firsts[block]), int(self._firsts[block + 1])

    def places(self, first: int, last: int) -> list[int]:
        """Where each document begins in its block."""
        places: list[int] = self._places[first:last].tolist()
        return places


class _Zstandard(threading.local):
    """What compresses and decompresses, of which each thread needs its own."""

    def __init__(self) -> None:
        self.compressor = zstandard.ZstdCompressor(level=_LEVEL)
        self.decompressor = zstandard.ZstdDecompressor()


_ZSTANDARD = _Zstandard()


def _decompressed(block: NDArray[np.uint8]) -> bytes:
    compressed = block.data
    if compressed[: len(_COMPRESSED)] == _COMPRESSED:
        return _ZSTANDARD.decompressor.decompress(compressed)
    return zlib.decompress(compressed)


def merge_stored(file: FileWriter, parts: Sequence[tuple[StoredFields, NDArray[np.bool_] | None]]) -> None:
    """Write the stored fields of the documents that are kept (None: all) of several segments, one after another."""
    arrays = [stored.arrays() if alive is None else _kept(stored, alive) for stored, alive in parts]
    blocks = file.reserve("stored/blocks", np.uint8, sum(len(part.blocks) for part in arrays))
    for part in arrays:
        blocks.append(part.blocks)
    starts = np.cumsum([0, *(len(part.blocks) for part in arrays)])
    firsts = np.cumsum([0, *(len(part.places) for part in arrays)])
    shifted = [part.starts[:-1] + np.uint64(start) for part, start in zip(arrays, starts, strict=False)]
    file.write("stored/starts", np.concatenate([*shifted, starts[-1:].astype(np.uint64)]))
    numbered = [part.firsts[:-1] + np.uint32(first) for part, first in zip(arrays, firsts, strict=False)]
    file.write("stored/firsts", np.concatenate([*numbered, firsts[-1:].astype(np.uint32)]))
    file.write("stored/places", np.concatenate([part.places for part in arrays]))


def _kept(stored: StoredFields, alive: NDArray[np.bool_]) -> _Arrays:
    """The stored fields of some documents. Blocks of which all documents are kept stay as they are."""
    writer = StoredWriter()
    for block in range(len(stored)):
        first, last = stored.documents(block)
        if alive[first:last].all():
            writer.add_block(stored.block(block), stored.places(first, last))
        else:
            writer.add_pickles(stored.pickled(first + number) for number in np.flatnonzero(alive[first:last]).tolist())
    return writer.arrays()
