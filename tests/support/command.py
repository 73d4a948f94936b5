"""The command line as a process."""

from __future__ import annotations

import atexit
import json
import os
import select
import subprocess
import sys
from functools import cache
from pathlib import Path

from tests.support import ROOT

# Warnings are errors, but for the files that Whoosh leaves open when it cannot read them.
_PYTHON = [sys.executable, "-W", "error", "-W", "ignore::ResourceWarning"]
INBRENG = [*_PYTHON, "-m", "indexer"]


def run(
    *arguments: object, cwd: Path, timeout: float = 600, room: int | None = None, **settings: str
) -> subprocess.CompletedProcess[str]:
    """What a command printed, run in a folder with these settings of the environment, within so many seconds. With
    `room` no file can grow beyond so many bytes, which fails as a full disk does."""
    written = list(map(str, arguments))
    server = _server()
    assert server.stdin
    assert server.stdout
    job = {"arguments": written, "cwd": str(cwd), "environment": {**os.environ, **settings}, "room": room}
    print(json.dumps(job), file=server.stdin, flush=True)
    if not select.select([server.stdout], [], [], timeout)[0]:
        server.kill()
        _server.cache_clear()
        raise subprocess.TimeoutExpired(written, timeout)
    return subprocess.CompletedProcess(written, *json.loads(server.stdout.readline()))


def one_line(text: str) -> str:
    """The only line of an output."""
    [line] = text.splitlines()
    return line


@cache
def _server() -> subprocess.Popen[str]:
    """The process that runs the commands; it ends with the tests."""
    command = [*_PYTHON, "-m", "tests.support.fork_server"]
    server = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    atexit.register(_end, server)
    return server


def _end(server: subprocess.Popen[str]) -> None:
    assert server.stdin
    server.stdin.close()
    server.wait()
