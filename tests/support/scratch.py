"""Where tests write: in memory, for the program has the disk keep what it wrote, and waits for that."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

MEMORY = Path("/dev/shm")
ROOM = 4 * 2**30
"""Bytes that must be free in it: several times what all tests write."""


def in_memory(folder: Path = MEMORY) -> bool:
    """Whether a folder is there, has room, and lets what is written in it be run."""
    if not folder.is_dir() or not os.access(folder, os.W_OK):
        return False
    found = os.statvfs(folder)
    return found.f_bavail * found.f_frsize >= ROOM and not found.f_flag & os.ST_NOEXEC


def use() -> None:
    """Make it the folder for temporary files of this process and of those that it starts, unless TMPDIR names one."""
    if "TMPDIR" not in os.environ and in_memory():
        os.environ["TMPDIR"] = str(MEMORY)
        tempfile.tempdir = None
