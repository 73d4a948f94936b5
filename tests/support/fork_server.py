"""A process that has imported the program and runs each command in a fork of itself: the imports are paid for once.

`python -W error -m tests.support.fork_server` reads a job a line (JSON). It answers a command with its exit code and
what it printed and complained of; one that is to go on (`out` and `err`: files that it writes to) with its process id
at once, and a wait for that one (`wait`, `seconds` at most) with its exit code, null where it goes on. None of them
outlives it.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
import time
import traceback
from concurrent.futures import ThreadPoolExecutor
from importlib import import_module
from typing import Any

PRELOADED = (
    "indexer.cli",
    "indexer.pipeline",
    "indexer.commands.printing",
    "indexer.commands.keeping",
    "indexer.commands.copying",
    "indexer.evaluation.command",
    "indexer.exporting.command",
    "indexer.harvest.command",
    "indexer.engines.whoosh.engine",
    "indexer.engines.suggester",
    "indexer.commands.serving",
    "webui.server",
)
_OFTEN = 0.005
"""Seconds between two looks at a process that is waited for."""


def serve() -> None:
    """Run the jobs of standard input, one after another."""
    for module in PRELOADED:
        import_module(module)
    answers = os.fdopen(os.dup(1), "w")
    going_on: set[int] = set()
    try:
        for line in sys.stdin:
            job = json.loads(line)
            answer = _waited(job, going_on) if "wait" in job else _begun(job, going_on) if "out" in job else _done(job)
            print(json.dumps(answer), file=answers, flush=True)
    finally:
        for process in going_on:
            os.kill(process, signal.SIGKILL)


def _done(job: dict[str, Any]) -> list[object]:
    """The exit code of a command, what it printed and what it complained of."""
    out, err = os.pipe(), os.pipe()
    child = os.fork()
    if not child:
        _run(job, out[1], err[1])
    os.close(out[1])
    os.close(err[1])
    with ThreadPoolExecutor(1) as beside:
        complaints = beside.submit(_all, err[0])
        said = [_all(out[0]), complaints.result()]
    _, status = os.waitpid(child, 0)
    return [os.waitstatus_to_exitcode(status), *said]


def _begun(job: dict[str, Any], going_on: set[int]) -> int:
    """The process of a command that goes on."""
    child = os.fork()
    if not child:
        _run(job, *(os.open(job[name], os.O_WRONLY) for name in ("out", "err")))
    going_on.add(child)
    return child


def _waited(job: dict[str, Any], going_on: set[int]) -> int | None:
    """The exit code of a process that went on; None where it still does after so many seconds."""
    until = time.monotonic() + job["seconds"]
    while True:
        ended, status = os.waitpid(job["wait"], os.WNOHANG)
        if ended:
            going_on.remove(ended)
            return os.waitstatus_to_exitcode(status)
        if time.monotonic() >= until:
            return None
        time.sleep(_OFTEN)


def _all(pipe: int) -> str:
    """What comes through a pipe until its other end is closed."""
    with open(pipe, encoding="utf-8", newline="") as reader:
        return reader.read()


def _run(job: dict[str, Any], out: int, err: int) -> None:
    """Be the command of a job, which writes to two pipes, and end with its exit code."""
    from indexer.cli import main

    code: object = 1
    try:
        for number, end in enumerate((os.open(os.devnull, os.O_RDONLY), out, err)):
            os.dup2(end, number)
        os.chdir(job["cwd"])
        os.environ.clear()
        os.environ.update(job["environment"])
        if (room := job["room"]) is not None:
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))
        sys.argv = ["inbreng", *job["arguments"]]
        main()
    except SystemExit as end:
        code = end.code
    except BaseException:  # noqa: BLE001  # a fork never goes on as the server
        traceback.print_exc()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code if isinstance(code, int) else 0 if code is None else 1)


if __name__ == "__main__":
    serve()
