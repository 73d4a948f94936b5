"""Lists of what a source has: page by page into the state, rows and cursor in one transaction.

A list is complete only when its pages hold as many documents as the source says that there are. Until then the mark
from which changes are asked for stays where it was, and nothing is taken for withdrawn.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from datetime import datetime, timedelta

from indexer.counted import counted
from indexer.harvest.clock import Clock
from indexer.harvest.errors import PlaceLost
from indexer.harvest.items import Page, Query, Source, Window
from indexer.harvest.state import membership

_STALE = timedelta(days=1)
"""A list that was broken off longer ago is begun anew."""
_MOST_EMPTY = 50
"""So many pages in a row that lead on and list nothing are a list without an end."""
_DAYS_APART = timedelta(days=2)
"""The least time between two complete lists from which a document must be absent to count as withdrawn."""


def query_id(db: sqlite3.Connection, query: Query) -> int:
    """The number of a query, which is remembered from now on."""
    values = (query.source, query.kind, query.since, query.until, query.chamber, query.dossier)
    with db:
        db.execute(
            "INSERT INTO query (source, kind, since, until, chamber, dossier) VALUES (?, ?, ?, ?, ?, ?) "
            "ON CONFLICT DO NOTHING",
            values,
        )
    row = db.execute(
        "SELECT id FROM query WHERE (source, kind, since, until, chamber, dossier) = (?, ?, ?, ?, ?, ?)", values
    )
    return int(row.fetchone()["id"])


def queries(db: sqlite3.Connection) -> dict[int, Query]:
    """All queries that were ever asked, by number."""
    return {
        row["id"]: Query(row["source"], row["kind"], row["since"], row["until"], row["chamber"], row["dossier"])
        for row in db.execute("SELECT * FROM query ORDER BY id")
    }


def never_complete(db: sqlite3.Connection, source: str) -> set[str]:
    """The kinds that a source is asked for and of which it never gave a complete list."""
    rows = db.execute("SELECT kind FROM query WHERE source = ? AND complete_at = ''", (source,))
    return {row["kind"] for row in rows}


def update(
    db: sqlite3.Connection,
    source: Source,
    number: int,
    query: Query,
    everything: bool,
    clock: Clock,
    progress: Callable[[str, int, int | None], None],
) -> str:
    """List what is new of a query, or all of it; return what was wrong with the list, "" where it is complete.
    `progress` is told how many documents are listed, of how many.

    Raises:
        SourceDown, SourceChanged: what was listed before is kept, and the next run goes on from there.
    """
    _begin(db, number, everything, clock.now())
    empty = 0
    while True:
        row = _row(db, number)
        progress(str(query), _sighted(db, number), row["expected"])
        try:
            page = source.page(query, Window(row["high_water"] if not row["everything"] else ""), row["cursor"])
        except PlaceLost:
            if row["attempt"]:
                raise
            _restart(db, number, everything=bool(row["everything"] or not row["cursor"]))
            continue
        trouble, ended = _take(db, row, query, page)
        empty = empty + 1 if page.cursor and not page.seen else 0
        if empty == _MOST_EMPTY:
            trouble, ended = f"the source gave {empty} pages in a row without a document", True
        if not ended:
            continue
        if trouble and not row["attempt"]:  # the set may have shifted below our hands: once more
            _restart(db, number, bool(row["everything"]))
            empty = 0
            continue
        return _end(db, number, trouble, page.mark, clock.now())


def _row(db: sqlite3.Connection, number: int) -> sqlite3.Row:
    row: sqlite3.Row = db.execute("SELECT * FROM query WHERE id = ?", (number,)).fetchone()
    return row


def _begin(db: sqlite3.Connection, number: int, everything: bool, now: datetime) -> None:
    """Begin a list, or go on with the one that was broken off."""
    row = _row(db, number)
    everything = everything or not row["high_water"] or _is_ahead(row["high_water"], now)
    fresh = row["began"] and timedelta(0) <= now - datetime.fromisoformat(row["began"]) < _STALE
    if fresh and bool(row["everything"]) == everything:
        return
    with db:
        db.execute("DELETE FROM sighting WHERE query = ?", (number,))
        db.execute(
            "UPDATE query SET began = ?, everything = ?, cursor = '', expected = NULL, attempt = 0 WHERE id = ?",
            (now.isoformat(), everything, number),
        )


def _is_ahead(mark: str, now: datetime) -> bool:
    """Whether a mark is a day that is still to come: the clock was ahead then, and it says nothing of changes."""
    return "-" in mark and mark > now.date().isoformat()


def _restart(db: sqlite3.Connection, number: int, everything: bool) -> None:
    """Begin a list anew, which is done once."""
    with db:
        db.execute("DELETE FROM sighting WHERE query = ?", (number,))
        db.execute(
            "UPDATE query SET cursor = '', expected = NULL, attempt = 1, everything = ? WHERE id = ?",
            (everything, number),
        )


def _take(db: sqlite3.Connection, row: sqlite3.Row, query: Query, page: Page) -> tuple[str, bool]:
    """Take a page into the state; say what is wrong with the list and whether it has come to its end."""
    number = row["id"]
    with db:
        before = _sighted(db, number)
        db.executemany("INSERT OR IGNORE INTO sighting VALUES (?, ?)", ((number, seen) for seen in page.seen))
        after = _sighted(db, number)
        for found in page.listed:
            membership.take(db, number, query, found, row["listing"] + 1 if row["everything"] else row["listing"])
        expected = page.left if row["expected"] is None and not row["cursor"] else row["expected"]
        db.execute("UPDATE query SET cursor = ?, expected = ? WHERE id = ?", (page.cursor, expected, number))
    if page.cursor and (page.cursor == row["cursor"] or (page.seen and after == before)):
        return "the source gave the same page twice", True
    if not page.cursor and expected is not None and after != expected:
        return f"the source said that it has {counted(expected, 'document')} and listed {after:,}", True
    return "", not page.cursor


def _sighted(db: sqlite3.Connection, number: int) -> int:
    return int(db.execute("SELECT count(*) FROM sighting WHERE query = ?", (number,)).fetchone()[0])


def _end(db: sqlite3.Connection, number: int, trouble: str, mark: str, now: datetime) -> str:
    """End a list; say what is wrong with it. One that is complete moves the mark, and tells what is absent."""
    row = _row(db, number)
    began = datetime.fromisoformat(row["began"])
    with db:
        known = db.execute("SELECT count(*) FROM member WHERE query = ?", (number,)).fetchone()[0]
        if not trouble and row["everything"] and known and not _sighted(db, number):
            trouble = f"the source listed nothing, where it had {counted(known, 'document')}"
        db.execute("DELETE FROM sighting WHERE query = ?", (number,))
        db.execute("UPDATE query SET began = '', cursor = '', trouble = ? WHERE id = ?", (trouble, number))
        if trouble:
            return trouble
        mark = mark or (began - timedelta(days=1)).date().isoformat()
        db.execute(
            "UPDATE query SET high_water = ?, complete_at = ?, listing = listing + everything WHERE id = ?",
            (mark, now.isoformat(), number),
        )
        if row["everything"] and row["expected"] is not None:  # a list that nobody counted may be short
            membership.absent(db, number, row["listing"] + 1, now, now - _DAYS_APART)
    return ""
