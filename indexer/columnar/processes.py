"""Worker processes: forked where that is safe, and ended with their parent."""

from __future__ import annotations

import ctypes
import multiprocessing
import os
import signal
import sys
from multiprocessing.context import ForkContext, SpawnContext

CONTEXT: ForkContext | SpawnContext
"""How processes are started: by forking on Linux, which shares what is loaded; anew elsewhere, where that is unsafe."""
if sys.platform == "linux":
    CONTEXT = multiprocessing.get_context("fork")
else:
    CONTEXT = multiprocessing.get_context("spawn")
_DIE_WITH_PARENT = 1
"""PR_SET_PDEATHSIG, prctl(2)."""


def follow(parent: int) -> bool:
    """In a process just started: leave Ctrl+C, which reaches all processes, to the `parent`, and end with it. False
    where the parent is gone already."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform != "linux":
        return True
    ctypes.CDLL(None).prctl(_DIE_WITH_PARENT, signal.SIGKILL)
    return os.getppid() == parent
