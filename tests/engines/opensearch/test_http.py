"""What is no answer of a cluster: a login page of a proxy, half an answer, another server at the address."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from indexer.engines import open_engine
from indexer.engines.opensearch import writing
from indexer.engines.opensearch.connection import http
from indexer.engines.opensearch.connection.address import read
from indexer.errors import EngineError
from indexer.searches import SearchRequest
from tests.support.documents import made_up
from tests.support.raw_server import sending


@contextmanager
def answering(body: bytes, status: int = 200) -> Iterator[str]:
    """A server that answers everything with this, and the address of an index on it."""

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PUT = do_DELETE = _answer

        def log_message(self, *_: object) -> None:
            """Nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/verzonnen"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


NO_CLUSTER = "is no OpenSearch"
UNKNOWN = "the cluster answers in a way that this program does not know"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (b"<html>Log eerst in</html>", NO_CLUSTER),
        (b"", NO_CLUSTER),
        (b"[]", NO_CLUSTER),
        (b"null", NO_CLUSTER),
        (b'{"hits":{"total"', NO_CLUSTER),
        (b"[" * 100_000, NO_CLUSTER),
        (bytes(range(256)), NO_CLUSTER),
        (b"{}", UNKNOWN),
        (b'{"a":1}', UNKNOWN),
        (b'{"responses":null,"docs":5}', UNKNOWN),
        (b'{"responses":[5,null]}', UNKNOWN),
        (b'{"hits":[],"found":true,"_source":{"generation":"x"},"aggregations":[]}', UNKNOWN),
    ],
)
def test_what_is_no_answer_of_a_cluster_is_one_clear_error(
    body: bytes, said: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(http, "_rounds", lambda patience: iter([None]))
    with answering(body) as address:
        engine = open_engine(address)
        for use in (
            lambda: engine.search(SearchRequest(q="brug")),
            engine.stats,
            engine.check,
            lambda: engine.write([made_up(1, [("brug", (), ())])]),
        ):
            with pytest.raises(EngineError, match=said):
                use()


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (403, r"this user may not do that \(no permissions for verzonnen\); give the user the rights"),
        (200, r"does not show what was written \(no permissions for verzonnen\); index these"),
    ],
)
def test_a_refused_refresh_says_why(status: int, said: str) -> None:
    reason = {"type": "security_exception", "reason": "no permissions for verzonnen"}
    shards = {"total": 1, "failed": 1, "failures": [{"shard": 0, "status": "FORBIDDEN", "reason": reason}]}
    with (
        answering(json.dumps({"_shards": shards}).encode(), status) as address,
        pytest.raises(EngineError, match=said),
    ):
        writing.refresh(http.Cluster(read(address)), "verzonnen")


def test_a_refresh_that_fails_without_a_reason_is_no_commit_either() -> None:
    with (
        answering(b'{"_shards": {"total": 2, "failed": 1}}') as address,
        pytest.raises(EngineError, match=r"does not show what was written \(no reason given\)"),
    ):
        writing.refresh(http.Cluster(read(address)), "verzonnen")


HEAD = b"HTTP/1.1 200 OK\r\n"


@pytest.mark.parametrize("head", [HEAD + b"X: ", HEAD + b"\r\n"], ids=["head", "body"])
def test_an_answer_that_drips_is_given_up_when_its_time_is_over(head: bytes, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "_rounds", lambda patience: iter([None]))
    usual = http.Cluster.ask.__kwdefaults__
    assert usual is not None
    monkeypatch.setitem(usual, "longest", 0.3)
    with (
        sending(head, b"x", gap=0.02) as port,
        pytest.raises(EngineError, match="gives no answer in time"),
    ):
        open_engine(f"http://127.0.0.1:{port}/verzonnen").stats()


def test_an_answer_without_end_is_given_up_at_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(http, "_MOST", 1_000_000)
    with (
        sending(HEAD + b"\r\n", b"x" * 65_536) as port,
        pytest.raises(EngineError, match=r"sends too much .*over the limit of 1,000,000 bytes"),
    ):
        open_engine(f"http://127.0.0.1:{port}/verzonnen").stats()


def test_threads_have_connections_of_their_own_and_one_after_the_other_the_same() -> None:
    with answering(b'{"a":1}') as address:
        cluster = http.Cluster(read(address))
        with ThreadPoolExecutor(8) as threads:
            answers = list(threads.map(lambda _: cluster.ask("GET", "/"), range(40)))
        assert answers == [{"a": 1}] * 40
        assert 1 <= len(cluster._idle) <= 8
        (line, _), *_ = cluster._idle[::-1]
        cluster.ask("GET", "/")
        assert cluster._idle[-1][0] is line
