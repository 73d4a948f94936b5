"""What is no answer of a cluster: a login page of a proxy, half an answer, another server at the address."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from indexer.engines import open_engine
from indexer.engines.opensearch.connection import http
from indexer.errors import EngineError
from indexer.searches import SearchRequest
from tests.support.documents import made_up


@contextmanager
def answering(body: bytes) -> Iterator[str]:
    """A server that answers everything with this, and the address of an index on it."""

    class Handler(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            self.rfile.read(int(self.headers.get("Content-Length") or 0))
            self.send_response(200)
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
