"""Which scripts of faults were tried: one that gets the same answers to the same requests need not run again."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from tests.support.standin import Fault, Request
from tests.support.standin.faults import next_fault

_END = ""
"""What is requested when a run has ended: no address."""
_AGAIN, _LAST = ("again", ""), ("last", "")
"""What comes after a run: one more with a script, or the one without."""


@dataclass
class _Moment:
    """What is requested at a moment of the runs, and what comes next, by the fault and the wait of its answer."""

    target: str = _END
    then: dict[tuple[str, str], _Moment] = field(default_factory=dict)


class Tried:
    """All requests and answers so far, as a tree: what a harvest requests next follows from the answers before."""

    def __init__(self) -> None:
        self._first = _Moment()

    def add(self, runs: Sequence[Iterable[Request]]) -> None:
        """Note the requests of runs, the last of which had no script."""
        at = self._first
        for number, run in enumerate(runs):
            if number:
                at = at.then.setdefault(_LAST if number == len(runs) - 1 else _AGAIN, _Moment())
            for request in run:
                at.target = request.path
                at = at.then.setdefault((request.fault, request.after), _Moment())

    def knows(self, scripts: Sequence[Sequence[Fault]]) -> bool:
        """Whether runs with these scripts, and the one without, would get no answers but those that were noted."""
        at: _Moment | None = self._first
        for number, script in enumerate([*scripts, ()]):
            if number and at:
                at = at.then.get(_LAST if number == len(scripts) else _AGAIN)
            left = [replace(fault) for fault in script]
            while at and at.target != _END:
                fault = next_fault(left, at.target)
                at = at.then.get((fault.kind, fault.after if fault.kind == "busy" else "") if fault else ("", ""))
        return at is not None and at is not self._first
