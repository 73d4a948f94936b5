"""What became of each document: which are to be fetched, and what came of it.

listed ─▶ ready ─▶ indexed ─▶ listed again, where the source changed it
   ├─▶ no-text     there is a record and no text
   ├─▶ missing     there is a record and no file; asked for again after some days
   ├─▶ failed      no whole file; asked for again after a pause
   ├─▶ refused     fetched, and cannot be read; fetched again where that is asked for
   └─▶ withdrawing ─▶ withdrawn, out of the index
indexed (provisional) ─▶ superseded, once its final publication is indexed
"""

from __future__ import annotations

import json
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from indexer.errors import Refused
from indexer.harvest.items import Listed
from indexer.harvest.state.membership import LAST_VOTE
from indexer.harvest.transfer.fetching import WITHDRAWN, Fetched
from indexer.records import Vote

_MISSING_FOR = timedelta(days=3)
_SPREAD = timedelta(days=1)
_LONGEST_PAUSE = timedelta(days=3)
_LONGEST_WAIT = _MISSING_FOR + _SPREAD
_AT_ONCE = 200
_USUAL_BYTES = 100_000
"""Of a written consultation in XML; it serves only until some were fetched."""
_REMEDIES = {
    "failed": "it is asked for again by a later run; at once with --retry-missing",
    "missing": "it is asked for again after three days; at once with --retry-missing",
    "no-text": "look at its page; a later version may have one",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """Whose documents are wanted: numbers of queries, and names of the sources that files may come from."""

    queries: tuple[int, ...]
    sources: tuple[str, ...]


def begin(db: sqlite3.Connection, retry: bool, now: datetime) -> None:
    """At the start of a run: what was said to be withdrawn and not yet taken out is looked at again, and what is
    missing, failed or refused too, where `retry` asks for it; what would wait longer than anything has to does not: the
    clock was ahead then."""
    with db:
        db.execute("UPDATE item SET retry_after = '' WHERE retry_after > ?", ((now + _LONGEST_WAIT).isoformat(),))
        db.execute("UPDATE item SET state = 'listed' WHERE state = 'withdrawing' AND reason = ?", (WITHDRAWN,))
        if retry:
            db.execute("UPDATE item SET retry_after = '' WHERE state IN ('missing', 'failed')")
            db.execute("UPDATE item SET state = 'listed' WHERE state IN ('no-text', 'refused')")


def due(db: sqlite3.Connection, wanted: Wanted, now: datetime) -> Iterator[tuple[str, Listed, str]]:
    """The documents that are wanted and to be fetched, with the name of their source and their state: final ones before
    provisional ones, new before old. Each must be settled before the next is asked for."""
    for provisional in (0, 1):
        while rows := db.execute(
            f"SELECT *, ({LAST_VOTE.format(key='item.key')}) AS vote FROM item "
            f"WHERE provisional = ? AND {_due(wanted)} ORDER BY date DESC, id LIMIT {_AT_ONCE}",
            (provisional, now.isoformat()),
        ).fetchall():
            yield from ((row["source"], _listed(row), row["state"]) for row in rows)


def waiting(db: sqlite3.Connection, wanted: Wanted, now: datetime) -> int:
    """How many documents are to be fetched."""
    row = db.execute(f"SELECT count(*) FROM item WHERE {_due(wanted)}", (now.isoformat(),)).fetchone()
    return int(row[0])


def settle(db: sqlite3.Connection, item: Listed, fetched: Fetched, now: datetime) -> None:
    """Note what came of fetching a document that is not ready."""
    attempts = 1 + db.execute("SELECT attempts FROM item WHERE id = ?", (item.id,)).fetchone()[0]
    again = ""
    if fetched.state == "failed":
        again = (now + min(timedelta(hours=2 ** min(attempts, 10)), _LONGEST_PAUSE)).isoformat()
    elif fetched.state == "missing":
        spread = zlib.crc32(item.id.encode()) / 2**32
        again = (now + _MISSING_FOR + spread * _SPREAD).isoformat()
    with db:
        db.execute(
            "UPDATE item SET state = ?, reason = ?, remedy = ?, attempts = ?, retry_after = ? WHERE id = ?",
            (fetched.state, fetched.reason, _REMEDIES.get(fetched.state, ""), attempts, again, item.id),
        )


def settle_ready(db: sqlite3.Connection, document_id: str, sha256: str, size: int, path: str) -> bool:
    """Note that a document was fetched; say whether it is the same to the byte as what is in the index already."""
    old = db.execute("SELECT sha256, path, indexed_at FROM item WHERE id = ?", (document_id,)).fetchone()
    same = bool(old["indexed_at"]) and (old["sha256"], old["path"]) == (sha256, path)
    with db:
        db.execute(
            "UPDATE item SET state = ?, sha256 = ?, bytes = ?, path = ?, reason = '', remedy = '', attempts = 0, "
            "retry_after = '' WHERE id = ?",
            ("indexed" if same else "ready", sha256, size, path, document_id),
        )
    return same


def ready(db: sqlite3.Connection, most: int) -> list[tuple[str, str]]:
    """The ids and paths of documents that are fetched and not yet in the index."""
    rows = db.execute("SELECT id, path FROM item WHERE state = 'ready' ORDER BY id LIMIT ?", (most,))
    return [(row["id"], row["path"]) for row in rows]


def settle_indexed(
    db: sqlite3.Connection, brought: Iterable[tuple[str, Path]], refused: Iterable[Refused], now: datetime
) -> None:
    """Note which of the documents that were brought to the index are in it, and which it refused."""
    reasons = {Path(error.path).with_suffix(""): error for error in refused}
    with db:
        for document_id, path in brought:
            error = reasons.get(path.with_suffix("")) or reasons.get(path.with_suffix(".metadata"))
            if error is None:
                db.execute(
                    "UPDATE item SET state = 'indexed', indexed_at = ?, reason = '', remedy = '' WHERE id = ?",
                    (now.isoformat(), document_id),
                )
            else:
                db.execute(  # without a hash: what is in the index, if anything, is not this file
                    "UPDATE item SET state = 'refused', reason = ?, remedy = ?, sha256 = '' WHERE id = ?",
                    (error.reason, f"{error.remedy}, or have it fetched again with --retry-missing", document_id),
                )


def superseded(db: sqlite3.Connection) -> list[tuple[str, str, str]]:
    """Provisional publications whose final one is in the index: id, path ("" where never fetched), id of the other."""
    rows = db.execute(
        "SELECT old.id, old.path, new.id AS new_id FROM item AS old JOIN item AS new ON new.paper = old.paper "
        "WHERE old.provisional AND old.paper != '' AND NOT new.provisional AND new.state = 'indexed' "
        "AND old.state NOT IN ('superseded', 'withdrawn') ORDER BY old.id"
    )
    return [(row["id"], row["path"], row["new_id"]) for row in rows]


def settle_superseded(db: sqlite3.Connection, document_id: str, by: str) -> None:
    """Note that a provisional publication gave way to the final one."""
    with db:
        db.execute(
            "UPDATE item SET state = 'superseded', superseded_by = ?, indexed_at = '', path = '', sha256 = '' "
            "WHERE id = ?",
            (by, document_id),
        )


def withdrawing(db: sqlite3.Connection) -> list[tuple[str, str, bool]]:
    """Documents that are said to be withdrawn: id, path, and whether they are in the index."""
    rows = db.execute("SELECT id, path, indexed_at FROM item WHERE state = 'withdrawing' ORDER BY id")
    return [(row["id"], row["path"], bool(row["indexed_at"])) for row in rows]


def settle_withdrawn(db: sqlite3.Connection, document_id: str) -> None:
    """Note that a document was taken out of the index."""
    with db:
        db.execute(
            "UPDATE item SET state = 'withdrawn', indexed_at = '', path = '', sha256 = '' WHERE id = ?", (document_id,)
        )


def in_index(db: sqlite3.Connection) -> int:
    """How many documents are in the index as far as the state knows."""
    return int(db.execute("SELECT count(*) FROM item WHERE indexed_at != ''").fetchone()[0])


def reconcile(db: sqlite3.Connection, present: set[str]) -> dict[str, str]:
    """Documents that should be in the index and are not are ready again; return their paths by id."""
    rows = db.execute("SELECT id, path FROM item WHERE state = 'indexed'")
    gone = {row["id"]: row["path"] for row in rows if row["id"] not in present}
    with db:
        db.executemany("UPDATE item SET state = 'ready', indexed_at = '' WHERE id = ?", ((one,) for one in gone))
    return gone


def fetch_again(db: sqlite3.Connection, document_id: str) -> None:
    """Note that the files of a document are gone or not as they were fetched."""
    with db:
        db.execute("UPDATE item SET state = 'listed', sha256 = '' WHERE id = ?", (document_id,))


def stored(db: sqlite3.Connection) -> Iterator[tuple[str, str, str]]:
    """The id, path and hash of every document whose files should be there."""
    last = ""
    while rows := db.execute(
        "SELECT id, path, sha256 FROM item WHERE path != '' AND state IN ('indexed', 'ready', 'refused') "
        f"AND id > ? ORDER BY id LIMIT {_AT_ONCE}",
        (last,),
    ).fetchall():
        yield from ((row["id"], row["path"], row["sha256"]) for row in rows)
        last = rows[-1]["id"]


def usual_size(db: sqlite3.Connection) -> int:
    """The bytes of a document and its metadata, on average of those that were fetched."""
    found = db.execute("SELECT avg(bytes) FROM item WHERE bytes > 0").fetchone()[0]
    return int(found or _USUAL_BYTES)


def _due(wanted: Wanted) -> str:
    """The condition of documents to fetch, with one parameter: now. A provisional one is left alone while its final
    publication may still come."""
    numbers = ", ".join(str(int(number)) for number in wanted.queries)
    sources = ", ".join(f"'{name}'" for name in wanted.sources)
    return (
        "(state = 'listed' OR (state IN ('missing', 'failed') AND retry_after <= ?)) "
        f"AND source IN ({sources}) AND EXISTS (SELECT 1 FROM member WHERE item = item.id AND query IN ({numbers})) "
        "AND NOT (provisional AND paper != '' AND EXISTS (SELECT 1 FROM item AS final WHERE final.paper = item.paper "
        "AND NOT final.provisional AND final.state IN ('ready', 'indexed')))"
    )


def _listed(row: sqlite3.Row) -> Listed:
    return Listed(
        id=row["id"],
        version=row["version"],
        title=row["title"],
        date=row["date"],
        chamber=row["chamber"],
        dossiers=tuple(json.loads(row["dossiers"])),
        number=row["number"],
        session_year=row["session_year"],
        paper=row["paper"],
        provisional=bool(row["provisional"]),
        addresses=tuple((name, url) for name, url in json.loads(row["addresses"])),
        page=row["page"],
        key=row["key"],
        actors=tuple(json.loads(row["actors"])),
        vote=Vote.of(json.loads(row["vote"])) if row["vote"] else None,
    )
