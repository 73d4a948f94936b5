"""How the processor time that work takes grows with the size of what it is given."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import TypeVar

T = TypeVar("T")


def seconds(work: Callable[[T], object], given: T) -> float:
    """The processor time of this thread that the work takes."""
    began = time.thread_time()
    work(given)
    return time.thread_time() - began


def grows_within(
    work: Callable[[T], object], small: Iterable[T], large: Iterable[T], allowed: Callable[[float], float]
) -> bool:
    """Whether the least time for the large tries is below what the least for the small ones allows: the large ones,
    which take longest, are tried until one is."""
    bound = allowed(min(seconds(work, given) for given in small))
    return any(seconds(work, given) < bound for given in large)
