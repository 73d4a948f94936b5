"""What was measured, as Markdown tables."""

from __future__ import annotations

import datetime
import os
import platform
import statistics
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from tests.bench.engines.figures import Figures
from tests.bench.engines.queries import KINDS
from tests.bench.engines.serving import Served

GEOMETRIC_MEAN = "geometric mean"


def markdown(figures: Sequence[Figures], paragraphs: int, served: Served | None) -> str:
    """The tables. The first of the figures are ours; those on fewer paragraphs are scaled up, and a note says so."""
    parts = [
        conditions(paragraphs),
        "Ten hits with their text and exact counts of party, topic, role and year; "
        "milliseconds, median (95th percentile):",
        _table(["", *(_label(one, paragraphs) for one in figures)], _searches(figures, paragraphs)),
    ]
    if len(figures) > 1:
        parts.append(f"{figures[0].setup.label} over each, in medians (below 1: faster):")
        parts.append(_table(["", *(_label(one, paragraphs) for one in figures[1:])], _ratios(figures, paragraphs)))
    parts.append("Indexing, and what a running process takes:")
    parts.append(_table(["", *(_label(one, paragraphs) for one in figures)], _rest(figures, paragraphs)))
    parts.extend(_notes(figures, paragraphs))
    if served:
        parts.append(_served(served))
    return "\n\n".join(parts) + "\n"


def conditions(paragraphs: int) -> str:
    """What was measured on what, and when."""
    lines = Path("/proc/cpuinfo").read_text("utf-8").splitlines()
    model = next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), "")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    today = datetime.datetime.now(datetime.UTC).date()
    return (
        f"{paragraphs:,} paragraphs of 60 to 70 words; {os.cpu_count()} cores ({model}), {memory:.0f} GB, "
        f"{platform.system()}, Python {platform.python_version()}, {today}"
    )


def milliseconds(one: Figures, kind: str, paragraphs: int) -> float:
    """The median of a kind of query, scaled up to the number of paragraphs asked for; also of GEOMETRIC_MEAN."""
    if kind == GEOMETRIC_MEAN:
        return statistics.geometric_mean(milliseconds(one, each, paragraphs) for each in KINDS)
    return one.searching.median(kind) * 1000 * one.scale(paragraphs)


def _searches(figures: Sequence[Figures], paragraphs: int) -> Iterator[list[str]]:
    for kind in KINDS:
        slow = [one.searching.slow(kind) * 1000 * one.scale(paragraphs) for one in figures]
        medians = [milliseconds(one, kind, paragraphs) for one in figures]
        yield [kind, *(f"{_number(median)} ({_number(high)})" for median, high in zip(medians, slow, strict=True))]
    yield [GEOMETRIC_MEAN, *(_number(milliseconds(one, GEOMETRIC_MEAN, paragraphs)) for one in figures)]


def _ratios(figures: Sequence[Figures], paragraphs: int) -> Iterator[list[str]]:
    ours, *others = figures
    for kind in (*KINDS, GEOMETRIC_MEAN):
        own = milliseconds(ours, kind, paragraphs)
        yield [kind, *(_number(own / milliseconds(other, kind, paragraphs)) for other in others)]


def _rest(figures: Sequence[Figures], paragraphs: int) -> Iterator[list[str]]:
    rows: dict[str, Callable[[Figures], str]] = {
        "version": lambda one: one.building.version,
        "paragraphs indexed a second": lambda one: f"{one.paragraphs / one.building.seconds:,.0f}",
        "peak memory of it, largest process, MB": lambda one: f"{one.building.peak:,.0f}",
        "size of the index, MB": lambda one: f"{one.building.size * one.scale(paragraphs):,.0f}",
        "commit of one document (40 paragraphs), ms": lambda one: _number(one.commit * 1000),
        "opening, and the first answer, ms": lambda one: _number(one.opening * 1000),
        "resident memory after all queries, MB": lambda one: f"{one.searching.resident:,.0f}",
        "of which not pages of files, MB": lambda one: f"{one.searching.own:,.0f}",
    }
    for name, cell in rows.items():
        yield [name, *map(cell, figures)]


def _notes(figures: Sequence[Figures], paragraphs: int) -> Iterator[str]:
    for one in figures:
        if one.paragraphs != paragraphs:
            yield (
                f"\\* {one.setup.label} was measured on {one.paragraphs:,} paragraphs; its times of searches and its "
                f"size are multiplied by {one.scale(paragraphs):g}, all else is as measured."
            )


def _served(served: Served) -> str:
    return (
        f"Over HTTP ({served.paragraphs:,} paragraphs, one process, {served.rate} pages a second from another): "
        f"median {_number(served.median * 1000)} ms, 95th percentile {_number(served.slow * 1000)} ms, slowest "
        f"{_number(served.slowest * 1000)} ms of {served.requests} requests; a commit was seen after "
        f"{_number(served.seen * 1000)} ms, and the slowest request around it took "
        f"{_number(served.slowest_around_commit * 1000)} ms."
    )


def _label(one: Figures, paragraphs: int) -> str:
    return one.setup.label if one.paragraphs == paragraphs else f"{one.setup.label} \\*"


def _number(value: float) -> str:
    """Three figures at most."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.3g}"


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---", *["---:"] * (len(head) - 1)], *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)
