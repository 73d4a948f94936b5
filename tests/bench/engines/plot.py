"""What was measured, as a picture."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import matplotlib as mpl

mpl.use("Agg")  # before pyplot: no screen is needed

from matplotlib import pyplot  # see above

from tests.bench.engines.figures import Figures  # see above
from tests.bench.engines.queries import KINDS  # see above
from tests.bench.engines.report import GEOMETRIC_MEAN, conditions, milliseconds  # see above

_MARKERS = "osD^vPX"


def draw(figures: Sequence[Figures], paragraphs: int, file: Path) -> None:
    """Draw the median of each kind of query, a mark for each engine, on a logarithmic axis; the name of the file
    says the format (`.svg`, `.png`)."""
    mpl.rcParams["svg.hashsalt"] = "inbreng"  # the same figures give the same file
    rows = (*KINDS, GEOMETRIC_MEAN)
    figure, axes = pyplot.subplots(figsize=(9, 6), layout="constrained")
    for one, marker in zip(figures, _MARKERS, strict=False):
        label = one.setup.label
        if one.paragraphs != paragraphs:
            label += f" (measured on {one.paragraphs:,}, × {one.scale(paragraphs):g})"
        axes.plot(
            [milliseconds(one, row, paragraphs) for row in rows], range(len(rows)), marker, label=label, markersize=7
        )
    axes.set_xscale("log")
    axes.set_yticks(range(len(rows)), rows)
    axes.invert_yaxis()
    axes.axhline(len(KINDS) - 0.5, color="0.6", linewidth=0.8)
    axes.grid(axis="both", color="0.9")
    axes.set_axisbelow(True)
    axes.set_xlabel("milliseconds, median: ten hits and exact counts of party, topic, role and year")
    axes.set_title(conditions(paragraphs), fontsize=8)
    figure.legend(loc="outside lower center", ncols=3, frameon=False, fontsize=9)
    figure.savefig(file, metadata={"Date": None} if file.suffix == ".svg" else None)
    pyplot.close(figure)
