"""How the steps and the processor time that work takes grow with the size of what it is given.

Steps are the same in each run, on any machine; what regular expressions and libraries do is in the time alone.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from types import FrameType
from typing import Any, TypeVar

import indexer

T = TypeVar("T")
_OURS = str(Path(indexer.__file__).parent)


def steps(work: Callable[[T], object], given: T) -> int:
    """How many lines of this program the work runs and how often it returns, what it does again counted again."""
    count = 0

    def line(frame: FrameType, event: str, argument: Any) -> Any:
        nonlocal count
        count += 1

    def call(frame: FrameType, event: str, argument: Any) -> Any:
        return line if frame.f_code.co_filename.startswith(_OURS) else None

    before = sys.gettrace()
    sys.settrace(call)
    try:
        work(given)
    finally:
        sys.settrace(before)
    return count


def seconds(work: Callable[[T], object], given: T) -> float:
    """The processor time of this thread that the work takes."""
    began = time.thread_time()
    work(given)
    return time.thread_time() - began


def grows_within(
    work: Callable[[T], object], small: Iterable[T], large: Iterable[T], allowed: Callable[[float], float]
) -> bool:
    """Whether the least time for the large tries is below what the least for the small ones allows: the large ones,
    which take longest, are tried until one is. Where one takes less than is allowed in any case, none of the small ones
    is."""
    tries = iter(large)
    first = seconds(work, next(tries))
    if first < allowed(0):
        return True
    bound = allowed(min(seconds(work, given) for given in small))
    return first < bound or any(seconds(work, given) < bound for given in tries)
