"""Making and opening an index that is written with this package's writer."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from whoosh.fields import Schema
from whoosh.index import TOC, FileIndex, LockError
from whoosh.scoring import BM25F

from indexer.columnar.errors import IndexLocked, OtherProgram
from indexer.columnar.search.evaluate import Evaluator
from indexer.columnar.segment.contents import Snapshot
from indexer.columnar.storage import ColumnarStorage

if TYPE_CHECKING:  # who only reads waits for no writer
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
        _again_if_gone(storage.folder, lambda: FileIndex.__init__(self, storage, schema, indexname))

    def _read_toc(self) -> TOC:
        found: TOC = _again_if_gone(self.storage.folder, super()._read_toc)
        return found

    def writer(self, procs: int | None = None, timeout: float = 0.0, **options: Any) -> ColumnarWriter:
        """A writer, which waits `timeout` seconds for another to finish; as many processes as `procs` share its work.

        Without `procs`, these are as many as there are cores; for a few thousand documents none is started.

        Raises:
            IndexLocked: another is still writing. It says which process that is.
        """
        from indexer.columnar.writer import ColumnarWriter

        try:
            return ColumnarWriter(self, timeout=timeout, procs=procs or os.cpu_count() or 1, **options)
        except LockError as error:
            holder = self.storage.lock(f"{self.indexname}_WRITELOCK").holder()
            raise IndexLocked(str(self.storage.folder), holder) from error

    def snapshot(self) -> Snapshot:
        """The last commit, with its files open."""
        return _again_if_gone(self.storage.folder, self._opened)

    def _opened(self) -> Snapshot:
        snapshot = Snapshot(self.reader())
        snapshot.open()
        return snapshot

    def evaluator(self, weighting: BM25F | None = None) -> Evaluator:
        """What answers queries over the last commit with arrays, ranked by BM25F or `weighting`; close it after use."""
        return Evaluator(Snapshot(self.reader()), weighting or BM25F())


def _again_if_gone(folder: str, read: Callable[[], Result]) -> Result:
    """Read the last commit; begin again where another commit took its place, and its files, meanwhile."""
    for _ in range(_ATTEMPTS):
        try:
            return read()
        except FileNotFoundError:
            time.sleep(_PAUSE)
        except (AttributeError, ImportError) as error:  # the table of contents names what is no longer in the program
            raise OtherProgram(folder, str(error)) from error
    return read()


def create_index(folder: str | Path, schema: Schema, name: str = _NAME) -> ColumnarIndex:
    """A new, empty index in a folder, which is made where it is not there; an index of that name that was is gone."""
    Path(folder).mkdir(parents=True, exist_ok=True)
    index: ColumnarIndex = ColumnarIndex.create(ColumnarStorage(folder), schema, name)
    return index


def open_index(folder: str | Path, name: str = _NAME) -> ColumnarIndex:
    """The index in a folder at its last commit.

    Raises:
        whoosh.index.EmptyIndexError: there is none of that name.
        DamagedIndex, OtherVersion, OtherProgram: it cannot be read; the message says what to do.
    """
    return ColumnarIndex(ColumnarStorage(folder), indexname=name)
