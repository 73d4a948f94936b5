"""The ledger of alerts: what was in the index at the last run, what was told and what is still to be told. SQLite,
beside the index."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from indexer.alerts.digest import Entry
from indexer.errors import UsageError

_VERSION = 2
_SCHEMA = """
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS document (
    id TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, sha256 TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS paragraph (  -- `text` is the hash of its text alone
    document TEXT NOT NULL, key BLOB NOT NULL, text BLOB NOT NULL, PRIMARY KEY (document, key)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS notice (     -- a paragraph that is or was told to those who follow a search, in order;
    number INTEGER PRIMARY KEY, search TEXT NOT NULL, key BLOB NOT NULL,
    entry TEXT NOT NULL,                -- '' once nobody needs it any more
    found_at TEXT NOT NULL,
    UNIQUE (search, key)
);
CREATE TABLE IF NOT EXISTS told (       -- up to which notice a reader of a search was told, and when
    search TEXT NOT NULL, reader TEXT NOT NULL, number INTEGER NOT NULL, at TEXT NOT NULL, PRIMARY KEY (search, reader)
) WITHOUT ROWID;
"""
Keys = Mapping[bytes, bytes]
"""The keys of paragraphs, each with the hash of its text."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a document from an earlier run."""

    fingerprint: str
    sha256: str


class Ledger:
    """The ledger in a file, or a copy of it in memory for a dry run."""

    def __init__(self, path: Path, keep: bool = True) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            self._db = sqlite3.connect(path) if keep else _copy(path)
            if self._version() == 1:  # it did not keep the texts apart: what is there is remembered anew
                self._db.executescript("DROP TABLE document; DROP TABLE paragraph; PRAGMA user_version = 0;")
            self._db.executescript(_SCHEMA)
        except sqlite3.OperationalError:  # such as a full disk: the file may well be whole
            raise
        except sqlite3.DatabaseError as error:
            raise UsageError(f"{path}: cannot be read ({error}); move it away, and nothing older is told") from error

    def close(self) -> None:
        """Close the file."""
        self._db.close()

    @property
    def is_new(self) -> bool:
        """Whether no run has noted anything in it yet."""
        return not self._version()

    @contextmanager
    def at_once(self) -> Iterator[None]:
        """A transaction: all that is noted in the block is kept, or none of it."""
        with self._db:
            yield
            self._db.execute(f"PRAGMA user_version = {_VERSION}")

    def documents(self) -> dict[str, Known]:
        """Every document that was in the index."""
        return {row[0]: Known(*row[1:]) for row in self._db.execute("SELECT id, fingerprint, sha256 FROM document")}

    def keys(self, document_id: str) -> dict[bytes, bytes]:
        """The keys of all paragraphs that a document ever had, each with the hash of its text."""
        return dict(self._db.execute("SELECT key, text FROM paragraph WHERE document = ?", (document_id,)))

    def remember(self, document_id: str, known: Known, keys: Keys) -> None:
        """Note what a document holds now. What it held before stays: a paragraph that comes back is no news."""
        self._db.execute(
            "INSERT OR REPLACE INTO document VALUES (?, ?, ?)", (document_id, known.fingerprint, known.sha256)
        )
        rows = ((document_id, key, text) for key, text in keys.items())
        self._db.executemany("INSERT OR IGNORE INTO paragraph VALUES (?, ?, ?)", rows)

    def forget(self, document_id: str) -> None:
        """Note that a document is gone."""
        self._db.execute("DELETE FROM document WHERE id = ?", (document_id,))
        self._db.execute("DELETE FROM paragraph WHERE document = ?", (document_id,))

    def withdraw(self, keys: Keys) -> bool:
        """Delete the words of paragraphs whose documents are gone, told or not, but for those that stand in another
        document now; say whether there were any."""
        self._db.execute("CREATE TEMP TABLE gone (key BLOB, text BLOB)")
        self._db.executemany("INSERT INTO gone VALUES (?, ?)", keys.items())
        found = self._db.execute(
            "UPDATE notice SET entry = '' WHERE entry != '' "
            "AND key IN (SELECT key FROM gone WHERE text NOT IN (SELECT text FROM paragraph))"
        )
        self._db.execute("DROP TABLE gone")
        return found.rowcount > 0

    def notice(self, search: str, entries: Mapping[bytes, Entry], now: datetime) -> None:
        """Note what is to be told to those who follow a search; what was told before is not told again. The
        words of what was withdrawn are there again once it is."""
        self._db.executemany(
            "INSERT INTO notice (search, key, entry, found_at) VALUES (?, ?, ?, ?) "
            "ON CONFLICT DO UPDATE SET entry = excluded.entry WHERE entry = ''",
            ((search, key, json.dumps(entry.as_json()), now.isoformat()) for key, entry in entries.items()),
        )

    def welcome(self, search: str, readers: Iterable[str]) -> None:
        """Note who follows a search; a new follower is told only what comes in from now on."""
        self._db.executemany(
            "INSERT OR IGNORE INTO told SELECT ?, ?, coalesce(max(number), 0), '' FROM notice",
            ((search, reader) for reader in readers),
        )

    def untold(self, search: str, reader: str) -> tuple[int, list[Entry]]:
        """What a reader of a search was not told yet, oldest document first, and the number of the last notice."""
        rows = self._db.execute(
            "SELECT number, entry FROM notice WHERE search = ? AND entry != '' AND number > "
            "(SELECT number FROM told WHERE search = notice.search AND reader = ?)",
            (search, reader),
        ).fetchall()
        entries = sorted((Entry.of(json.loads(entry)) for _, entry in rows), key=lambda entry: (entry.date, entry.id))
        return max((number for number, _ in rows), default=0), entries

    def latest(self, search: str, most: int) -> list[tuple[str, Entry]]:
        """The latest finds of a search, each with its moment."""
        rows = self._db.execute(
            "SELECT found_at, entry FROM notice WHERE search = ? AND entry != '' ORDER BY number DESC LIMIT ?",
            (search, most),
        )
        return [(found_at, Entry.of(json.loads(entry))) for found_at, entry in rows]

    def told(self, search: str, reader: str, number: int, now: datetime) -> None:
        """Note that a reader was told everything up to a notice."""
        with self._db as db:
            db.execute(
                "UPDATE told SET number = ?, at = ? WHERE search = ? AND reader = ?",
                (number, now.isoformat(), search, reader),
            )

    def last(self, search: str, reader: str) -> datetime | None:
        """When a reader was last told; None for never."""
        row = self._db.execute("SELECT at FROM told WHERE search = ? AND reader = ?", (search, reader)).fetchone()
        return datetime.fromisoformat(row[0]) if row and row[0] else None

    def tidy(self, readers: Mapping[str, Iterable[str]], most: int) -> None:
        """Delete readers who no longer follow a search, searches that nobody follows, and the texts that everybody was
        told, except the last `most` of each search."""
        current = {(search, reader) for search, found in readers.items() for reader in found}
        with self._db as db:
            gone = set(db.execute("SELECT search, reader FROM told")) - current
            db.executemany("DELETE FROM told WHERE search = ? AND reader = ?", gone)
            for search in {search for search, _ in gone} - readers.keys():
                db.execute("DELETE FROM notice WHERE search = ?", (search,))
            for search in readers:
                db.execute(
                    "UPDATE notice SET entry = '' WHERE search = ?1 AND entry != '' "
                    "AND number <= (SELECT min(number) FROM told WHERE search = ?1) AND number < coalesce("
                    "(SELECT number FROM notice WHERE search = ?1 ORDER BY number DESC LIMIT 1 OFFSET ?2), 0)",
                    (search, most - 1),
                )

    def _version(self) -> int:
        return int(self._db.execute("PRAGMA user_version").fetchone()[0])


def _copy(path: Path) -> sqlite3.Connection:
    copy = sqlite3.connect(":memory:")
    if path.is_file():
        with closing(sqlite3.connect(path)) as db:
            db.backup(copy)
    return copy
