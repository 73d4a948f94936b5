"""Measures of how often the program agrees with a gold, and their table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date

from indexer import __version__
from indexer.counted import counted

WORST = 10
"""The number of faults that are listed unless all are asked for."""


@dataclass(slots=True)
class Measure:
    """How often the program agrees with the gold in one respect, over the documents of one kind.

    `outcomes` counts the ways in which it is not right, where there are several.
    """

    kind: str
    name: str
    right: int = 0
    total: int = 0
    faults: list[str] = field(default_factory=list)
    doubtful: list[str] = field(default_factory=list)
    outcomes: Counter[str] = field(default_factory=Counter)

    @property
    def share(self) -> float:
        """The part that agrees, from 0 to 1; 1 where there was nothing to compare."""
        return self.right / self.total if self.total else 1.0

    def add(self, right: int, total: int, fault: str) -> None:
        """Count one document, or one thing in it; `fault` says what is wrong where not all is right."""
        self.right += right
        self.total += total
        if right < total:
            self.faults.append(fault)


def table(measures: Sequence[Measure], *, every_fault: bool = False) -> str:
    """The measures as lines of text, and below them the worst faults, or every one."""
    lines = [f"{'documents':<18} {'measure':<14} {'right':>7} {'of':>7} {'share':>8}"]
    lines += [_row(measure) for measure in measures]
    worst = [f"{m.kind}, {m.name}: {fault}" for m in sorted(measures, key=lambda m: m.share) for fault in m.faults]
    if worst and every_fault:
        lines += ["", f"all of {counted(len(worst), 'fault')}:", *worst]
    elif worst:
        lines += ["", f"the worst {min(WORST, len(worst))} of {len(worst)}:", *worst[:WORST]]
    doubtful = [f"{measure.kind}: {word}" for measure in measures for word in measure.doubtful]
    if doubtful:
        lines += ["", f"{counted(len(doubtful), 'word')} put together that the list does not know:", *doubtful[:WORST]]
    return "\n".join(lines)


def figures(measures: Sequence[Measure], day: date) -> str:
    """The measures as a table of values (TSV), under a line that says when and by which version they were taken."""
    lines = [f"# measured {day.isoformat()} by inbreng {__version__}", "documents\tmeasure\tright\tof"]
    lines += [f"{one.kind}\t{one.name}\t{one.right}\t{one.total}" for one in measures if one.total]
    return "\n".join(lines) + "\n"


def _row(measure: Measure) -> str:
    outcomes = ", ".join(f"{count} {outcome}" for outcome, count in measure.outcomes.most_common())
    row = f"{measure.kind:<18} {measure.name:<14} {measure.right:>7} {measure.total:>7} {measure.share:>8.2%}"
    return f"{row}  {outcomes}".rstrip()
