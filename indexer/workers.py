"""Worker processes: work on all cores, within bounds of time and memory, so that one bad document harms no other."""

from __future__ import annotations

import math
import os
import signal
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Generic, TypeVar

from indexer.columnar import processes
from indexer.errors import Refused

Task = TypeVar("Task")
Result = TypeVar("Result")
_REMEDY = "leave it out, or split it"
_MORE_TIME = f"{_REMEDY}, or give it more: --seconds"


@dataclass(frozen=True, slots=True)
class Bounds:
    """The number of `workers`, and what one task may take: `seconds` of the processor, whatever else the machine does
    (in whole ones, where the system counts them); `wall` seconds in all, for what waits; bytes of `memory`. One that
    takes longer than `slow` seconds in all is said to."""

    workers: int = os.cpu_count() or 1
    seconds: float = 60
    wall: float = 600
    memory: int = 2 * 1024**3
    slow: float = 10

    def within(self, seconds: float | None) -> Bounds:
        """The same for tasks that may take so many seconds of the processor, and ten times that in all; None: these."""
        return self if seconds is None else replace(self, seconds=seconds, wall=10 * seconds)


USUAL = Bounds()


@dataclass(slots=True)
class Outcome(Generic[Result]):
    """What became of a task, named by the path of its document: None as long as that is not known."""

    path: str
    value: Result | Refused | None = None


@dataclass(slots=True)
class _Worker(Generic[Result]):
    process: BaseProcess
    pipe: Connection
    outcome: Outcome[Result]
    started: float
    told: bool = False


class Workers(Generic[Task, Result]):
    """Processes that each do one task at a time. One that goes out of bounds is ended, and another takes its place.

    `work` may raise Refused. When the context is left, all are ended at once.
    """

    def __init__(
        self, work: Callable[[Task], Result], bounds: Bounds, slow: Callable[[str], None] = lambda _: None
    ) -> None:
        """`slow` is called with the path of a document that takes long, while it goes on."""
        self._work, self._bounds, self._slow = work, bounds, slow
        self._busy: list[_Worker[Result]] = []
        self._idle: list[tuple[BaseProcess, Connection]] = []

    def __enter__(self) -> Workers[Task, Result]:
        return self

    def __exit__(self, *error: object) -> None:
        for process, pipe in (*self._idle, *((worker.process, worker.pipe) for worker in self._busy)):
            _end(process, pipe)

    def give(self, path: str, task: Task) -> Outcome[Result]:
        """Begin a task, as soon as a worker is free. Its outcome comes later."""
        while len(self._busy) >= self._bounds.workers:
            self._wait()
        process, pipe = self._idle.pop() if self._idle else self._start()
        outcome: Outcome[Result] = Outcome(path)
        self._busy.append(_Worker(process, pipe, outcome, time.monotonic()))
        with suppress(OSError):  # it has died, which shows when its outcome is asked for
            pipe.send((path, task))
        return outcome

    def result(self, outcome: Outcome[Result]) -> Result:
        """The result of a task, waited for.

        Raises:
            Refused: by the work itself, or because it went out of bounds.
        """
        while outcome.value is None:
            self._wait()
        if isinstance(outcome.value, Refused):
            raise outcome.value
        return outcome.value

    def _start(self) -> tuple[BaseProcess, Connection]:
        ours, theirs = processes.CONTEXT.Pipe()
        arguments = (self._work, theirs, self._bounds, os.getpid())
        process = processes.CONTEXT.Process(target=_serve, args=arguments, daemon=True)
        process.start()
        theirs.close()
        return process, ours

    def _wait(self) -> None:
        """Until a worker is done, slow, or out of time."""
        deadline = min(
            worker.started + (self._bounds.wall if worker.told else min(self._bounds.slow, self._bounds.wall))
            for worker in self._busy
        )
        ready = wait([worker.pipe for worker in self._busy], max(0, deadline - time.monotonic()))
        for worker in tuple(self._busy):
            if worker.pipe in ready:
                self._busy.remove(worker)
                self._receive(worker)
            elif time.monotonic() > worker.started + self._bounds.wall:
                self._busy.remove(worker)
                _end(worker.process, worker.pipe)
                reason = f"took longer than {self._bounds.wall:g} seconds"
                worker.outcome.value = Refused(worker.outcome.path, reason, _MORE_TIME, "too-large")
            elif not worker.told and time.monotonic() > worker.started + self._bounds.slow:
                worker.told = True
                self._slow(worker.outcome.path)

    def _receive(self, worker: _Worker[Result]) -> None:
        try:
            worker.outcome.value = worker.pipe.recv()
            self._idle.append((worker.process, worker.pipe))
        except (EOFError, OSError):
            worker.process.join()
            code = worker.process.exitcode or 0
            how = signal.Signals(-code).name if code < 0 else f"exit code {code}"
            if how == "SIGXCPU":
                reason = f"took more than {self._bounds.seconds:g} seconds of the processor"
                worker.outcome.value = Refused(worker.outcome.path, reason, _MORE_TIME, "too-large")
            else:
                worker.outcome.value = Refused(worker.outcome.path, f"reading it crashed ({how})", _REMEDY)
            _end(worker.process, worker.pipe)


def _end(process: BaseProcess, pipe: Connection) -> None:
    process.kill()
    process.join()
    process.close()
    pipe.close()


def _serve(work: Callable[[Task], Result], pipe: Connection, bounds: Bounds, parent: int) -> None:
    """What a worker does, until its parent ends it or is gone."""
    if not processes.follow(parent):
        return
    _limit_memory(bounds.memory)
    with suppress(EOFError, OSError):
        while True:
            path, task = pipe.recv()
            _limit_seconds(bounds.seconds)
            try:
                pipe.send(work(task))
            except Refused as refused:
                pipe.send(refused)
            except MemoryError:
                pipe.send(Refused(path, f"took more than {bounds.memory:,} bytes of memory", _REMEDY, "too-large"))
            except Exception as error:  # noqa: BLE001  # a fault of this program: the other documents go on
                pipe.send(Refused(path, failed(error), "please report it; the others go on"))


def failed(error: Exception) -> str:
    """Why a document is refused on which this program failed, in one line."""
    return " ".join(f"this program failed on it ({type(error).__name__}: {error})".split())


def _limit_seconds(seconds: float) -> None:
    """Have the system end this process (SIGXCPU) once it took so many more seconds of the processor, where it can."""
    try:
        import resource  # not on Windows
    except ImportError:
        return
    with suppress(ValueError, OSError):
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(time.process_time() + seconds), most))


def _limit_memory(memory: int) -> None:
    """Bound what this process adds to the address space that it has of its parent, where the system can: libraries may
    reserve gigabytes there that nobody touches."""
    try:
        import resource  # not on Windows
    except ImportError:
        return
    with suppress(ValueError, OSError):
        pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[0])
        memory += pages * resource.getpagesize()
    with suppress(ValueError, OSError):
        resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
