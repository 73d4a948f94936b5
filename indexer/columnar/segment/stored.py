"""Stored fields: each document's as a pickle, several documents in a compressed block.

What records have in common stands in a dictionary, made of the first of them, so that small blocks are compressed well.
Segments of one index have most often the same; a merge copies what was compressed with it."""

from __future__ import annotations

import pickle
import threading
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
from numpy.typing import NDArray

from indexer.columnar import unpickling
from indexer.columnar.segment.compression import SAMPLE, compressed, decompressed, trained
from indexer.columnar.segment.format import FileWriter, SegmentFile, plain

_BLOCK, _ALONE = 1 << 10, 1 << 12
"""Bytes of a block before compression, with a dictionary and without: a hit costs the decompression of one."""
_HELD = 1 << 18
"""Bytes of blocks that are kept as they are when decompressed; one block at least."""
_SECTION = "stored/dictionary"


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

    def __init__(self, dictionary: bytes | None = None) -> None:
        """`dictionary`: what to compress with, nothing for none; None: make one, where there are enough documents."""
        self.dictionary = dictionary or b""
        self._learning = dictionary is None
        self._sample: list[bytes] = []
        self._pickles: list[bytes] = []  # of the next block
        self._waiting = 0  # bytes of the one or of the other
        self._places: list[int] = []
        self._blocks: list[bytes] = []
        self._firsts: list[int] = [0]

    def add(self, documents: Iterable[Mapping[str, Any]]) -> None:
        """The stored fields of the next documents."""
        self.add_pickles(pickle.dumps(fields, pickle.HIGHEST_PROTOCOL) if fields else b"" for fields in documents)

    def add_pickles(self, pickles: Iterable[bytes]) -> None:
        """The stored fields of the next documents as they are in a file; nothing for none."""
        if self._learning:
            pickles = self._learn_from(iter(pickles))
        waiting, places, size = self._pickles, self._places, self._waiting
        block = _BLOCK if self.dictionary else _ALONE
        try:
            for pickled in pickles:
                places.append(size)
                waiting.append(pickled)
                size += len(pickled)
                if size >= block:
                    self._add()
                    size = 0
        finally:  # what cannot be pickled ends this
            self._waiting = size

    def add_block(self, block: bytes, places: Iterable[int]) -> None:
        """A block of another file, with the places of its documents."""
        self._finish()
        self._blocks.append(block)
        self._places.extend(places)
        self._firsts.append(len(self._places))

    def write(self, file: FileWriter) -> None:
        """Write what was gathered."""
        arrays = self.arrays()
        for name in ("blocks", "starts", "firsts", "places"):
            file.write(f"stored/{name}", getattr(arrays, name))
        _write_dictionary(file, self.dictionary)

    def arrays(self) -> _Arrays:
        """What was gathered."""
        self._finish()
        blocks = np.frombuffer(b"".join(self._blocks), np.uint8)
        starts = np.cumsum([0, *map(len, self._blocks)], dtype=np.uint64)
        return _Arrays(blocks, starts, np.array(self._firsts, np.uint32), np.array(self._places, np.uint32))

    def _learn_from(self, pickles: Iterator[bytes]) -> Iterable[bytes]:
        """Keep some documents until there are enough to make a dictionary of; then those and the others."""
        for pickled in pickles:
            self._sample.append(pickled)
            self._waiting += len(pickled)
            if self._waiting >= SAMPLE:
                self.dictionary = trained(self._sample)
                return chain(self._learned(), pickles)
        return ()

    def _learned(self) -> list[bytes]:
        """What was kept to make a dictionary of, which is not waited for any longer."""
        sample, self._sample = self._sample, []
        self._learning, self._waiting = False, 0
        return sample

    def _finish(self) -> None:
        """Compress what waits."""
        if self._learning:
            self.add_pickles(self._learned())
        if self._pickles:
            self._add()
        self._waiting = 0

    def _add(self) -> None:
        """Compress what waits as one block."""
        self._blocks.append(compressed(b"".join(self._pickles), self.dictionary))
        self._firsts.append(len(self._places))
        self._pickles.clear()


