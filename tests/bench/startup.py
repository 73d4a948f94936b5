"""What commands cost the processor before they have done much, beside `import flask`: `python -m tests.bench.startup`.

Measured twice: with the compiled modules that Python keeps, and without, as where it may not write any.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from indexer import pipeline

RUNS = 9
SEED = pipeline.bundled_seeds() / "kst-34843-33.txt"
PYTHON = (sys.executable, "-c")
COMMAND = (str(Path(sys.executable).with_name("inbreng")),)
QUESTION = "Hoe wordt de vertrouwenspersoon volgens de minister beschermd?"


def main() -> None:
    """Print a table of what was measured."""
    with tempfile.TemporaryDirectory() as folder:
        index = str(Path(folder) / "index")
        subprocess.run([*COMMAND, "index", str(SEED), "--index", index], check=True, capture_output=True)
        commands: dict[str, Sequence[str]] = {
            "import flask": (*PYTHON, "import flask"),
            "inbreng --help": (*COMMAND, "--help"),
            "inbreng search, a word": (*COMMAND, "search", "vertrouwenspersoon", "--index", index),
            "inbreng search, a question": (*COMMAND, "search", QUESTION, "--index", index),
            "inbreng parse, 10 kB of text": (*COMMAND, "parse", str(SEED)),
        }
        kept = {"PYTHONPYCACHEPREFIX": str(Path(folder) / "kept"), "PYTHONDONTWRITEBYTECODE": ""}
        for title, environment in (("modules compiled before", kept), ("not so", {"PYTHONDONTWRITEBYTECODE": "1"})):
            sys.stdout.write(f"{title}\n")
            costs = {name: cost(command, environment) for name, command in commands.items()}
            for name, seconds in costs.items():
                sys.stdout.write(f"  {name:<30}{seconds * 1000:5.0f} ms{seconds / costs['import flask']:6.2f}\n")


def cost(command: Sequence[str], environment: dict[str, str]) -> float:
    """The least seconds of the processor that a command takes, of several runs after a first one."""
    return min([_once(command, environment) for _ in range(RUNS + 1)][1:])


def _once(command: Sequence[str], environment: dict[str, str]) -> float:
    child = os.posix_spawn(
        command[0], command, os.environ | environment,
        file_actions=[(os.POSIX_SPAWN_OPEN, out, os.devnull, os.O_WRONLY, 0) for out in (1, 2)],
    )  # fmt: skip
    _, status, used = os.wait4(child, 0)
    if status:
        raise SystemExit(f"{' '.join(command)}: failed")
    return used.ru_utime + used.ru_stime


if __name__ == "__main__":
    main()
