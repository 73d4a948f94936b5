"""A data set of WetSuite (Leiden), as a user has downloaded it: pairs of a key and a value, read one at a time.

It is either SQLite, a table `kv` of keys and values beside one of `meta`, or JSON, `{"description": …, "data": {key:
value, …}}`; packed with xz, bzip2 or gzip, or not (wetsuite.helpers.localdata and wetsuite.datasets, EUPL-1.2).
"""

from __future__ import annotations

import bz2
import gzip
import json
import lzma
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import IO, Any

from indexer.errors import UsageError

_PACKED: dict[bytes, Callable[[Path], Any]] = {b"\xfd7zXZ\x00": lzma.open, b"BZh": bz2.open, b"\x1f\x8b": gzip.open}
_SQLITE = b"SQLite format 3\x00"
_CHUNK = 1 << 20
_LARGEST = 256 << 20
"""Characters of one value at most."""


def pairs(path: Path) -> Iterator[tuple[str, Any]]:
    """The keys and values of a data set; those of SQLite in the order of the keys.

    Raises:
        UsageError: it is no such data set, or one that cannot be read whole.
    """
    try:
        with _unpacked(path) as plain:
            yield from (_of_sqlite if _starts(plain, len(_SQLITE)) == _SQLITE else _of_json)(plain)
    except (FileNotFoundError, PermissionError) as error:
        raise UsageError(f"{path}: cannot be read ({error.strerror}); check the path") from error
    except (OSError, EOFError, lzma.LZMAError, ValueError, sqlite3.DatabaseError) as error:
        reason = getattr(error, "strerror", None) or str(error) or type(error).__name__
        raise UsageError(f"{path}: no data set of WetSuite that can be read ({reason}); download it again") from error


@contextmanager
def _unpacked(path: Path) -> Iterator[Path]:
    """The file itself, or what is packed in it, in a file for as long as it is needed."""
    start = _starts(path, 6)
    opened = next((opener for magic, opener in _PACKED.items() if start.startswith(magic)), None)
    if opened is None:
        yield path
        return
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "unpacked"
        with opened(path) as packed, plain.open("wb") as target:
            shutil.copyfileobj(packed, target, _CHUNK)
        yield plain


def _starts(path: Path, length: int) -> bytes:
    with path.open("rb") as file:
        return file.read(length)


def _of_sqlite(path: Path) -> Iterator[tuple[str, Any]]:
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as db:
        packed = db.execute("SELECT value FROM meta WHERE key = 'valtype'").fetchone() == ("msgpack",)
        read = _msgpack() if packed else lambda value: value
        for key, value in db.execute("SELECT key, value FROM kv ORDER BY key"):
            yield str(key), read(value)


def _msgpack() -> Callable[[bytes], Any]:
    try:
        import msgpack
    except ImportError as error:
        raise UsageError("this data set is packed with msgpack; install that: pip install msgpack") from error
    unpackb: Callable[[bytes], Any] = msgpack.unpackb
    return unpackb


def _of_json(path: Path) -> Iterator[tuple[str, Any]]:
    with path.open(encoding="utf-8") as file:
        text = _Text(file)
        text.expect("{")
        while text.peek() != "}":
            name = text.value()
            text.expect(":")
            if name == "data" and text.peek() == "{":
                yield from _members(text)
            else:
                text.value()
            if text.peek() == ",":
                text.expect(",")


def _members(text: _Text) -> Iterator[tuple[str, Any]]:
    text.expect("{")
    while text.peek() != "}":
        key = text.value()
        text.expect(":")
        yield str(key), text.value()
        if text.peek() == ",":
            text.expect(",")
    text.expect("}")


class _Text:
    """JSON that is read a value at a time, for a file that does not fit in the memory."""

    def __init__(self, file: IO[str]) -> None:
        self._file, self._kept, self._at = file, "", 0
        self._decoder = json.JSONDecoder()

    def peek(self) -> str:
        """The next sign that is no white space."""
        while True:
            while self._at < len(self._kept) and self._kept[self._at] in " \t\r\n":
                self._at += 1
            if self._at < len(self._kept):
                return self._kept[self._at]
            if not self._more(_CHUNK):
                raise ValueError("it ends too early")

    def expect(self, sign: str) -> None:
        """Go past a sign."""
        if self.peek() != sign:
            raise ValueError(f"{sign} was expected, not {self._kept[self._at]}")
        self._at += 1

    def value(self) -> Any:
        """The next value. One that is not whole yet is read again with twice as much of the file."""
        self.peek()
        while True:
            try:
                value, end = self._decoder.raw_decode(self._kept, self._at)
            except json.JSONDecodeError:
                end = len(self._kept)
            if end < len(self._kept):  # a number at the end may go on
                self._at = end
                return value
            left = len(self._kept) - self._at
            if left > _LARGEST or not self._more(max(_CHUNK, left)):
                raise ValueError("it ends in a value")

    def _more(self, size: int) -> bool:
        found = self._file.read(size)
        self._kept, self._at = self._kept[self._at :] + found, 0
        return bool(found)
