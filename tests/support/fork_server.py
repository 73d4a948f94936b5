"""A process that has imported the program and runs each command in a fork of itself: the imports are paid for once.

`python -W error -m tests.support.fork_server` reads a job a line (JSON) and answers each with its exit code and what it
printed and complained of.
"""

from __future__ import annotations

import json
import os
import resource
import sys
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
)


def serve() -> None:
    """Run the jobs of standard input, one after another."""
    for module in PRELOADED:
        import_module(module)
    answers = os.fdopen(os.dup(1), "w")
    for line in sys.stdin:
        job = json.loads(line)
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
        print(json.dumps([os.waitstatus_to_exitcode(status), *said]), file=answers, flush=True)


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
