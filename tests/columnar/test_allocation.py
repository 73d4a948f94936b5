"""Memory that arrays no longer need serves the next ones."""

from __future__ import annotations

import platform
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from indexer.columnar.search.allocation import keep_freed_memory

_ARRAYS, _BYTES, _ROUNDS = 4, 1 << 20, 40
_PAGES = _ARRAYS * _BYTES // 4096


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library has its own ways")
def test_pages_are_not_asked_of_the_system_again_and_again() -> None:
    resource = pytest.importorskip("resource")
    keep_freed_memory()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
    for _ in range(_ROUNDS):
        assert len([np.ones(_BYTES, np.uint8) for _ in range(_ARRAYS)]) == _ARRAYS
    asked = resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before
    assert asked < _ROUNDS * _PAGES / 4  # without it, as often as there are rounds


_THREADS = """
import ctypes, sys, threading
from indexer.columnar.search.allocation import keep_freed_memory

keep_freed_memory()
here = threading.Barrier(8)
threads = [threading.Thread(target=lambda: (here.wait(), bytearray(9_000))) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
library = ctypes.CDLL(None)
library.fopen.restype = ctypes.c_void_p
written = ctypes.c_void_p(library.fopen(sys.argv[1].encode(), b"w"))
assert library.malloc_info(0, written) == 0
library.fclose(written)
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="another C library has its own ways")
def test_eight_threads_have_two_heaps(tmp_path: Path) -> None:
    subprocess.run([sys.executable, "-c", _THREADS, tmp_path / "heaps.xml"], check=True, timeout=60)
    assert 1 <= (tmp_path / "heaps.xml").read_text(encoding="utf-8").count("<heap nr=") <= 2
