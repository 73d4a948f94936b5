"""The database of a harvest: what was listed and fetched, in SQLite beside the index, for one process at a time."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from indexer.boundary import own_files
from indexer.harvest.errors import AnotherRun, StateDamaged

FILE = own_files.HARVEST
_VERSION = 2
_SCHEMA = """
CREATE TABLE query (             -- what was asked for, and how far its list is
    id INTEGER PRIMARY KEY,
    source TEXT NOT NULL, kind TEXT NOT NULL, since TEXT NOT NULL, until TEXT NOT NULL,
    chamber TEXT NOT NULL, dossier TEXT NOT NULL,
    high_water TEXT NOT NULL DEFAULT '',   -- all that changed before this is known
    listing INTEGER NOT NULL DEFAULT 0,    -- how many complete lists of all of it there were
    complete_at TEXT NOT NULL DEFAULT '',  -- when a list last was complete
    trouble TEXT NOT NULL DEFAULT '',      -- what was wrong with the last list
    began TEXT NOT NULL DEFAULT '',        -- of the list being made, '' where none is: when it began,
    everything INTEGER NOT NULL DEFAULT 0, -- whether it is of all, not only of changes,
    cursor TEXT NOT NULL DEFAULT '',       -- where its next page begins,
    expected INTEGER,                      -- how many the source says there are,
    attempt INTEGER NOT NULL DEFAULT 0,    -- and how often it was begun anew
    UNIQUE (source, kind, since, until, chamber, dossier)
);
CREATE TABLE sighting (          -- the documents on the pages of the list being made
    query INTEGER NOT NULL, id TEXT NOT NULL, PRIMARY KEY (query, id)
) WITHOUT ROWID;
CREATE TABLE item (              -- a document
    id TEXT PRIMARY KEY, source TEXT NOT NULL, kind TEXT NOT NULL, year TEXT NOT NULL,
    version TEXT NOT NULL, title TEXT NOT NULL, date TEXT NOT NULL, chamber TEXT NOT NULL, dossiers TEXT NOT NULL,
    number TEXT NOT NULL, session_year TEXT NOT NULL, paper TEXT NOT NULL, provisional INTEGER NOT NULL,
    addresses TEXT NOT NULL, page TEXT NOT NULL, key TEXT NOT NULL,
    actors TEXT NOT NULL DEFAULT '[]',
    state TEXT NOT NULL, attempts INTEGER NOT NULL DEFAULT 0, retry_after TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '', remedy TEXT NOT NULL DEFAULT '',
    sha256 TEXT NOT NULL DEFAULT '', bytes INTEGER NOT NULL DEFAULT 0, path TEXT NOT NULL DEFAULT '',
    indexed_at TEXT NOT NULL DEFAULT '', superseded_by TEXT NOT NULL DEFAULT ''
) WITHOUT ROWID;
CREATE INDEX item_state ON item (state, provisional, date DESC);
CREATE INDEX item_paper ON item (paper) WHERE paper != '';
CREATE INDEX item_key ON item (key) WHERE key != '';
CREATE INDEX item_kind ON item (kind, year, state);
CREATE TABLE member (            -- which query lists which document
    query INTEGER NOT NULL, item TEXT NOT NULL, listing INTEGER NOT NULL, absent_since TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (query, item)
) WITHOUT ROWID;
CREATE INDEX member_item ON member (item);
"""
_SCHEMA_2 = """
CREATE TABLE vote (              -- a decision on the document with a key of the Tweede Kamer, as JSON
    decision TEXT NOT NULL, key TEXT NOT NULL, date TEXT NOT NULL, version TEXT NOT NULL, vote TEXT NOT NULL,
    PRIMARY KEY (decision, key)
) WITHOUT ROWID;
CREATE INDEX vote_key ON vote (key);
"""
_ANEW = "UPDATE query SET high_water = '' WHERE source = 'tk';"
"""The Tweede Kamer lists all of its documents once more, for their keys."""


@contextmanager
def locked(folder: Path) -> Iterator[None]:
    """Make the folder, and keep other runs out of it. The lock goes with the process, however that ends.

    Raises:
        AnotherRun: it is taken.
    """
    folder.mkdir(parents=True, exist_ok=True)
    with own_files.alone(folder / "lock", AnotherRun(str(folder))):
        yield


def connect(folder: Path) -> sqlite3.Connection:
    """The state of a folder, made where there is none. Rows are read by name.

    Raises:
        StateDamaged: the file is no such state, or that of another version.
        Unwritable: it is a link, or cannot be written.
    """
    path = own_files.plain(folder / FILE)
    with own_files.usable(path):
        return _opened(path, str(path), _brought_up_to_date)


def readable(folder: Path) -> sqlite3.Connection:
    """The same for who only reads it, also where it is another user's.

    Raises:
        StateDamaged, Unwritable: as above.
    """
    try:
        return connect(folder)
    except own_files.Unwritable:
        path = own_files.plain(folder / FILE)
        writing = path.with_name(f"{FILE}-wal").exists()  # else nobody has it open, and it needs no lock
        with own_files.usable(path):
            return _opened(path, f"{path.resolve().as_uri()}?{'mode=ro' if writing else 'immutable=1'}", _version)


def _opened(path: Path, where: str, version_of: Callable[[sqlite3.Connection], int]) -> sqlite3.Connection:
    connection = sqlite3.connect(where, uri=where.startswith("file:"))
    connection.row_factory = sqlite3.Row
    try:
        version = version_of(connection)
    except sqlite3.DatabaseError as error:
        connection.close()
        if isinstance(error, sqlite3.OperationalError):  # such as a full disk: the file may well be whole
            raise
        raise StateDamaged(str(path), str(error)) from error
    if version != _VERSION:
        connection.close()
        raise StateDamaged(str(path), f"it is of version {version}, this program writes {_VERSION}")
    return connection


def _brought_up_to_date(connection: sqlite3.Connection) -> int:
    """The version of a state, after what was lacking is made in it."""
    connection.execute("PRAGMA journal_mode=WAL")
    version = _version(connection)
    if version == 0:
        connection.executescript(f"BEGIN; {_SCHEMA} {_SCHEMA_2} PRAGMA user_version={_VERSION}; COMMIT;")
    elif version == 1:
        connection.executescript(f"BEGIN; {_SCHEMA_2} {_ANEW} PRAGMA user_version={_VERSION}; COMMIT;")
    return _version(connection)


def _version(connection: sqlite3.Connection) -> int:
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def save(folder: Path, target: Path) -> bool:
    """Write the same state into another folder, as it is at one moment while others write it; False where there is
    none.

    Raises:
        StateDamaged
    """
    if not (folder / FILE).is_file():
        return False
    target.mkdir(parents=True, exist_ok=True)
    part = target / f"{FILE}.part"
    part.unlink(missing_ok=True)
    with closing(readable(folder)) as connection, closing(sqlite3.connect(part)) as copy:
        connection.backup(copy)
    part.replace(target / FILE)
    return True


def copied(folder: Path) -> sqlite3.Connection:
    """The same state in memory, to try something out on; an empty one where there is none.

    Raises:
        StateDamaged
    """
    copy = sqlite3.connect(":memory:")
    copy.row_factory = sqlite3.Row
    if (folder / FILE).is_file():
        with closing(readable(folder)) as connection:
            connection.backup(copy)
    else:
        copy.executescript(_SCHEMA + _SCHEMA_2)
    return copy
