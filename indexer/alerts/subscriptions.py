"""The people who follow a search through the page: confirmed addresses, each with its search. SQLite, beside the index.

Nothing is kept of who has not confirmed: the wish itself travels in the link that is sent, signed. Who stops is gone.
"""

from __future__ import annotations

import hmac
import json
import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args

from itsdangerous import BadData, URLSafeSerializer, URLSafeTimedSerializer

from indexer.alerts.saved import Language, Often
from indexer.alerts.search_table import Table
from indexer.boundary.mail_address import is_address
from indexer.errors import UsageError
from indexer.options import Place, beside

FILE = "subscriptions.db"
LASTS = 2 * 24 * 3600
"""Seconds in which a wish can be confirmed."""
MOST = 100
"""The greatest number of searches that one address can follow."""
_SCHEMA = """
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS secret (value TEXT NOT NULL);
CREATE TABLE IF NOT EXISTS subscription (
    number INTEGER PRIMARY KEY AUTOINCREMENT, address TEXT NOT NULL, search TEXT NOT NULL, every TEXT NOT NULL,
    language TEXT NOT NULL, UNIQUE (address, search)
);
CREATE TABLE IF NOT EXISTS stopped (reader TEXT PRIMARY KEY) WITHOUT ROWID;  -- of the operator's file, hashed
"""


def subscriptions_of(index: Place) -> Path:
    """Where the subscriptions of an index are: beside it."""
    return beside(index, f"-{FILE}")


@dataclass(frozen=True, slots=True)
class Wish:
    """The wish of an address to follow a search, how often and in which language."""

    address: str
    search: Table
    every: Often = "day"
    language: Language = "nl"


class Subscriptions:
    """The subscriptions in a file, which is made where there is none. Any thread may use it.

    Raises:
        UsageError: the file cannot be read or made.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.touch(mode=0o600)
            with self._opened() as db:
                db.executescript(_SCHEMA)
                db.execute("INSERT INTO secret SELECT ? WHERE NOT EXISTS (SELECT 1 FROM secret)", (_fresh_secret(),))
                self._secret = str(db.execute("SELECT value FROM secret").fetchone()[0])
        except (OSError, sqlite3.DatabaseError) as error:
            raise UsageError(f"{path}: cannot be used for subscriptions ({error}); look at the file") from error
        self._wishes = URLSafeTimedSerializer(self._secret, salt="follow")
        self._stops = URLSafeSerializer(self._secret, salt="stop")

    def asked(self, wish: Wish) -> str:
        """The token that confirms a wish; only somebody who can read mail to the address gets it."""
        return self._wishes.dumps([wish.address, wish.search, wish.every, wish.language])

    def wish(self, token: str) -> Wish | None:
        """The wish of a token; None for one that is forged or too old."""
        try:
            (address, search, every, language), made = self._wishes.loads(token, return_timestamp=True)
        except (BadData, ValueError, TypeError):
            return None
        if abs((datetime.now(UTC) - made).total_seconds()) > LASTS:  # made later than now: the clock was ahead
            return None
        known = is_address(address) and every in get_args(Often) and language in get_args(Language)
        return Wish(address, search, every, language) if known and isinstance(search, dict) else None

    def confirm(self, wish: Wish) -> str:
        """Keep a wish; return the token that stops it, "" where the address follows too many searches already."""
        search = json.dumps(wish.search, ensure_ascii=False, sort_keys=True)
        with self._opened() as db:
            number = _number(db, wish.address, search)
            if number is None:
                count = db.execute("SELECT count(*) FROM subscription WHERE address = ?", (wish.address,)).fetchone()[0]
                if count >= MOST:
                    return ""
            db.execute(
                "INSERT INTO subscription (address, search, every, language) VALUES (?, ?, ?, ?) "
                "ON CONFLICT DO UPDATE SET every = excluded.every, language = excluded.language",
                (wish.address, search, wish.every, wish.language),
            )
            return self.stop_token(_number(db, wish.address, search))

    def stop_token(self, *reader: Any) -> str:
        """The token that stops a subscription, by its number, or what a reader of the operator's file is told, by the
        name of the search and the address."""
        return self._stops.dumps(reader)

    def may_stop(self, token: str) -> bool:
        """Whether a token stops something."""
        return self._reader(token) is not None

    def stop(self, token: str) -> bool:
        """Stop what a token stands for, also when it has stopped already; False for a forged token."""
        reader = self._reader(token)
        if reader is None:
            return False
        with self._opened() as db:
            if len(reader) == 1:
                db.execute("DELETE FROM subscription WHERE number = ?", reader)
            else:
                db.execute("INSERT OR IGNORE INTO stopped VALUES (?)", (self._hashed(*reader),))
        return True

    def has_stopped(self, name: str, address: str) -> bool:
        """Whether a reader of the operator's file stopped."""
        with self._opened() as db:
            return bool(db.execute("SELECT 1 FROM stopped WHERE reader = ?", (self._hashed(name, address),)).fetchone())

    def all(self) -> dict[int, Wish]:
        """Every confirmed wish by its number."""
        with self._opened() as db:
            rows = db.execute("SELECT number, address, search, every, language FROM subscription ORDER BY number")
            return {row[0]: Wish(row[1], json.loads(row[2]), row[3], row[4]) for row in rows}

    def _reader(self, token: str) -> list[Any] | None:
        try:
            reader = self._stops.loads(token)
        except BadData:
            return None
        return reader if isinstance(reader, list) and len(reader) in (1, 2) else None

    def _hashed(self, name: str, address: str) -> str:
        return hmac.digest(self._secret.encode(), f"{name}\0{address}".encode(), "sha256").hex()

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        with closing(sqlite3.connect(self._path, timeout=10)) as db, db:
            yield db


def _number(db: sqlite3.Connection, address: str, search: str) -> int | None:
    row = db.execute("SELECT number FROM subscription WHERE (address, search) = (?, ?)", (address, search)).fetchone()
    return None if row is None else int(row[0])


def _fresh_secret() -> str:
    return secrets.token_urlsafe(32)
