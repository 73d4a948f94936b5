"""What was measured, as it was: times in seconds, sizes in megabytes of a million bytes, memory in those of 2²⁰."""

from __future__ import annotations

import statistics
from dataclasses import dataclass

from tests.bench.engines.peers import Setup


@dataclass(frozen=True, slots=True)
class Building:
    """How an index was built: `peak` is the most memory that the largest of its processes took."""

    version: str
    seconds: float
    peak: float
    size: float


@dataclass(frozen=True, slots=True)
class Searching:
    """How queries were answered: the times of each kind, and the resident memory after all of them; `own` is what of
    it is not pages of files."""

    times: dict[str, list[float]]
    resident: float
    own: float

    def median(self, kind: str) -> float:
        """Of the times of a kind."""
        return statistics.median(self.times[kind])

    def slow(self, kind: str) -> float:
        """The 95th percentile of the times of a kind."""
        return statistics.quantiles(self.times[kind], n=20, method="inclusive")[-1]


@dataclass(frozen=True, slots=True)
class Figures:
    """All of a peer, which was given a number of paragraphs. `opening` is until the answer of a rare word."""

    setup: Setup
    paragraphs: int
    building: Building
    searching: Searching
    opening: float
    commit: float

    def scale(self, paragraphs: int) -> float:
        """By what a time or a size is multiplied to stand for this many paragraphs."""
        return paragraphs / self.paragraphs
