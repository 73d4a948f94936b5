"""Memory that arrays no longer need serves the next ones."""

from __future__ import annotations

import platform

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
