"""The write lock of an index: one writer at a time, which renews its lease while it works.

The lock keeps writers from working in vain. That a commit is whole does not hang on it: see `commits`.
"""

from __future__ import annotations

import os
import socket
import threading
import time
import uuid
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime

from indexer.engines.opensearch.connection.failures import AGAIN
from indexer.engines.opensearch.connection.http import Cluster
from indexer.engines.opensearch.state import index_state
from indexer.engines.opensearch.state.index_state import Kept
from indexer.errors import EngineError, IndexLocked

EXPIRY = 60.0
"""Seconds after which a lock counts for nothing unless it was renewed: whoever held it is gone."""
WAIT = 5.0
"""Seconds in which another writer may get done."""
_RENEWAL = 10.0
_NAME = "lock"
_PAUSE = 0.1


class Lock:
    """A lock that is held."""

    def __init__(self, cluster: Cluster, kept: Kept) -> None:
        self._cluster, self._kept, self._renewed = cluster, kept, time.monotonic()

    def renew(self) -> None:
        """Say that the writer is still at work, where that was not said for some time.

        Raises:
            EngineError: another writer took over.
        """
        if time.monotonic() - self._renewed < _RENEWAL:
            return
        kept = index_state.replace(self._cluster, self._kept, _NAME, self._kept.table | {"until": time.time() + EXPIRY})
        if kept is None:
            raise taken_over(str(self._cluster.address))
        self._kept, self._renewed = kept, time.monotonic()

    @contextmanager
    def renewed(self) -> Iterator[None]:
        """Renews itself from time to time while something else is at work."""
        done = threading.Event()

        def renew() -> None:
            while not done.wait(_RENEWAL):
                with suppress(EngineError):  # whoever took over is told of it when we publish
                    self.renew()

        worker = threading.Thread(target=renew, name="lock", daemon=True)
        worker.start()
        try:
            yield
        finally:
            done.set()
            worker.join()

    def release(self) -> None:
        """Let others write."""
        with suppress(EngineError):  # else it expires
            index_state.delete(self._cluster, self._kept, _NAME)


@contextmanager
def held(cluster: Cluster, index: str) -> Iterator[Lock]:
    """The lock of an index.

    Raises:
        IndexLocked: another has it.
    """
    lock = _acquired(cluster, index)
    try:
        yield lock
    finally:
        lock.release()


def token() -> str:
    """A token that tells the work of one writer from that of another."""
    return uuid.uuid4().hex


def taken_over(where: str) -> EngineError:
    """The error of a writer whose place another took."""
    problem = "another writer took over, for this one was silent for too long"
    return EngineError(where, problem, AGAIN)


def _acquired(cluster: Cluster, index: str) -> Lock:
    until = time.monotonic() + WAIT
    now = datetime.now(UTC).isoformat(timespec="seconds")
    holder = f"process {os.getpid()} on {socket.gethostname()}"
    table = {"holder": holder, "since": now, "token": token()}
    while True:
        ours = table | {"until": time.time() + EXPIRY}
        if kept := index_state.create(cluster, index, _NAME, ours):
            return Lock(cluster, kept)
        other = index_state.read(cluster, index, _NAME)
        if other is not None and other.table["until"] < time.time():
            if kept := index_state.replace(cluster, other, _NAME, ours):
                return Lock(cluster, kept)
        elif other is not None and time.monotonic() > until:
            who = f"{other.table['holder']} is writing to it since {other.table['since']}"
            raise IndexLocked(str(cluster.address), who)
        time.sleep(_PAUSE)
