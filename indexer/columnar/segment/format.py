"""The file of a segment: named arrays one after another, each read through a memory map.

    header      16 bytes: magic, version
    sections    arrays, each at a multiple of 64 bytes
    checksums   uint32, the CRC-32 of every 64 KiB of every section
    directory   JSON: where each section is, and what else the writer noted
    trailer     32 bytes: where the directory is, its CRC-32, version, magic

The trailer is written last: a file that was cut short has none. Opening reads the trailer and the directory.
A section is compared with its checksums when it is first read, 64 KiB at a time: what is damaged is never used.
"""

from __future__ import annotations

import json
import mmap
import os
import struct
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from indexer.columnar.errors import DamagedIndex, OtherVersion

MAGIC = b"COLUMNAR"
VERSION = 4
_READ = (2, 3, VERSION)
"""The versions that can be read: in version 2 stored fields are compressed by zlib, in 3 without a dictionary."""
_BLOCK = 1 << 16
_ALIGNMENT = 64
_CHECKSUMS = "checksums"
_HEADER = struct.Struct("<8sII")
_TRAILER = struct.Struct("<QQII8s")

Array = NDArray[Any]


class Output(Protocol):
    """What a file is written to."""

    def write(self, data: bytes | memoryview, /) -> Any: ...
    def seek(self, position: int, /) -> Any: ...


class ArrayWriter:
    """A section being written: its length is known, its content comes in pieces."""

    def __init__(self, output: Output, dtype: np.dtype[Any], start: int, count: int) -> None:
        self.dtype, self.start, self.count = dtype, start, count
        self.checksums: list[int] = []
        self._output, self._position = output, start
        self._crc = self._filled = 0

    def append(self, values: Array) -> None:
        """Write the next values."""
        data = np.ascontiguousarray(values, self.dtype).data.cast("B") if len(values) else memoryview(b"")
        self._output.seek(self._position)
        self._output.write(data)
        self._position += len(data)
        while data:
            piece = data[: _BLOCK - self._filled]
            self._crc = zlib.crc32(piece, self._crc)
            self._filled += len(piece)
            data = data[len(piece) :]
            if self._filled == _BLOCK:
                self.finish_block()

    def finish_block(self) -> None:
        """Note the checksum of what was written since the last one."""
        if self._filled:
            self.checksums.append(self._crc)
            self._crc = self._filled = 0

    @property
    def missing(self) -> int:
        """How many bytes are still to come."""
        return self.start + self.count * self.dtype.itemsize - self._position


