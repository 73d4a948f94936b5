"""What can go wrong on the way: a script of faults, each for some requests."""

from __future__ import annotations

import gzip
from collections.abc import Iterable
from dataclasses import dataclass, field

from tests.support.standin.recordings import constructed, recorded


@dataclass
class Fault:
    """What happens to the next `times` requests whose address holds `at`. `after` is a `Retry-After`, "" for none;
    `body` what comes instead."""

    kind: str
    at: str = ""
    times: int = 1
    after: str = ""
    body: bytes = b""


@dataclass
class Reply:
    """An answer as it goes out. `length`: the Content-Length is stated; `chunked`: as chunks, with no end where it is
    `cut`; `reset`: the connection is broken instead; `drip`: byte by byte; `endless`: the body never ends;
    `hang`: nothing is sent, and the connection stays open."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    length: int | None = None
    chunked: bool = False
    cut: bool = False
    close: bool = False
    reset: bool = False
    drip: bool = False
    endless: bool = False
    hang: bool = False


_PAGE = b"<!DOCTYPE html><html><head><title>Storing</title></head><body><p>Er is iets misgegaan.</p></body></html>"
_ABSENT = "/errors/404.htm?fout404"


def next_fault(script: Iterable[Fault], target: str) -> Fault | None:
    """What happens to a request for this address; the script holds it one time less."""
    fault = next((fault for fault in script if fault.times > 0 and fault.at in target), None)
    if fault is not None:
        fault.times -= 1
    return fault


def spoiled(reply: Reply, fault: Fault, path: str) -> Reply:
    """The answer after a fault."""
    body = reply.body
    match fault.kind:
        case "busy":
            return Reply(429, _PAGE, {"Retry-After": fault.after} if fault.after else {})
        case "error page":
            return Reply(500, _PAGE, {"Content-Type": "text/html"})
        case "error json":
            return Reply(500, recorded("odata_500.json"), {"Content-Type": "application/json"})
        case "varnish":
            return Reply(503, constructed("varnish_503.html"), {"Content-Type": "text/html"})
        case "gateway":
            return Reply(504, _PAGE)
        case "forbidden":
            return Reply(403, _PAGE)
        case "not found":
            return Reply(404, _PAGE)
        case "gone":
            return Reply(410, _PAGE)
        case "reset":
            return Reply(reset=True)
        case "cut with length":
            return Reply(body=body[: len(body) // 2], length=len(body), close=True)
        case "length too small":
            return Reply(body=body, length=len(body) // 2, close=True)
        case "cut in chunks":
            return Reply(body=body[: len(body) // 2], chunked=True, cut=True, close=True)
        case "cut without length":
            return Reply(body=body[: len(body) // 2], close=True)
        case "bad gzip":
            return Reply(body=gzip.compress(body)[:-12] + b"verzonnen!!!", headers={"Content-Encoding": "gzip"})
        case "fout404":
            return Reply(302, headers={"Location": _ABSENT})
        case "loop":
            return Reply(302, headers={"Location": path})
        case "web page":
            return Reply(body=_PAGE, headers={"Content-Type": "text/html"})
        case "empty":
            return Reply()
        case "withdrawn":
            return Reply(body=constructed("withdrawn.html"), headers={"Content-Type": "text/html"})
        case "drip":
            return Reply(body=body, drip=True, close=True)
        case "endless":
            return Reply(body=body, endless=True, close=True)
        case "hang":
            return Reply(hang=True)
        case "diagnostic":
            return Reply(body=constructed("sru_diagnostic_x_connection.xml"))
        case "other body":
            return Reply(body=fault.body)
        case "elsewhere":
            return Reply(302, headers={"Location": "http://192.0.2.1/elders"})
        case "other type":
            return Reply(body=body, headers={"Content-Type": "image/gif"})
    raise AssertionError(f"no such fault: {fault.kind}")
