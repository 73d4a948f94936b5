"""Runs built by several processes, a batch of documents each; the index is the same as one process makes."""

from __future__ import annotations

import gc
import os
import pickle
from contextlib import suppress
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess

from whoosh.fields import Schema
from whoosh.filedb.filestore import FileStorage

from indexer.columnar import processes
from indexer.columnar.errors import WorkerDied
from indexer.columnar.writing.batch import Batch
from indexer.columnar.writing.builder import SegmentBuilder
from indexer.columnar.writing.runs import Runs
from indexer.columnar.writing.texts import Pieces

_ALONE = 300_000
"""How many tokens and postings one process takes before others help it."""
_BATCH = 16_000_000
"""How many bytes of documents become one run."""


class SharedRuns(Runs):
    """Builds runs in other processes, as soon as there are many documents."""

    def __init__(self, schema: Schema, storage: FileStorage, processes: int, dictionary: bytes | None = None) -> None:
        super().__init__(schema, storage, dictionary)
        self._files, self._processes = storage, processes
        self._batch: list[bytes] = []
        self._size = 0
        self._idle: list[_Worker] = []
        self._busy: list[_Worker] = []

    def _take(self, documents: Batch) -> None:
        if self._names:
            self._pack(documents)
            return
        super()._take(documents)
        if self._builder.load >= _ALONE and not self._names:
            self._write()

    def finish(self) -> list[str]:
        """Wait until all is written; return the names of all runs, in the order of their documents."""
        self._flush()
        if self._size:
            self._send()
        while self._busy:
            self._wait()
        self.close()
        return super().finish()

    def close(self) -> None:
        """End the processes at once."""
        for worker in (*self._idle, *self._busy):
            worker.end()
        self._idle, self._busy = [], []

    def _worker(self) -> _Worker:
        """A process that knows what the runs before made known."""
        return _Worker(self._schema, self._files, self._pieces, self._builder.dictionary)

    def _pack(self, documents: Batch) -> None:
        chunk = pickle.dumps(documents, pickle.HIGHEST_PROTOCOL)
        self._batch.append(chunk)
        self._size += len(chunk)
        if self._size >= _BATCH:
            self._send()

    def _send(self) -> None:
        while len(self._busy) == self._processes:
            self._wait()
        worker = self._idle.pop() if self._idle else self._worker()
        name = f"run{len(self._names)}"
        self._names.append(name)
        self._busy.append(worker)
        worker.give(name, self._batch)
        self._batch, self._size = [], 0

    def _wait(self) -> None:
        """Until a process has written its run."""
        ready = wait([worker.pipe for worker in self._busy])
        for worker in [worker for worker in self._busy if worker.pipe in ready]:
            self._busy.remove(worker)
            self._idle.append(worker)
            worker.result()


class _Worker:
    """A process that builds one run after another."""

    def __init__(
        self, schema: Schema, storage: FileStorage, pieces: dict[str, Pieces], dictionary: bytes | None
    ) -> None:
        """`pieces`: those that were analysed already; `dictionary`: see SegmentBuilder."""
        self._folder: str = storage.folder
        self.pipe, theirs = processes.CONTEXT.Pipe()
        arguments = (theirs, schema, storage, pieces, dictionary, os.getpid())
        self._process: BaseProcess = processes.CONTEXT.Process(target=_serve, args=arguments, daemon=True)
        self._process.start()
        theirs.close()

    def give(self, name: str, batch: list[bytes]) -> None:
        """Have a run built of a batch of documents."""
        with suppress(OSError):  # it is gone, which shows when its result is asked for
            self.pipe.send((name, batch))

    def result(self) -> None:
        """Raise what went wrong with the last run, if anything did."""
        try:
            error = self.pipe.recv()
        except (EOFError, OSError):
            self._process.join()
            raise WorkerDied(self._folder, self._process.exitcode) from None
        if error is not None:
            raise error

    def end(self) -> None:
        """End the process."""
        self._process.kill()
        self._process.join()
        self.pipe.close()


def _serve(
    pipe: Connection,
    schema: Schema,
    storage: FileStorage,
    pieces: dict[str, Pieces],
    dictionary: bytes | None,
    parent: int,
) -> None:
    """What a process does until its parent ends it or is gone."""
    if not processes.follow(parent):
        return
    gc.disable()  # what is held has no cycles, and to look for some again and again takes a tenth of the time
    with suppress(EOFError, OSError):
        while True:
            name, batch = pipe.recv()
            builder = SegmentBuilder(schema, pieces, dictionary)
            try:
                for chunk in batch:
                    builder.add(pickle.loads(chunk))
                builder.write(storage, name, durable=False)
                pipe.send(None)
            except Exception as error:  # noqa: BLE001  # whatever it is, the parent raises it
                pipe.send(error)
