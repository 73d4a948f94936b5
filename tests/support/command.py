"""The command line as a process."""

from __future__ import annotations

import atexit
import json
import os
import select
import subprocess
import sys
import tempfile
from functools import cache
from pathlib import Path

from tests.support import ROOT

# Warnings are errors, but for the files that Whoosh leaves open when it cannot read them.
_PYTHON = [sys.executable, "-W", "error", "-W", "ignore::ResourceWarning"]
INBRENG = [*_PYTHON, "-m", "indexer"]


def run(*arguments: object, cwd: Path, timeout: float = 600, **settings: str) -> subprocess.CompletedProcess[str]:
    """What a command printed, run in a folder with these settings of the environment, within so many seconds."""
    written = list(map(str, arguments))
    server = _server()
    assert server.stdin
    assert server.stdout
    with tempfile.TemporaryDirectory() as folder:
        out, err = Path(folder) / "out", Path(folder) / "err"
        out.touch()
        err.touch()
        job = {"arguments": written, "cwd": str(cwd), "environment": {**os.environ, **settings}}
        print(json.dumps({**job, "out": str(out), "err": str(err)}), file=server.stdin, flush=True)
        if not select.select([server.stdout], [], [], timeout)[0]:
            server.kill()
            _server.cache_clear()
            raise subprocess.TimeoutExpired(written, timeout)
        code = int(server.stdout.readline())
        return subprocess.CompletedProcess(written, code, out.read_text("utf-8"), err.read_text("utf-8"))


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