def read_dictionary(file: SegmentFile) -> bytes:
    """What the stored fields of a file are compressed with; nothing for none."""
    return file.bytes(_SECTION) if _SECTION in file else b""


def _write_dictionary(file: FileWriter, dictionary: bytes) -> None:
    if dictionary:
        file.write_bytes(_SECTION, dictionary)


class StoredFields:
    """The stored fields of a segment."""

    def __init__(self, file: SegmentFile) -> None:
        self._place = file.place
        self.dictionary = read_dictionary(file)
        self._blocks = file.section("stored/blocks")
        self._starts: NDArray[np.uint64] = file.array("stored/starts")
        self._firsts: NDArray[np.uint32] = file.array("stored/firsts")
        self._places: NDArray[np.uint32] = file.array("stored/places")
        self._numbers = plain(self._starts), plain(self._firsts), plain(self._places)
        self._lock = threading.Lock()
        self._kept: dict[int, bytes] = {}  # contents of blocks, that which was decompressed last at the end
        self._held = 0

    def __getitem__(self, number: int) -> dict[str, Any]:
        """The stored fields of a document."""
        pickled = self.pickled(number)
        stored: dict[str, Any] = unpickling.data(pickled, self._place) if pickled else {}
        return stored

    def pickled(self, number: int) -> bytes:
        """The stored fields of a document as they are in the file; nothing for none."""
        _, firsts, places = self._numbers
        following = bisect_right(firsts, number)
        start = places[number]
        stop = None if number + 1 == firsts[following] else places[number + 1]
        if start == stop:
            return b""
        content = self._kept.get(following - 1)
        return (content or self._content(following - 1))[start:stop]

    def _content(self, block: int) -> bytes:
        """A block, decompressed; it is kept, for the next documents may be of it too."""
        starts = self._numbers[0]
        content = decompressed(self._blocks.part(starts[block], starts[block + 1]), self.dictionary)
        with self._lock:
            self._held += len(content) - len(self._kept.pop(block, b""))
            self._kept[block] = content
            while self._held > _HELD and len(self._kept) > 1:
                self._held -= len(self._kept.pop(next(iter(self._kept))))
        return content

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


def merge_stored(file: FileWriter, parts: Sequence[tuple[StoredFields, NDArray[np.bool_] | None]]) -> None:
    """Write the stored fields of the documents that are kept (None: all) of several segments, one after another."""
    dictionary = max((stored for stored, _ in parts), key=_importance).dictionary if parts else b""
    arrays = [
        stored.arrays() if alive is None and _stays(stored, dictionary) else _kept(stored, alive, dictionary)
        for stored, alive in parts
    ]
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
    _write_dictionary(file, dictionary)


def _importance(stored: StoredFields) -> tuple[bool, int]:
    """Whether it has a dictionary, and of how many blocks."""
    return bool(stored.dictionary), len(stored)


def _stays(stored: StoredFields, dictionary: bytes) -> bool:
    """Whether what has been compressed can be read with a dictionary."""
    return stored.dictionary in (b"", dictionary)


def _kept(stored: StoredFields, alive: NDArray[np.bool_] | None, dictionary: bytes) -> _Arrays:
    """The stored fields of some documents (None: all), compressed with a dictionary. Blocks that have no other, and of
    which all documents are kept, stay as they are."""
    writer = StoredWriter(dictionary)
    stays = _stays(stored, dictionary)
    for block in range(len(stored)):
        first, last = stored.documents(block)
        kept = np.ones(last - first, np.bool_) if alive is None else alive[first:last]
        if stays and kept.all():
            writer.add_block(stored.block(block), stored.places(first, last))
        else:
            writer.add_pickles(stored.pickled(first + number) for number in np.flatnonzero(kept).tolist())
    return writer.arrays()
