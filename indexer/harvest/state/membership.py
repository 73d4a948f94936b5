"""The documents that a query lists, as a source lists them: new, changed, back again, taken away, or absent."""

from __future__ import annotations

import json
import sqlite3
from dataclasses import asdict
from datetime import datetime

from indexer.harvest.items import Listed, Query

ABSENT = "no longer in two complete lists of the source"
TAKEN_AWAY = "the source says that it was taken away"
_FIELDS = (
    *("source", "kind", "year", "version", "title", "date", "chamber", "dossiers", "number", "session_year", "paper"),
    *("provisional", "addresses", "page", "key"),
)
VOTES = "votes"
"""The source that lists decisions on documents that other sources list."""
LAST_VOTE = "SELECT vote FROM vote WHERE vote.key = {key} ORDER BY date DESC, version DESC LIMIT 1"
FIRST = "koop"
"""Where two sources have a document, this one's files are taken: they are marked up, and final."""


def take(db: sqlite3.Connection, number: int, query: Query, found: Listed, listing: int) -> None:
    """Take what a list says of a document into the state."""
    if query.source == VOTES:
        _vote(db, found)
        return
    if found.gone:
        db.execute(
            "UPDATE item SET state = 'withdrawing', reason = ? WHERE key = ? AND source != ? "
            "AND state NOT IN ('withdrawn', 'superseded')",
            (TAKEN_AWAY, found.key, FIRST),
        )
        return
    row = db.execute("SELECT source, version, state, reason, key FROM item WHERE id = ?", (found.id,)).fetchone()
    if row is None:
        _insert(db, query, found)
    elif query.source in (row["source"], FIRST):
        back = row["state"] in ("withdrawn", "withdrawing") and row["reason"] in (ABSENT, TAKEN_AWAY)
        if back or (row["version"], row["source"]) != (found.version, query.source):
            _change(db, query, found)
    if found.key and row is not None and not row["key"]:
        db.execute("UPDATE item SET key = ? WHERE id = ?", (found.key, found.id))
        if _voted(db, found.key):
            _again(db, found.key)
    if found.actors:  # whoever has the files, the Tweede Kamer knows who signed
        db.execute(
            "UPDATE item SET actors = ?, state = CASE WHEN state IN ('indexed', 'ready') THEN 'listed' ELSE state END "
            "WHERE id = ? AND actors != ?",
            (actors := json.dumps(found.actors), found.id, actors),
        )
    db.execute(
        "INSERT INTO member (query, item, listing) VALUES (?, ?, ?) "
        "ON CONFLICT DO UPDATE SET listing = excluded.listing, absent_since = ''",
        (number, found.id, listing),
    )


def _vote(db: sqlite3.Connection, found: Listed) -> None:
    """Take a decision, or that it was taken back; a document of which the vote is another now is fetched again."""
    if found.vote is None:
        keys = [row["key"] for row in db.execute("SELECT key FROM vote WHERE decision = ?", (found.id,))]
        db.execute("DELETE FROM vote WHERE decision = ?", (found.id,))
    else:
        keys, before = [found.key], _voted(db, found.key)
        row = (found.id, found.key, found.vote.date or "", found.version, json.dumps(asdict(found.vote)))
        db.execute("INSERT OR REPLACE INTO vote VALUES (?, ?, ?, ?, ?)", row)
        keys = keys if _voted(db, found.key) != before else []
    for key in keys:
        _again(db, key)


def _voted(db: sqlite3.Connection, key: str) -> str:
    """The last vote on the document with a key, as JSON; "" for none."""
    row = db.execute(f"SELECT ({LAST_VOTE.format(key='?')}) AS vote", (key,)).fetchone()
    return str(row["vote"] or "")


def _again(db: sqlite3.Connection, key: str) -> None:
    db.execute("UPDATE item SET state = 'listed' WHERE key = ? AND state IN ('indexed', 'ready')", (key,))


def absent(db: sqlite3.Connection, number: int, listing: int, now: datetime, long_ago: datetime) -> None:
    """After a complete list of a query: what was not on it is noted, and what was not on one long ago either counts as
    withdrawn, where no other query has it."""
    db.execute(
        "UPDATE item SET state = 'withdrawing', reason = ? WHERE state NOT IN ('withdrawn', 'superseded') AND id IN "
        "(SELECT item FROM member WHERE query = ? AND listing < ? AND absent_since != '' AND absent_since <= ?) "
        "AND NOT EXISTS (SELECT 1 FROM member WHERE item = item.id AND absent_since = '' AND query != ?)",
        (ABSENT, number, listing, long_ago.isoformat(), number),
    )
    db.execute(
        "UPDATE member SET absent_since = ? WHERE query = ? AND listing < ? AND absent_since = ''",
        (now.isoformat(), number, listing),
    )


def _insert(db: sqlite3.Connection, query: Query, found: Listed) -> None:
    marks = ", ".join("?" * (len(_FIELDS) + 2))
    db.execute(
        f"INSERT INTO item ({', '.join(_FIELDS)}, id, state) VALUES ({marks})",
        (*_values(query, found), found.id, "listed"),
    )


def _change(db: sqlite3.Connection, query: Query, found: Listed) -> None:
    """A document that the source changed is fetched again; one that gave way to its final publication is not."""
    values = dict(zip(_FIELDS, _values(query, found), strict=True))
    del values["kind"]  # it stays with the kind under which it was found first
    if not found.key:
        del values["key"]  # KOOP knows none
    db.execute(
        f"UPDATE item SET {', '.join(f'{field} = ?' for field in values)}, attempts = 0, retry_after = '', "
        "state = CASE state WHEN 'superseded' THEN state ELSE 'listed' END WHERE id = ?",
        (*values.values(), found.id),
    )


def _values(query: Query, found: Listed) -> tuple[str | int, ...]:
    return (
        query.source,
        query.kind,
        (found.date or found.session_year)[:4],
        found.version,
        found.title,
        found.date,
        found.chamber,
        json.dumps(found.dossiers),
        found.number,
        found.session_year,
        found.paper,
        int(found.provisional),
        json.dumps(found.addresses),
        found.page,
        found.key,
    )
