"""A proxy in front of a node: over TLS, with a password, and with what goes wrong on the way."""

from __future__ import annotations

import ssl
import subprocess
import threading
from collections import deque
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import urlsplit


@dataclass(slots=True)
class Proxy:
    """A proxy that runs. `statuses` are answered in turn before anything is passed on; a request waits for `open`."""

    address: str = ""
    authorization: str = ""
    statuses: deque[int] = field(default_factory=deque)
    open: threading.Event = field(default_factory=threading.Event)
    asked: list[str] = field(default_factory=list)


@contextmanager
def in_front_of(node: str, certificate: Path | None = None, authorization: str = "") -> Iterator[Proxy]:
    """A proxy in front of a node, over TLS where it has a certificate (with its key beside it, `.key`)."""
    proxy = Proxy(authorization=authorization)
    proxy.open.set()
    server = _Server(("127.0.0.1", 0), _handler(proxy, urlsplit(node).netloc))
    if certificate is not None:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate, certificate.with_suffix(".key"))
        server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    proxy.address = f"{'https' if certificate else 'http'}://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield proxy
    finally:
        proxy.open.set()
        server.shutdown()
        server.server_close()
        thread.join()


def certificate(folder: Path) -> Path:
    """A certificate for the loopback that is its own authority, and its key beside it."""
    made = folder / "proxy.pem"
    subject = ["-subj", "/CN=verzonnen", "-addext", "subjectAltName=IP:127.0.0.1", "-days", "2"]
    key = ["-newkey", "rsa:2048", "-nodes", "-keyout", str(made.with_suffix(".key"))]
    subprocess.run(["openssl", "req", "-x509", *key, *subject, "-out", str(made)], check=True, capture_output=True)
    return made


class _Server(ThreadingHTTPServer):
    """Says nothing of clients that went away."""

    daemon_threads = True

    def handle_error(self, *_: object) -> None:
        """Nothing is said."""


def _handler(proxy: Proxy, node: str) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def log_message(self, *_: object) -> None:
            """Nothing is logged."""

        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
            proxy.asked.append(f"{self.command} {self.path}")
            proxy.open.wait()
            if self.headers.get("Authorization", "") != proxy.authorization:
                self._send(401, b"Unauthorized")
            elif proxy.statuses:
                self._send(proxy.statuses.popleft(), b"busy")
            else:
                with closing(HTTPConnection(node, timeout=60)) as passed:
                    kind = self.headers["Content-Type"]
                    passed.request(self.command, self.path, body or None, {"Content-Type": kind} if kind else {})
                    answer = passed.getresponse()
                    self._send(answer.status, answer.read())

        def _send(self, status: int, body: bytes) -> None:
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        do_GET = do_POST = do_PUT = do_DELETE = _answer

    return Handler