class FileWriter:
    """Writes the file of a segment."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._sections: dict[str, ArrayWriter] = {}
        self._end = _HEADER.size
        output.write(_HEADER.pack(MAGIC, VERSION, 0))

    def reserve(self, name: str, dtype: Any, count: int) -> ArrayWriter:
        """Room for an array of `count` values, which may be written in pieces, between pieces of others."""
        dtype = np.dtype(dtype)
        start = -(-self._end // _ALIGNMENT) * _ALIGNMENT
        self._end = start + count * dtype.itemsize
        section = self._sections[name] = ArrayWriter(self._output, dtype, start, count)
        return section

    def write(self, name: str, values: Array) -> None:
        """Write a whole array."""
        self.reserve(name, values.dtype, len(values)).append(values)

    def write_bytes(self, name: str, data: bytes) -> None:
        """Write bytes as an array of uint8."""
        self.write(name, np.frombuffer(data, np.uint8))

    def finish(self, notes: dict[str, Any]) -> None:
        """Write what makes it a file: checksums, directory, trailer. The caller closes it."""
        places: dict[str, list[Any]] = {}
        checksums: list[int] = []
        for name, section in self._sections.items():
            if section.missing:
                raise ValueError(f"section {name} misses {section.missing} bytes")
            section.finish_block()
            places[name] = [section.dtype.str, section.start, section.count, len(checksums)]
            checksums += section.checksums
        sums = np.array(checksums, np.uint32)
        self.write(_CHECKSUMS, sums)
        section = self._sections[_CHECKSUMS]
        places[_CHECKSUMS] = [section.dtype.str, section.start, section.count, zlib.crc32(sums.tobytes())]
        directory = json.dumps({"sections": places, "notes": notes}, separators=(",", ":")).encode()
        self._output.seek(self._end)
        self._output.write(directory)
        self._output.write(_TRAILER.pack(self._end, len(directory), zlib.crc32(directory), VERSION, MAGIC))


@dataclass(frozen=True, slots=True, eq=False)
class Section:
    """An array of a file. A slice of it is compared with its checksums before it is handed out."""

    name: str
    place: str
    raw: Array
    _sums: NDArray[np.uint32]
    _checked: NDArray[np.bool_]
    _whole: Callable[[], bool]

    def __len__(self) -> int:
        return len(self.raw)

    def part(self, start: int, stop: int) -> Array:
        """The values from `start` up to `stop`, not copied."""
        size = self.raw.itemsize
        first, last = start * size // _BLOCK, -(-stop * size // _BLOCK)
        known = self._checked[first] if last - first == 1 else self._checked[first:last].all()
        if not known:
            self._check(first, last)
        return self.raw[start:stop]

    def whole(self) -> Array:
        """All values, not copied."""
        return self.part(0, len(self.raw))

    def _check(self, first: int, last: int) -> None:
        if not self._whole():  # to read a map beyond the end of its file would end this process
            raise DamagedIndex(self.place, "the file was cut short while it was open")
        data = self.raw.data.cast("B")
        for block in range(first, last):
            if zlib.crc32(data[block * _BLOCK : (block + 1) * _BLOCK]) != self._sums[block]:
                raise DamagedIndex(self.place, f"what it holds of {self.name} is damaged (block {block})")
        self._checked[first:last] = True


class SegmentFile:
    """The file of a segment, opened for reading: sections by name, and the notes of its writer."""

    def __init__(
        self,
        data: memoryview,
        place: str,
        length: Callable[[], int] | None = None,
        as_opened: Callable[[], bool] = lambda: True,
    ) -> None:
        """`length` tells how long the file is now, and `as_opened` whether it is as it was, where that can change."""
        self.place, self._length, self.is_as_opened = place, length, as_opened
        directory = _directory(data, place)
        self.notes: dict[str, Any] = directory["notes"]
        self._places: dict[str, list[Any]] = directory["sections"]
        self._data = data
        self._sections: dict[str, Section] = {}
        dtype, start, count, crc = self._places[_CHECKSUMS]
        self._sums = np.frombuffer(data, dtype, count, start)
        if zlib.crc32(self._sums.tobytes()) != crc:
            raise DamagedIndex(place, "its checksums are damaged")

    def __contains__(self, name: str) -> bool:
        return name in self._places

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its sections."""
        return tuple(name for name in self._places if name != _CHECKSUMS)

    def section(self, name: str) -> Section:
        """A section; KeyError where there is none of that name."""
        section = self._sections.get(name)
        if section is None:
            dtype, start, count, block = self._places[name]
            raw = np.frombuffer(self._data, dtype, count, start)
            blocks = -(-raw.nbytes // _BLOCK)
            sums = self._sums[block : block + blocks]
            section = Section(name, self.place, raw, sums, np.zeros(blocks, np.bool_), self._is_whole)
            self._sections[name] = section
        return section

    def array(self, name: str) -> Array:
        """The whole of a section."""
        return self.section(name).whole()

    def bytes(self, name: str) -> bytes:
        """The whole of a section as bytes."""
        return self.array(name).tobytes()

    def release(self) -> None:
        """Let go of the pages of the map that were read; the system gives them again when they are asked for."""
        mapped = self._data.obj
        if isinstance(mapped, mmap.mmap) and hasattr(mmap, "MADV_DONTNEED"):
            mapped.madvise(mmap.MADV_DONTNEED)

    def _is_whole(self) -> bool:
        return self._length is None or self._length() >= len(self._data)


def plain(values: Array) -> memoryview:
    """The same values: one by one they are sooner read so, and searched by `bisect`."""
    return values.astype(values.dtype.newbyteorder("="), copy=False).data


def open_path(path: Path) -> SegmentFile:
    """The file at a path, memory-mapped. The map lives as long as any array of it.

    Raises DamagedIndex where it is cut short or not of this format, OtherVersion where the format is another.
    """
    with path.open("rb") as file:
        try:
            opened = os.fstat(file.fileno())
            mapped = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except ValueError as error:  # an empty file cannot be mapped
            raise DamagedIndex(str(path), "the file is empty") from error
    return SegmentFile(memoryview(mapped), str(path), mapped.size, partial(_is_as_opened, str(path), opened))


def _is_as_opened(path: str, opened: os.stat_result) -> bool:
    """Whether nobody wrote in a file since it was opened, as far as its path shows. One that was taken away or that has
    another in its place stays as it was for who has it open."""
    try:
        now = os.stat(path)  # noqa: PTH116  # it is asked for at every request: a Path takes twice the time
    except OSError:
        return True
    return (
        (now.st_dev, now.st_ino) != (opened.st_dev, opened.st_ino)
        or (now.st_size, now.st_mtime_ns) == (opened.st_size, opened.st_mtime_ns)
    )  # fmt: skip


def _directory(data: memoryview, place: str) -> dict[str, Any]:
    if len(data) < _HEADER.size or bytes(data[:8]) != MAGIC:
        raise DamagedIndex(place, "it is not a file of a columnar index")
    version = _HEADER.unpack(data[: _HEADER.size])[1]
    if version not in _READ:
        raise OtherVersion(place, version, VERSION)
    start, length, crc, _, magic = _TRAILER.unpack(data[-_TRAILER.size :]) if len(data) > _TRAILER.size else (0,) * 5
    if magic != MAGIC or start + length + _TRAILER.size != len(data):
        raise DamagedIndex(place, "the file is cut short")
    if zlib.crc32(data[start : start + length]) != crc:
        raise DamagedIndex(place, "its directory is damaged")
    directory: dict[str, Any] = json.loads(bytes(data[start : start + length]))
    return directory
