"""What `inbreng harvest` prints: a bar while it fetches, a summary of the run, and a table of what is there."""

from __future__ import annotations

import json
import shutil
import sys
import time
from typing import Any

import click

from indexer.counted import counted
from indexer.harvest import Completeness, Report
from indexer.harvest.state.completeness import as_json as completeness_json

_COLUMNS = ("listed", "indexed", "waiting", "no_text", "missing", "failed", "withdrawn", "superseded")


class Bar:
    """How far a run is, on a terminal: of a list how many documents were listed, of the fetching the count, documents
    a second and the time left."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._began = 0.0
        self._line = ""

    def listing(self, query: str, seen: int, expected: int | None) -> None:
        """So many of the documents of a query are listed, of as many as are expected (None: not known)."""
        self._write(f"Listing {query}: {seen:,}" + (f" of {expected:,}" if expected else ""))

    def show(self, done: int, total: int) -> None:
        """So many of the documents are fetched, or were tried."""
        if self._bar is None:
            self._write("")
            self._began = time.monotonic()
            self._bar = click.progressbar(
                length=total,
                label="Fetching",
                file=sys.stderr,
                show_pos=True,
                hidden=not sys.stderr.isatty(),
                item_show_func=lambda text: text,
            )
            self._bar.__enter__()
        rate = (done - 1) / max(time.monotonic() - self._began, 0.001)  # since the first one
        self._bar.update(1, f"{rate:.1f}/s" if rate else "")

    def tell(self, line: str) -> None:
        """Say something that stays, in the place of the line of now."""
        self._write("")
        width = shutil.get_terminal_size().columns - 1 if self._bar is not None and sys.stderr.isatty() else 0
        click.echo(("\r" if width else "") + line.ljust(width), err=True)

    def _write(self, line: str) -> None:
        """Write over the line of before, where there is a terminal."""
        if line != self._line and sys.stderr.isatty():
            click.echo(f"\r{line.ljust(len(self._line))}\r{line}", nl=False, err=True)
        self._line = line

    def __enter__(self) -> Bar:
        return self

    def __exit__(self, *error: object) -> None:
        if self._bar is None:
            self._write("")
        else:
            self._bar.__exit__(None, None, None)


def summary(report: Report, found: Completeness) -> str:
    lines = [
        f"{report.fetched:,} fetched, {report.indexed:,} indexed, {len(report.removed):,} withdrawn; "
        f"in the index: {found.total('indexed'):,} of {counted(found.total('listed'), 'document')}"
    ]
    lines += [f"{query}: the list is not complete: {trouble}" for query, trouble in report.troubles.items()]
    if found.lacking():
        lines.append(f"missing or failed: {found.lacking():,}; see: inbreng harvest status")
    return "\n".join(lines)


def in_json(found: Completeness, report: Report | None = None) -> str:
    did = {} if report is None else {"fetched": report.fetched, "indexed": report.indexed, "removed": report.removed}
    return json.dumps(did | completeness_json(found), ensure_ascii=False)


def table(found: Completeness) -> str:
    heads = ("kind", "year", *(name.replace("_", " ") for name in _COLUMNS))
    rows = [
        heads,
        *((row.kind, row.year or "?", *(f"{getattr(row, name):,}" for name in _COLUMNS)) for row in found.rows),
    ]
    rows.append(("total", "", *(f"{found.total(name):,}" for name in _COLUMNS)))
    widths = [max(len(row[place]) for row in rows) for place in range(len(heads))]
    lines = [
        "  ".join(
            cell.ljust(width) if place < 2 else cell.rjust(width) for place, (cell, width) in enumerate(pairs)
        ).rstrip()
        for pairs in (list(zip(row, widths, strict=True)) for row in rows)
    ]
    for query, until in found.complete_until.items():
        lines.append(f"{query}: " + (f"listed completely up to {until[:16]} UTC" if until else "no complete list yet"))
        if query in found.lists:
            lines.append(f"  the last list was not complete: {found.lists[query]}")
    if waiting := found.total("waiting"):
        lines.append(f"{counted(waiting, 'document')} still to be fetched, indexed or taken out; run: inbreng harvest")
    for kind, (both, koop, tk) in found.compared.items():
        lines.append(
            f"{kind}: {both:,} listed by both sources, {koop:,} by KOOP alone, {tk:,} by the Tweede Kamer alone"
        )
    for trouble in found.troubles:
        lines.append(f"{trouble.count:,} × {trouble.reason}, as {trouble.example}; {trouble.remedy}".rstrip("; "))
    return "\n".join(lines)
