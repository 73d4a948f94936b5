"""Making and opening an index that is written with this package's writer."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from whoosh.fields import Schema
from whoosh.index import TOC, FileIndex, LockError

from indexer.columnar.errors import IndexLocked
from indexer.columnar.storage import ColumnarStorage
from indexer.columnar.writer import ColumnarWriter

_NAME = "MAIN"
"""Whoosh's name for an index that has none."""
_ATTEMPTS, _PAUSE = 10, 0.01
"""How often, and after how many seconds, what another commit took away is looked for anew."""
Result = TypeVar("Result")


class ColumnarIndex(FileIndex):
    """An index in a folder. Search it as any of Whoosh's; its writer is a ColumnarWriter."""

    storage: ColumnarStorage

    def __init__(self, storage: ColumnarStorage, schema: Schema | None = None, indexname: str = _NAME) -> None:
        _again_if_gone(lambda: FileIndex.__init__(self, storage, schema, indexname))

    def _read_toc(self) -> TOC:
        found: TOC = _again_if_gone(super()._read_toc)
        return found

    def writer(self, procs: int = 1, timeout: float = 0.0, **options: Any) -> ColumnarWriter:
        """A writer; `procs` processes share its work. It waits `timeout` seconds for another to finish.

        Raises:
            IndexLocked: another is still writing. It says which process that is.
        """
        try:
            return ColumnarWriter(self, timeout=timeout, procs=procs, **options)
        except LockError as error:
            holder = self.storage.lock(f"{self.indexname}_WRITELOCK").holder()
            raise IndexLocked(str(self.storage.folder), holder) from error


def _again_if_gone(read: Callable[[], Result]) -> Result:
    """Read the last commit; begin again where another commit took its place, and its files, meanwhile."""
    for _ in range(_ATTEMPTS):
        try:
            return read()
        except FileNotFoundError:
            time.sleep(_PAUSE)
    return read()


def create_index(folder: str | Path, schema: Schema, name: str = _NAME) -> ColumnarIndex:
    """A new, empty index in a folder; an index of that name that was there is gone."""
    index: ColumnarIndex = ColumnarIndex.create(ColumnarStorage(folder), schema, name)
    return index


def open_index(folder: str | Path, name: str = _NAME) -> ColumnarIndex:
    """The index in a folder at its last commit.

    Raises:
        whoosh.index.EmptyIndexError: there is none of that name.
        DamagedIndex, OtherVersion: it cannot be read; the message says what to do.
    """
    return ColumnarIndex(ColumnarStorage(folder), indexname=name)
