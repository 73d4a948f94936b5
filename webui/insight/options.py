"""The options of the pages over time and by topic (periods, numbers or shares), and their URL parameters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast, get_args

from webui.links.urls import By, Measure


@dataclass(frozen=True, slots=True)
class Options:
    """By which period, None for the one that fits, and as numbers or as shares."""

    by: By | None = None
    measure: Measure = "count"

    @property
    def parameters(self) -> dict[str, str]:
        """The URL parameters, without what is the default."""
        written = {"by": self.by or "", "measure": self.measure if self.measure != Options().measure else ""}
        return {name: value for name, value in written.items() if value}


def read(parameters: Mapping[str, str]) -> Options:
    """The options in URL parameters; an unknown value means the default."""
    by, measure = parameters.get("by", ""), parameters.get("measure", "")
    return Options(
        by=cast(By, by) if by in get_args(By) else None,
        measure=cast(Measure, measure) if measure in get_args(Measure) else "count",
    )
