"""Compression by Zstandard, with a dictionary of what records have in common."""

from __future__ import annotations

import threading
import zlib
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
import zstandard
from numpy.typing import NDArray

SAMPLE = 1 << 19
"""Bytes of records that a dictionary is made of."""
_DICTIONARY = 1 << 14
_STRETCH, _COMPARED = 200, 8
"""Bytes of the stretches of which a dictionary is made, and of what is compared to choose them. Where they are left
open, many are tried, which takes five times as long and gains nothing."""
_LEVEL = 1
_KEPT = 4
"""So many dictionaries can be used in turn by a thread without being read in again."""
_BEGINNING = zstandard.FRAME_HEADER
"""What a block begins with. Those of version 2 of a file, which merges copied as they were, are of zlib."""


def trained(records: Sequence[bytes]) -> bytes:
    """A dictionary made of some records; nothing where they are too few, or too much alike."""
    try:
        made = zstandard.train_dictionary(_DICTIONARY, list(records), k=_STRETCH, d=_COMPARED, level=_LEVEL)
    except zstandard.ZstdError:
        return b""
    return made.as_bytes()


def compressed(content: bytes, dictionary: bytes) -> bytes:
    """A block, compressed with a dictionary (nothing: without)."""
    return _ZSTANDARD.compressor(dictionary).compress(content)


def decompressed(block: NDArray[np.uint8], dictionary: bytes) -> bytes:
    """The content of a block that was compressed with this dictionary, or without any."""
    data = block.data
    if data[: len(_BEGINNING)] == _BEGINNING:
        return _ZSTANDARD.decompressor(dictionary).decompress(data)
    return zlib.decompress(data)


class _Zstandard(threading.local):
    """What compresses and decompresses with a dictionary, of which each thread needs its own."""

    def __init__(self) -> None:
        self.compressor = lru_cache(_KEPT)(_compressor)
        self.decompressor = lru_cache(_KEPT)(_decompressor)


def _compressor(dictionary: bytes) -> zstandard.ZstdCompressor:
    return zstandard.ZstdCompressor(level=_LEVEL, dict_data=_read_in(dictionary))


def _decompressor(dictionary: bytes) -> zstandard.ZstdDecompressor:
    return zstandard.ZstdDecompressor(dict_data=_read_in(dictionary))


def _read_in(dictionary: bytes) -> zstandard.ZstdCompressionDict | None:
    return zstandard.ZstdCompressionDict(dictionary) if dictionary else None


_ZSTANDARD = _Zstandard()
