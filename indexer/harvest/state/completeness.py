"""How complete the index is: what was listed, and what became of it, by kind and year."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from indexer.boundary import own_files
from indexer.harvest.catalogue import catalogue
from indexer.harvest.state import database, listings
from indexer.options import Place, beside

FILE = "completeness.json"
"""The same for the pages, beside the state: they need not open that."""
_REASONS = 20
_LATEST = 5
_TO_ACCEPT = "not taken out yet: the next run does that; where they are many, one with --accept-withdrawals"


@dataclass(frozen=True, slots=True)
class Row:
    """The documents of a kind and a year (`""`: not known): how many were listed, and what became of them. `waiting`
    are those that are not yet fetched or indexed; the numbers add up to `listed`."""

    kind: str
    year: str
    listed: int = 0
    indexed: int = 0
    waiting: int = 0
    no_text: int = 0
    missing: int = 0
    failed: int = 0
    withdrawn: int = 0
    superseded: int = 0


@dataclass(frozen=True, slots=True)
class Trouble:
    """A reason why documents are not in the index: how many, one of them, and what to do."""

    reason: str
    remedy: str
    count: int
    example: str


@dataclass(frozen=True, slots=True)
class Completeness:
    """The rows, the reasons with the most documents first, what is wrong with lists by query, the moment up to which
    each query is listed ("" where no list of it was complete yet), the documents that came in last, and of kinds that
    two sources list how many are on both lists, on that of KOOP alone, and on that of the Tweede Kamer alone."""

    rows: tuple[Row, ...]
    troubles: tuple[Trouble, ...]
    lists: dict[str, str]
    complete_until: dict[str, str]
    latest: tuple[tuple[str, str, str], ...]
    compared: dict[str, tuple[int, int, int]]

    @property
    def until(self) -> str:
        """The moment (ISO, UTC) up to which the index is complete; "" where a list is not, or what is listed waits."""
        return "" if self.total("waiting") else min(self.complete_until.values(), default="")

    def total(self, name: str) -> int:
        """The sum of a column."""
        return sum(getattr(row, name) for row in self.rows)

    def lacking(self, kinds: Sequence[str] | None = None) -> int:
        """How many documents are missing or failed, of some kinds or all."""
        return sum(row.missing + row.failed for row in self.rows if kinds is None or row.kind in kinds)


_COLUMNS = {
    "indexed": "indexed",
    "no-text": "no_text",
    "missing": "missing",
    "failed": "failed",
    "refused": "failed",
    "withdrawn": "withdrawn",
    "superseded": "superseded",
}


def survey(db: sqlite3.Connection) -> Completeness:
    """What the state knows."""
    counts: dict[tuple[str, str], dict[str, int]] = {}
    for kind, year, state, count in db.execute("SELECT kind, year, state, count(*) FROM item GROUP BY 1, 2, 3"):
        column = _COLUMNS.get(state, "waiting")
        row = counts.setdefault((kind, year), {})
        row[column] = row.get(column, 0) + count
        row["listed"] = row.get("listed", 0) + count
    troubles = db.execute(
        "SELECT reason, CASE state WHEN 'withdrawing' THEN ? ELSE remedy END, count(*), min(id) FROM item WHERE state "
        "IN ('no-text', 'missing', 'failed', 'refused', 'withdrawing', 'withdrawn') GROUP BY 1, 2 "
        "ORDER BY 3 DESC, 1 LIMIT ?",
        (_TO_ACCEPT, _REASONS),
    )
    latest = db.execute(  # a date that is still to come is a slip of the source
        "SELECT id, title, date FROM item WHERE state = 'indexed' AND date != '' AND date <= date('now') "
        "ORDER BY substr(indexed_at, 1, 10) DESC, date DESC, id LIMIT ?",
        (_LATEST,),
    )
    asked = listings.queries(db)
    rows = {row["id"]: row for row in db.execute("SELECT id, trouble, complete_at FROM query")}
    return Completeness(
        rows=tuple(Row(kind, year, **counts[kind, year]) for kind, year in sorted(counts, key=_order)),
        troubles=tuple(Trouble(*row) for row in troubles),
        lists={str(asked[number]): row["trouble"] for number, row in rows.items() if row["trouble"]},
        complete_until={str(asked[number]): row["complete_at"] for number, row in rows.items()},
        latest=tuple((row["id"], row["title"], row["date"]) for row in latest),
        compared=_compared(db),
    )


def _compared(db: sqlite3.Connection) -> dict[str, tuple[int, int, int]]:
    rows = db.execute(
        "SELECT kind, sum(koop AND tk), sum(koop AND NOT tk), sum(tk AND NOT koop) FROM (SELECT query.kind AS kind, "
        "max(source = 'koop') AS koop, max(source = 'tk') AS tk FROM member JOIN query ON query.id = member.query "
        "WHERE absent_since = '' GROUP BY 1, item) WHERE kind IN (SELECT kind FROM query WHERE source = 'tk') "
        "GROUP BY 1 ORDER BY 1"
    )
    return {kind: (both, koop, tk) for kind, both, koop, tk in rows}


def folder_of(index: Place) -> Path:
    """Where files and state of a harvest are, for an index: beside it."""
    return beside(index, "-harvest")


def completeness_file(index: Place) -> Path:
    """Where a harvest into an index says how complete that is."""
    return folder_of(index) / FILE


def of_folder(folder: Path) -> Completeness | None:
    """What the state of a folder knows; None where nothing was harvested into it."""
    if not (folder / database.FILE).is_file():
        return None
    db = database.readable(folder)
    try:
        return survey(db)
    finally:
        db.close()


def as_json(found: Completeness) -> dict[str, Any]:
    """The same as JSON."""
    labels = {name: kind.label for name, kind in catalogue().items()}
    rows = [asdict(row) | {"label": labels.get(row.kind, row.kind)} for row in found.rows]
    return asdict(found) | {"until": found.until, "rows": rows}


def publish(folder: Path, found: Completeness) -> None:
    """Write it where the pages look.

    Raises:
        OSError: it cannot be written.
    """
    with own_files.opened(folder) as home:
        own_files.write(home, FILE, [json.dumps(as_json(found), ensure_ascii=False).encode()])


def _order(of: tuple[str, str]) -> tuple[int, str]:
    """Kinds as in the catalogue, the last year first."""
    kind, year = of
    names = list(catalogue())
    return (names.index(kind) if kind in names else len(names)), "".join(chr(0x10FFFF - ord(sign)) for sign in year)
