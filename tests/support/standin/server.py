"""The server: requests are answered from the publications, spoiled by the script of faults, and logged."""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Self
from urllib.parse import parse_qsl, urlsplit

from indexer.harvest.clock import Clock, SystemClock
from tests.support.standin import feed, sru, tweede_kamer
from tests.support.standin.faults import Fault, Reply, next_fault, spoiled
from tests.support.standin.publications import Publication


@dataclass(frozen=True)
class Request:
    """A line of the log: when it began (seconds of the clock), the address, the status, what it called itself, what it
    was told to wait, and which kind of fault spoiled the answer."""

    at: float
    path: str
    status: int
    agent: str
    after: str = ""
    fault: str = ""

    @property
    def listing(self) -> bool:
        """Whether it asks for a list, not for a file."""
        return not self.path.startswith("/frbr/") and "/resource" not in self.path


class StandIn:
    """A server on a free port of this machine, for `with`.

    `publications` may be changed through `put` and `drop` while it runs. `script` holds the faults to come; `miscount`
    is added to every numberOfRecords; `repeats` makes it give the first page for ever; `on_request` is called with the
    number of each request before it is answered, and `altered` makes another body of that of an answer, by address.
    """

    def __init__(self, publications: Iterable[Publication] = (), clock: Clock | None = None, port: int = 0) -> None:
        self.publications = {one.id: one for one in publications}
        self.documents: dict[str, tweede_kamer.ChamberDocument] = {}
        self.seats: list[tweede_kamer.Seat] = []
        self.decisions: dict[int, tweede_kamer.Decision] = {}
        self.clock = clock or SystemClock()
        self.script: list[Fault] = []
        self.log: list[Request] = []
        self.miscount = 0
        self.repeats = False
        self.on_request: Callable[[int], None] = lambda number: None
        self.altered: Callable[[str, bytes], bytes] = lambda target, body: body
        self._sru = sru.Sru()
        self._stopped = threading.Event()
        self._server = _Server(("127.0.0.1", port), _Handler)
        self._server.standin = self
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def put(self, *publications: Publication) -> None:
        """Publish, or publish anew."""
        self.publications |= {one.id: one for one in publications}
        self._sru.changed()

    def drop(self, *ids: str) -> None:
        """Take away, record and all."""
        for document_id in ids:
            del self.publications[document_id]
        self._sru.changed()

    def put_documents(self, *documents: tweede_kamer.ChamberDocument) -> None:
        """The same at the Tweede Kamer."""
        self.documents |= {one.id: one for one in documents}

    def put_decisions(self, *decisions: tweede_kamer.Decision) -> None:
        """What the Tweede Kamer decided, or corrected."""
        self.decisions |= {one.number: one for one in decisions}

    def serve(self) -> None:
        """Answer until the process ends."""
        self._server.serve_forever()

    def __enter__(self) -> Self:
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *error: object) -> None:
        self._stopped.set()
        self._server.shutdown()
        self._thread.join()
        self._server.server_close()

    def reply(self, target: str, agent: str) -> Reply:
        """The answer to a request, logged."""
        at = self.clock.monotonic()
        self.on_request(len(self.log) + 1)
        fault = next_fault(self.script, target)
        reply = self.true_answer(target)
        reply.body = self.altered(target, reply.body)
        if fault is not None:
            reply = spoiled(reply, fault, target)
        after, kind = reply.headers.get("Retry-After", ""), fault.kind if fault else ""
        self.log.append(Request(at, target, reply.status, agent, after, kind))
        return reply

    def true_answer(self, target: str) -> Reply:
        """The answer of a source in good health."""
        address = urlsplit(target)
        if address.path == "/sru":
            parameters = dict(parse_qsl(address.query))
            if self.repeats:
                query = parameters.get("query", "")
                parameters["query"] = " AND ".join(part for part in query.split(" AND ") if "identifier>" not in part)
            try:
                return Reply(body=self._sru.answer(self.publications, parameters, self.url, self.miscount))
            except sru.TooFar:
                return Reply(504)
        if address.path.startswith("/frbr/"):
            content = sru.file_of(self.publications, address.path)
            return Reply(404) if content is None else Reply(body=content)
        if address.path.startswith(tweede_kamer.PATH):
            parameters = dict(parse_qsl(address.query))
            path = address.path.removeprefix(tweede_kamer.PATH)
            if path == "/FractieZetelPersoon":
                return Reply(body=tweede_kamer.seats_answer(self.seats, parameters, self.url))
            if path == "/Besluit":
                page = tweede_kamer.decisions_answer(self.decisions.values(), parameters)
                return Reply(400) if page is None else Reply(body=page)
            found = tweede_kamer.answer(self.documents.values(), path, parameters, self.url)
            return Reply(400 if path == "/Document" else 404) if found is None else Reply(body=found)
        if address.path.startswith(feed.PATH):
            path = address.path.removeprefix(feed.PATH)
            found = feed.answer(self.documents.values(), path, dict(parse_qsl(address.query)), self.url)
            return Reply(404) if found is None else Reply(body=found)
        return Reply(404)


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    standin: StandIn

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is no error here."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    server: _Server

    def do_GET(self) -> None:
        reply = self.server.standin.reply(self.path, self.headers.get("User-Agent", ""))
        if reply.hang:
            self.close_connection = True
            self.server.standin._stopped.wait()
            return
        if reply.reset:
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            self.close_connection = True
            self.connection.close()
            return
        self.send_response(reply.status)
        for name, value in reply.headers.items():
            self.send_header(name, value)
        if reply.close:
            self.send_header("Connection", "close")
            self.close_connection = True
        if reply.chunked:
            self.send_header("Transfer-Encoding", "chunked")
        elif reply.length is not None or not reply.close:
            self.send_header("Content-Length", str(len(reply.body) if reply.length is None else reply.length))
        self.end_headers()
        self._send(reply)

    def _send(self, reply: Reply) -> None:
        stopped = self.server.standin._stopped
        if reply.drip:
            for byte in reply.body:
                if stopped.wait(0.05):
                    return
                self.wfile.write(bytes([byte]))
        elif reply.endless:
            while not stopped.is_set():
                self.wfile.write(reply.body or b" ")
        elif reply.chunked:
            self.wfile.write(b"%x\r\n%s\r\n" % (len(reply.body), reply.body) + (b"" if reply.cut else b"0\r\n\r\n"))
        else:
            self.wfile.write(reply.body)

    def log_message(self, format: str, *args: object) -> None:
        """The log is kept by the stand-in."""
