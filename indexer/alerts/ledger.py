"""What was in the index at the last run, and what was or is to be told: SQLite, beside the index."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Mapping
from contextlib import closing
from datetime import datetime
from pathlib import Path

from indexer.alerts.digest import Entry
from indexer.errors import UsageError

_SCHEMA = """
CREATE TABLE IF NOT EXISTS document (id TEXT PRIMARY KEY, fingerprint TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS paragraph (
    document TEXT NOT NULL, key BLOB NOT NULL, PRIMARY KEY (document, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS notice (  -- a paragraph that is to be told to those who follow a search, in order
    number INTEGER PRIMARY KEY, search TEXT NOT NULL, key BLOB NOT NULL, entry TEXT NOT NULL, found_at TEXT NOT NULL,
    UNIQUE (search, key)
);
CREATE TABLE IF NOT EXISTS told (    -- up to which notice a reader of a search was told, and when
    search TEXT NOT NULL, reader TEXT NOT NULL, number INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (search, reader)
) WITHOUT ROWID;
"""


class Ledger:
    """The ledger in a file, or one in memory with the same in it, to try something out."""

    def __init__(self, path: Path, keep: bool = True) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._db = sqlite3.connect(path) if keep else _copy(path)
            self._db.executescript(_SCHEMA)
        except sqlite3.DatabaseError as error:
            raise UsageError(f"{path}: cannot be read ({error}); move it away, and nothing older is told") from error

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @property
    def is_new(self) -> bool:
        """Whether no run has noted anything in it yet."""
        return not self._db.execute("PRAGMA user_version").fetchone()[0]

    def fingerprints(self) -> dict[str, str]:
        """The fingerprint of every document that was in the index."""
        return dict(self._db.execute("SELECT id, fingerprint FROM document"))

    def keys(self, document_id: str) -> set[bytes]:
        """The keys of its paragraphs."""
        return {key for (key,) in self._db.execute("SELECT key FROM paragraph WHERE document = ?", (document_id,))}

    def note(
        self,
        documents: Mapping[str, tuple[str, set[bytes]]],
        gone: Iterable[str],
        found: Mapping[str, Mapping[bytes, Entry]],
        now: datetime,
    ) -> None:
        """Note, all at once, what the documents hold now, which are gone, and what is to be told by search."""
        with self._db as db:
            db.execute("PRAGMA user_version = 1")
            for document_id in gone:
                db.execute("DELETE FROM document WHERE id = ?", (document_id,))
                db.execute("DELETE FROM paragraph WHERE document = ?", (document_id,))
            for document_id, (fingerprint, keys) in documents.items():
                db.execute("INSERT OR REPLACE INTO document VALUES (?, ?)", (document_id, fingerprint))
                # what it held before stays: a paragraph that comes back is no news
                db.executemany("INSERT OR IGNORE INTO paragraph VALUES (?, ?)", ((document_id, key) for key in keys))
            for search, entries in found.items():
                db.executemany(
                    "INSERT OR IGNORE INTO notice (search, key, entry, found_at) VALUES (?, ?, ?, ?)",
                    ((search, key, json.dumps(entry.as_json()), now.isoformat()) for key, entry in entries.items()),
                )

    def welcome(self, search: str, readers: Iterable[str]) -> None:
        """Note who follows a search: who is new is told what comes from now on."""
        with self._db as db:
            db.executemany(
                "INSERT OR IGNORE INTO told SELECT ?, ?, coalesce(max(number), 0), '' FROM notice",
                ((search, reader) for reader in readers),
            )

    def untold(self, search: str, reader: str) -> tuple[int, list[Entry]]:
        """What a reader of a search was not told yet, oldest document first, and the number of the last of it."""
        rows = self._db.execute(
            "SELECT number, entry FROM notice WHERE search = ? AND number > "
            "(SELECT number FROM told WHERE search = notice.search AND reader = ?)",
            (search, reader),
        ).fetchall()
        entries = sorted((Entry.of(json.loads(entry)) for _, entry in rows), key=lambda entry: (entry.date, entry.id))
        return max((number for number, _ in rows), default=0), entries

    def latest(self, search: str, most: int) -> list[tuple[str, Entry]]:
        """What was found last in a search, with the moment when."""
        rows = self._db.execute(
            "SELECT found_at, entry FROM notice WHERE search = ? ORDER BY number DESC LIMIT ?", (search, most)
        )
        return [(found_at, Entry.of(json.loads(entry))) for found_at, entry in rows]

    def told(self, search: str, reader: str, number: int, now: datetime) -> None:
        """Note that a reader was told, up to a notice."""
        with self._db as db:
            db.execute(
                "UPDATE told SET number = ?, at = ? WHERE search = ? AND reader = ?",
                (number, now.isoformat(), search, reader),
            )

    def last(self, search: str, reader: str) -> datetime | None:
        """When a reader was last told; None for never."""
        row = self._db.execute("SELECT at FROM told WHERE search = ? AND reader = ?", (search, reader)).fetchone()
        return datetime.fromisoformat(row[0]) if row and row[0] else None


def _copy(path: Path) -> sqlite3.Connection:
    copy = sqlite3.connect(":memory:")
    if path.is_file():
        with closing(sqlite3.connect(path)) as db:
            db.backup(copy)
    return copy
