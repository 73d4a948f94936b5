"""Patterns are compiled when they are first used, and each can be."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from indexer.patterns import regex


def test_it_is_what_compile_gives() -> None:
    made, lazy = (make(r"(?P<sea>zee)?dijk", re.IGNORECASE) for make in (re.compile, regex))
    assert lazy.pattern == made.pattern
    assert vars(lazy).keys() == {"pattern", "_flags"}  # nothing was made for that
    for _ in range(2):
        assert lazy.sub("brug", "een Zeedijk") == made.sub("brug", "een Zeedijk") == "een brug"
        assert (lazy.flags, lazy.groups, lazy.groupindex) == (made.flags, made.groups, made.groupindex)
    found = lazy.search("de zeedijk", 4)
    assert found
    assert found.span() == (6, 10)
    with pytest.raises(AttributeError):
        _ = lazy.nothing  # type: ignore[attr-defined]


MADE = "import gc, indexer.attribution.parsing; from indexer.patterns import Unused, Used"


def told(script: str) -> list[int]:
    """What a process of its own prints that has imported all that attribution needs, and done nothing."""
    command = [sys.executable, "-c", f"{MADE}; {script}"]
    return [int(word) for word in subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()]


def test_every_pattern_can_be_compiled() -> None:
    (right,) = told("print(sum(bool(one.flags) for one in gc.get_objects() if isinstance(one, Used)))")
    assert right > 1_000


def test_nothing_is_compiled_that_is_not_used() -> None:
    unused, used = told("print(*(sum(type(one) is kind for one in gc.get_objects()) for kind in (Unused, Used)))")
    assert unused > 1_000
    assert used < 100
