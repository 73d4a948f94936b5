"""The command line as a process."""

from __future__ import annotations

import atexit
import json
import os
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any, TextIO

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
    job = {"arguments": written, "cwd": str(cwd), "environment": {**os.environ, **settings}, "room": room}
    return subprocess.CompletedProcess(written, *_answer(job, timeout))


class Running:
    """A command that goes on, with what `subprocess.Popen` has of it; `stdout` and `stderr` are empty where they are
    not kept."""

    def __init__(self, process: int, stdout: TextIO, stderr: TextIO) -> None:
        self.pid, self.stdout, self.stderr = process, stdout, stderr
        self.returncode: int | None = None

    def poll(self) -> int | None:
        """The exit code; None where it goes on."""
        if self.returncode is None:
            self.returncode = _answer({"wait": self.pid, "seconds": 0})
        return self.returncode

    def wait(self, timeout: float = 600) -> int:
        """The exit code, once it has ended. Raises `TimeoutExpired` where it has not within so many seconds."""
        if self.returncode is None:
            self.returncode = _answer({"wait": self.pid, "seconds": timeout}, timeout + 60)
        if self.returncode is None:
            raise subprocess.TimeoutExpired(str(self.pid), timeout)
        return self.returncode

    def send_signal(self, sign: int) -> None:
        """Send it a signal, unless it has ended."""
        if self.poll() is None:
            os.kill(self.pid, sign)

    def communicate(self, timeout: float = 600) -> tuple[str, str]:
        """What it prints and complains of until it ends."""
        with ThreadPoolExecutor(1) as beside:
            complaints = beside.submit(self.stderr.read)
            said = self.stdout.read(), complaints.result(timeout)
        self.wait(timeout)
        return said


@contextmanager
def running(
    *arguments: object, cwd: Path = ROOT, stdout: bool = True, stderr: bool = True, **settings: str
) -> Iterator[Running]:
    """A command that goes on, in a folder with these settings of the environment, which is ended however its block is
    left; what it prints and complains of is kept where that is asked for."""
    with tempfile.TemporaryDirectory() as folder:
        pipes = [str(Path(folder) / name) if kept else os.devnull for name, kept in (("out", stdout), ("err", stderr))]
        for pipe in pipes:
            if pipe != os.devnull:
                os.mkfifo(pipe)
        job = {"arguments": list(map(str, arguments)), "cwd": str(cwd), "environment": {**os.environ, **settings}}
        process = _answer({**job, "room": None, "out": pipes[0], "err": pipes[1]})
        with open(pipes[0], encoding="utf-8") as out, open(pipes[1], encoding="utf-8") as err:  # noqa: PTH123
            started = Running(process, out, err)
            try:
                yield started
            finally:
                started.send_signal(signal.SIGTERM)
                try:
                    started.wait(60)
                except subprocess.TimeoutExpired:
                    started.send_signal(signal.SIGKILL)
                    started.wait()


def one_line(text: str) -> str:
    """The only line of an output."""
    [line] = text.splitlines()
    return line


def _answer(job: dict[str, Any], timeout: float = 600) -> Any:
    """What the server answers to a job, within so many seconds."""
    server = _server()
    assert server.stdin
    assert server.stdout
    print(json.dumps(job), file=server.stdin, flush=True)
    if not select.select([server.stdout], [], [], timeout)[0]:
        server.kill()
        _server.cache_clear()
        raise subprocess.TimeoutExpired(str(job.get("arguments", "")), timeout)
    return json.loads(server.stdout.readline())


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
