"""Bulk requests: rows are sent many at a time while the next are made."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Any, Self

from indexer.engines.opensearch.connection.http import WRITE, Cluster, encoded
from indexer.engines.opensearch.rows.paragraph_rows import Row

_SIZE = 3_000_000
"""Bytes that are sent together."""
_AT_WORK = 2
"""The number of requests that are on their way while the next is made."""
_BUSY = frozenset({429, 503})
"""What the cluster says of a row that it may take later."""


class Bulk:
    """Sends rows to an index; when its block ends, all of them have arrived."""

    def __init__(self, cluster: Cluster, index: str) -> None:
        self._cluster, self._index = cluster, index
        self._lines: list[bytes] = []
        self._size = 0
        self._workers = ThreadPoolExecutor(_AT_WORK, thread_name_prefix="bulk")
        self._sent: deque[Future[None]] = deque()
        self.count = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None) -> None:
        try:
            if kind is None:
                self.flush()
        finally:
            self._workers.shutdown(cancel_futures=True)

    def add(self, row: Row) -> None:
        """Send a row, at once or together with others.

        Raises:
            EngineError: the cluster does not take one that was sent.
        """
        head = encoded({"index": {"_id": row.id, "routing": row.routing}})
        line = head + b"\n" + encoded(row.fields) + b"\n"
        self._lines.append(line)
        self._size += len(line)
        self.count += 1
        if self._size >= _SIZE:
            self._send()

    def flush(self) -> None:
        """Send what is left, and wait until all has arrived."""
        self._send()
        while self._sent:
            self._sent.popleft().result()

    def _send(self) -> None:
        if self._lines:
            while len(self._sent) >= _AT_WORK:
                self._sent.popleft().result()
            self._sent.append(self._workers.submit(self._deliver, self._lines))
            self._lines, self._size = [], 0

    def _deliver(self, lines: Sequence[bytes]) -> None:
        """Send lines until each is taken, or one is refused for good."""
        until = time.monotonic() + WRITE
        while True:
            body = b"".join(lines)
            answer = self._cluster.ask("POST", f"/{self._index}/_bulk", body, patience=WRITE, timeout="10s")
            if not answer.get("errors"):
                return
            results = [item["index"] for item in answer["items"]]
            refused = next((one for one in results if one["status"] >= 300 and not self._later(one, until)), None)
            if refused is not None:
                raise self._cluster.refused(refused["status"], _with_row(refused))
            lines = [line for line, result in zip(lines, results, strict=True) if result["status"] >= 300]
            time.sleep(_PAUSE)

    def _later(self, result: dict[str, Any], until: float) -> bool:
        return result["status"] in _BUSY and time.monotonic() < until


_PAUSE = 0.2


def _with_row(result: dict[str, Any]) -> dict[str, Any]:
    """The error of a row, with its name in the reason."""
    error = result["error"]
    return {"error": error | {"reason": f"{result['_id']}: {error.get('reason')}", "root_cause": []}}
