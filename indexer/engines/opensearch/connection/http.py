"""HTTP requests to a cluster: each node is tried in turn, a busy one is tried again, and every wait has a limit."""

from __future__ import annotations

import json
import time
from collections.abc import Collection, Iterator, Mapping
from itertools import chain, repeat
from typing import Any
from urllib.parse import urlencode

import urllib3
from urllib3.exceptions import HTTPError, SSLError

from indexer.boundary.deadlines import Line, TooLarge
from indexer.engines.opensearch.connection import failures
from indexer.engines.opensearch.connection.address import Address
from indexer.errors import InbrengError

Table = dict[str, Any]
READ, WRITE = 5.0, 30.0
"""Seconds in which what is busy or away is asked again, for who reads and for who writes."""
_AWAY = 503
_BUSY = frozenset({429, 500, 502, _AWAY, 504})
LONGEST = 60.0
"""Seconds in which a node must have given its answer."""
_MOST = 256 * 1024 * 1024
"""Bytes of an answer: more than a page of rows, or what is kept beside them, comes to."""
_CONNECT = 3.0
"""Seconds in which it must take a connection."""
_PAUSES = (0.05, 0.1, 0.2, 0.4)
"""Seconds between two rounds of all nodes; the last for all that follow."""
_CONNECTIONS = 16
"""So many are kept for the next requests."""


class Cluster:
    """A cluster that is asked over HTTP. Threads can share it."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self._headers = {"Authorization": address.authorization} if address.authorization else {}
        self._idle: list[tuple[Line, urllib3.PoolManager]] = []
        self._nodes = list(address.nodes)  # the one that answered last comes first

    def ask(
        self,
        method: str,
        path: str,
        body: Mapping[str, Any] | bytes | None = None,
        *,
        patience: float = READ,
        accept: Collection[int] = (),
        longest: float = LONGEST,
        **parameters: Any,
    ) -> Table:
        """The answer to a request; `accept` are statuses that are answers too, besides those of success. A body of
        bytes is one of JSON lines. `patience` and `longest` are seconds: see READ and LONGEST.

        Raises:
            EngineError: there is none, or the cluster refuses.
        """
        target = path + "?" + urlencode({name: _text(value) for name, value in parameters.items()})
        headers = dict(self._headers)
        if body is not None:
            headers["Content-Type"] = "application/x-ndjson" if isinstance(body, bytes) else "application/json"
        sent = body if body is None or isinstance(body, bytes) else encoded(body)
        failed: InbrengError | None = None
        for _ in _rounds(patience):
            for node in tuple(self._nodes):
                answer = self._answer(method, node, target, sent, headers, longest)
                if isinstance(answer, InbrengError):
                    failed = failed or answer  # what another node refuses says more
                    continue
                status, table = answer
                if status < 300 or status in accept:
                    self._prefer(node)
                    return table
                failed = self.refused(status, table)
                if status not in _BUSY or failures.is_final(table):
                    raise failed
        assert failed is not None
        raise failed

    def _answer(
        self, method: str, node: str, target: str, sent: bytes | None, headers: Mapping[str, str], longest: float
    ) -> tuple[int, Table] | InbrengError:
        """The status and the table that a node answers, or why it answers nothing that can be read: another may.

        Raises:
            EngineError: no other would answer otherwise.
        """
        try:
            status, data = self._exchange(method, node + target, sent, headers, longest)
        except TooLarge as error:
            raise failures.too_large(str(self.address), node, error) from error
        except (HTTPError, OSError) as error:
            unreached = failures.unreached(str(self.address), node, error)
            if isinstance(error, SSLError):
                raise unreached from error
            return unreached
        decoded = _decoded(data)
        if decoded is None and status < 300:
            return failures.strange(str(self.address), node)
        return _outcome(status, decoded or {})

    def refused(self, status: int, answer: Table) -> InbrengError:
        """The error of an answer with an accepted status that is a refusal all the same."""
        return failures.refused(str(self.address), status, answer)

    def _exchange(
        self, method: str, url: str, body: bytes | None, headers: Mapping[str, str], longest: float
    ) -> tuple[int, bytes]:
        """The status and the body of an answer, over a connection that no other thread has meanwhile."""
        try:
            line, pool = self._idle.pop()
        except IndexError:
            line, pool = self._dialled()
        kept = False
        try:
            with line.within(longest):
                wait = urllib3.Timeout(connect=_CONNECT, read=longest)
                answer = pool.urlopen(method, url, body=body, headers=headers, timeout=wait, preload_content=False)
                try:
                    data = line.body(answer, _MOST)
                finally:
                    answer.release_conn()
            kept = len(self._idle) < _CONNECTIONS
        finally:
            if kept:
                self._idle.append((line, pool))
            else:
                pool.clear()
                line.close()
        return answer.status, data

    def _dialled(self) -> tuple[Line, urllib3.PoolManager]:
        """A new connection: to one node at a time, so that it is the last one opened that is cut."""
        line = Line()
        tls = {"cert_reqs": "CERT_REQUIRED", "ca_certs": self.address.ca}
        return line, line.pool(num_pools=1, maxsize=1, retries=False, **tls)

    def _prefer(self, node: str) -> None:
        if self._nodes[0] != node:
            self._nodes = [node, *(other for other in self.address.nodes if other != node)]


def encoded(table: Mapping[str, Any]) -> bytes:
    """A table as JSON; what is no character (a surrogate) becomes a question mark."""
    return _JSON.encode(table).encode("utf-8", "replace")


_JSON = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))


def _rounds(patience: float) -> Iterator[None]:
    """At least one round, and others until patience ends."""
    until = time.monotonic() + patience
    yield
    for pause in chain(_PAUSES, repeat(_PAUSES[-1])):
        if time.monotonic() + pause > until:
            return
        time.sleep(pause)
        yield


def _decoded(data: bytes) -> Table | None:
    """A JSON object; None for what is none, as of a proxy in front."""
    try:
        table = json.loads(data)
    except (ValueError, RecursionError):
        return None
    return table if isinstance(table, dict) else None


def _outcome(status: int, table: Table) -> tuple[int, Table]:
    """An answer with its status; where it is to several searches or for several rows, that of the first that failed. A
    row that fails has no status of its own: the shard that it is in is away."""
    parts = (*table.get("responses", ()), *table.get("docs", ()))
    failed: Table | None = next((one for one in parts if "error" in one), None)
    return (failed.get("status", _AWAY), failed) if failed else (status, table)


def _text(value: str | int | bool) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)
