"""The budget of a request: seconds of processor time, and bytes of memory held at one time.

The budget belongs to the thread that answers the request; where none was set, nothing is bounded. Whatever works long
asks `check` in between, and whatever keeps large arrays says so with `hold`.

>>> with within(Budget(seconds=60, memory=1000)):
...     with holding():
...         hold(600)
...     hold(600)
...     hold(600)
Traceback (most recent call last):
indexer.columnar.errors.OverBudget: the search takes more than 1,000 bytes of memory
"""

from __future__ import annotations

import gc
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Literal

from indexer.columnar.errors import OverBudget


@dataclass(frozen=True, slots=True)
class Budget:
    """`seconds` of the processor, and bytes of `memory` for what a search works out. Opening files and making a page
    of what was found are not counted as memory."""

    seconds: float
    memory: int


_OLD = 2
"""The generation of objects that have been there for long, in which those of all threads are."""


class _Account(threading.local):
    """What this thread has spent."""

    budget: Budget | None = None
    began = 0.0
    held = 0
    collecting = 0.0
    look = 0.0
    """Until then, by the clock on the wall, no time can have run out: a thread has no more of the processor than that.
    To ask what it has had takes a call of the system, and a page asks some two hundred times."""


_account = _Account()


@contextmanager
def within(budget: Budget) -> Iterator[None]:
    """A block whose work ends with OverBudget as soon as it exceeds a budget."""
    before = _account.budget, _account.began, _account.held
    begin(budget)
    try:
        yield
    finally:
        _account.budget, _account.began, _account.held = before
        _account.look = 0.0


def begin(budget: Budget | None) -> None:
    """Start the budget of this thread, or remove it (None)."""
    if budget and _leave_out not in gc.callbacks:
        gc.callbacks.append(_leave_out)
    _account.budget, _account.began, _account.held = budget, time.thread_time(), 0
    _account.look = 0.0


def spent() -> float:
    """Seconds of the processor since this thread began; 0 where it has no budget."""
    return time.thread_time() - _account.began if _account.budget else 0.0


def check() -> None:
    """Raise OverBudget where no time is left."""
    budget = _account.budget
    if budget and (now := time.monotonic()) >= _account.look:
        left = budget.seconds - spent()
        if left < 0:
            raise OverBudget(f"takes more than {budget.seconds:g} s of the processor")
        _account.look = now + left


def hold(size: int) -> None:
    """Raise OverBudget where no time is left, or no memory for so many more bytes."""
    check()
    budget = _account.budget
    if budget:
        _account.held += size
        if _account.held > budget.memory:
            raise OverBudget(f"takes more than {budget.memory:,} bytes of memory")


@contextmanager
def part(share: float) -> Iterator[None]:
    """A block of optional help, abandoned silently once it takes more than this share of the time of a budget."""
    budget = _account.budget
    if budget is None:
        yield
        return
    held = _account.held
    _account.budget = Budget(min(budget.seconds, spent() + share * budget.seconds), budget.memory)
    _account.look = 0.0
    try:
        yield
    except OverBudget:
        _account.held = held  # what it worked out is gone with it
    finally:
        _account.budget = budget


@contextmanager
def free() -> Iterator[None]:
    """A block of work that serves all requests, and so is not charged to the request that happens to do it."""
    budget, began = _account.budget, time.thread_time()
    _account.budget = None
    try:
        yield
    finally:
        _account.budget = budget
        _account.began += time.thread_time() - began


@contextmanager
def holding() -> Iterator[None]:
    """A block whose memory is released at its end."""
    held = _account.held
    try:
        yield
    finally:
        _account.held = held


def _leave_out(phase: Literal["start", "stop"], info: dict[str, int]) -> None:
    """Collecting old garbage goes over what all threads keep, and so is not counted for the one that it happens to; of
    what is new most is its own."""
    if _account.budget is None or info["generation"] < _OLD:
        return
    if phase == "start":
        _account.collecting = time.thread_time()
    else:
        _account.began += time.thread_time() - _account.collecting
