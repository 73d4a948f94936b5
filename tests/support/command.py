"""The command line as a process."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

# Warnings are errors, but for the files that Whoosh leaves open when it cannot read them.
INBRENG = [sys.executable, "-W", "error", "-W", "ignore::ResourceWarning", "-m", "indexer"]


def run(*arguments: object, cwd: Path, **settings: str) -> subprocess.CompletedProcess[str]:
    """What a command printed, run in a folder with these settings of the environment."""
    return subprocess.run(
        [*INBRENG, *map(str, arguments)],
        cwd=cwd,
        env={**os.environ, **settings},
        capture_output=True,
        text=True,
        timeout=60,
    )


def one_line(text: str) -> str:
    """The only line of an output."""
    [line] = text.splitlines()
    return line
