"""A process that has imported the program and runs each command in a fork of itself: the imports are paid for once.

`python -W error -m tests.support.fork_server` reads a job a line (JSON) and answers each with an exit code.
"""

from __future__ import annotations

import json
import os
import sys
import traceback
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
        child = os.fork()
        if not child:
            _run(job)
        _, status = os.waitpid(child, 0)
        print(os.waitstatus_to_exitcode(status), file=answers, flush=True)


def _run(job: dict[str, Any]) -> None:
    """Be the command of a job, and end with its exit code."""
    from indexer.cli import main

    code: object = 1
    try:
        for number, name, flags in (
            (0, os.devnull, os.O_RDONLY),
            (1, job["out"], os.O_WRONLY),
            (2, job["err"], os.O_WRONLY),
        ):
            os.dup2(os.open(name, flags), number)
        os.chdir(job["cwd"])
        os.environ.clear()
        os.environ.update(job["environment"])
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
