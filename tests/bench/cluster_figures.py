"""What was measured of engines on the same corpus and queries: kept in a file, and shown as one table."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Figures:
    """What was measured of an engine: on which machine and day, and how busy it was; of each commit of the corpus the
    paragraphs, the seconds and the processor seconds; bytes of a paragraph; and of each kind of search, and of a commit
    of one document, what it finds, the seconds and the processor seconds."""

    conditions: str = ""
    load: float = 0.0
    commits: list[tuple[int, float, float]] = field(default_factory=list)
    size: float = 0.0
    times: dict[str, tuple[int, float, float]] = field(default_factory=dict)


def kept(file: Path) -> dict[str, Figures]:
    """The figures in a file, by the name of the engine; none where there is no file."""
    if not file.exists():
        return {}
    return {name: Figures(**told) for name, told in json.loads(file.read_text(encoding="utf-8")).items()}


def keep(found: Mapping[str, Figures], file: Path) -> None:
    """Put figures into a file."""
    file.parent.mkdir(parents=True, exist_ok=True)
    told = json.dumps({name: asdict(one) for name, one in found.items()}, indent=1)
    file.write_text(told + "\n", encoding="utf-8")


def table(found: Mapping[str, Figures]) -> str:
    """The figures in Markdown, one column for each engine. A time stands with its ratio to the first engine, and the
    processor time behind it, all in milliseconds."""
    first = next(iter(found.values()))
    rows = [["", "finds", *found], ["---"] * (len(found) + 2)]
    for title, value in {
        "paragraphs/s, first commit": lambda one: _rate(one.commits[:1]),
        "paragraphs/s, after it": lambda one: _rate(one.commits[1:]),
        "paragraphs/s, all": lambda one: _rate(one.commits),
        "processor ms of 1,000 paragraphs": lambda one: 1e6 / _rate([(n, work, 0) for n, _, work in one.commits]),
        "bytes of a paragraph": lambda one: one.size,
    }.items():
        rows.append([title, "", *(f"{value(one):,.0f}" for one in found.values())])
    for kind, (finds, base, _) in first.times.items():
        cells = [(seconds, seconds / base, work) for _, seconds, work in (one.times[kind] for one in found.values())]
        told = (f"{1000 * seconds:.0f} (×{ratio:.1f}), {1000 * work:.0f}" for seconds, ratio, work in cells)
        rows.append([kind, f"{finds:,}", *told])
    lines = ["| " + " | ".join(row) + " |" for row in rows]
    said = [f"{name}: {one.conditions}, a load of {one.load:.0f}" for name, one in found.items()]
    return "\n".join([*said, "", *lines])


def _rate(commits: Sequence[tuple[int, float, float]]) -> float:
    """Paragraphs a second of some commits; none where there are none."""
    return sum(number for number, _, _ in commits) / (sum(seconds for _, seconds, _ in commits) or math.inf)
